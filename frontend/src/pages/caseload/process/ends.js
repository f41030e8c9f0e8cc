/** The end of a process with its lessons, and going on with one that was closed too early. */
import { html } from "htm/preact";
import { api, once, take } from "../../../api/client.js";
import { Confirm } from "../../../components/confirm.js";
import { Dialog } from "../../../components/dialog.js";
import { NoteField } from "../../../components/field.js";
import { FormOf } from "../../../components/form.js";
import { say } from "../../../components/toast.js";
import { useForm } from "../../../hooks/form.js";
import { t } from "../../../words.js";

/** @typedef {{ process: import("../places.js").Process, close: () => void, done: () => void }} Props */

/** @param {Props} props */
export function Close({ process, close, done }) {
  const form = useForm(`caseload/process/close/${process.id}`, { lessons: process.lessons ?? "" }, async (body, key) => {
    await take(api.POST("/caseload/processes/{processId}/closure", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("process.closed"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("process.close")} close=${close}>
      <p>${t("process.closeText")}</p>
      <${FormOf} form=${form} save=${t("process.close")}>
        <${NoteField} ...${form.field("lessons")} label=${t("process.lessons")} hint=${t("process.lessonsHint")} required />
      <//>
    <//>
  `;
}

/** @param {Props} props */
export function Reopen({ process, close, done }) {
  const act = async (/** @type {string} */ key) => {
    await take(api.POST("/caseload/processes/{processId}/reopening", { params: { path: { processId: process.id } }, headers: once(key) }));
    say(t("process.reopened"));
    close();
    done();
  };
  return html`<${Confirm} title=${t("process.reopen")} yes=${t("process.reopen")} act=${act} close=${close}><p>${t("process.reopenText")}</p><//>`;
}
