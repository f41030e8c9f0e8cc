/** What the minute-taker does with a draft: add words, and send it (W13). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { patched } from "../../body.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { ConflictView } from "../../components/conflict.js";
import { Dialog } from "../../components/dialog.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useAct } from "../../hooks/act.js";
import { useEdit } from "../../hooks/edit.js";
import { t } from "../../words.js";
import { Minutes } from "./document.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesRead"]} Row */

const FIELDS = /** @type {const} */ (["introduction", "remarks"]);

/** @param {{ row: Row, set: (row: Row) => void }} props */
export function Draft({ row, set }) {
  const { form, clash, settle } = useEdit({
    name: `minutes/${row.id}`,
    row,
    fields: [...FIELDS],
    fresh: () => take(api.GET("/minutes/{minutesId}", { params: { path: { minutesId: row.id } } })),
    async save(changes, version) {
      const params = { path: { minutesId: row.id } };
      const after = await take(api.PATCH("/minutes/{minutesId}", { params, headers: seen(version), body: patched(changes, []) }));
      say(t("app.saved"));
      set(after);
      return after;
    },
  });
  if (clash) {
    const sides = (/** @type {string[]} */ fields) => fields.map((name) => side(name, form.values, clash.theirs));
    return html`<${ConflictView} problem=${clash.problem} both=${sides(clash.both)} others=${sides(clash.others)} settle=${settle} />`;
  }
  const typed = FIELDS.some((name) => (form.values[name] ?? "") !== (row[name] ?? ""));
  return html`
    <${Section} id="yours" title=${t("minutes.yours")}>
      <p class="muted">${t("minutes.yoursText")}</p>
      <${FormOf} form=${form} save=${t("app.save")} cancel=${may(row, "dispatch") && html`<${Send} row=${row} typed=${typed} set=${set} />`}>
        <${NoteField} ...${form.field("introduction")} label=${t("minutes.introduction")} hint=${t("minutes.introductionHint")} />
        <${NoteField} ...${form.field("remarks")} label=${t("minutes.remarks")} hint=${t("minutes.remarksHint")} />
      <//>
    <//>
    <${Section} id="document" title=${t("minutes.preview")}>
      <${Minutes} content=${row.content} introduction=${form.values.introduction} remarks=${form.values.remarks} />
    <//>
  `;
}

/** @param {string} name @param {Record<string, any>} mine @param {Record<string, any>} theirs */
const side = (name, mine, theirs) => ({
  name,
  label: t(name === "remarks" ? "minutes.remarks" : "minutes.introduction"),
  mine: mine[name],
  theirs: theirs[name],
});

/** @param {{ row: Row, typed: boolean, set: (row: Row) => void }} props */
function Send({ row, typed, set }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return html`
    <${Button} icon="arrow" onClick=${() => setAsking(true)}>${t("minutes.send")} …<//>
    ${asking &&
    html`<${Dialog} title=${t("minutes.sendTitle")} close=${close}>
      ${typed ? html`<${Alert} kind="warning"><p>${t("minutes.unsaved")}</p><//>` : html`<${Confirm} row=${row} set=${set} close=${close} />`}
    <//>`}
  `;
}

/** Who gets it, and what changes by it. @param {{ row: Row, set: (row: Row) => void, close: () => void }} props */
function Confirm({ row, set, close }) {
  const { present, absent } = row.content;
  const send = useAct(async (key) => {
    const params = { path: { minutesId: row.id } };
    const after = await take(api.POST("/minutes/{minutesId}/dispatch", { params, headers: once(key) }));
    close();
    say(t("minutes.isSent"));
    set(after);
  });
  return html`
    <${Refused} problem=${send.problem} />
    <p>${t("minutes.sendText")}</p>
    <h3 class="nl-heading nl-heading--level-3">${t("minutes.sendTo", { n: present.length + absent.length })}</h3>
    <ul class="paper__people">
      ${present.map(({ participantId, name }) => html`<li key=${participantId}>${name}<span class="table__under">${t("minutes.wasThere")}</span></li>`)}
      ${absent.map(({ participantId, name }) => html`<li key=${participantId}>${name}<span class="table__under">${t("minutes.wasAway")}</span></li>`)}
    </ul>
    <div class="form__buttons">
      <${Button} kind="primary" busy=${send.busy} onClick=${() => send.run()}>${t("minutes.sendNow")}<//>
      <${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>
    </div>
  `;
}
