import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { Dialog } from "../components/dialog.js";
import { DayField, NoteField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { t } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["DeadlineRead"]} Promised */
/** @typedef {import("../api/client.js").Schemas["SnoozeCreate"]} SnoozeCreate */

/**
 * Not to hear of a promise for a while, for who may (S5).
 * @param {{ promised: Promised, name: string, done: () => void }} props `name`: what was promised, for who cannot see where the button stands
 */
export function Snooze({ promised, name, done }) {
  const [asking, setAsking] = useState(false);
  if (!may(promised, "snooze")) return null;
  const saved = () => {
    setAsking(false);
    done();
  };
  return html`
    <button type="button" class="linklike" onClick=${() => setAsking(true)} aria-label=${`${t("snooze.open")}: ${name}`}>${t("snooze.open")}</button>
    ${asking && html`<${Ask} promised=${promised} name=${name} close=${() => setAsking(false)} done=${saved} />`}
  `;
}

/** @param {{ promised: Promised, name: string, close: () => void, done: () => void }} props */
function Ask({ promised, name, close, done }) {
  const form = useForm(`promise/${promised.id}/snooze`, { untilDay: null, reason: "" }, async (values, key) => {
    const body = /** @type {SnoozeCreate} */ (/** @type {unknown} */ (filled(values)));
    const params = { path: { deadlineId: promised.id } };
    await take(api.POST("/deadlines/{deadlineId}/snooze", { params, body, headers: once(key) }));
    say(t("snooze.done"));
    done();
  });
  return html`
    <${Dialog} title=${t("snooze.title")} close=${close}>
      <p class="note">${name}</p>
      <p class="muted">${t("snooze.text")}</p>
      <${FormOf} form=${form} save=${t("snooze.save")}>
        <${DayField} ...${form.field("untilDay")} label=${t("snooze.until")} hint=${t("snooze.untilHint")} required />
        <${NoteField} ...${form.field("reason")} label=${t("snooze.reason")} hint=${t("snooze.reasonHint")} required rows=${3} />
      <//>
    <//>
  `;
}
