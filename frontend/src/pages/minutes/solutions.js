import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { DataList } from "../../components/list.js";
import { t, term } from "../../words.js";
import { Part } from "./part.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesContent"]} Content */
/** @typedef {Content["solutions"][number]} Solution */

/** What was chosen and why, what was left, and what follows from the choice (W10). @param {{ content: Content }} props */
export const Solutions = ({ content }) => html`
  <${Some} title=${t("minutes.chosen")} solutions=${content.solutions.filter(({ chosen }) => chosen)} />
  ${content.noSolutionReason && html`<${Part} title=${t("minutes.noSolution")}><p class="note">${content.noSolutionReason}</p><//>`}
  <${Some} title=${t("minutes.notChosen")} solutions=${content.solutions.filter(({ chosen }) => !chosen)} />
  ${content.bridgingCare &&
  html`<${Part} title=${t("minutes.bridging")}>
    <p class="note">${t(content.bridgingCare.needed ? "minutes.bridgingYes" : "minutes.bridgingNo", { explanation: content.bridgingCare.explanation })}</p>
  <//>`}
  ${content.escalationRoute && html`<${Part} title=${t("minutes.escalation")}><p class="note">${content.escalationRoute}</p><//>`}
`;

/** @param {{ title: string, solutions: Solution[] }} props */
const Some = ({ title, solutions }) =>
  solutions.length > 0 &&
  html`<${Part} title=${title}>${solutions.map((one) => html`<${One} key=${one.solutionId} solution=${one} />`)}<//>`;

/** @param {{ solution: Solution }} props */
const One = ({ solution }) => html`
  <div class="paper__solution${solution.chosen ? " paper__solution--chosen" : ""}">
    <p class="lead-row">
      <strong>${solution.title}</strong>
      ${solution.chosen && html`<${Badge} tone="ok" icon="check">${t("minutes.isChosen")}<//>`}
    </p>
    <p class="muted">
      ${[term("solutionKind", solution.kind), term("term", solution.term), solution.proposer && t("minutes.proposer", { name: solution.proposer })]
        .filter(Boolean)
        .join(" · ")}
    </p>
    ${solution.text && html`<p class="note">${solution.text}</p>`}
    <${DataList}
      facts=${[
        [t("minutes.why"), solution.argument],
        [t("minutes.pros"), solution.pros.join(" · ")],
        [t("minutes.cons"), solution.cons.join(" · ")],
      ]}
    />
  </div>
`;
