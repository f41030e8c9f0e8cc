import { html } from "htm/preact";
import { api, seen, take } from "../../api/client.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { NoteField } from "../../components/field.js";
import { say } from "../../components/toast.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["VariantRead"]} Variant */
/** @typedef {import("../../api/client.js").Schemas["VariantPatch"]} Patch */

/** A variant with each of its texts as a field. @param {Variant} row @returns {any} */
const flat = (row) => ({ ...row, ...Object.fromEntries(row.texts?.map(({ field, text }) => [field, text ?? ""]) ?? []) });

/** @param {string} field */
const label = (field) => term("variantField", field);

/** Other words for what the rules proposed. @param {{ row: Variant, close: () => void, done: () => void }} props */
export function EditTexts({ row, close, done }) {
  const path = { variantId: row.id };
  const fields = row.texts?.map(({ field }) => field) ?? [];
  const save = async (/** @type {Record<string, string>} */ changes, /** @type {Variant} */ version) => {
    const told = /** @type {[any, string][]} */ (Object.entries(changes));
    /** @type {Patch} */
    const body = {
      texts: told.filter(([, text]) => text?.trim()).map(([field, text]) => ({ field, text })),
      leftOut: told.filter(([, text]) => !text?.trim()).map(([field]) => field),
    };
    await take(api.PATCH("/anonymised-variants/{variantId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${t("variant.edit")} close=${close} wide>
      <p>${t("variant.editHint")}</p>
      <${EditForm}
        name="variant/${row.id}"
        row=${flat(row)}
        fields=${fields}
        label=${label}
        shown=${(/** @type {string} */ _field, /** @type {string} */ text) => text}
        save=${save}
        fresh=${async () => flat(await take(api.GET("/anonymised-variants/{variantId}", { params: { path } })))}
      >
        ${(/** @type {any} */ form) => fields.map((field) => html`<${NoteField} key=${field} ...${form.field(field)} label=${label(field)} rows=${4} />`)}
      <//>
    <//>
  `;
}
