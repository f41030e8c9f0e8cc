import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t } from "../../words.js";

/** Looking back at it, once. @param {{ row: import("./one.js").Glass, close: () => void, done: () => void }} props */
export function Review({ row, close, done }) {
  const form = useForm(`break-glass/${row.id}/review`, { verdict: "", note: "" }, async (values, key) => {
    const body = /** @type {any} */ (filled(values));
    const params = { path: { breakGlassId: row.id } };
    await take(api.POST("/break-glass/{breakGlassId}/review", { params, body, headers: once(key) }));
    say(t("glass.reviewed"));
    done();
  });
  return html`
    <${Dialog} title=${t("glass.review")} close=${close}>
      <p>${t("glass.reviewText")}</p>
      <${FormOf} form=${form} save=${t("app.save")} cancel=${html`<${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>`}>
        <${ChoiceField} ...${form.field("verdict")} label=${t("glass.verdict")} choices=${choices("glassVerdict")} required />
        <${NoteField} ...${form.field("note")} label=${t("glass.note")} hint=${t("glass.noteHint")} required />
      <//>
    <//>
  `;
}
