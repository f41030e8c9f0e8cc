import { useRef, useState } from "preact/hooks";
import { newKey } from "../api/client.js";
import { ProblemError } from "../api/problem.js";

/**
 * One act at the press of a button: `const triage = useAct((key) => take(api.POST(…, once(key)…)))`. While it runs a
 * second press does nothing. The key stays the same as long as nobody knows whether the act happened.
 * @template T
 * @template [A=void]
 * @param {(key: string, given: A) => Promise<T>} act
 * @returns {{ run: (given: A) => Promise<T | undefined>, busy: boolean, problem: ProblemError | null, forget: () => void }}
 */
export function useAct(act) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {ProblemError | null} */ (null));
  const key = useRef(newKey());
  const running = useRef(false);

  /** @param {A} given */
  async function run(given) {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const done = await act(key.current, given);
      key.current = newKey();
      return done;
    } catch (error) {
      const found = ProblemError.from(error);
      if (found.status !== 0) key.current = newKey();
      setProblem(found);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return { run, busy, problem, forget: () => setProblem(null) };
}
