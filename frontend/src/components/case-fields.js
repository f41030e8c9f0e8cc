/** The fields of a case, shared by registering and changing one. The person comes before the problem. */
import { html } from "htm/preact";
import { choices, t } from "../words.js";
import { DayField, FlagField, NoteField, NumberField, SelectField, TextField } from "./field.js";

/** @typedef {import("../api/client.js").Schemas["CaseRead"]} Case */
/** @typedef {keyof Case & string} CaseField */

/** @type {CaseField[]} */
export const CASE_FIELDS = [
  "title", "clientName", "birthDate", "municipality", "about", "goodSurroundings", "needs",
  "situation", "triedBefore", "currentProvider", "careProfile", "careLaw", "urgency", "confidentiality", "registeredOn",
  "organisationsInvolved", "lifeDomains", "stuckMonths", "earlierAttempts",
  "acuteRisk", "sharedPicture", "conflictingInterests",
];

/** The name of a field on screen. @param {string} field */
export const caseLabel = (field) => t(/** @type {import("../words.js").Key} */ (`case.${field}`));

/** @param {{ title: string, lead?: string, children?: any }} props */
const Part = ({ title, lead, children }) => html`
  <section class="form__part">
    <h2 class="nl-heading nl-heading--level-2">${title}</h2>
    ${lead && html`<p class="muted">${lead}</p>`} ${children}
  </section>
`;

/** @param {{ form: import("../hooks/form.js").Form<any> }} props */
export function CaseFields({ form }) {
  /** @param {CaseField} name @param {string} [hint] */
  const field = (name, hint) => ({ ...form.field(name), label: caseLabel(name), hint });
  return html`
    <${Part} title=${t("caseForm.person")} lead=${t("caseForm.personLead")}>
      <${TextField} ...${field("title", t("caseForm.titleHint"))} required />
      <${TextField} ...${field("clientName")} />
      <div class="form__row">
        <${DayField} ...${field("birthDate")} />
        <${TextField} ...${field("municipality")} />
      </div>
      <${NoteField} ...${field("about", t("caseForm.aboutHint"))} />
      <${NoteField} ...${field("goodSurroundings", t("caseForm.goodSurroundingsHint"))} />
      <${NoteField} ...${field("needs", t("caseForm.needsHint"))} />
    <//>
    <${Part} title=${t("caseForm.situation")}>
      <${NoteField} ...${field("situation", t("caseForm.situationHint"))} />
      <${NoteField} ...${field("triedBefore")} />
      <${TextField} ...${field("currentProvider")} />
      <div class="form__row">
        <${TextField} ...${field("careProfile", t("caseForm.careProfileHint"))} />
        <${SelectField} ...${field("careLaw")} choices=${choices("careLaw")} empty=${t("app.notKnown")} />
        <${SelectField} ...${field("urgency")} choices=${choices("urgency")} />
        <${SelectField} ...${field("confidentiality")} choices=${choices("confidentiality")} />
        <${DayField} ...${field("registeredOn")} />
      </div>
    <//>
    <${Part} title=${t("caseForm.complexity")} lead=${t("caseForm.complexityLead")}>
      <div class="form__row">
        <${NumberField} ...${field("organisationsInvolved")} />
        <${NumberField} ...${field("lifeDomains", t("caseForm.lifeDomainsHint"))} />
        <${NumberField} ...${field("stuckMonths")} />
        <${NumberField} ...${field("earlierAttempts")} />
      </div>
      <${FlagField} ...${field("acuteRisk")} />
      <${FlagField} ...${field("sharedPicture")} />
      <${FlagField} ...${field("conflictingInterests")} />
    <//>
  `;
}
