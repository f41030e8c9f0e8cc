/** How each change leaves the outbox, and how the row that it is about is read again. */
import { api, once, seen, take } from "../../api/client.js";
import { patched } from "../../body.js";
import { ProblemError } from "../../api/problem.js";
import { pick } from "../../hooks/overlay.js";
import { t } from "../../words.js";

/** @typedef {import("../../hooks/change.js").Change} Change */

/** What is sent has the right form by the word of the API, which is the only one that checks it. @param {Change} change */
const body = ({ body: values }) => /** @type {any} */ (values);
/** @param {Change} change @param {string[]} needed */
const patch = (change, needed = []) => /** @type {any} */ (patched(change.body, needed));
/** @param {Change} change */
const version = (change) => seen({ version: change.version ?? 1 });

/** @type {Record<string, (change: Change, meetingId: string) => Promise<any>>} */
const CALLS = {
  "meeting/change": (change, meetingId) =>
    take(api.PATCH("/meetings/{meetingId}", { params: { path: { meetingId } }, headers: version(change), body: patch(change) })),

  "agenda/start": ({ row, key }) =>
    take(api.POST("/agenda-items/{agendaItemId}/start", { params: { path: { agendaItemId: row } }, headers: once(key) })),
  "agenda/end": ({ row, key }) =>
    take(api.POST("/agenda-items/{agendaItemId}/end", { params: { path: { agendaItemId: row } }, headers: once(key) })),

  "participants/attendance": (change) =>
    take(api.POST("/participants/{participantId}/attendance", {
      params: { path: { participantId: change.row } }, headers: once(change.key), body: body(change),
    })),

  "findings/add": (change, meetingId) =>
    take(api.POST("/meetings/{meetingId}/findings", { params: { path: { meetingId } }, headers: once(change.key), body: body(change) })),
  "findings/change": (change) =>
    take(api.PATCH("/findings/{findingId}", { params: { path: { findingId: change.row } }, headers: version(change), body: patch(change, ["text"]) })),
  "findings/remove": (change) =>
    take(api.DELETE("/findings/{findingId}", { params: { path: { findingId: change.row } }, headers: version(change) })),

  "solutions/add": (change, meetingId) =>
    take(api.POST("/meetings/{meetingId}/solutions", { params: { path: { meetingId } }, headers: once(change.key), body: body(change) })),
  "solutions/change": (change) =>
    take(api.PATCH("/solutions/{solutionId}", { params: { path: { solutionId: change.row } }, headers: version(change), body: patch(change, ["title"]) })),
  "solutions/remove": (change) =>
    take(api.DELETE("/solutions/{solutionId}", { params: { path: { solutionId: change.row } }, headers: version(change) })),
  "solutions/choice": (change) =>
    take(api.POST("/solutions/{solutionId}/choice", { params: { path: { solutionId: change.row } }, headers: once(change.key), body: body(change) })),
  "solutions/withdrawal": ({ row, key }) =>
    take(api.POST("/solutions/{solutionId}/choice-withdrawal", { params: { path: { solutionId: row } }, headers: once(key) })),

  "actions/add": (change, meetingId) =>
    take(api.POST("/meetings/{meetingId}/actions", { params: { path: { meetingId } }, headers: once(change.key), body: body(change) })),
  "actions/change": (change) =>
    take(api.PATCH("/actions/{actionId}", { params: { path: { actionId: change.row } }, headers: version(change), body: patch(change, ["what", "dueOn"]) })),
  "actions/remove": (change) =>
    take(api.DELETE("/actions/{actionId}", { params: { path: { actionId: change.row } }, headers: version(change) })),

  "positions/change": placePosition,
};

/** @param {Change} change @param {string} meetingId */
export const send = (change, meetingId) => /** @type {NonNullable<typeof CALLS[string]>} */ (CALLS[change.call])(change, meetingId);

/**
 * A position has no version that the API asks for: the last one counts. So that nobody's words are lost, a position
 * that somebody else recorded since is a conflict here too.
 * @param {Change} change
 * @param {string} meetingId
 */
async function placePosition(change, meetingId) {
  const before = await positionOf(change.row, meetingId);
  if (before.version !== (change.version ?? 0)) throw overtaken(before);
  const params = { path: { meetingId } };
  const whole = { ...pick(before, ["stance", "words"]), ...change.body, participantId: change.row };
  return take(api.POST("/meetings/{meetingId}/positions", { params, headers: once(change.key), body: /** @type {any} */ (patched(whole, [])) }));
}

/** @param {{ updatedAt?: string }} row */
const overtaken = ({ updatedAt = "" }) =>
  new ProblemError({ slug: "stale-version", status: 412, title: "", detail: "", params: { changedBy: t("live.someoneElse"), changedAt: updatedAt } });

/** @param {string} participantId @param {string} meetingId @returns {Promise<Record<string, any>>} without a version where there is none yet */
async function positionOf(participantId, meetingId) {
  const { items } = await take(api.GET("/meetings/{meetingId}/positions", { params: { path: { meetingId }, query: { limit: 500 } } }));
  return items.find((position) => position.participantId === participantId) ?? { version: 0 };
}

/** The row of a change as it stands now. @param {Change} change @param {string} meetingId @returns {Promise<Record<string, any>>} */
export function fresh({ list, row }, meetingId) {
  switch (list) {
    case "findings":
      return take(api.GET("/findings/{findingId}", { params: { path: { findingId: row } } }));
    case "solutions":
      return take(api.GET("/solutions/{solutionId}", { params: { path: { solutionId: row } } }));
    case "actions":
      return take(api.GET("/actions/{actionId}", { params: { path: { actionId: row } } }));
    case "positions":
      return positionOf(row, meetingId);
    default:
      return take(api.GET("/meetings/{meetingId}", { params: { path: { meetingId } } }));
  }
}
