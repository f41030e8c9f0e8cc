/** Where the pages of the caseload are, and reading what nearly all of them begin with. */
import { api, take } from "../../api/client.js";
import { href } from "../../router.js";
import "./words.js";

/** @typedef {import("../../api/client.js").Schemas["CaseloadTeamRead"]} Team */
/** @typedef {import("../../api/client.js").Schemas["ProcessRead"]} Process */

export const MOST = 500; // what one page of a list holds at most

/** @param {string} teamId @param {string} [part] */
export const toTeam = (teamId, part) => href(`/caseload/teams/:teamId${part ? `/${part}` : ""}`, { teamId });

/** @param {string} processId @param {string} [part] */
export const toProcess = (processId, part) => href(`/caseload/processes/:processId${part ? `/${part}` : ""}`, { processId });

/** @param {string} definitionId */
export const toDefinition = (definitionId) => href("/caseload/definitions/:definitionId", { definitionId });

/** @param {string} factorListId @param {string} [part] */
export const toFactors = (factorListId, part) => href(`/caseload/factor-lists/:factorListId${part ? `/${part}` : ""}`, { factorListId });

/** @param {string} teamId @param {AbortSignal} [signal] @returns {Promise<Team>} */
export const readTeam = (teamId, signal) => take(api.GET("/caseload/teams/{teamId}", { params: { path: { teamId } }, signal }));

/** @param {string} processId @param {AbortSignal} [signal] @returns {Promise<Process>} */
export const readProcess = (processId, signal) =>
  take(api.GET("/caseload/processes/{processId}", { params: { path: { processId } }, signal }));
