import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { Lines } from "./lines.js";

/** @typedef {import("../../api/client.js").Schemas["TemplateRead"]} Template */
/** @typedef {import("../../regions.js").Region} Region */

/** The name of the list in each kind of content. @type {Record<string, string>} */
const LIST = { ground_rules: "rules", agenda: "items", checklist: "items", consent_wording: "paragraphs", form: "meetings" };

/** A new version of a template for a region, beginning with the present one (W8, W9). @param {{ template: Template, region: Region, close: () => void }} props */
export function Renew({ template, region, close }) {
  const list = LIST[template.kind] ?? "";
  const content = /** @type {Record<string, any>} */ (template.content);
  const form = useForm(`template/${region.code}/${template.id}`, { lines: content[list], title: content.title }, async ({ lines, title }, key) => {
    const body = { regionId: region.id, content: /** @type {any} */ ({ ...content, title, [list]: lines }) };
    const made = await take(api.POST("/templates", { body, headers: once(key) }));
    say(t("template.renewed"));
    close();
    go(href("/templates/:templateId", { templateId: made.id }, { region: region.code }));
  });
  return html`
    <${Alert}><p>${t("template.renewText", { region: region.name })}</p><//>
    <${FormOf} form=${form} save=${t("template.save")} cancel=${html`<${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>`}>
      ${content.title !== undefined && html`<${TextField} ...${form.field("title")} label=${t("template.title")} required />`}
      <${Lines} kind=${template.kind} form=${form} />
    <//>
  `;
}
