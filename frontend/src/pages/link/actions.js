import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { NoteField, TickField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { Due } from "../../components/when.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";
import { FinishAction } from "../finish-action.js";

/** @typedef {import("../link.js").Seat} Seat */
/** @typedef {Seat["actions"][number]} Action */
/** @typedef {import("../../api/client.js").Schemas["ProgressCreate"]} ProgressCreate */
/** @typedef {{ action: Action, how: "tell" | "end" }} Doing */

/** What this person promised to do (W13, W15). @param {{ seat: Seat, again: () => Promise<void> }} props */
export function Actions({ seat: { actions, clientSide }, again }) {
  const [doing, setDoing] = useState(/** @type {Doing | null} */ (null));
  const close = () => setDoing(null);
  const done = () => {
    close();
    void again();
  };
  if (!actions.length) return null;
  return html`
    <${Section} id="actions" title=${t("link.actions")}>
      <p class="muted">${t(clientSide ? "link.actionsPlain" : "link.actionsText")}</p>
      ${actions.map((action) => html`<${One} key=${action.id} action=${action} begin=${setDoing} />`)}
      ${doing?.how === "tell" && html`<${Tell} action=${doing.action} close=${close} done=${done} />`}
      ${doing?.how === "end" && html`<${FinishAction} action=${doing.action} close=${close} done=${done} />`}
    <//>
  `;
}

/** @param {{ action: Action, begin: (doing: Doing) => void }} props */
const One = ({ action, begin }) => html`
  <${Card} tone=${action.overdue ? "danger" : ""}>
    <p class="party__name">${action.what}</p>
    ${action.how && html`<p class="note muted">${action.how}</p>`}
    <p class="lead-row">
      <${StatusBadge} kind="actionStatus" value=${action.status} />
      ${may(action, "completion") && html`<${Due} at=${action.dueAt} />`}
    </p>
    ${action.statusReason && html`<p class="note">${action.statusReason}</p>`}
    ${may(action, "completion") &&
    html`<div class="form__buttons">
      <${Button} kind="primary" onClick=${() => begin({ action, how: "end" })} aria-label=${`${t("today.finish")}: ${action.what}`}>${t("today.finish")}<//>
      <${Button} onClick=${() => begin({ action, how: "tell" })} aria-label=${`${t("link.tell")}: ${action.what}`}>${t("link.tell")}<//>
    </div>`}
  <//>
`;

/** How it stands, in one's own words. @param {{ action: Action, close: () => void, done: () => void }} props */
function Tell({ action, close, done }) {
  const first = { text: "", started: false };
  const form = useForm(`action/${action.id}/progress`, first, async ({ text, started }, key) => {
    const body = /** @type {ProgressCreate} */ (filled({ text, kind: started ? "start" : "note" }));
    const params = { path: { actionId: action.id } };
    await take(api.POST("/actions/{actionId}/progress", { params, body, headers: once(key) }));
    say(t("link.told"));
    done();
  });
  return html`
    <${Dialog} title=${t("link.tell")} close=${close}>
      <p class="note">${action.what}</p>
      <${FormOf} form=${form} save=${t("link.tellSend")}>
        <${NoteField} ...${form.field("text")} label=${t("link.tellText")} hint=${t("link.tellHint")} required rows=${3} />
        ${action.status === "open" && html`<${TickField} ...${form.field("started")} label=${t("link.started")} />`}
      <//>
    <//>
  `;
}
