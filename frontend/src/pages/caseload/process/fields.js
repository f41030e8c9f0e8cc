/** The fields of a process, shared by beginning and changing one. */
import { html } from "htm/preact";
import { asNumber, DecimalField } from "../../../components/decimal.js";
import { NoteField, TextField } from "../../../components/field.js";
import { t } from "../../../words.js";
import { PickPerson } from "../../pick.js";

/** @typedef {import("../../../hooks/form.js").Form<any>} Form */

export const PROCESS_FIELDS = ["title", "ownerId", "guide", "guideReason", "hoursAsked"];

/** @param {string} field */
export const processLabel = (field) => t(/** @type {import("../../../words.js").Key} */ (`process.${field}`));

/** What was typed as the API takes it. @param {Record<string, any>} values */
export const processBody = ({ ownerName: _, ...values }) =>
  "hoursAsked" in values ? { ...values, hoursAsked: asNumber(values.hoursAsked) } : values;

/** @param {{ form: Form }} props */
export const ProcessFields = ({ form }) => html`
  <${TextField} ...${form.field("title")} label=${processLabel("title")} required />
  <${Owner} form=${form} label=${processLabel("ownerId")} hint=${t("process.ownerHint")} required />
  <${TextField} ...${form.field("guide")} label=${processLabel("guide")} hint=${t("process.guideHint")} />
  <${NoteField} ...${form.field("guideReason")} label=${processLabel("guideReason")} rows=${2} />
  <${DecimalField} ...${form.field("hoursAsked")} label=${processLabel("hoursAsked")} hint=${t("process.hoursHint")} />
`;

/** Who owns something: the form keeps the name beside the id. @param {{ form: Form, label: string, hint?: string, required?: boolean }} props */
export const Owner = ({ form, ...rest }) => html`
  <${PickPerson}
    ...${form.field("ownerId")}
    ...${rest}
    chosen=${form.values.ownerName || null}
    choose=${(/** @type {any} */ found) => form.set({ ownerId: found?.id ?? null, ownerName: found?.name ?? null })}
  />
`;
