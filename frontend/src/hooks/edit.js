import { useState } from "preact/hooks";
import { ProblemError } from "../api/problem.js";
import { useForm } from "./form.js";

/**
 * @template {{ id: string, version: number }} R
 * @typedef {object} Clash somebody else saved in between
 * @property {ProblemError} problem
 * @property {R} theirs the row as it stands now
 * @property {string[]} both fields that both changed
 * @property {string[]} others fields that only the other changed
 */

/**
 * Changing a row that others may change too. Only what differs from the row that was seen is sent. On a 412 the row is
 * read anew and `clash` holds both versions; `settle` saves with the choices made. The draft keeps the row that was
 * seen, so that a reload never makes an old field look like a change.
 * @template {{ id: string, version: number }} R
 * @param {object} options
 * @param {string} options.name of the draft: page and row, "case/0190…"
 * @param {R} options.row
 * @param {(keyof R & string)[]} options.fields
 * @param {(changes: Record<string, any>, seen: R) => Promise<R | void>} options.save gives the row where the page stays open
 * @param {() => Promise<R>} options.fresh
 */
export function useEdit({ name, row, fields, save, fresh }) {
  const [clash, setClash] = useState(/** @type {Clash<R> | null} */ (null));
  const initial = { ...pick(row, fields), seen: row };

  /** @param {Record<string, any>} values */
  async function attempt(values) {
    try {
      const saved = await save(changed(values, values.seen, fields), values.seen);
      setClash(null);
      return saved ? { goOnFrom: { ...pick(saved, fields), seen: saved } } : undefined;
    } catch (error) {
      const problem = ProblemError.from(error);
      if (problem.status !== 412) throw error;
      setClash({ problem, ...compare(values, values.seen, await fresh(), fields) });
      throw error;
    }
  }

  const form = useForm(name, /** @type {Record<string, any>} */ (initial), attempt);
  /** Save with one's own version in these fields, and the other's in the rest. @param {Set<string>} mine */
  async function settle(mine) {
    if (!clash) return;
    const { theirs, both, others } = clash;
    const taken = [...both.filter((field) => !mine.has(field)), ...others];
    const values = { ...form.values, ...pick(theirs, /** @type {any} */ (taken)), seen: theirs };
    form.set(values);
    setClash(null);
    await form.submitWith(values);
  }
  return { form, clash, settle };
}

/** @param {Record<string, any>} row @param {string[]} fields @returns {Record<string, any>} */
const pick = (row, fields) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));

/** An empty field and a field without a value are the same. @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

/** @param {Record<string, any>} values @param {Record<string, any>} seen @param {string[]} fields */
const changed = (values, seen, fields) =>
  Object.fromEntries(fields.filter((field) => !same(values[field], seen[field])).map((field) => [field, values[field]]));

/**
 * @template {{ id: string, version: number }} R
 * @param {Record<string, any>} values
 * @param {Record<string, any>} seen
 * @param {R} theirs
 * @param {string[]} fields
 */
function compare(values, seen, theirs, fields) {
  const theirsNow = /** @type {Record<string, any>} */ (theirs);
  const moved = fields.filter((field) => !same(theirsNow[field], seen[field]) && !same(theirsNow[field], values[field]));
  return {
    theirs,
    both: moved.filter((field) => !same(values[field], seen[field])),
    others: moved.filter((field) => same(values[field], seen[field])),
  };
}
