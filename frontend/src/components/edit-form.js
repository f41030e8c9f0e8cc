import { html } from "htm/preact";
import { useEdit } from "../hooks/edit.js";
import { t } from "../words.js";
import { ConflictView } from "./conflict.js";
import { FormOf } from "./form.js";

/**
 * A form that changes a row which others may change too. After a conflict both versions stand side by side.
 * @param {object} props
 * @param {string} props.name of the draft
 * @param {any} props.row as it was seen
 * @param {string[]} props.fields
 * @param {(field: string) => string} props.label
 * @param {(field: string, value: any) => any} props.shown a value in words
 * @param {(changes: Record<string, any>, seen: any) => Promise<unknown>} props.save
 * @param {() => Promise<any>} props.fresh
 * @param {string} [props.button] the words on it
 * @param {any} [props.cancel]
 * @param {(form: import("../hooks/form.js").Form<any>) => any} props.children the fields
 */
export function EditForm({ name, row, fields, label, shown, save, fresh, button, cancel, children }) {
  const { form, clash, settle } = useEdit({ name, row, fields, save, fresh });
  if (clash) {
    const sides = (/** @type {string[]} */ wanted) =>
      wanted.map((field) => ({
        name: field,
        label: label(field),
        mine: shown(field, form.values[field]),
        theirs: shown(field, clash.theirs[field]),
      }));
    return html`
      <${ConflictView} problem=${clash.problem} both=${sides(clash.both)} others=${sides(clash.others)} settle=${settle} />
    `;
  }
  return html`<${FormOf} form=${form} save=${button ?? t("app.save")} cancel=${cancel}>${children(form)}<//>`;
}
