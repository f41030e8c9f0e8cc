import { html } from "htm/preact";
import { StatusBadge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { calendarDay, isoDay, period } from "../../format.js";
import { t } from "../../words.js";

/** @typedef {import("../evaluation.js").Facts} Facts */
/** @typedef {import("../evaluation.js").Evaluation} Evaluation */

/** An evaluation as it was recorded; nothing of it changes any more (W16). @param {{ evaluation: Evaluation, facts: Facts }} props */
export function Held({ evaluation, facts }) {
  const goals = new Map(facts.goals.map((goal) => [goal.id, goal.text]));
  const actions = new Map(facts.overview.actions.map((action) => [action.id, action]));
  const later = facts.overview.meetings.find(({ id }) => id === evaluation.followUpMeetingId);
  return html`
    <${Section}
      id="held-${evaluation.id}"
      title=${t("evaluation.held", { day: calendarDay(isoDay(evaluation.createdAt)) })}
      extra=${html`<${StatusBadge} kind="verdict" value=${evaluation.verdict} />`}
    >
      <ul class="outcomes">
        ${evaluation.goals.map(
          ({ goalId, result, note }) => html`<li key=${goalId}>
            <p class="lead-row"><strong>${goals.get(goalId) ?? t("evaluation.unknown")}</strong><${StatusBadge} kind="goalResult" value=${result} /></p>
            ${note && html`<p class="note">${note}</p>`}
          </li>`,
        )}
        ${evaluation.actions.map(
          ({ actionId, status, note }) => html`<li key=${actionId}>
            <p class="lead-row"><span>${actions.get(actionId)?.what ?? t("evaluation.unknown")}</span><${StatusBadge} kind="actionStatus" value=${status} /></p>
            <p class="muted">${actions.get(actionId)?.ownerName}</p>
            ${note && html`<p class="note">${note}</p>`}
          </li>`,
        )}
      </ul>
      ${evaluation.nextSteps && html`<h3 class="nl-heading nl-heading--level-4">${t("evaluation.nextSteps")}</h3><p class="note">${evaluation.nextSteps}</p>`}
      ${later && html`<p><strong>${t("evaluation.followUp", { when: period(later.startsAt, later.endsAt) })}</strong> ${later.place}</p>`}
      ${evaluation.noFollowUpReason && html`<p class="note">${t("case.noFollowUp", { reason: evaluation.noFollowUpReason })}</p>`}
    <//>
  `;
}
