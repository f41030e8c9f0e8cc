/** Who keeps the directory: for buttons on lists, where no row says what may be done. */

/** @param {import("../../session.js").Me | null} me */
export const keepsDirectory = (me) =>
  (me?.roles ?? []).some(({ role }) => role === "coordinator" || role === "administrator");

/** @param {import("../../session.js").Me | null} me */
export const administers = (me) => (me?.roles ?? []).some(({ role }) => role === "administrator");
