import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { cursorOf } from "../api/client.js";
import { ProblemError } from "../api/problem.js";

/**
 * @template T
 * @typedef {object} Growing
 * @property {T[]} items
 * @property {boolean} busy
 * @property {ProblemError | null} problem
 * @property {boolean} complete whether the list ends here
 * @property {() => Promise<void>} more
 * @property {() => Promise<void>} again from the beginning
 */

/**
 * A list that grows page by page, with the cursor of the API.
 * @template T
 * @param {(cursor: string | null, signal: AbortSignal) => Promise<{ items: T[], next?: string | null }>} load
 * @param {unknown[]} wanted filters: another value begins anew
 * @returns {Growing<T>}
 */
export function useMore(load, wanted) {
  const [items, setItems] = useState(/** @type {T[]} */ ([]));
  const [cursor, setCursor] = useState(/** @type {string | null} */ (null));
  const [problem, setProblem] = useState(/** @type {ProblemError | null} */ (null));
  const [busy, setBusy] = useState(true);
  const under = useRef(/** @type {AbortController | null} */ (null));

  const fetchPage = useCallback(async (/** @type {string | null} */ from) => {
    under.current?.abort();
    const mine = (under.current = new AbortController());
    setBusy(true);
    setProblem(null);
    try {
      const page = await load(from, mine.signal);
      if (mine.signal.aborted) return;
      setItems((before) => (from ? [...before, ...page.items] : page.items));
      setCursor(cursorOf(page.next));
    } catch (error) {
      if (mine.signal.aborted) return;
      setProblem(ProblemError.from(error));
    }
    setBusy(false);
  }, wanted);

  useEffect(() => {
    void fetchPage(null);
    return () => under.current?.abort();
  }, [fetchPage]);
  return {
    items, busy, problem,
    complete: cursor === null,
    more: () => fetchPage(cursor),
    again: () => fetchPage(null),
  };
}
