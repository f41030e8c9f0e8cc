import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { deadline } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesRead"]} Minutes */

/** "Klopt dit?": yes needs nothing, no asks what should be different (W14). @param {{ minutes: Minutes, again: () => Promise<void> }} props */
export function Correct({ minutes, again }) {
  const [wrong, setWrong] = useState(false);
  return html`
    <section class="asked" aria-labelledby="right-title">
      <h3 class="nl-heading nl-heading--level-3" id="right-title">${t("link.right")}</h3>
      <p>${t("link.rightText", { due: deadline(minutes.correctUntil ?? "") })}</p>
      ${wrong
        ? html`<${Form} minutes=${minutes} close=${() => setWrong(false)} again=${again} />`
        : html`<p><${Button} onClick=${() => setWrong(true)}>${t("link.wrong")}<//></p>`}
    </section>
  `;
}

/** @param {{ minutes: Minutes, close: () => void, again: () => Promise<void> }} props */
function Form({ minutes, close, again }) {
  const form = useForm(`correction/${minutes.id}`, { text: "" }, async (body, key) => {
    const params = { path: { minutesId: minutes.id } };
    await take(api.POST("/minutes/{minutesId}/corrections", { params, body, headers: once(key) }));
    say(t("link.corrected"));
    close();
    await again();
  });
  return html`
    <${FormOf} form=${form} save=${t("link.correctSend")} cancel=${html`<${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>`}>
      <${NoteField} ...${form.field("text")} label=${t("link.correctText")} hint=${t("link.correctHint")} required />
    <//>
  `;
}
