import { html } from "htm/preact";
import { SelectField, TextField } from "../../components/field.js";
import { choices, t, term } from "../../words.js";
import { PickOrganisation } from "../pick.js";

/** @typedef {import("../../api/client.js").Schemas["PersonRead"]} Person */

/** @type {(keyof Person & string)[]} */
export const PERSON_FIELDS = ["name", "function", "organisationId", "phone", "email", "language"];

/** `organisation`: the name of the one that was chosen. @param {{ form: import("../../hooks/form.js").Form<any>, organisation: string | null }} props */
export const PersonFields = ({ form, organisation }) => html`
  <${TextField} ...${form.field("name")} label=${personLabel("name")} required />
  <${TextField} ...${form.field("function")} label=${personLabel("function")} />
  <${PickOrganisation}
    ...${form.field("organisationId")}
    label=${personLabel("organisationId")}
    hint=${t("pick.hint")}
    chosen=${form.values.organisationId ? organisation : null}
    choose=${(/** @type {import("../pick.js").Found | null} */ found) =>
      form.set({ organisationId: found?.id ?? null, organisationName: found?.name ?? null })}
  />
  <div class="form__row">
    <${TextField} ...${form.field("phone")} label=${personLabel("phone")} type="tel" />
    <${TextField} ...${form.field("email")} label=${personLabel("email")} type="email" />
  </div>
  <${SelectField} ...${form.field("language")} label=${personLabel("language")} choices=${choices("language")} />
`;

/** @param {string} field */
export const personLabel = (field) => t(/** @type {import("../../words.js").Key} */ (`person.${field}`));

/** @param {string} field @param {any} value */
export const personShown = (field, value) => (field === "language" ? term("language", value) : value);
