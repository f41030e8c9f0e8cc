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
    for (const name of namesOf("tab", "draft.")) keep("tab", name, null);
  },
};

/** Changes that did not reach the API yet. They outlive the tab: what was typed without a connection is sent later. */
export const keptChanges = {
  /** @param {string} owner @param {string} page */
  all(owner, page) {
    const names = namesOf("browser", `outbox.${owner}.${page}.`);
    return names.map((name) => recall("browser", name)).filter((change) => change !== null);
  },
  /** @param {string} owner @param {string} page @param {{ key: string }} change */
  keep: (owner, page, change) => keep("browser", `outbox.${owner}.${page}.${change.key}`, change),
  /** @param {string} owner @param {string} page @param {string} key */
  drop: (owner, page, key) => keep("browser", `outbox.${owner}.${page}.${key}`, null),
  /** @param {string} owner */
  clear(owner) {
    for (const name of namesOf("browser", `outbox.${owner}.`)) keep("browser", name, null);
  },
};

/** @param {Where} where @param {string} start */
function namesOf(where, start) {
  try {
    const names = Object.keys(storage(where)).filter((name) => name.startsWith(PREFIX + start));
    return names.map((name) => name.slice(PREFIX.length));
  } catch {
    return [];
  }
}
