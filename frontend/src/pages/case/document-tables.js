import { html } from "htm/preact";
import { api, once, seen, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { moment } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {Overview["meetings"][number]} Meeting */

const ENDED = ["closed", "cancelled"];

/**
 * On whose table a document lies. Laying it there asks for consent; why that is refused stands here (W7).
 * @param {{ document: Doc, overview: Overview, again: () => Promise<void> }} props
 */
export function Tables({ document: row, overview, again }) {
  const lies = new Map(row.shares?.map((share) => [share.meetingId, share]));
  const meetings = overview.meetings.filter(({ id, status }) => lies.has(id) || !ENDED.includes(status));
  const move = useAct(async (key, /** @type {Meeting} */ meeting) => {
    const path = { documentId: row.id };
    if (lies.has(meeting.id)) {
      const params = { path: { ...path, meetingId: meeting.id } };
      await take(api.DELETE("/documents/{documentId}/shares/{meetingId}", { params, headers: seen(row) }));
    } else {
      const body = { meetingId: meeting.id };
      await take(api.POST("/documents/{documentId}/shares", { params: { path }, body, headers: once(key) }));
    }
    say(t(lies.has(meeting.id) ? "doc.taken" : "doc.laid"));
    await again();
  });
  return html`
    <section class="dialog__part" aria-labelledby="tables-title">
      <h3 class="nl-heading nl-heading--level-3" id="tables-title">${t("doc.tables")}</h3>
      <p class="muted">${t("doc.tablesText")}</p>
      <${Refused} problem=${move.problem} />
      ${meetings.length
        ? html`<ul class="tables">
            ${meetings.map((meeting) => html`<li key=${meeting.id}><${OneTable} meeting=${meeting} share=${lies.get(meeting.id)} move=${move} /></li>`)}
          </ul>`
        : html`<p>${t("doc.noTables")}</p>`}
    </section>
  `;
}

/** @param {{ meeting: Meeting, share: { late?: boolean } | undefined, move: { run: (meeting: Meeting) => void, busy: boolean } }} props */
const OneTable = ({ meeting, share, move }) => html`
  <div>
    <span class="party__name">${term("meetingKind", meeting.kind)}</span>
    <span class="muted">${moment(meeting.startsAt)}</span>
    ${share?.late && html`<span class="lead-row"><${Badge} tone="warning" icon="clock">${t("doc.late")}<//></span>`}
  </div>
  <${Button}
    small
    busy=${move.busy}
    onClick=${() => move.run(meeting)}
    aria-label=${`${t(share ? "doc.take" : "doc.lay")}: ${term("meetingKind", meeting.kind)}, ${moment(meeting.startsAt)}`}
  >
    ${t(share ? "doc.take" : "doc.lay")}
  <//>
`;
