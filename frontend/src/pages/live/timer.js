/** What the clock of a meeting shows between two answers of the API. */

/** @typedef {import("./data.js").AgendaItem} AgendaItem */
/** @typedef {import("./data.js").Timer} Timer */
/** @typedef {"calm" | "soon" | "over"} Mark */

const SOON = 0.7; // of the longest time: think of rounding off

/**
 * Whole seconds spent on an item until now.
 * @param {AgendaItem} item
 * @param {Timer} timer
 * @param {Date} present
 */
export function spentOn(item, timer, present) {
  if (item.status !== "running" || timer.runningItemId !== item.id) return item.elapsedSeconds;
  return (timer.elapsedSeconds ?? 0) + Math.max(0, Math.floor((+present - timer.readAt) / 1000));
}

/**
 * How an item stands in its time box: `left` in seconds, negative when it takes longer; `share` of the longest time.
 * @param {number} spent seconds
 * @param {number} maxMinutes
 * @returns {{ mark: Mark, left: number, share: number }}
 */
export function faceOf(spent, maxMinutes) {
  const most = maxMinutes * 60;
  const share = spent / most;
  return { mark: share >= 1 ? "over" : share >= SOON ? "soon" : "calm", left: most - spent, share };
}

/** The item that comes next: the first that has not begun, behind the one that runs where there is one. @param {AgendaItem[]} agenda */
export function nextOf(agenda) {
  const from = agenda.findIndex(({ status }) => status === "running");
  const waiting = (/** @type {AgendaItem} */ { status }) => status === "waiting";
  return agenda.slice(from + 1).find(waiting) ?? agenda.find(waiting) ?? null;
}
