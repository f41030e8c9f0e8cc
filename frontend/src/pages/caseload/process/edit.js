import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { api, seen, take } from "../../../api/client.js";
import { patched } from "../../../body.js";
import { Dialog } from "../../../components/dialog.js";
import { EditForm } from "../../../components/edit-form.js";
import { say } from "../../../components/toast.js";
import { t } from "../../../words.js";
import { readProcess } from "../places.js";
import { PROCESS_FIELDS, processBody, ProcessFields, processLabel } from "./fields.js";

/** @typedef {import("../places.js").Process} Process */

/** Another owner, another guide, other words. @param {{ row: Process, close: () => void, done: () => void }} props */
export function EditProcess({ row, close, done }) {
  const names = useNames(row);
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Process} */ version) => {
    const body = patched(processBody(changes), ["title", "ownerId"]);
    await take(api.PATCH("/caseload/processes/{processId}", { params: { path: { processId: row.id } }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${row.title} close=${close}>
      <${EditForm}
        name="caseload/process/${row.id}"
        row=${row}
        fields=${PROCESS_FIELDS}
        label=${processLabel}
        shown=${names.shown}
        save=${save}
        fresh=${async () => names.learn(await readProcess(row.id))}
      >
        ${(/** @type {any} */ form) => html`<${ProcessFields} form=${names.with(form)} />`}
      <//>
    <//>
  `;
}

/**
 * The names behind the ids of owners, as far as this form met them: a conflict is told in names.
 * @param {{ ownerId?: string | null, ownerName?: string | null }} row
 */
export function useNames(row) {
  const known = useRef(/** @type {Record<string, string>} */ ({}));
  /** @template {{ ownerId?: string | null, ownerName?: string | null }} R @param {R} seen @returns {R} */
  const learn = (seen) => {
    if (seen.ownerId && seen.ownerName) known.current[seen.ownerId] = seen.ownerName;
    return seen;
  };
  learn(row);
  return {
    learn,
    /** @param {string} field @param {any} value */
    shown: (field, value) => (field === "ownerId" ? known.current[value] : value),
    /** The form with the name of who was chosen. @param {import("../../../hooks/form.js").Form<any>} form */
    with: (form) => {
      learn(form.values);
      return { ...form, values: { ...form.values, ownerName: form.values.ownerId ? known.current[form.values.ownerId] : null } };
    },
  };
}
