import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { AddGoal, EditGoal } from "./goal-form.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["GoalRead"]} Goal */
/** @typedef {import("../../api/client.js").Schemas["RoundRead"]} Round */
/** @typedef {Overview["rounds"][number]} Brief */
/** @typedef {{ round: Round, goals: Goal[] }} Read */

/** What the rounds are for, the present one first (W2). @param {{ overview: Overview }} props */
export function Goals({ overview }) {
  const [last, ...earlier] = [...overview.rounds].reverse();
  return last ? html`<${Present} round=${last} earlier=${earlier} />` : null;
}

/** @param {string} roundId @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(roundId, signal) {
  const params = { path: { roundId } };
  const [round, goals] = await Promise.all([
    take(api.GET("/rounds/{roundId}", { params, signal })),
    take(api.GET("/rounds/{roundId}/goals", { params, signal })),
  ]);
  return { round, goals: goals.items };
}

/** @param {{ round: Brief, earlier: Brief[] }} props */
function Present({ round, earlier }) {
  const found = useRead((signal) => read(round.id, signal), [round.id]);
  const [adding, setAdding] = useState(false);
  const add =
    may(found.data?.round, "goals") &&
    html`<${Button} small kind="subtle" icon="plus" onClick=${() => setAdding(true)}>${t("goal.add")}<//>`;
  return html`
    <${Section} id="goals" title=${t("case.goals")} extra=${add}>
      <${List} of=${found} number=${round.number} />
      ${earlier.map((one) => html`<${Earlier} key=${one.id} round=${one} />`)}
      ${adding && html`<${AddGoal} roundId=${round.id} close=${() => setAdding(false)} done=${found.again} />`}
    <//>
  `;
}

/** The goals of a round that ended: read when somebody asks for them. @param {{ round: Brief }} props */
function Earlier({ round }) {
  const [open, setOpen] = useState(false);
  return html`
    <details class="more-of" onToggle=${(/** @type {any} */ event) => setOpen(event.currentTarget.open)}>
      <summary>${t("goal.earlier", { number: round.number })}</summary>
      ${open && html`<${Then} round=${round} />`}
    </details>
  `;
}

/** @param {{ round: Brief }} props */
function Then({ round }) {
  const found = useRead((signal) => read(round.id, signal), [round.id]);
  return html`<${List} of=${found} number=${round.number} />`;
}

/** @param {{ of: import("../../hooks/read.js").Reading<Read>, number: number }} props */
const List = ({ of, number }) => html`
  <${Loaded} of=${of}>
    ${(/** @type {Read} */ { goals }) =>
      goals.length
        ? goals.map((goal) => html`<${OneGoal} key=${goal.id} goal=${goal} again=${of.again} />`)
        : html`<p class="muted">${t("case.noGoals", { number })}</p>`}
  <//>
`;

/** @param {{ goal: Goal, again: () => void }} props */
function OneGoal({ goal, again }) {
  const [doing, setDoing] = useState(/** @type {"edit" | "delete" | null} */ (null));
  const close = () => setDoing(null);
  const remove = async () => {
    await take(api.DELETE("/goals/{goalId}", { params: { path: { goalId: goal.id } }, headers: seen(goal) }));
    close();
    say(t("goal.removed"));
    again();
  };
  return html`
    <${Card}>
      <p><${Badge} tone="accent" icon="flag">${term("goalKind", goal.kind)}<//></p>
      <p class="note goal__text">${goal.text}</p>
      <p class="muted">
        ${goal.involved?.length
          ? `${t("case.withWhom", { who: goal.involved.map((who) => term("involved", who)).join(", ") })} ${goal.involvement ?? ""}`
          : t("case.without", { reason: goal.notInvolvedReason ?? "" })}
      </p>
      ${may(goal, "edit") &&
      html`<p class="row-steps">
        <${Button} small kind="subtle" icon="pencil" onClick=${() => setDoing("edit")} aria-label=${`${t("app.edit")}: ${goal.text}`}>${t("app.edit")}<//>
        <${Button} small kind="subtle" icon="cross" onClick=${() => setDoing("delete")} aria-label=${`${t("goal.remove")}: ${goal.text}`}>${t("goal.remove")}<//>
      </p>`}
      ${doing === "edit" && html`<${EditGoal} goal=${goal} close=${close} done=${again} />`}
      ${doing === "delete" &&
      html`<${Confirm} title=${t("goal.removeTitle")} yes=${t("goal.remove")} act=${remove} close=${close}><p class="note">${goal.text}</p><//>`}
    <//>
  `;
}
