import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { Dialog } from "../components/dialog.js";
import { ChoiceField, NoteField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["Completion"]} Completion */

/**
 * Ending an action: done, dropped or not done, with the reason (W15).
 * @param {{ action: { id: string, what?: string | null }, close: () => void, done: () => void }} props
 */
export function FinishAction({ action, close, done }) {
  const form = useForm(`action/${action.id}/end`, { outcome: "done", reason: "" }, async (values, key) => {
    const body = /** @type {Completion} */ (/** @type {unknown} */ (filled(values)));
    const params = { path: { actionId: action.id } };
    await take(api.POST("/actions/{actionId}/completion", { params, body, headers: once(key) }));
    say(t("finish.done"));
    done();
  });
  return html`
    <${Dialog} title=${t("finish.title")} close=${close}>
      <p class="note">${action.what}</p>
      <${FormOf} form=${form} save=${t("finish.save")}>
        <${ChoiceField}
          ...${form.field("outcome")}
          label=${t("finish.outcome")}
          choices=${[
            { value: "done", label: term("outcome", "done"), hint: t("finish.doneHint") },
            { value: "dropped", label: term("outcome", "dropped"), hint: t("finish.droppedHint") },
            { value: "not_done", label: term("outcome", "not_done"), hint: t("finish.notDoneHint") },
          ]}
        />
        <${NoteField} ...${form.field("reason")} label=${t("finish.reason")} hint=${t("finish.reasonHint")} required rows=${3} />
      <//>
    <//>
  `;
}
