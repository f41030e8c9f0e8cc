/** The one button that moves something on: its words and where it leads. */
import { href } from "./router.js";

/** @typedef {import("./api/client.js").Schemas["DeadlineRead"]} Promised */
/** @typedef {{ label: import("./words.js").Key, href: string }} Step */

/** A part of the page of a case. @param {string} caseId @param {string} [to] */
export const toCase = (caseId, to) => href("/cases/:caseId", { caseId }, { to });

/** A page of one meeting. @param {"minutes" | "evaluation"} page @param {string | null} meetingId @param {string} [to] */
const ofMeeting = (page, meetingId, to) => href(`/meetings/:meetingId/${page}`, { meetingId: meetingId ?? "" }, { to });

/** A part of the page of a meeting. @param {string} meetingId @param {string} [to] */
export const toMeeting = (meetingId, to) => href("/meetings/:meetingId", { meetingId }, { to });

/** @param {Promised} promised @returns {Step} */
export function stepOf({ kind, caseId, subjectId, meetingId }) {
  switch (kind) {
    case "documents":
      return { label: "today.documents", href: meetingId ? toMeeting(meetingId, "documents") : toCase(caseId, "documents") };
    case "minutes":
      return { label: "today.minutes", href: ofMeeting("minutes", meetingId) };
    case "corrections":
      return { label: "today.corrections", href: ofMeeting("minutes", meetingId, "corrections") };
    case "evaluation":
      return { label: "today.evaluation", href: ofMeeting("evaluation", meetingId) };
    default:
      return { label: "today.open", href: href("/actions/:actionId", { actionId: subjectId }) };
  }
}
