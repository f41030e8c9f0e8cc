/** From what stands in the address of the page to what the API is asked. */
import { isoDay, now } from "../../format.js";

/** @typedef {import("../../api/client.js").Schemas["ActionStatus"]} Status */

const DAY = 86_400_000; // milliseconds

/** Everything but where the actions stand. @param {Record<string, string>} query */
export function asked(query) {
  const days = Number(query.due);
  return {
    owner: query.owner || undefined,
    case: query.case || undefined,
    region: query.region || undefined,
    dueBefore: days ? isoDay(new Date(+now() + (days + 1) * DAY)) : undefined,
  };
}

/** Where the actions stand: without a choice, those that still have to be done. @param {string | undefined} show */
export function standing(show) {
  if (!show) return { live: true };
  if (show === "overdue") return { overdue: true };
  return show === "all" ? {} : { status: /** @type {Status} */ (show) };
}
