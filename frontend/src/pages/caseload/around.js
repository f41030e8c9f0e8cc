/** What the pages around a band share: the team, the process, and the people who take part. */
import { api, take } from "../../api/client.js";
import { isoDay, now } from "../../format.js";
import "../../styles/caseload-band.css";
import { MOST, toProcess, toTeam } from "./places.js";

/** @typedef {import("../../api/client.js").Schemas["CaseloadTeamRead"]} Team */
/** @typedef {import("../../api/client.js").Schemas["ProcessRead"]} Process */
/** @typedef {import("../../api/client.js").Schemas["CaseloadWorkerRead"]} Worker */
/** @typedef {{ id: string, name: string }} Someone by person */

const ALL = { limit: MOST };

/** Who works in a team now. @param {string} teamId @param {AbortSignal} [signal] @returns {Promise<Worker[]>} */
export async function workersOf(teamId, signal) {
  const params = { path: { teamId }, query: ALL };
  const { items } = await take(api.GET("/caseload/teams/{teamId}/workers", { params, signal }));
  const today = isoDay(now());
  return items.filter(({ fromDay, untilDay }) => fromDay <= today && (!untilDay || untilDay >= today));
}

/** Who works in the team now or takes part in the process, by name. @param {Process} process @param {AbortSignal} [signal] @returns {Promise<Someone[]>} */
export async function peopleAround(process, signal) {
  const params = { path: { processId: process.id }, query: ALL };
  const [workers, { items: members }] = await Promise.all([
    workersOf(process.teamId, signal),
    take(api.GET("/caseload/processes/{processId}/members", { params, signal })),
  ]);
  const known = new Map([...workers, ...members].map(({ personId, name = "" }) => [personId, { id: personId, name }]));
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Back to the team. @param {Team | undefined | null} team */
export const backToTeam = (team) => (team ? { href: toTeam(team.id), label: team.name } : undefined);

/** Back to the process. @param {Process | undefined | null} process */
export const backToProcess = (process) => (process ? { href: toProcess(process.id), label: process.title } : undefined);
