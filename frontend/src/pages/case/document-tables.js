import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Refused } from "../../components/states.js";
import { moment } from "../../format.js";
import { t, term } from "../../words.js";
import { useShares } from "../share.js";

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
  const move = useShares(row, again);
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

/** @param {{ meeting: Meeting, share: { late?: boolean } | undefined, move: { run: (meetingId: string) => void, busy: boolean } }} props */
const OneTable = ({ meeting, share, move }) => html`
  <div>
    <span class="party__name">${term("meetingKind", meeting.kind)}</span>
    <span class="muted">${moment(meeting.startsAt)}</span>
    ${share?.late && html`<span class="lead-row"><${Badge} tone="warning" icon="clock">${t("doc.late")}<//></span>`}
  </div>
  <${Button}
    small
    busy=${move.busy}
    onClick=${() => move.run(meeting.id)}
    aria-label=${`${t(share ? "doc.take" : "doc.lay")}: ${term("meetingKind", meeting.kind)}, ${moment(meeting.startsAt)}`}
  >
    ${t(share ? "doc.take" : "doc.lay")}
  <//>
`;
