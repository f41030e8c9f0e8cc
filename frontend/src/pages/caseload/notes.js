/** What everybody wrote in few words, put together by what it is about (B10). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, NoteField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("./reflection.js").Reflection} Reflection */
/** @typedef {import("./reflection.js").Note} Note */

const MOST = 150; // words, as the API counts them

/** @param {{ row: Reflection, notes: Note[], again: () => Promise<void> }} props */
export function Notes({ row, notes, again }) {
  const clusters = [...new Set(notes.map(({ cluster }) => cluster))].sort((one, other) => (one === null ? 1 : other === null ? -1 : one.localeCompare(other)));
  const names = clusters.filter((one) => one !== null);
  return html`
    <${Section} id="notes" title=${t("notes.title")}>
      ${!notes.length && html`<p class="muted">${t("notes.none")}</p>`}
      ${clusters.map((cluster) => html`
        <div class="cluster" key=${cluster}>
          ${(cluster !== null || names.length > 0) && html`<h3 class="nl-heading nl-heading--level-3">${cluster ?? t("notes.loose")}</h3>`}
          <div class="notes">${notes.filter((note) => note.cluster === cluster).map((note) => html`<${Written} key=${note.id} note=${note} names=${names} again=${again} />`)}</div>
        </div>
      `)}
      ${may(row, "notes") && html`<${NewNote} row=${row} again=${again} />`}
    <//>
  `;
}

/** @param {{ note: Note, names: string[], again: () => Promise<void> }} props */
function Written({ note, names, again }) {
  const [moving, setMoving] = useState(false);
  const well = note.kind === "goes_well";
  return html`
    <${Card}>
      <p><${Badge} tone=${well ? "ok" : "warning"} icon=${well ? "check" : "flag"}>${term("noteKind", note.kind)}<//></p>
      <p class="note">${note.text}</p>
      <p class="muted">${note.mine ? t("notes.yours") : note.by}</p>
      ${may(note, "edit") && html`<${Button} small kind="subtle" icon="folder" onClick=${() => setMoving(true)} aria-label=${`${t("notes.cluster")}: ${note.text.slice(0, 60)}`}>${t("notes.cluster")}<//>`}
      ${moving && html`<${Cluster} note=${note} names=${names} close=${() => setMoving(false)} again=${again} />`}
    <//>
  `;
}

/** @param {{ note: Note, names: string[], close: () => void, again: () => Promise<void> }} props */
function Cluster({ note, names, close, again }) {
  const form = useForm(`cluster/${note.id}`, { cluster: note.cluster ?? "" }, async ({ cluster }) => {
    const params = { path: { noteId: note.id } };
    await take(api.PATCH("/caseload/notes/{noteId}", { params, headers: seen(note), body: { cluster: cluster.trim() || null } }));
    close();
    await again();
  });
  return html`
    <${Dialog} title=${t("notes.cluster")} close=${close}>
      <p class="note muted">${note.text}</p>
      <${FormOf} form=${form} save=${t("app.save")}>
        <${TextField} ...${form.field("cluster")} label=${t("notes.clusterName")} hint=${t("notes.clusterHint")} />
        ${names.length > 0 &&
        html`<div class="buttons" role="group" aria-label=${t("notes.clusters")}>
          ${names.map((name) => html`<${Button} key=${name} small onClick=${() => form.set({ cluster: name })}>${name}<//>`)}
        </div>`}
      <//>
    <//>
  `;
}

/** @param {{ row: Reflection, again: () => Promise<void> }} props */
function NewNote({ row, again }) {
  const fresh = { kind: /** @type {Note["kind"]} */ ("goes_well"), text: "" };
  const form = useForm(`note/${row.id}`, fresh, async (body, key) => {
    await take(api.POST("/caseload/reflections/{reflectionId}/notes", { params: { path: { reflectionId: row.id } }, body, headers: once(key) }));
    say(t("notes.added"));
    await again();
    return { goOnFrom: { ...fresh, kind: body.kind } };
  });
  const count = form.values.text.split(/\s+/).filter(Boolean).length;
  return html`
    <div class="voice">
      <h3 class="nl-heading nl-heading--level-3">${t("notes.new")}</h3>
      <${FormOf} form=${form} save=${t("notes.add")}>
        <${ChoiceField} ...${form.field("kind")} label=${t("notes.kind")} inline choices=${choices("noteKind")} />
        <${NoteField} ...${form.field("text")} label=${t("notes.text")} hint=${t("notes.textHint", { most: MOST })} rows=${4} required />
        <p class=${count > MOST ? "words words--many" : "words"} role="status">${t(count > MOST ? "notes.tooMany" : "notes.count", { count, most: MOST })}</p>
      <//>
    </div>
  `;
}
