/** The regions, read once: they change a few times a year. */
import { api, take } from "./api/client.js";

/** @typedef {import("./api/client.js").Schemas["RegionRead"]} Region */
/** @typedef {import("./session.js").Me} Me */

/** @type {Promise<Region[]> | null} */
let known = null;

/** @returns {Promise<Region[]>} by name */
export function allRegions() {
  known ??= take(api.GET("/regions", { params: { query: { limit: 500 } } })).then(({ items }) => items, (error) => {
    known = null;
    throw error;
  });
  return known;
}

/** The regions in which somebody is coordinator. @param {Me | null} me @param {AbortSignal} [_signal] */
export async function myRegions(me, _signal) {
  const ids = me?.roles?.filter(({ role }) => role === "coordinator").map(({ regionId }) => regionId) ?? [];
  return (await allRegions()).filter(({ id }) => ids.includes(id));
}

/** Somebody changed a region: read them anew. */
export const forgetRegions = () => void (known = null);
