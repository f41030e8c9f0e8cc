/**
 * What a page shows while changes are still on their way: the rows as the API last gave them, with what waits in the
 * outbox laid over them. And what becomes of a change when somebody else was there first.
 */

/** @typedef {import("./change.js").Change} Change */
/** @typedef {Record<string, any> & { id: string, version: number }} Row */

/** An empty field and a field without a value are the same; spaces around a text do not count. @param {unknown} value */
const bare = (value) => JSON.stringify(typeof value === "string" ? value.trim() : (value ?? ""));

/** @param {unknown} a @param {unknown} b */
export const same = (a, b) => bare(a) === bare(b);

/**
 * The rows of a list as they will be.
 * @template {Record<string, any>} R
 * @param {R[]} rows
 * @param {Change[]} waiting in order
 * @param {string} list
 * @param {string} [by] the field by which a change names its row
 * @returns {R[]}
 */
export function overlaid(rows, waiting, list, by = "id") {
  let shown = rows;
  for (const change of waiting) {
    if (change.list !== list) continue;
    const looks = { ...change.body, ...change.shows };
    if (change.act === "add") shown = [...shown, /** @type {any} */ ({ [by]: change.row, version: 0, ...looks, waiting: true })];
    else if (change.act === "remove") shown = shown.filter((row) => row[by] !== change.row);
    else shown = shown.map((row) => (row[by] === change.row ? { ...row, ...looks } : row));
  }
  return shown;
}

/**
 * A change held against the row as somebody else left it. A field that only one of the two touched is no trouble, nor
 * is a list of lines: what each added or took away is done. `both` names the fields in which a person must choose.
 * @param {Change} change
 * @param {Record<string, any>} theirs
 * @returns {{ body: Record<string, any>, both: string[] }}
 */
export function reconcile(change, theirs) {
  const body = { ...change.body };
  const both = [];
  for (const [field, mine] of Object.entries(change.body)) {
    const now = theirs[field];
    const ours = [mine, change.base?.[field], ...(change.tried ?? []).map((tried) => tried[field])];
    if (ours.some((value) => same(value, now))) continue;
    if (Array.isArray(mine)) body[field] = mergedLines(change.base?.[field] ?? [], mine, now ?? []);
    else both.push(field);
  }
  return { body, both };
}

/**
 * What both did to a list of lines: theirs, without what we took away, with what we added.
 * @param {string[]} base @param {string[]} mine @param {string[]} theirs
 */
export function mergedLines(base, mine, theirs) {
  const kept = theirs.filter((line) => mine.includes(line) || !base.includes(line));
  return [...kept, ...mine.filter((line) => !base.includes(line) && !kept.includes(line))];
}

/** @param {Record<string, any>} row @param {string[]} fields */
export const pick = (row, fields) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
