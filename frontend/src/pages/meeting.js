import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { Button, LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { Due } from "../components/when.js";
import { moment, period, relative } from "../format.js";
import { usePart } from "../hooks/part.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import { toCase } from "../steps.js";
import "../styles/meeting.css";
import { t, term } from "../words.js";
import { Agenda } from "./meeting/agenda.js";
import { CallList } from "./meeting/calls.js";
import { Checklist } from "./meeting/checklist.js";
import { ClientFirst } from "./meeting/client.js";
import { MeetingDialog } from "./meeting/dialogs.js";
import { TableDocuments } from "./meeting/documents.js";
import { People } from "./meeting/people.js";
import { isPreparing, readMeeting, uninvited } from "./meeting/read.js";
import { Readiness } from "./meeting/readiness.js";
import { InvitationPaper } from "./paper.js";

/** @typedef {import("./meeting/read.js").Known} Known */
/** @typedef {import("./meeting/read.js").Open} Open */

/** One meeting: what is ready, what is not, and the way on. `?to=calls` goes to a part. @param {import("../routes.js").PageProps} props */
export default function MeetingPage({ params, query }) {
  const meetingId = params.meetingId ?? "";
  const found = useRead((signal) => readMeeting(meetingId, signal), [meetingId]);
  return html`<${Loaded} of=${found}>
    ${(/** @type {Known} */ known) => html`<${Shown} known=${known} again=${found.again} to=${query.to} />`}
  <//>`;
}

/** @param {{ known: Known, again: () => void, to: string | undefined }} props */
function Shown({ known, again, to }) {
  const { meeting } = known;
  const [dialog, setDialog] = useState(/** @type {{ name: import("./meeting/read.js").DialogName, row: any } | null} */ (null));
  /** @type {Open} */
  const open = (name, row = null) => setDialog({ name, row });
  usePart(to);
  return html`
    <${Page}
      title=${term("meetingKind", meeting.kind)}
      lead=${html`<${Lead} meeting=${meeting} />`}
      help="help.meeting"
      back=${{ href: toCase(meeting.caseId, "rounds"), label: meeting.caseTitle ?? t("case.one") }}
      actions=${html`<${Steps} known=${known} open=${open} />`}
    >
      ${meeting.status === "cancelled" && html`<${Cancelled} meeting=${meeting} />`}
      <div class="columns meeting">
        <div class="columns__main">
          <${Readiness} known=${known} open=${open} again=${again} />
          <${People} known=${known} open=${open} />
          <${CallList} known=${known} open=${open} />
          <${TableDocuments} known=${known} again=${again} />
          <${Agenda} known=${known} open=${open} again=${again} />
        </div>
        <div class="columns__side">
          <${Plan} known=${known} open=${open} />
          <${ClientFirst} known=${known} open=${open} />
          <${Checklist} checks=${known.checks} again=${again} />
          <${Section} id="rules" title=${t("meeting.rules")}>
            <ol class="rules">${meeting.groundRules.map((rule) => html`<li key=${rule}>${rule}</li>`)}</ol>
          <//>
        </div>
      </div>
      ${dialog && html`<${MeetingDialog} ...${dialog} known=${known} open=${open} close=${() => setDialog(null)} again=${again} />`}
    <//>
  `;
}

/** @param {{ meeting: Known["meeting"] }} props */
const Lead = ({ meeting }) => html`
  <span class="lead-row">
    <${StatusBadge} kind="meetingStatus" value=${meeting.status} />
    <span>${period(meeting.startsAt, meeting.endsAt)} · ${relative(meeting.startsAt)}</span>
  </span>
`;

/** The one thing that moves the meeting on. @param {{ known: Known, open: Open }} props */
function Steps({ known, open }) {
  const { meeting } = known;
  const path = { meetingId: meeting.id };
  const invites = may(meeting, "invitation");
  const later = meeting.status === "invited" ? uninvited(known).length : 0;
  return html`
    ${meeting.status === "planned" &&
    invites &&
    html`<${Button} kind="primary" icon="arrow" onClick=${() => open("invite")}>${t("meeting.invite")}<//>`}
    ${later > 0 && invites && html`<${Button} kind="primary" icon="arrow" onClick=${() => open("invite")}>${t("meeting.inviteMore", { n: later })}<//>`}
    ${(meeting.status === "invited" || meeting.status === "opened") &&
    html`<${LinkButton} kind=${later ? "secondary" : "primary"} icon="people" href=${href("/meetings/:meetingId/live", path)}>${t("meeting.live")}<//>`}
    ${meeting.status === "closed" &&
    html`<${LinkButton} kind="primary" icon="document" href=${href("/meetings/:meetingId/minutes", path)}>${t("meeting.minutes")}<//>`}
    <${Button} kind="subtle" icon="print" onClick=${() => print()}>${t("app.print")}<//>
  `;
}

/** @param {{ meeting: Known["meeting"] }} props */
const Cancelled = ({ meeting }) => html`
  <${Alert} kind="warning" title=${t("meeting.cancelled", { at: moment(meeting.cancelledAt ?? meeting.updatedAt) })}>
    <p class="note">${meeting.cancelReason}</p>
    <p><a class="nl-link" href=${href("/rounds/:roundId/meetings/new", { roundId: meeting.roundId })}>${t("meeting.planOther")}</a></p>
  <//>
`;

/** When and where, and changing that. @param {{ known: Known, open: Open }} props */
const Plan = ({ known: { meeting }, open }) => html`
  <${Section} id="plan" title=${t("meeting.whenWhere")}>
    <${DataList}
      facts=${[
        [t("meeting.when"), period(meeting.startsAt, meeting.endsAt)],
        [t("meeting.place"), meeting.place ?? t("meeting.noPlace")],
        [t("meeting.online"), meeting.onlineUrl && html`<${WebAddress} address=${meeting.onlineUrl} />`],
        [t("meeting.invitedAt"), meeting.invitedAt && moment(meeting.invitedAt)],
        ...(isPreparing(meeting) ? preparation(meeting) : []),
      ]}
    />
    ${isPreparing(meeting) && html`<${Changes} meeting=${meeting} open=${open} /><p><${InvitationPaper} meeting=${meeting} small /></p>`}
  <//>
`;

/** @param {Known["meeting"]} meeting @returns {[string, any][]} */
const preparation = (meeting) => [
  [t("meeting.documentsDue"), meeting.kind === "evaluation" ? null : html`<${Due} at=${meeting.documentsDueAt} />`],
  [t("meeting.version"), meeting.sequence > 0 ? t("meeting.moved", { n: meeting.sequence }) : null],
];

/** @param {{ meeting: Known["meeting"], open: Open }} props */
const Changes = ({ meeting, open }) => html`
  <div class="buttons">
    ${may(meeting, "edit") && html`<${Button} small icon="calendar" onClick=${() => open("plan")}>${t("replan.title")}<//>`}
    ${may(meeting, "cancellation") && html`<${Button} small danger icon="cross" onClick=${() => open("cancel")}>${t("callOff.title")}<//>`}
  </div>
`;

/** A link only where it is an address of the web; anything else is text. @param {{ address: string }} props */
const WebAddress = ({ address }) =>
  /^https?:\/\//i.test(address) ? html`<a class="nl-link" href=${address} rel="noreferrer">${address}</a>` : html`${address}`;
