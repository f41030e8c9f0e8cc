import { html } from "htm/preact";
import { StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Icon } from "../../components/icon.js";
import { Due } from "../../components/when.js";
import { calendarDay, isoDay, relative, timeOf } from "../../format.js";
import { href } from "../../router.js";
import { stepOf, toCase, toMeeting } from "../../steps.js";
import { t, term } from "../../words.js";
import { History } from "../history.js";
import { Snooze } from "../snooze.js";

/** @typedef {import("../../api/client.js").Schemas["DeadlineRead"]} Promised */
/** @typedef {import("../../api/client.js").Schemas["ActionListed"]} Action */
/** @typedef {import("../../api/client.js").Schemas["MeetingRead"]} Meeting */
/** @typedef {import("../../api/client.js").Schemas["CaseListed"]} Case */

/**
 * One thing to do: what, about which case, until when, and the button.
 * @param {object} props
 * @param {import("../../components/icon.js").IconName} props.icon
 * @param {any} props.what
 * @param {string} props.about title of the case
 * @param {string} props.to address of the case
 * @param {any} props.meta
 * @param {any} props.button
 * @param {boolean} [props.late]
 * @param {any} [props.after] what happened to it, and keeping still about it
 */
const Row = ({ icon, what, about, to, meta, button, late, after }) => html`
  <div class="todo${late ? " todo--late" : ""}">
    <span class="todo__icon"><${Icon} name=${icon} /></span>
    <div class="todo__text">
      <p class="todo__what">${what}</p>
      <p class="todo__about"><a class="nl-link" href=${to}>${about}</a></p>
      <p class="todo__meta">${meta}</p>
      ${after}
    </div>
    <div class="todo__button">${button}</div>
  </div>
`;

/** @type {Record<string, import("../../components/icon.js").IconName>} */
const ICONS = { documents: "document", minutes: "pencil", corrections: "pencil", evaluation: "flag" };

/** What happened to a promise, and keeping still about it. @param {{ promised: Promised, name: string, again: () => void }} props */
const After = ({ promised, name, again }) => html`
  ${promised.history?.length ? html`<p class="todo__meta"><${History} history=${promised.history} /></p>` : null}
  <${Snooze} promised=${promised} name=${name} done=${again} />
`;

/** @param {{ promised: Promised, mine: boolean, again: () => void }} props */
export function PromiseRow({ promised, mine, again }) {
  const step = stepOf(promised);
  const who = mine ? t("today.forYou") : promised.personName && t("today.by", { name: promised.personName });
  return html`
    <${Row}
      late=${promised.overdue}
      icon=${promised.overdue ? "warning" : (ICONS[promised.kind] ?? "clock")}
      what=${term("promise", promised.kind)}
      about=${promised.caseTitle}
      to=${toCase(promised.caseId)}
      meta=${html`<${Due} at=${promised.dueAt} />${who && html` <span>${who}</span>`}`}
      button=${html`<${LinkButton} small kind=${promised.overdue ? "primary" : "secondary"} href=${step.href}
        aria-label=${`${t(step.label)}: ${promised.caseTitle}`}>${t(step.label)}<//>`}
      after=${html`<${After} promised=${promised} name=${`${term("promise", promised.kind)}, ${promised.caseTitle}`} again=${again} />`}
    />
  `;
}

/** @param {{ row: Case }} props */
export const TriageRow = ({ row }) => html`
  <${Row}
    icon="folder"
    what=${t("today.triageText")}
    about=${row.title}
    to=${toCase(row.id)}
    meta=${html`<${StatusBadge} kind="urgency" value=${row.urgency} /> <span>${relative(row.updatedAt)}</span>`}
    button=${html`<${LinkButton} small href=${href("/cases/:caseId/triage", { caseId: row.id })}
      aria-label=${`${t("today.triage")}: ${row.title}`}>${t("today.triage")}<//>`}
  />
`;

/** One's own action can be finished; who promised another is phoned. @param {{ action: Action, mine: boolean, end: (action: Action) => void, promised?: Promised, again?: () => void }} props */
export const ActionRow = ({ action, mine, end, promised, again }) => html`
  <${Row}
    late=${action.overdue}
    icon=${action.overdue ? "warning" : "check"}
    what=${html`<a class="nl-link" href=${href("/actions/:actionId", { actionId: action.id })}>${action.what}</a>`}
    about=${action.caseTitle ?? ""}
    to=${toCase(action.caseId, "actions")}
    meta=${html`<${Due} at=${action.dueAt} /> <span>${action.ownerName}</span>`}
    button=${mine
      ? html`<${Button} small onClick=${() => end(action)} aria-label=${`${t("today.finish")}: ${action.what}`}>${t("today.finish")}<//>`
      : html`<${LinkButton} small icon="phone" href=${href("/actions/:actionId", { actionId: action.id }, { to: "calls" })}
          aria-label=${`${t("action.calls")}: ${action.what}`}>${t("action.calls")}<//>`}
    after=${promised && again && html`<${After} promised=${promised} name=${action.what ?? ""} again=${again} />`}
  />
`;

/** A meeting that is being held at this moment. @param {{ meeting: Meeting }} props */
export const RunningRow = ({ meeting }) => html`
  <${Row}
    icon="clock"
    what=${t("today.running", { kind: term("meetingKind", meeting.kind) })}
    about=${meeting.caseTitle ?? ""}
    to=${toCase(meeting.caseId, "rounds")}
    meta=${html`<span>${timeOf(meeting.startsAt)}–${timeOf(meeting.endsAt)}</span>${meeting.place && html` <span>${meeting.place}</span>`}`}
    button=${html`<${LinkButton} small kind="primary" href=${href("/meetings/:meetingId/live", { meetingId: meeting.id })}
      aria-label=${`${t("meeting.live")}: ${meeting.caseTitle}`}>${t("meeting.live")}<//>`}
  />
`;

/** A meeting as a leaf of a calendar. @param {{ meeting: Meeting }} props */
export function MeetingRow({ meeting }) {
  const [weekday, day, month] = calendarDay(isoDay(meeting.startsAt)).split(" ");
  return html`
    <div class="leaf-row">
      <time class="leaf" datetime=${meeting.startsAt}>
        <span class="leaf__weekday">${weekday}</span><span class="leaf__day">${day}</span><span class="leaf__month">${month}</span>
      </time>
      <div class="todo__text">
        <p class="todo__what">
          <a class="nl-link" href=${toMeeting(meeting.id)}>${timeOf(meeting.startsAt)}–${timeOf(meeting.endsAt)} ${term("meetingKind", meeting.kind)}</a>
        </p>
        <p class="todo__about"><a class="nl-link" href=${toCase(meeting.caseId, "rounds")}>${meeting.caseTitle}</a></p>
        <p class="todo__meta"><${StatusBadge} kind="meetingStatus" value=${meeting.status} />${meeting.place && html` <span>${meeting.place}</span>`}</p>
      </div>
    </div>
  `;
}
