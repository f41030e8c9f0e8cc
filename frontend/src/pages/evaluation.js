import { html } from "htm/preact";
import { api, may, take } from "../api/client.js";
import { LinkButton } from "../components/button.js";
import { Page } from "../components/page.js";
import { Empty, Loaded } from "../components/states.js";
import { period } from "../format.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import { toCase } from "../steps.js";
import "../styles/evaluation.css";
import { t } from "../words.js";
import { Held } from "./evaluation/held.js";
import { Record } from "./evaluation/record.js";

/** @typedef {import("../api/client.js").Schemas["RoundRead"]} Round */
/** @typedef {import("../api/client.js").Schemas["EvaluationRead"]} Evaluation */
/** @typedef {import("../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../api/client.js").Schemas["GoalRead"]} Goal */
/** @typedef {{ round: Round, overview: Overview, goals: Goal[], evaluations: Evaluation[] }} Facts */

/** What became of a round, and whether it was enough (W16); reached by the round or by its evaluation meeting. @param {import("../routes.js").PageProps} props */
export default function EvaluationPage({ params }) {
  const found = useRead((signal) => read(params, signal), [params.roundId, params.meetingId]);
  const round = found.data?.round;
  return html`
    <${Page}
      title=${round ? t("evaluation.title", { number: round.number }) : t("evaluation.one")}
      lead=${t("evaluation.lead")}
      help="help.evaluation"
      back=${round && { href: toCase(round.caseId, "evaluations"), label: found.data?.overview.case.title ?? t("case.one") }}
      narrow
    >
      <${Loaded} of=${found}>${(/** @type {Facts} */ facts) => html`<${Shown} facts=${facts} again=${found.again} />`}<//>
    <//>
  `;
}

/** @param {Record<string, string>} params @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read({ roundId, meetingId }, signal) {
  const wanted = roundId ?? (await take(api.GET("/meetings/{meetingId}", { params: { path: { meetingId: meetingId ?? "" } }, signal }))).roundId;
  const params = { path: { roundId: wanted } };
  const round = await take(api.GET("/rounds/{roundId}", { params, signal }));
  const [overview, goals, evaluations] = await Promise.all([
    take(api.GET("/cases/{caseId}/overview", { params: { path: { caseId: round.caseId } }, signal })),
    take(api.GET("/rounds/{roundId}/goals", { params, signal })),
    take(api.GET("/rounds/{roundId}/evaluations", { params: { ...params, query: { limit: 100 } }, signal })),
  ]);
  return { round, overview, goals: goals.items, evaluations: evaluations.items };
}

/** @param {{ facts: Facts, again: () => Promise<void> }} props */
function Shown({ facts, again }) {
  const { round, overview, evaluations } = facts;
  const held = overview.meetings.filter(({ roundId, kind }) => roundId === round.id && kind === "evaluation");
  const now = held.find(({ id, status }) => status === "opened" && !evaluations.some(({ meetingId }) => meetingId === id));
  return html`
    ${[...evaluations].reverse().map((one) => html`<${Held} key=${one.id} evaluation=${one} facts=${facts} />`)}
    ${now && may(round, "evaluations") && html`<${Record} key=${now.id} meeting=${now} facts=${facts} again=${again} />`}
    ${(!now || !may(round, "evaluations")) && round.status === "open" && html`<${NotNow} facts=${facts} meetings=${held} />`}
  `;
}

/** Why it can not be recorded at this moment, and what to do. @param {{ facts: Facts, meetings: Overview["meetings"] }} props */
function NotNow({ facts: { round, evaluations }, meetings }) {
  const coming = meetings.find(({ status }) => status === "planned" || status === "invited" || status === "opened");
  if (coming) {
    return html`<${Empty} title=${evaluations.length ? t("evaluation.one") : t("evaluation.notYet")}>
      <p>${t(coming.status === "opened" ? "evaluation.notYours" : "evaluation.planned", { when: period(coming.startsAt, coming.endsAt) })}</p>
      <${LinkButton} small href=${href("/meetings/:meetingId", { meetingId: coming.id })}>${t("evaluation.toMeeting")}<//>
    <//>`;
  }
  return html`<${Empty} title=${evaluations.length ? t("evaluation.one") : t("evaluation.notYet")}>
    <p>${t("evaluation.noMeeting")}</p>
    ${may(round, "meetings") && html`<${LinkButton} small href=${href("/rounds/:roundId/meetings/new", { roundId: round.id })}>${t("evaluation.plan")}<//>`}
  <//>`;
}
