import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { CASE_FIELDS, CaseFields } from "../components/case-fields.js";
import { SelectField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { myRegions } from "../regions.js";
import { go, href } from "../router.js";
import { t } from "../words.js";

/** @typedef {import("../regions.js").Region} Region */

/** Registering a case by hand (S1). @param {import("../routes.js").PageProps} props */
export default function CaseNew({ me }) {
  const regions = useRead((signal) => myRegions(me, signal), []);
  return html`
    <${Page}
      title=${t("caseNew.title")}
      lead=${t("caseNew.lead")}
      help="help.caseNew"
      back=${{ href: "#/cases", label: t("nav.cases") }}
      narrow
    >
      <${Loaded} of=${regions}>
        ${(/** @type {Region[]} */ mine) =>
          mine.length ? html`<${Register} regions=${mine} />` : html`<${Alert} kind="warning"><p>${t("caseNew.nowhere")}</p><//>`}
      <//>
    <//>
  `;
}

/** @param {{ regions: Region[] }} props */
function Register({ regions }) {
  const empty = Object.fromEntries(CASE_FIELDS.map((field) => [field, null]));
  const initial = {
    ...empty,
    region: regions.length === 1 ? regions[0]?.code : null,
    urgency: "normal",
    confidentiality: "case_confidential",
  };
  const form = useForm("case/new", initial, async (values, key) => {
    const body = /** @type {import("../api/client.js").Schemas["CaseCreate"]} */ (filled(values));
    const made = await take(api.POST("/cases", { body, headers: once(key) }));
    say(t("caseNew.done"));
    go(href("/cases/:caseId", { caseId: made.id }));
  });
  return html`
    <${FormOf} form=${form} save=${t("caseNew.save")} cancel=${html`<${LinkButton} kind="subtle" href="#/cases">${t("app.cancel")}<//>`}>
      ${regions.length > 1 &&
      html`<${SelectField}
        ...${form.field("region")}
        label=${t("case.region")}
        choices=${regions.map(({ code, name }) => ({ value: code, label: name }))}
        empty=${t("caseNew.chooseRegion")}
        required
      />`}
      <${CaseFields} form=${form} />
    <//>
  `;
}
