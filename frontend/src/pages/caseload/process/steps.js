/** The three steps of a process with their sub-steps: how far, who, what is prepared, and where the work is (B1). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../../api/client.js";
import { Badge, StatusBadge } from "../../../components/badge.js";
import { Button } from "../../../components/button.js";
import { Section } from "../../../components/card.js";
import { Refused } from "../../../components/states.js";
import { calendarDay } from "../../../format.js";
import { useAct } from "../../../hooks/act.js";
import { t } from "../../../words.js";
import { toProcess, toTeam } from "../places.js";
import { AddStep, EditStep, FinishStep } from "./step-forms.js";

/** @typedef {import("../../../api/client.js").Schemas["StepRead"]} Step */
/** @typedef {import("../places.js").Process} Process */
/** @typedef {import("../places.js").Team} Team */

/** Where the work of a sub-step of the method is done: a part of the process, or of its team. @type {Record<string, ["process" | "team", string]>} */
const WORK = {
  1.1: ["process", "sketch"],
  1.2: ["process", "sketch"],
  1.3: ["process", "sketch"],
  1.4: ["process", "sketch"],
  2.1: ["team", "definitions"],
  2.2: ["process", "sketch"],
  2.3: ["team", "weeks"],
  2.4: ["team", "factors"],
  2.5: ["process", "advice"],
  2.6: ["process", "decision"],
  3.1: ["process", "decision"],
  3.2: ["team", "monitor"],
  3.3: ["team", "reflections"],
};

/** The page for a sub-step; none for an action that was agreed. @param {Step} step @param {Team | undefined} team */
export function workplace(step, team) {
  const found = step.key ? WORK[step.key] : undefined;
  if (!found) return null;
  const [of, part] = found;
  return of === "team" ? team && toTeam(team.id, part) : toProcess(step.processId, part);
}

/** @param {{ process: Process, team: Team, steps: Step[], again: () => void }} props */
export function Steps({ process, team, steps, again }) {
  const [open, setOpen] = useState(/** @type {{ step?: Step, number?: number, what: "add" | "edit" | "finish" } | null} */ (null));
  const shut = () => setOpen(null);
  return html`
    ${[1, 2, 3].map((number) => {
      const own = steps.filter((step) => step.number === number);
      const add =
        may(process, "steps") &&
        html`<${Button} small kind="subtle" icon="plus" aria-label=${t("step.addTo", { number })} onClick=${() => setOpen({ number, what: "add" })}>${t("step.add")}<//>`;
      return html`
        <${Section} key=${number} id="step-${number}" title=${t(/** @type {any} */ (`step.number.${number}`))} extra=${add}>
          <ol class="steps">
            ${own.map(
              (step) => html`
                <${One} key=${step.id} step=${step} place=${workplace(step, team)} now=${step.key === process.continueWith} again=${again} open=${setOpen} />
              `,
            )}
          </ol>
        <//>
      `;
    })}
    ${open?.what === "add" && html`<${AddStep} process=${process} number=${open.number ?? 1} close=${shut} done=${again} />`}
    ${open?.what === "edit" && html`<${EditStep} row=${open.step} close=${shut} done=${again} />`}
    ${open?.what === "finish" && html`<${FinishStep} step=${open.step} close=${shut} done=${again} />`}
  `;
}

/**
 * @param {{ step: Step, place: string | null, now: boolean, again: () => void,
 *   open: (what: { step: Step, what: "edit" | "finish" }) => void }} props
 */
function One({ step, place, now, again, open }) {
  const title = [step.key, step.title].filter(Boolean).join(" ");
  return html`
    <li class="step${now ? " step--now" : ""}">
      <div class="step__body">
        <div class="step__head">
          ${place ? html`<a class="nl-link step__title" href=${place}>${title}</a>` : html`<span class="step__title">${title}</span>`}
          <${StatusBadge} kind="stepStatus" value=${step.status} />
          ${step.overdue && html`<${Badge} tone="danger" icon="warning">${t("step.overdue")}<//>`}
        </div>
        <${Facts} step=${step} />
        ${step.outcome && html`<p class="note step__outcome">${step.outcome}</p>`}
      </div>
      <${StepMoves} step=${step} title=${title} again=${again} open=${open} />
    </li>
  `;
}

/** @param {{ step: Step }} props */
function Facts({ step }) {
  const who = [
    step.ownerName && t("process.ownerIs", { name: step.ownerName }),
    step.dueOn && t("step.due", { day: calendarDay(step.dueOn) }),
  ].filter(Boolean);
  return html`
    ${who.length > 0 && html`<p class="muted step__line">${who.join(" · ")}</p>`}
    ${step.prepare &&
    html`<p class="step__line">
      <strong>${step.preparedBy ? t("step.preparesWho", { name: step.preparedBy }) : t("step.prepare")}:</strong> <span class="note">${step.prepare}</span>
    </p>`}
  `;
}

/** @param {{ step: Step, title: string, again: () => void, open: (what: { step: Step, what: "edit" | "finish" }) => void }} props */
function StepMoves({ step, title, again, open }) {
  const move = useAct(async (key, /** @type {"start" | "reopen"} */ how) => {
    const params = { path: { stepId: step.id } };
    await take(api.POST("/caseload/steps/{stepId}/progress", { params, body: { move: how }, headers: once(key) }));
    again();
  });
  const named = (/** @type {string} */ words) => ({ small: true, kind: "subtle", "aria-label": `${words}: ${title}` });
  const goes = may(step, "progress");
  return html`
    <div class="row-steps">
      <${Refused} problem=${move.problem} />
      ${goes && step.status === "open" && html`<${Button} ...${named(t("step.start"))} busy=${move.busy} onClick=${() => move.run("start")}>${t("step.start")}<//>`}
      ${goes && step.status !== "done" && html`<${Button} ...${named(t("step.finish"))} onClick=${() => open({ step, what: "finish" })}>${t("step.finish")}<//>`}
      ${goes && step.status === "done" && html`<${Button} ...${named(t("step.reopen"))} busy=${move.busy} onClick=${() => move.run("reopen")}>${t("step.reopen")}<//>`}
      ${may(step, "edit") && html`<${Button} ...${named(t("app.edit"))} onClick=${() => open({ step, what: "edit" })}>${t("app.edit")}<//>`}
    </div>
  `;
}
