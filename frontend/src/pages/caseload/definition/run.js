/** What a definition makes of the cases of today. */
import { html } from "htm/preact";
import { decimal } from "../../../components/decimal.js";
import { Table } from "../../../components/list.js";
import { href } from "../../../router.js";
import { t, term } from "../../../words.js";

/** @typedef {import("../../../api/client.js").Schemas["DefinitionRun"]} Run */

/** How many count, what they weigh, and why the others do not. @param {{ run: Run }} props */
export const Outcome = ({ run }) => html`
  <p class="outcome"><strong class="outcome__number">${run.counted}</strong> ${t("definition.counted", { total: run.total })}</p>
  <div class="progress__line" aria-hidden="true"><span style=${{ inlineSize: `${run.total ? (run.counted / run.total) * 100 : 0}%` }}></span></div>
  <p class="muted">${t("definition.load", { load: decimal(run.load) })}</p>
  ${Object.keys(run.reasons).length > 0 &&
  html`
    <p>${t("definition.notCounted")}</p>
    <ul class="bullets">
      ${Object.entries(run.reasons).map(([why, count]) => html`<li key=${why}>${t("definition.reason", { n: count ?? 0, why: term("leftOut", why) })}</li>`)}
    </ul>
  `}
`;

/** The cases that do not count, each with its reason. @param {{ run: Run }} props */
export const NotCounted = ({ run }) =>
  run.notCounted.length > 0 &&
  html`
    <details class="more-of">
      <summary>${t("definition.which")}</summary>
      <${Table}
        caption=${t("definition.which")}
        rows=${run.notCounted.map((one) => ({ ...one, id: one.carryId }))}
        columns=${[
          { title: t("case.one"), main: true, show: caseName },
          { title: t("definition.why"), show: (/** @type {any} */ row) => term("leftOut", row.reason) },
        ]}
      />
    </details>
  `;

/** A case by its title, for who may see it. @param {{ caseId: string, caseTitle: string | null }} row */
export const caseName = ({ caseId, caseTitle }) =>
  caseTitle ? html`<a class="nl-link" href=${href("/cases/:caseId", { caseId })}>${caseTitle}</a>` : t("definition.hiddenCase");
