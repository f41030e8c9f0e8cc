import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { ProblemError } from "../../api/problem.js";
import { filled } from "../../body.js";
import { StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { NoteField, TickField } from "../../components/field.js";
import { Grown, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { capital, moment, telephone } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { useDraft } from "../../hooks/draft.js";
import { useMore } from "../../hooks/more.js";
import { useRead } from "../../hooks/read.js";
import { choices, t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ActionRead"]} Action */
/** @typedef {import("../../api/client.js").Schemas["CallRead"]} Call */
/** @typedef {import("../../api/client.js").Schemas["ActionCallCreate"]} CallCreate */

const EMPTY = { note: "", committed: false };

/** Phoning the owner: the number, one tap for how it went, and the calls so far (W15). @param {{ row: Action, done: () => Promise<void> }} props */
export function Chase({ row, done }) {
  const [turn, setTurn] = useState(0);
  const calls = useMore(
    (cursor, signal) => {
      const params = { path: { actionId: row.id }, query: { cursor: cursor ?? undefined } };
      return take(api.GET("/actions/{actionId}/calls", { params, signal }));
    },
    [row.id, turn],
  );
  return html`
    <${Section} id="calls" title=${t("action.calls")}>
      <${Phone} row=${row} />
      <${NewCall} row=${row} done=${() => { setTurn(turn + 1); void done(); }} />
      <${Grown} of=${calls} empty=${html`<p class="muted">${t("action.noCalls")}</p>`}>
        ${(/** @type {Call[]} */ all) => html`<ol class="told">${all.map((call) => html`<li key=${call.id}><${Made} call=${call} /></li>`)}</ol>`}
      <//>
    <//>
  `;
}

/** @param {{ row: Action }} props */
function Phone({ row }) {
  const owner = useRead((signal) => phoneOf(row.ownerId, signal), [row.ownerId]);
  const name = row.ownerName ?? "";
  if (!owner.data) return null;
  const { phone } = owner.data;
  return phone
    ? html`<p class="chase__phone"><${LinkButton} kind=${row.overdue ? "primary" : "secondary"} icon="phone" href=${telephone(phone)}>${t("action.call", { name })} · <span class="nowrap">${phone}</span><//></p>`
    : html`<p class="muted">${t("action.noPhone", { name })}</p>`;
}

/** The number of a person, as far as this reader may know it. @param {string} personId @param {AbortSignal} signal @returns {Promise<{ phone: string | null }>} */
async function phoneOf(personId, signal) {
  try {
    const person = await take(api.GET("/people/{personId}", { params: { path: { personId } }, signal }));
    return { phone: person.phone ?? null };
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return { phone: null };
    throw error;
  }
}

/** @param {{ row: Action, done: () => void }} props */
function NewCall({ row, done }) {
  const draft = useDraft(`action/${row.id}/call`, EMPTY);
  const { note, committed } = draft.values;
  const call = useAct(async (key, /** @type {string} */ outcome) => {
    const body = /** @type {CallCreate} */ (/** @type {unknown} */ (filled({ outcome, note, committed: committed || null })));
    await take(api.POST("/actions/{actionId}/calls", { params: { path: { actionId: row.id } }, body, headers: once(key) }));
    draft.discard();
    say(t("action.called"));
    done();
  });
  return html`
    <div class="ask-call">
      <${Refused} problem=${call.problem} />
      <${NoteField} id="field-call-note" name="note" label=${t("action.callNote")} hint=${t("action.callNoteHint")} rows=${2} value=${note} onValue=${(/** @type {string} */ value) => draft.set({ note: value })} />
      <${TickField} id="field-call-committed" name="committed" label=${t("action.committed")} value=${committed} onValue=${(/** @type {boolean} */ value) => draft.set({ committed: value })} />
      <div class="buttons" role="group" aria-label=${t("action.callOutcome")}>
        ${choices("callOutcome").map(
          ({ value, label }) => html`<${Button} key=${value} icon="phone" busy=${call.busy} onClick=${() => call.run(value)}>${capital(label)}<//>`,
        )}
      </div>
    </div>
  `;
}

/** @param {{ call: Call }} props */
const Made = ({ call }) => html`
  <p class="lead-row"><${StatusBadge} kind="callOutcome" value=${call.outcome} /><span class="muted">${t("action.by", { name: call.calledBy, at: moment(call.calledAt) })}</span></p>
  ${call.note && html`<p class="note">${call.note}</p>`}
  ${call.committed && html`<p class="muted">${t("action.committed")}</p>`}
`;
