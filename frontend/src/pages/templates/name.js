import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["TemplateRead"]} Template */

/** What a template is for. @param {Pick<Template, "kind" | "content">} template */
export function nameOf({ kind, content }) {
  if (content.kind === "agenda") return t("template.agendaOf", { kind: term("meetingKind", content.meetingKind) });
  if (content.kind === "form") return term("roundForm", content.form);
  return t(/** @type {import("../../words.js").Key} */ (`templateKind.${kind}`));
}

/** Which version it is, who made it and when. @param {Template} template @param {(at: string) => string} day */
export function madeBy({ regionId, number, author, createdAt }, day) {
  if (!regionId) return t("template.comesWith");
  return t("template.version", { number, name: author ?? "", day: day(createdAt) });
}
