import { html } from "htm/preact";
import { ChoiceField, NoteField } from "../../components/field.js";
import { useDraft } from "../../hooks/draft.js";
import { t } from "../../words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {{ needed: boolean | null, explanation: string }} Answer */

/**
 * What happens until the long-term solution is there (W10). An answer is a yes or no with its explanation; until both
 * are there it is kept here.
 * @param {{ desk: Desk, table: Table }} props
 */
export function Bridging({ desk, table }) {
  const { meeting } = table;
  const draft = useDraft(`live/${meeting.id}/bridging`, /** @type {Answer} */ ({ needed: null, explanation: "" }));
  const kept = draft.restored || draft.values.needed !== null || draft.values.explanation ? draft.values : null;
  const shown = kept ?? meeting.bridgingCare ?? draft.values;
  /** @param {Partial<Answer>} change */
  const answer = (change) => {
    const whole = { ...shown, ...change };
    if (whole.needed === null || !whole.explanation.trim()) return draft.set(whole);
    draft.discard({ needed: null, explanation: "" });
    return desk.edit("meeting", meeting, { bridgingCare: whole });
  };
  return html`
    <div class="bridging" id="bridging">
      <${ChoiceField} inline id="bridging-needed" name="needed" label=${t("live.bridging")} hint=${t("live.bridgingHint")}
        value=${shown.needed === null ? null : String(shown.needed)}
        choices=${[{ value: "true", label: t("app.yes") }, { value: "false", label: t("app.no") }]}
        onValue=${(/** @type {string} */ value) => answer({ needed: value === "true" })}
        error=${desk.errorAt("meeting", meeting.id, "bridgingCare")} />
      <${NoteField} id="bridging-explanation" name="explanation" rows=${2} label=${t("live.bridgingExplanation")}
        value=${shown.explanation} onValue=${(/** @type {string} */ explanation) => answer({ explanation })} />
    </div>
  `;
}
