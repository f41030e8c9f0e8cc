import { html } from "htm/preact";
import { filled } from "../../body.js";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t } from "../../words.js";
import "./words.js";

/** @typedef {import("../../api/client.js").Schemas["SubjectExportCreate"]} Body */
/** @typedef {(body: Body, key: string) => Promise<unknown>} Ask */

/** Asking for the file about somebody, with whose request it is. @param {{ of: string, ask: Ask, close: () => void, done: () => void }} props */
export function Asking({ of, ask, close, done }) {
  const form = useForm(`subject-exports/${of}`, { ground: "", note: "" }, async (values, key) => {
    await ask(/** @type {any} */ (filled(values)), key);
    say(t("subjectExport.asked"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("subjectExport.section")} close=${close}>
      <${Alert} kind="warning"><p>${t("subjectExport.warn")}</p><//>
      <${FormOf} form=${form} save=${t("subjectExport.ask")} cancel=${html`<${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>`}>
        <${ChoiceField} ...${form.field("ground")} label=${t("subjectExport.ground")} choices=${choices("exportGround")} required />
        <${NoteField} ...${form.field("note")} label=${t("subjectExport.note")} hint=${t("subjectExport.noteHint")} />
      <//>
    <//>
  `;
}
