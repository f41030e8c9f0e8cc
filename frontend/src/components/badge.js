import { html } from "htm/preact";
import { term } from "../words.js";
import { Icon } from "./icon.js";

/** @typedef {"neutral" | "accent" | "ok" | "warning" | "danger"} Tone */

/** @type {Record<string, [Tone, import("./icon.js").IconName]>} */
const LOOKS = {
  "caseStatus.registered": ["warning", "ring"],
  "caseStatus.active": ["accent", "arrow"],
  "caseStatus.declined": ["neutral", "cross"],
  "caseStatus.closed": ["neutral", "closed"],
  "urgency.low": ["neutral", "minus"],
  "urgency.normal": ["neutral", "ring"],
  "urgency.high": ["warning", "flag"],
  "urgency.crisis": ["danger", "warning"],
  "roundStatus.open": ["accent", "arrow"],
  "roundStatus.evaluated": ["ok", "check"],
  "roundStatus.stopped": ["neutral", "cross"],
  "meetingStatus.planned": ["neutral", "ring"],
  "meetingStatus.invited": ["accent", "arrow"],
  "meetingStatus.opened": ["warning", "clock"],
  "meetingStatus.closed": ["ok", "check"],
  "meetingStatus.cancelled": ["neutral", "cross"],
  "rsvp.accepted": ["ok", "check"],
  "rsvp.tentative": ["warning", "question"],
  "rsvp.declined": ["danger", "cross"],
  "rsvp.pending": ["neutral", "ring"],
  "actionStatus.open": ["neutral", "ring"],
  "actionStatus.in_progress": ["accent", "arrow"],
  "actionStatus.done": ["ok", "check"],
  "actionStatus.dropped": ["neutral", "minus"],
  "actionStatus.not_done": ["danger", "cross"],
  "minutesStatus.draft": ["neutral", "pencil"],
  "minutesStatus.sent": ["accent", "arrow"],
  "minutesStatus.final": ["ok", "closed"],
  "deliveryStatus.waiting": ["neutral", "clock"],
  "deliveryStatus.sent": ["ok", "check"],
  "deliveryStatus.parked": ["danger", "warning"],
  "deliveryStatus.dropped": ["neutral", "minus"],
  "logOutcome.ok": ["neutral", "check"],
  "logOutcome.refused": ["warning", "cross"],
  "logOutcome.failed": ["danger", "warning"],
  "correctionStatus.open": ["warning", "clock"],
  "correctionStatus.accepted": ["ok", "check"],
  "correctionStatus.rejected": ["neutral", "cross"],
  "consentRequestStatus.open": ["warning", "clock"],
  "consentRequestStatus.given": ["ok", "check"],
  "consentRequestStatus.refused": ["neutral", "cross"],
  "consentRequestStatus.withdrawn": ["neutral", "back"],
  "consentRequestStatus.expired": ["neutral", "clock"],
  "variantStatus.draft": ["neutral", "pencil"],
  "variantStatus.awaiting": ["warning", "clock"],
  "variantStatus.approved": ["ok", "check"],
  "variantStatus.withdrawn": ["neutral", "back"],
  "exportStatus.asked": ["neutral", "clock"],
  "exportStatus.ready": ["ok", "check"],
  "exportStatus.ended": ["neutral", "cross"],
  "stance.agrees": ["ok", "check"],
  "stance.reservation": ["warning", "minus"],
  "stance.disagrees": ["danger", "cross"],
  "verdict.sufficient": ["ok", "check"],
  "verdict.insufficient": ["danger", "cross"],
  "callOutcome.reached": ["ok", "phone"],
  "callOutcome.no_answer": ["neutral", "cross"],
  "callOutcome.call_back": ["warning", "clock"],
  "goalResult.reached": ["ok", "check"],
  "goalResult.partly": ["warning", "minus"],
  "goalResult.not_reached": ["danger", "cross"],
  "processStatus.running": ["accent", "arrow"],
  "processStatus.closed": ["neutral", "closed"],
  "stepStatus.open": ["neutral", "ring"],
  "stepStatus.in_progress": ["accent", "arrow"],
  "stepStatus.done": ["ok", "check"],
  "definitionStatus.draft": ["neutral", "pencil"],
  "definitionStatus.agreed": ["ok", "check"],
  "definitionStatus.replaced": ["neutral", "closed"],
};

/**
 * Where something stands: a word with a picture, so that colour says nothing by itself.
 * @param {{ kind: string, value: string }} props as in `words/terms.js`: kind "caseStatus", value "active"
 */
export function StatusBadge({ kind, value }) {
  const [tone, icon] = LOOKS[`${kind}.${value}`] ?? ["neutral", "ring"];
  return html`<${Badge} tone=${tone} icon=${icon}>${term(kind, value)}<//>`;
}

/** @param {{ tone?: Tone, icon?: import("./icon.js").IconName, children?: any }} props */
export const Badge = ({ tone = "neutral", icon, children }) => html`
  <span class="nl-data-badge badge badge--${tone}">${icon && html`<${Icon} name=${icon} />`}${children}</span>
`;
