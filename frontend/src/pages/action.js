import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../api/client.js";
import { ProblemError } from "../api/problem.js";
import { StatusBadge } from "../components/badge.js";
import { Button, LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { Day, Due } from "../components/when.js";
import { calendarDay, isoDay, moment } from "../format.js";
import { usePart } from "../hooks/part.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import { toCase } from "../steps.js";
import "../styles/actions.css";
import { t, term } from "../words.js";
import { Chase } from "./actions/chase.js";
import { MoveAction } from "./actions/move.js";
import { Promised } from "./actions/promise.js";
import { Standing } from "./actions/rows.js";
import { Story } from "./actions/story.js";

/** @typedef {import("../api/client.js").Schemas["ActionRead"]} Action */
/** @typedef {import("../api/client.js").Schemas["MeetingRead"]} Meeting */

/** One action: what was agreed, how it stands, and who was phoned about it (W15). @param {import("../routes.js").PageProps} props */
export default function ActionPage({ params, query, me }) {
  const actionId = params.actionId ?? "";
  const [turn, setTurn] = useState(0);
  const found = useRead((signal) => take(api.GET("/actions/{actionId}", { params: { path: { actionId } }, signal })), [actionId]);
  usePart(query.to, found.data?.id);
  const again = async () => {
    await found.again();
    setTurn((before) => before + 1);
  };
  return html`<${Loaded} of=${found}>
    ${(/** @type {Action} */ row) => html`<${Shown} row=${row} turn=${turn} again=${again} link=${me?.kind === "link"} />`}
  <//>`;
}

/** @param {{ row: Action, turn: number, again: () => Promise<void>, link: boolean }} props */
function Shown({ row, turn, again, link }) {
  const [moving, setMoving] = useState(false);
  const moved = () => {
    setMoving(false);
    void again();
  };
  return html`
    <${Page}
      title=${row.what}
      lead=${html`<span class="lead-row"><${Standing} ...${row} /><${CaseLink} row=${row} link=${link} /></span>`}
      help="help.action"
      back=${link ? { href: "#/link", label: t("minutes.meeting") } : { href: "#/actions", label: t("nav.actions") }}
      actions=${html`<${Steps} row=${row} move=${() => setMoving(true)} />`}
    >
      ${row.statusReason && html`<${Alert} title=${t("action.reason")}><p class="note">${row.statusReason}</p><//>`}
      ${row.overdue && may(row, "calls") && html`<${Alert} kind="warning" title=${t("action.late")}><p>${t("action.lateText")}</p><//>`}
      <div class="columns">
        <div class="columns__main">
          ${may(row, "calls") && html`<${Chase} row=${row} done=${again} />`}
          <${Story} row=${row} turn=${turn} again=${again} />
        </div>
        <div class="columns__side">
          <${Agreement} row=${row} link=${link} />
          <${Promised} row=${row} turn=${turn} again=${again} />
        </div>
      </div>
      ${moving && html`<${MoveAction} actionId=${row.id} close=${() => setMoving(false)} done=${moved} />`}
    <//>
  `;
}

/** What can be done; who is late is phoned before anything else. @param {{ row: Action, move: () => void }} props */
const Steps = ({ row, move }) => html`
  ${(may(row, "completion") || may(row, "reopening")) &&
  html`<${Button} kind=${row.overdue && may(row, "calls") ? "secondary" : "primary"} icon="arrow" onClick=${move}>${t("action.change")}<//>`}
  ${may(row, "edit") && html`<${LinkButton} icon="pencil" href=${href("/actions/:actionId/edit", { actionId: row.id })}>${t("app.edit")}<//>`}
`;

/** @param {{ row: Action, link: boolean }} props */
const CaseLink = ({ row, link }) =>
  link ? html`<span>${row.caseTitle}</span>` : html`<a class="nl-link" href=${toCase(row.caseId, "actions")}>${row.caseTitle}</a>`;

/** @param {{ row: Action, link: boolean }} props */
function Agreement({ row, link }) {
  const meeting = useRead((signal) => meetingOf(row.meetingId, signal), [row.meetingId]);
  return html`
    <${Section} id="facts" title=${t("action.facts")}>
      <${DataList}
        facts=${[
          [t("action.who"), row.ownerName],
          [t("case.when"), row.endedAt || row.overdue ? html`<${Day} on=${row.dueOn} />` : html`<${Due} at=${row.dueAt} />`],
          [t("minutes.how"), row.how && html`<span class="note">${row.how}</span>`],
          [t("action.term"), term("term", row.term)],
          [t("action.ended"), row.endedAt && moment(row.endedAt)],
          [t("case.status"), html`<${StatusBadge} kind="actionStatus" value=${row.status} />`],
          [t("action.meeting"), html`<${Origin} row=${row} meeting=${meeting.data?.meeting ?? null} link=${link} />`],
        ]}
      />
    <//>
  `;
}

/** @param {{ row: Action, meeting: Meeting | null, link: boolean }} props */
function Origin({ row, meeting, link }) {
  if (!row.meetingId) return t("action.between");
  if (!meeting) return "–";
  const name = t("minutes.of", { kind: term("meetingKind", meeting.kind), day: calendarDay(isoDay(meeting.startsAt)) });
  return link ? name : html`<a class="nl-link" href=${href("/meetings/:meetingId", { meetingId: meeting.id })}>${name}</a>`;
}

/** The meeting of an action; null where this reader was not there. @param {string | null} meetingId @param {AbortSignal} signal @returns {Promise<{ meeting: Meeting | null }>} */
async function meetingOf(meetingId, signal) {
  if (!meetingId) return { meeting: null };
  try {
    return { meeting: await take(api.GET("/meetings/{meetingId}", { params: { path: { meetingId } }, signal })) };
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return { meeting: null };
    throw error;
  }
}
