import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ProblemError } from "../api/problem.js";

/**
 * @template T
 * @typedef {object} Reading
 * @property {T | null} data the last that was read; kept while it is read again
 * @property {ProblemError | null} problem
 * @property {boolean} busy
 * @property {() => Promise<void>} again
 * @property {(data: T) => void} set put what an act gave back in its place
 */

/**
 * What a page reads when it opens, and anew when one of `wanted` changes. A page that closed hears nothing any more.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} load
 * @param {unknown[]} wanted
 * @returns {Reading<T>}
 */
export function useRead(load, wanted) {
  const [state, setState] = useState(/** @type {{ data: T | null, problem: ProblemError | null, busy: boolean }} */ ({
    data: null, problem: null, busy: true,
  }));
  const under = useRef(/** @type {AbortController | null} */ (null));
  const again = useCallback(async () => {
    under.current?.abort();
    const mine = (under.current = new AbortController());
    setState((before) => ({ ...before, busy: true }));
    try {
      const data = await load(mine.signal);
      if (!mine.signal.aborted) setState({ data, problem: null, busy: false });
    } catch (error) {
      const problem = ProblemError.from(error);
      if (!mine.signal.aborted) setState((before) => ({ ...before, problem, busy: false }));
    }
  }, wanted);
  useEffect(() => {
    setState((before) => ({ ...before, data: null, problem: null }));
    void again();
    return () => under.current?.abort();
  }, [again]);
  const set = useCallback((/** @type {T} */ data) => setState({ data, problem: null, busy: false }), []);
  return { ...state, again, set };
}
