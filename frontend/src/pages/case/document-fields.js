import { html } from "htm/preact";
import { DayField, SelectField, TextField } from "../../components/field.js";
import { calendarDay } from "../../format.js";
import { choices, t, term } from "../../words.js";

/** What is said of a document. @param {{ form: import("../../hooks/form.js").Form<any> }} props */
export const DocumentFields = ({ form }) => html`
  <${SelectField} ...${form.field("kind")} label=${documentLabel("kind")} choices=${choices("documentKind")} empty=${t("doc.choose")} required />
  <${TextField} ...${form.field("title")} label=${documentLabel("title")} hint=${t("doc.titleHint")} required />
  <${DayField} ...${form.field("datedOn")} label=${documentLabel("datedOn")} hint=${t("doc.datedOnHint")} />
`;

/** @param {string} field */
export const documentLabel = (field) => t(/** @type {import("../../words.js").Key} */ (`doc.${field}`));

/** @param {string} field @param {any} value */
export function documentShown(field, value) {
  if (field === "kind") return term("documentKind", value);
  return field === "datedOn" && value ? calendarDay(value) : value;
}
