/** From the fields of an evaluation to what the API takes, and its faults back to those fields. */
import { ProblemError } from "../../api/problem.js";
import { filled } from "../../body.js";
import { instantOf } from "../../format.js";

/** @typedef {import("../../api/client.js").Schemas["EvaluationCreate"]} Body */

/**
 * @param {Record<string, any>} values
 * @param {string} meetingId
 * @param {{ id: string }[]} actions
 * @param {{ id: string }[]} goals
 * @returns {Body}
 */
export function bodyOf(values, meetingId, actions, goals) {
  const body = {
    meetingId,
    actions: actions.map(({ id }) => filled({ actionId: id, note: values[`action-${id}`] })),
    goals: goals.map(({ id }) => filled({ goalId: id, result: values[`goal-${id}`], note: values[`goalNote-${id}`] })),
    verdict: values.verdict,
    nextSteps: values.nextSteps,
    ...(values.verdict === "insufficient" ? followOf(values) : {}),
  };
  return /** @type {Body} */ (/** @type {unknown} */ (filled(body)));
}

/** @param {Record<string, any>} values */
function followOf({ follow, day, from, until, place, noFollowUpReason }) {
  if (follow === "none") return { noFollowUpReason };
  if (follow !== "dated") return { followUpMeetingId: follow };
  return { followUpAt: filled({ startsAt: instantOf(day ?? "", from), endsAt: instantOf(day ?? "", until), place }) };
}

/** Which field of the form a place in the body is. @param {string} pointer @param {Body} body */
function fieldOf(pointer, body) {
  const [part = "", place = "", key] = pointer.split("/").slice(1);
  const goal = part === "goals" && body.goals[Number(place)];
  const action = part === "actions" && body.actions[Number(place)];
  if (goal) return `${key === "note" ? "goalNote" : "goal"}-${goal.goalId}`;
  if (action) return `action-${action.actionId}`;
  return FIELDS[pointer.slice(1)] ?? part;
}

/** @type {Record<string, string>} */
const FIELDS = {
  followUpMeetingId: "follow",
  followUpAt: "day",
  "followUpAt/startsAt": "day",
  "followUpAt/endsAt": "until",
  "followUpAt/place": "place",
};

/** Ask, and put each fault at the field in which it was typed. @template T @param {Body} body @param {() => Promise<T>} ask */
export async function atFields(body, ask) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProblemError) {
      error.faults = error.faults.map((fault) => (fault.pointer ? { ...fault, pointer: `/${fieldOf(fault.pointer, body)}` } : fault));
    }
    throw error;
  }
}
