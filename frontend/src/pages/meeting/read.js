/** Everything about the preparation of one meeting, as far as this reader may know it. */
import { api, take, takeItems } from "../../api/client.js";
import { ProblemError } from "../../api/problem.js";

/** @typedef {import("../../api/client.js").Schemas} Schemas */
/** @typedef {Schemas["MeetingRead"]} Meeting */
/** @typedef {Schemas["ReadinessItem"]} Point */
/** @typedef {Schemas["ParticipantRead"] & { name: string }} Seat the contract gives the name a default */
/** @typedef {Schemas["CallRead"]} Call */
/** @typedef {Schemas["AgendaItemRead"]} Item */
/** @typedef {Schemas["ChecklistItemRead"]} Check */
/** @typedef {Schemas["DocumentRead"]} Doc */
/** @typedef {Schemas["GoalRead"]} Goal */
/**
 * @typedef {object} Known a list that is null may not be read by this person
 * @property {Meeting} meeting
 * @property {Point[] | null} points
 * @property {Seat[]} seats
 * @property {Call[] | null} calls
 * @property {Item[]} agenda
 * @property {Check[]} checks
 * @property {Doc[] | null} documents of the case, or for who does not see the case those on the table
 * @property {Goal[] | null} goals of the round
 */

/** @typedef {"invite" | "plan" | "cancel" | "client" | "add" | "seat" | "answer" | "links" | "call" | "item"} DialogName */
/** @typedef {(name: DialogName, row?: any) => void} Open opens a dialog about a row */

/** @param {string} meetingId @param {AbortSignal} signal @returns {Promise<Known>} */
export async function readMeeting(meetingId, signal) {
  const params = { path: { meetingId } };
  const meeting = await take(api.GET("/meetings/{meetingId}", { params, signal }));
  const inCase = { params: { path: { caseId: meeting.caseId } }, signal };
  const inRound = { params: { path: { roundId: meeting.roundId } }, signal };
  const [points, seats, calls, agenda, checks, ofCase, goals] = await Promise.all([
    takeItems(api.GET("/meetings/{meetingId}/readiness", { params, signal })),
    take(api.GET("/meetings/{meetingId}/participants", { params, signal })),
    takeItems(api.GET("/meetings/{meetingId}/calls", { params, signal })),
    take(api.GET("/meetings/{meetingId}/agenda-items", { params: { ...params, query: { limit: 100 } }, signal })),
    take(api.GET("/meetings/{meetingId}/checklist-items", { params, signal })),
    itemsOf(api.GET("/cases/{caseId}/documents", inCase)),
    itemsOf(api.GET("/rounds/{roundId}/goals", inRound)),
  ]);
  const documents = ofCase.items ? ofCase : await takeItems(api.GET("/meetings/{meetingId}/documents", { params, signal }));
  return {
    meeting,
    points: points.items,
    seats: /** @type {Seat[]} */ (seats.items),
    calls: calls.items,
    agenda: agenda.items,
    checks: checks.items,
    documents: documents.items,
    goals: goals.items,
  };
}

/**
 * The items of a list of the case or the round; null for who sits at the table and does not see these.
 * @template T
 * @param {Promise<{ data?: { items: T[] }, response: Response }>} call
 * @returns {Promise<{ items: T[] | null }>}
 */
async function itemsOf(call) {
  try {
    return await takeItems(call);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return { items: null };
    throw error;
  }
}

/** Whether the meeting is still being prepared. @param {Meeting} meeting */
export const isPreparing = ({ status }) => status === "planned" || status === "invited";

/** The points that keep a step from happening. @param {Known} known @param {Point["blocks"]} step */
export const blocking = ({ points }, step) =>
  points?.filter(({ state, blocks }) => state === "blocks" && blocks === step) ?? [];

/** Who was not invited yet. @param {Known} known */
export const uninvited = ({ seats }) => seats.filter(({ invitedAt }) => !invitedAt);

/** The row as it stands now, for who changes it while somebody else did. @param {string} meetingId */
export const freshMeeting = (meetingId) => take(api.GET("/meetings/{meetingId}", { params: { path: { meetingId } } }));
