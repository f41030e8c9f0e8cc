import { html } from "htm/preact";
import { NoteField, SelectField, TextField } from "../../components/field.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../regions.js").Region} Region */
/** @typedef {import("../../api/client.js").Schemas["OrganisationRead"]} Organisation */

/** @type {(keyof Organisation & string)[]} */
export const ORGANISATION_FIELDS = ["name", "kind", "regionId", "task", "wayOfWorking", "phone", "email"];

/** @param {{ form: import("../../hooks/form.js").Form<any>, regions: Region[], anywhere: boolean }} props anywhere: it may also belong to no region */
export const OrganisationFields = ({ form, regions, anywhere }) => html`
  <${TextField} ...${form.field("name")} label=${organisationLabel("name")} required />
  <${SelectField} ...${form.field("kind")} label=${organisationLabel("kind")} choices=${choices("organisationKind")} empty=${t("organisation.chooseKind")} required />
  <${SelectField}
    ...${form.field("regionId")}
    label=${organisationLabel("regionId")}
    choices=${regions.map(({ id, name }) => ({ value: id, label: name }))}
    empty=${anywhere ? t("organisation.noRegion") : t("caseNew.chooseRegion")}
    required=${!anywhere}
  />
  <${NoteField} ...${form.field("task")} label=${organisationLabel("task")} rows=${3} />
  <${NoteField} ...${form.field("wayOfWorking")} label=${organisationLabel("wayOfWorking")} rows=${3} />
  <div class="form__row">
    <${TextField} ...${form.field("phone")} label=${organisationLabel("phone")} type="tel" />
    <${TextField} ...${form.field("email")} label=${organisationLabel("email")} type="email" />
  </div>
`;

/** @param {string} field */
export const organisationLabel = (field) => t(/** @type {import("../../words.js").Key} */ (`organisation.${field}`));

/** A value in words. @param {Region[]} regions */
export const organisationShown = (regions) => (/** @type {string} */ field, /** @type {any} */ value) => {
  if (field === "kind") return term("organisationKind", value);
  return field === "regionId" ? regions.find(({ id }) => id === value)?.name : value;
};
