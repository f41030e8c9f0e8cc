import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { may } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { Button, LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Alert, Failed, Loading } from "../components/states.js";
import { period } from "../format.js";
import { go, href } from "../router.js";
import { t, term } from "../words.js";
import { Actions } from "./live/actions.js";
import { Board } from "./live/board.js";
import { Closing } from "./live/closing.js";
import { Consensus } from "./live/consensus.js";
import { useTable } from "./live/data.js";
import { useDesk } from "./live/desk.js";
import { Findings, Lessons } from "./live/findings.js";
import { Opening } from "./live/opening.js";
import { show } from "./live/places.js";
import { Shortcuts } from "./live/shortcuts.js";
import { Agenda, Attendance, Earlier, GroundRules, PrivateNotes } from "./live/side.js";
import { Solutions } from "./live/solutions.js";
import { Strip } from "./live/strip.js";
import { ClashAt, NotTaken } from "./live/trouble.js";
import "../styles/live.css";

/** @typedef {import("./live/desk.js").Desk} Desk */
/** @typedef {import("./live/data.js").Table} Table */

const DECIDES = ["solution_coffee", "solution", "follow_up"];

/** The meeting while it is held: one screen for chair and minute-taker (W3, W8 - W13). @param {import("../routes.js").PageProps} props */
export default function Live({ params }) {
  const meetingId = params.meetingId ?? "";
  const data = useTable(meetingId);
  const desk = useDesk(meetingId, data);
  const { table } = desk;
  if (!table) return data.problem ? html`<${Failed} problem=${data.problem} again=${data.all} />` : html`<${Loading} />`;
  const { meeting } = table;
  const beamer = href("/meetings/:meetingId/beamer", { meetingId });
  return html`
    <${Page}
      title=${term("meetingKind", meeting.kind)}
      lead=${html`<span class="lead-row"><${StatusBadge} kind="meetingStatus" value=${meeting.status} /><span>${meeting.caseTitle}</span><span>${period(meeting.startsAt, meeting.endsAt)}</span></span>`}
      help="live.help"
      back=${{ href: href("/meetings/:meetingId", { meetingId }), label: t("live.preparation") }}
      actions=${html`<${LinkButton} icon="eye" href=${beamer} target="_blank">${t("live.beamer")}<//>`}
    >
      <${NotTaken} desk=${desk} />
      ${stage(desk, table, data)}
    <//>
  `;
}

/** @param {Desk} desk @param {Table} table @param {ReturnType<typeof useTable>} data */
function stage(desk, table, data) {
  const { status } = table.meeting;
  if (status === "planned" || status === "invited") return html`<${Opening} table=${table} opened=${data.all} />`;
  if (status !== "opened") return html`<${Over} desk=${desk} table=${table} />`;
  if (!may(table.meeting, "record")) return html`<${Board} table=${table} />`;
  return html`<${Held} desk=${desk} table=${table} put=${(/** @type {Table["meeting"]} */ meeting) => data.put("meeting", meeting)} />`;
}

/** Every part of the work on one page. @param {{ desk: Desk, table: Table, put: (meeting: Table["meeting"]) => void }} props */
function Held({ desk, table, put }) {
  const [closing, setClosing] = useState(false);
  const [fault, setFault] = useState(/** @type {import("../api/problem.js").Fault | null} */ (null));
  const { meeting } = table;
  useEffect(() => {
    if (fault && !closing) show(fault, meeting.roundId);
  }, [fault, closing]);
  const mend = (/** @type {import("../api/problem.js").Fault} */ missing) => {
    setClosing(false);
    setFault({ ...missing });
  };
  const begin = () => {
    setFault(null);
    setClosing(true);
  };
  const decides = DECIDES.includes(meeting.kind);
  const end = may(meeting, "closing") && html`<${Button} kind="primary" icon="closed" onClick=${begin}>${t("live.close")}<//>`;
  const done = table.agenda.every(({ status }) => status === "ended");
  return html`
    <${Strip} desk=${desk} table=${table} actions=${done && end} />
    <${Shortcuts} />
    <div class="live">
      <div class="live__side">
        <${Agenda} desk=${desk} table=${table} />
        <${Earlier} table=${table} />
      </div>
      <div class="live__main">
        ${meeting.kind === "evaluation" && html`<${Evaluation} roundId=${meeting.roundId} />`}
        <${Findings} desk=${desk} table=${table} diagnosis=${meeting.kind === "diagnosis"} />
        ${decides && html`<${Solutions} desk=${desk} table=${table} />`}
        <${Actions} desk=${desk} table=${table} />
        ${decides && html`<${Consensus} desk=${desk} table=${table} />`}
        <${Lessons} desk=${desk} table=${table} />
      </div>
      <div class="live__side live__side--last">
        <${Attendance} desk=${desk} table=${table} />
        <${PrivateNotes} desk=${desk} table=${table} />
        <${ClashAt} desk=${desk} list="meeting" row=${meeting} fields=${["privateNotes"]} />
        <${GroundRules} rules=${meeting.groundRules} />
      </div>
    </div>
    ${!done && end && html`<p class="live__end">${end}</p>`}
    ${closing && html`<${Closing} desk=${desk} table=${table} decides=${decides} put=${put} mend=${mend} close=${() => setClosing(false)} />`}
  `;
}

/** @param {{ roundId: string }} props */
const Evaluation = ({ roundId }) => html`
  <${Section} id="evaluation" title=${t("live.evaluate")}>
    <p>${t("live.evaluateText")}</p>
    <p><${LinkButton} icon="arrow" href=${href("/rounds/:roundId/evaluation", { roundId })}>${t("live.toEvaluation")}<//></p>
  <//>
`;

/** The meeting is over: on to the minutes, unless something typed is not safe yet. @param {{ desk: Desk, table: Table }} props */
function Over({ desk, table }) {
  const { meeting } = table;
  const minutes = href("/meetings/:meetingId/minutes", { meetingId: meeting.id });
  const safe = desk.outbox.empty && meeting.status === "closed" && may(meeting, "edit");
  useEffect(() => {
    if (safe) go(minutes, { replace: true });
  }, [safe]);
  return html`
    <${Alert} title=${t(meeting.status === "closed" ? "live.isClosed" : "live.isCancelled")}>
      ${meeting.status === "closed" ? html`<a class="nl-link" href=${minutes}>${t("live.toMinutes")}</a>` : html`<p class="note">${meeting.cancelReason}</p>`}
    <//>
  `;
}
