import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, DayField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { capital } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ActionRead"]} Action */
/** @typedef {import("../../api/client.js").Schemas["ActionStatus"]} Status */
/** @typedef {{ value: Status, label: string, hint: string }} Move */

/**
 * Where an action stands now, and why (W15). What this reader may do is asked of the API first: lists do not tell.
 * @param {{ actionId: string, to?: Status, close: () => void, done: () => void }} props `to`: what is chosen beforehand
 */
export function MoveAction({ actionId, to, close, done }) {
  const found = useRead((signal) => take(api.GET("/actions/{actionId}", { params: { path: { actionId } }, signal })), [actionId]);
  return html`
    <${Dialog} title=${t("move.title")} close=${close}>
      <${Loaded} of=${found}>
        ${(/** @type {Action} */ action) => html`<p class="note">${action.what}</p><${Moving} action=${action} to=${to} done=${done} />`}
      <//>
    <//>
  `;
}

/** @param {{ action: Action, to: Status | undefined, done: () => void }} props */
function Moving({ action, to, done }) {
  const moves = movesOf(action);
  const wanted = moves.some(({ value }) => value === to) ? to : moves[0]?.value;
  const form = useForm(`action/${action.id}/move`, /** @type {Record<string, any>} */ ({ to: wanted, reason: "", dueOn: null }), async (values, key) => {
    await SEND[/** @type {Status} */ (values.to)](action.id, values, key);
    say(t("move.done"));
    done();
  });
  if (!moves.length) return html`<${Alert}><p>${t("move.nothing")}</p><//>`;
  // For a start the API calls it text; here it is one field.
  const reason = { ...form.field("reason"), error: form.field("reason").error ?? form.field("text").error };
  return html`
    <${FormOf} form=${form} save=${t("move.save")}>
      <${ChoiceField} ...${form.field("to")} label=${t("move.to")} choices=${moves} />
      <${NoteField} ...${reason} label=${t("move.text")} hint=${t("finish.reasonHint")} required rows=${3} />
      ${form.values.to === "open" && html`<${DayField} ...${form.field("dueOn")} label=${t("move.dueOn")} hint=${t("move.dueOnHint")} />`}
    <//>
  `;
}

/** What this reader may make of it. @param {Action} action @returns {Move[]} */
function movesOf(action) {
  /** @type {[Status, boolean, string][]} */
  const known = [
    ["in_progress", may(action, "progress") && action.status === "open", t("move.startHint")],
    ["done", may(action, "completion"), t("finish.doneHint")],
    ["dropped", may(action, "completion"), t("finish.droppedHint")],
    ["not_done", may(action, "completion"), t("finish.notDoneHint")],
    ["open", may(action, "reopening"), t("move.reopenHint")],
  ];
  return known.filter(([, allowed]) => allowed).map(([value, , hint]) => ({ value, label: capital(term("actionStatus", value)), hint }));
}

/** @type {Record<Status, (id: string, values: any, key: string) => Promise<unknown>>} */
const SEND = {
  in_progress: (id, { reason }, key) =>
    take(api.POST("/actions/{actionId}/progress", { ...of(id, key), body: /** @type {any} */ (filled({ kind: "start", text: reason })) })),
  open: (id, { reason, dueOn }, key) =>
    take(api.POST("/actions/{actionId}/reopening", { ...of(id, key), body: /** @type {any} */ (filled({ reason, dueOn })) })),
  done: end("done"),
  dropped: end("dropped"),
  not_done: end("not_done"),
};

/** @param {"done" | "dropped" | "not_done"} outcome */
function end(outcome) {
  return (/** @type {string} */ id, /** @type {any} */ { reason }, /** @type {string} */ key) =>
    take(api.POST("/actions/{actionId}/completion", { ...of(id, key), body: /** @type {any} */ (filled({ outcome, reason })) }));
}

/** @param {string} actionId @param {string} key */
const of = (actionId, key) => ({ params: { path: { actionId } }, headers: once(key) });
