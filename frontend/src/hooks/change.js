/** One change on its way to the API, and what its refusals mean. */

/** @typedef {import("../api/problem.js").ProblemError} ProblemError */
/**
 * @typedef {object} Change
 * @property {string} key idempotency key
 * @property {number} order
 * @property {string} call which request of `send` it is: "solutions/add"
 * @property {"add" | "change" | "remove" | "act"} act
 * @property {string} list
 * @property {string} row id; of a row that is not made yet: the key of the change that makes it
 * @property {Record<string, any>} body
 * @property {Record<string, any>} [shows] how the row looks meanwhile, besides the body
 * @property {Record<string, any>} [base] what stood in these fields when somebody began to type
 * @property {number} [version] of the row that was seen then
 * @property {Record<string, any>[]} [tried] bodies of which nobody knows whether they arrived
 * @property {Clash} [clash] somebody else changed the same fields: a person must choose
 * @property {Refusal} [refused]
 */
/** @typedef {{ theirs: Record<string, any>, both: string[], problem: Refusal }} Clash */
/** @typedef {{ slug: string, status: number, title: string, detail: string, errors: import("../api/problem.js").Fault[],
 *   params: Record<string, unknown> }} Refusal a ProblemError as it can be kept */
/** Whether a change has to wait for an earlier one: about the same row, or about a row that is not made yet. @param {Change} earlier @param {Change} change */
export const hinders = (earlier, change) =>
  (earlier.row === change.row && earlier.list === change.list) ||
  (earlier.act === "add" && Object.values(change.body).includes(earlier.row));

/** It may go better later: no connection, too busy, or the first try is still running. @param {ProblemError} problem */
export const isPassing = ({ status, slug }) => status === 0 || status === 429 || status >= 500 || slug === "idempotency-key-busy";

/** What had to go is gone already. @param {Change} change @param {ProblemError} problem */
export const isDone = (change, { status }) => change.act === "remove" && status === 404;

/** What of a refusal can be kept. @param {ProblemError} problem @returns {Refusal} */
export const keepable = ({ slug, status, title, detail, faults, params }) => ({ slug, status, title, detail, errors: faults, params });
