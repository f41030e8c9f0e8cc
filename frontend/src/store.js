/**
 * What the browser keeps for people: choices for always ("browser"), drafts and the personal link for one tab ("tab").
 * Without permission to keep anything the site works all the same.
 */

/** @typedef {"browser" | "tab"} Where */

const PREFIX = "casustafel.";

/** @param {Where} where */
const storage = (where) => (where === "browser" ? localStorage : sessionStorage);

/** @param {Where} where @param {string} name @returns {any} null where nothing is kept */
export function recall(where, name) {
  try {
    return JSON.parse(storage(where).getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Where} where @param {string} name @param {unknown} value null throws it away */
export function keep(where, name, value) {
  try {
    if (value === null) storage(where).removeItem(PREFIX + name);
    else storage(where).setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: what people typed is still on the page.
  }
}

/** What people typed and did not save yet; it survives a reload. */
export const keptDrafts = {
  /** @param {string} owner @param {string} name */
  recall: (owner, name) => recall("tab", `draft.${owner}.${name}`),
  /** @param {string} owner @param {string} name @param {unknown} value */
  keep: (owner, name, value) => keep("tab", `draft.${owner}.${name}`, value),
  clear() {
    try {
      const names = Object.keys(sessionStorage).filter((name) => name.startsWith(`${PREFIX}draft.`));
      for (const name of names) sessionStorage.removeItem(name);
    } catch {
      // As above.
    }
  },
};
