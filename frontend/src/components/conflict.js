import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { moment } from "../format.js";
import { Button } from "./button.js";
import { Alert } from "./states.js";

/**
 * @typedef {object} Side
 * @property {string} name of the field
 * @property {string} label
 * @property {any} mine as words
 * @property {any} theirs as words
 */

/**
 * Somebody else saved while this person was typing. Both versions stand side by side; what only one of the two
 * changed is taken over, and where both changed the same field the person chooses. Nothing typed is lost.
 * @param {object} props
 * @param {import("../api/problem.js").ProblemError} props.problem the 412, which says who and when
 * @param {Side[]} props.both fields that both changed
 * @param {Side[]} props.others fields that only the other changed
 * @param {(mine: Set<string>) => void} props.settle gets the names of the fields in which one's own version stands
 */
export function ConflictView({ problem, both, others, settle }) {
  const [mine, setMine] = useState(() => new Set(both.map(({ name }) => name)));
  const choose = (/** @type {string} */ name, /** @type {boolean} */ own) => {
    const after = new Set(mine);
    if (own) after.add(name);
    else after.delete(name);
    setMine(after);
  };
  const who = String(problem.params.changedBy ?? "");
  const when = problem.params.changedAt ? moment(String(problem.params.changedAt)) : "";
  return html`
    <section class="conflict" aria-labelledby="conflict-title">
      <${Alert} kind="warning">
        <h2 class="nl-heading nl-heading--level-2" id="conflict-title" tabindex="-1">${t("conflict.title", { who })}</h2>
        <p>${t("conflict.text", { who, when })}</p>
      <//>
      ${both.map((side) => html`<${Both} key=${side.name} side=${side} own=${mine.has(side.name)} choose=${choose} who=${who} />`)}
      ${others.length > 0 &&
      html`
        <h3 class="nl-heading nl-heading--level-3">${t("conflict.others")}</h3>
        <dl class="conflict__others">
          ${others.map((side) => html`<div><dt>${side.label}</dt><dd>${side.theirs || t("app.empty")}</dd></div>`)}
        </dl>
      `}
      <div class="form__buttons">
        <${Button} kind="primary" onClick=${() => settle(mine)}>${t("conflict.settle")}<//>
      </div>
    </section>
  `;
}

/** @param {{ side: Side, own: boolean, choose: (name: string, own: boolean) => void, who: string }} props */
const Both = ({ side, own, choose, who }) => html`
  <fieldset class="utrecht-form-fieldset conflict__field">
    <legend class="utrecht-form-fieldset__legend">${side.label}</legend>
    <div class="conflict__sides">
      <${Version} name=${side.name} title=${t("conflict.mine")} text=${side.mine} chosen=${own} choose=${() => choose(side.name, true)} />
      <${Version} name=${side.name} title=${t("conflict.theirs", { who })} text=${side.theirs} chosen=${!own} choose=${() => choose(side.name, false)} />
    </div>
  </fieldset>
`;

/** @param {{ name: string, title: string, text: any, chosen: boolean, choose: () => void }} props */
const Version = ({ name, title, text, chosen, choose }) => html`
  <label class="conflict__side${chosen ? " conflict__side--chosen" : ""}">
    <span class="choice">
      <input class="choice__input" type="radio" name="conflict-${name}" checked=${chosen} onChange=${choose} />
      <span>${title}</span>
    </span>
    <span class="conflict__text">${text || t("app.empty")}</span>
  </label>
`;
