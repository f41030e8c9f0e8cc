import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Card, Section } from "../../components/card.js";
import { Loaded } from "../../components/states.js";
import { Day } from "../../components/when.js";
import { isoDay } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { href } from "../../router.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["EvaluationRead"]} Evaluation */

/** What became of it (W16). @param {{ overview: Overview }} props */
export function Evaluations({ overview }) {
  const ids = overview.rounds.map(({ id }) => id);
  const found = useRead(
    async (signal) => {
      const pages = await Promise.all(
        ids.map((roundId) => takeItems(api.GET("/rounds/{roundId}/evaluations", { params: { path: { roundId } }, signal }))),
      );
      return pages.flatMap(({ items }) => items ?? []).reverse();
    },
    [ids.join()],
  );
  const open = overview.rounds.find(({ status }) => status === "open");
  const numbers = new Map(overview.rounds.map(({ id, number }) => [id, number]));
  return html`
    <${Section} id="evaluations" title=${t("case.evaluations")} extra=${open && html`<a class="nl-link" href=${href("/rounds/:roundId/evaluation", { roundId: open.id })}>${t("case.toEvaluation", { number: open.number })}</a>`}>
      <${Loaded} of=${found}>
        ${(/** @type {Evaluation[]} */ all) =>
          all.length
            ? all.map((one) => html`<${One} key=${one.id} evaluation=${one} number=${numbers.get(one.roundId)} />`)
            : html`<p class="muted">${t("case.noEvaluations")}</p>`}
      <//>
    <//>
  `;
}

/** @param {{ evaluation: Evaluation, number: number }} props */
const One = ({ evaluation, number }) => html`
  <${Card}>
    <p class="lead-row">
      <a class="nl-link" href=${href("/rounds/:roundId/evaluation", { roundId: evaluation.roundId })}><strong>${t("case.evaluationOf", { number })}</strong></a>
      <${StatusBadge} kind="verdict" value=${evaluation.verdict} />
      <${Day} on=${isoDay(evaluation.createdAt)} />
    </p>
    <p class="muted">
      ${t("case.goalsReached", {
        reached: evaluation.goals.filter(({ result }) => result === "reached").length,
        all: evaluation.goals.length,
      })}
      ${" · "}
      ${t("case.actionsDone", {
        done: evaluation.actions.filter(({ status }) => status === "done").length,
        all: evaluation.actions.length,
      })}
    </p>
    ${evaluation.nextSteps && html`<p class="note">${evaluation.nextSteps}</p>`}
    ${evaluation.noFollowUpReason && html`<p class="note">${t("case.noFollowUp", { reason: evaluation.noFollowUpReason })}</p>`}
  <//>
`;
