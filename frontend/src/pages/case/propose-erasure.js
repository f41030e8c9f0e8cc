import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t } from "../../words.js";

/** The first of the two people says why a case has to go (S9). @param {{ caseId: string, ground?: string, close: () => void, done: () => void }} props */
export function ProposeErasure({ caseId, ground = "", close, done }) {
  const form = useForm(`case/${caseId}/erasure`, { ground, note: "" }, async (values, key) => {
    const body = /** @type {any} */ (filled(values));
    await take(api.POST("/cases/{caseId}/erasure-proposals", { params: { path: { caseId } }, body, headers: once(key) }));
    say(t("erase.proposed"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("erase.propose")} close=${close}>
      <p>${t("erase.proposeText")}</p>
      <${FormOf} form=${form} save=${t("erase.propose")} danger>
        <${ChoiceField} ...${form.field("ground")} label=${t("erase.ground")} choices=${choices("erasureGround")} required />
        <${NoteField} ...${form.field("note")} label=${t("erase.note")} hint=${t("erase.noteHint")} required rows=${3} />
      <//>
    <//>
  `;
}
