import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Section } from "../../components/card.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Grown } from "../../components/states.js";
import { TimeLine } from "../../components/timeline.js";
import { say } from "../../components/toast.js";
import { capital, moment } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useMore } from "../../hooks/more.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ActionRead"]} Action */
/** @typedef {import("../../api/client.js").Schemas["ProgressRead"]} Entry */

/** @type {Record<string, import("../../components/icon.js").IconName>} */
const ICONS = { note: "pencil", start: "arrow", done: "check", dropped: "minus", not_done: "cross", reopening: "back" };

/** What was told about it, first to last, and room for more. @param {{ row: Action, turn: number, again: () => Promise<void> }} props */
export function Story({ row, turn, again }) {
  const list = useMore(
    (cursor, signal) => {
      const params = { path: { actionId: row.id }, query: { cursor: cursor ?? undefined } };
      return take(api.GET("/actions/{actionId}/progress", { params, signal }));
    },
    [row.id, turn],
  );
  return html`
    <${Section} id="story" title=${t("action.story")}>
      <${Grown} of=${list} empty=${html`<p class="muted">${t("action.noStory")}</p>`}>
        ${(/** @type {Entry[]} */ entries) => html`<${TimeLine} events=${entries.map(told)} />`}
      <//>
      ${may(row, "progress") && html`<${NewNote} row=${row} again=${again} />`}
    <//>
  `;
}

/** @param {Entry} entry @returns {import("../../components/timeline.js").Event} */
const told = (entry) => ({
  id: entry.id,
  icon: ICONS[entry.move] ?? "ring",
  when: t("action.by", { name: entry.by, at: moment(entry.at) }),
  title: html`<strong>${capital(term("progressMove", entry.move))}</strong>`,
  text: html`<span class="note">${entry.text}</span>`,
});

/** @param {{ row: Action, again: () => Promise<void> }} props */
function NewNote({ row, again }) {
  const form = useForm(`action/${row.id}/note`, { text: "" }, async (values, key) => {
    const body = /** @type {import("../../api/client.js").Schemas["ProgressCreate"]} */ (filled({ kind: "note", ...values }));
    await take(api.POST("/actions/{actionId}/progress", { params: { path: { actionId: row.id } }, body, headers: once(key) }));
    say(t("action.noteSaved"));
    void again();
    return { goOnFrom: { text: "" } };
  });
  return html`
    <${FormOf} form=${form} save=${t("action.noteSave")}>
      <${NoteField} ...${form.field("text")} label=${t("action.note")} hint=${t("finish.reasonHint")} rows=${2} />
    <//>
  `;
}
