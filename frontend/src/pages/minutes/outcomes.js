import { html } from "htm/preact";
import { StatusBadge } from "../../components/badge.js";
import { moment } from "../../format.js";
import { t } from "../../words.js";
import { Part } from "./part.js";

/** @typedef {NonNullable<import("../../api/client.js").Schemas["MinutesContent"]["evaluation"]>} Evaluation */

/** The verdict of an evaluation meeting, in its minutes (W16). @param {{ evaluation: Evaluation }} props */
export const Outcomes = ({ evaluation }) => html`
  <${Part} title=${t("minutes.evaluation")}>
    <p><${StatusBadge} kind="verdict" value=${evaluation.verdict} /></p>
    <ul class="paper__list">
      ${evaluation.goals.map(
        ({ text, result, note }) => html`<li key=${text}>
          <span class="lead-row"><span>${text}</span><${StatusBadge} kind="goalResult" value=${result} /></span>
          ${note && html`<span class="table__under note">${note}</span>`}
        </li>`,
      )}
      ${evaluation.actions.map(
        ({ what, owner, status, note }, place) => html`<li key=${place}>
          <span class="lead-row"><span>${what} (${owner})</span><${StatusBadge} kind="actionStatus" value=${status} /></span>
          ${note && html`<span class="table__under note">${note}</span>`}
        </li>`,
      )}
    </ul>
    ${evaluation.nextSteps && html`<p class="note">${evaluation.nextSteps}</p>`}
    ${evaluation.followUpAt && html`<p>${t("minutes.followUp")}: ${moment(evaluation.followUpAt)}</p>`}
    ${evaluation.noFollowUpReason && html`<p class="note">${t("case.noFollowUp", { reason: evaluation.noFollowUpReason })}</p>`}
  <//>
`;
