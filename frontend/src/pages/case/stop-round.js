import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["Stop"]} Stop */

/** Ending a round without an evaluation, with the reason (W1). @param {{ roundId: string, close: () => void, done: () => void }} props */
export function StopRound({ roundId, close, done }) {
  const form = useForm(`round/${roundId}/stop`, { reason: "" }, async (values, key) => {
    const body = /** @type {Stop} */ (filled(values));
    await take(api.POST("/rounds/{roundId}/stop", { params: { path: { roundId } }, body, headers: once(key) }));
    say(t("stop.done"));
    done();
  });
  return html`
    <${Dialog} title=${t("stop.title")} close=${close}>
      <p>${t("stop.text")}</p>
      <${FormOf} form=${form} save=${t("stop.save")} danger cancel=${html`<${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>`}>
        <${NoteField} ...${form.field("reason")} label=${t("stop.reason")} hint=${t("stop.reasonHint")} required />
      <//>
    <//>
  `;
}
