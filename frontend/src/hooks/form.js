import { useState } from "preact/hooks";
import { useAct } from "./act.js";
import { useDraft } from "./draft.js";

/** @typedef {import("../api/problem.js").ProblemError} ProblemError */
/**
 * @template {Record<string, any>} V
 * @typedef {object} Form
 * @property {V} values
 * @property {(change: Partial<V>) => void} set
 * @property {(name: keyof V & string) => FieldOf} field what a field component needs: `...${form.field("title")}`
 * @property {(event?: Event) => Promise<void>} submit
 * @property {(values: V) => Promise<void>} submitWith submit these values, which are not on the page yet
 * @property {boolean} busy
 * @property {ProblemError | null} problem the refusal of the last try, faults included
 * @property {number} tries how often it was refused: ErrorSummary takes the focus anew each time
 * @property {boolean} restored whether it began with what was typed before a reload
 * @property {(values?: V) => void} discard throw the draft away, and go on from other values
 */
/**
 * @typedef {object} FieldOf
 * @property {string} id
 * @property {string} name
 * @property {any} value
 * @property {(value: any) => void} onValue
 * @property {string | undefined} error
 */

/**
 * A form whose input outlives a refusal, a reload, a lost connection and the end of a session. `send` gets the values
 * and the idempotency key; when it returns, the draft has done its work and is thrown away. A form that stays on the
 * page goes on from what was sent, or from the values that `send` gives back as `goOnFrom`.
 * @template {Record<string, any>} V
 * @param {string} name of the draft: page and row, "case/0190…"
 * @param {V} initial
 * @param {(values: V, key: string) => Promise<unknown>} send
 * @returns {Form<V>}
 */
export function useForm(name, initial, send) {
  const draft = useDraft(name, initial);
  const [tries, setTries] = useState(0);
  const act = useAct(async (key, /** @type {V} */ values) => {
    const after = /** @type {{ goOnFrom?: V } | undefined} */ (await send(values, key));
    draft.discard(after?.goOnFrom ?? values);
    return true;
  });

  /** @param {V} values */
  async function submitWith(values) {
    if (!act.busy && !(await act.run(values))) setTries((before) => before + 1);
  }

  return {
    values: draft.values,
    set: draft.set,
    busy: act.busy,
    problem: act.problem,
    tries,
    restored: draft.restored,
    discard(values) {
      draft.discard(values);
      act.forget();
    },
    field: (field) => ({
      id: fieldId(field),
      name: field,
      value: draft.values[field],
      onValue: (value) => draft.set(/** @type {Partial<V>} */ ({ [field]: value })),
      error: faultAt(act.problem, field),
    }),
    submitWith,
    submit(event) {
      event?.preventDefault();
      return submitWith(draft.values);
    },
  };
}

/** The id of the control of a field; the summary of faults links to it. @param {string} field */
export const fieldId = (field) => `field-${field}`;

/** The field in which a fault lies: "/clientName" is the field clientName. @param {{ pointer?: string }} fault */
export const fieldOf = (fault) => fault.pointer?.split("/")[1] ?? "";

/** @param {ProblemError | null} problem @param {string} field */
function faultAt(problem, field) {
  const found = problem?.faults.filter((fault) => fieldOf(fault) === field) ?? [];
  return found.length ? found.map((fault) => fault.detail).join(" ") : undefined;
}
