import { useCallback, useState } from "preact/hooks";
import { owner } from "../session.js";
import { keptDrafts } from "../store.js";

/**
 * What somebody is typing, kept per person, page and row, so that a reload loses nothing. `name` is like "case/0190…".
 * @template {Record<string, any>} V
 * @param {string} name
 * @param {V} initial
 * @returns {{ values: V, set: (change: Partial<V>) => void, discard: (values?: V) => void, restored: boolean }}
 */
export function useDraft(name, initial) {
  const [kept] = useState(() => /** @type {Partial<V> | null} */ (keptDrafts.recall(owner(), name)));
  const [values, setValues] = useState({ ...initial, ...kept });
  const [restored, setRestored] = useState(kept !== null);

  const set = useCallback((/** @type {Partial<V>} */ change) => {
    setValues((before) => {
      const after = { ...before, ...change };
      keptDrafts.keep(owner(), name, after);
      return after;
    });
  }, [name]);

  const discard = useCallback((/** @type {V} */ to = initial) => {
    keptDrafts.keep(owner(), name, null);
    setRestored(false);
    setValues(to);
  }, [name]);
  return { values, set, discard, restored };
}
