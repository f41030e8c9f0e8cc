import { html } from "htm/preact";
import { api, seen, take } from "../api/client.js";
import { patched } from "../body.js";
import { LinkButton } from "../components/button.js";
import { CASE_FIELDS, CaseFields, caseLabel } from "../components/case-fields.js";
import { ConflictView } from "../components/conflict.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { calendarDay } from "../format.js";
import { useEdit } from "../hooks/edit.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["CaseRead"]} Case */

/** Changing what is known of a case. @param {import("../routes.js").PageProps} props */
export default function CaseEdit({ params }) {
  const caseId = params.caseId ?? "";
  const fresh = (/** @type {AbortSignal | undefined} */ signal = undefined) =>
    take(api.GET("/cases/{caseId}", { params: { path: { caseId } }, signal }));
  const found = useRead(fresh, [caseId]);
  const back = { href: href("/cases/:caseId", { caseId }), label: found.data?.title ?? t("case.one") };
  return html`
    <${Page} title=${t("caseEdit.title")} help="help.caseEdit" back=${back} narrow>
      <${Loaded} of=${found}>${(/** @type {Case} */ row) => html`<${Edit} row=${row} fresh=${fresh} />`}<//>
    <//>
  `;
}

/** @param {{ row: Case, fresh: () => Promise<Case> }} props */
function Edit({ row, fresh }) {
  const page = href("/cases/:caseId", { caseId: row.id });
  const { form, clash, settle } = useEdit({
    name: `case/${row.id}`,
    row,
    fields: CASE_FIELDS,
    fresh,
    async save(changes, version) {
      const path = { caseId: row.id };
      const body = patched(changes, ["title"]);
      await take(api.PATCH("/cases/{caseId}", { params: { path }, headers: seen(version), body }));
      say(t("app.saved"));
      go(page);
    },
  });
  if (clash) {
    const sides = (/** @type {string[]} */ fields) =>
      fields.map((name) => ({
        name,
        label: caseLabel(name),
        mine: shown(name, form.values[name]),
        theirs: shown(name, /** @type {Record<string, any>} */ (clash.theirs)[name]),
      }));
    return html`
      <${ConflictView} problem=${clash.problem} both=${sides(clash.both)} others=${sides(clash.others)} settle=${settle} />
    `;
  }
  return html`
    <${FormOf} form=${form} save=${t("app.save")} cancel=${html`<${LinkButton} kind="subtle" href=${page}>${t("app.cancel")}<//>`}>
      <${CaseFields} form=${form} />
    <//>
  `;
}

/** A value in words. @param {string} field @param {any} value */
export function shown(field, value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "app.yes" : "app.no");
  if (field === "birthDate" || field === "registeredOn") return calendarDay(value);
  return term(field, String(value));
}
