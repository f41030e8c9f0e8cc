/** What happened to a promise, as one sentence: "3 dec herinnerd, 5 dec gebeld". */
import { html } from "htm/preact";
import { isoDay, shortDay } from "../format.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["HistoryLine"]} Line */

/** @param {{ history?: Line[] }} props */
export const History = ({ history }) =>
  history && history.length > 0 && html`<span class="note">${history.map(said).join(", ")}</span>`;

/** @param {Line} line */
const said = ({ happened, at, outcome, untilDay, reason }) =>
  t(/** @type {import("../words.js").Key} */ (`happened.${happened}`), {
    day: shortDay(isoDay(at)),
    outcome: outcome ? term("callOutcome", outcome) : "",
    until: untilDay ? shortDay(untilDay) : "",
    reason: reason ?? "",
  });
