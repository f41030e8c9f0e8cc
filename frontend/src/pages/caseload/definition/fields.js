/** What counts as a case and what it weighs, as choices to make (B3). */
import { html } from "htm/preact";
import { asNumber, decimal, DecimalField } from "../../../components/decimal.js";
import { ChoiceField, NoteField, NumberField, TextField, TickField } from "../../../components/field.js";
import { choices as termsOf, t, term } from "../../../words.js";

/** @typedef {import("../../../hooks/form.js").Form<any>} Form */
/** @typedef {import("../../../api/client.js").Schemas["Choices"]} Choices */

/** @param {string} field */
export const definitionLabel = (field) => t(/** @type {import("../../../words.js").Key} */ (`definition.${field}`));

/** A first proposal for the choices: the same as the API begins with. @type {Record<string, any>} */
export const FIRST = {
  waitingCounts: false, inactiveAfterDays: 60, kinds: { regular: 1 }, intensities: { light: 0.5, usual: 1, intensive: 1.5 },
  heavyFactorWeight: 0.1, forWhom: "team", period: "week",
};

/** What was typed as the API takes it. @param {Record<string, any>} typed */
export const choicesBody = (typed) => ({
  ...typed,
  kinds: numbers(typed.kinds),
  intensities: numbers(typed.intensities),
  heavyFactorWeight: asNumber(typed.heavyFactorWeight),
});

/** @param {Record<string, any>} weights */
const numbers = (weights) => Object.fromEntries(Object.entries(weights).map(([name, typed]) => [name, asNumber(typed)]));

/** @param {{ form: Form }} props */
export function DefinitionFields({ form }) {
  const chosen = form.values.choices;
  const set = (/** @type {Record<string, any>} */ change) => form.set({ choices: { ...chosen, ...change } });
  const field = fieldsOf(form, set);
  return html`
    <${TextField} ...${form.field("name")} label=${definitionLabel("name")} hint=${t("definition.nameHint")} required />
    <${NoteField} ...${form.field("explanation")} label=${definitionLabel("explanation")} hint=${t("definition.explanationHint")} rows=${2} />
    <${Kinds} error=${form.field("choices").error} chosen=${chosen} set=${set} />
    <${TickField} ...${field("waitingCounts")} />
    <${NumberField} ...${field("inactiveAfterDays")} hint=${t("definition.inactiveHint")} />
    <${Intensities} chosen=${chosen} set=${set} />
    <${DecimalField} ...${field("heavyFactorWeight")} hint=${t("definition.heavyHint")} />
    <${ChoiceField} ...${field("forWhom")} choices=${termsOf("forWhom")} inline />
    <${ChoiceField} ...${field("period")} choices=${termsOf("countPeriod")} inline />
  `;
}

/** @param {Form} form @param {(change: Record<string, any>) => void} set */
const fieldsOf = (form, set) => (/** @type {string} */ name) => ({
  id: `choice-${name}`,
  name,
  label: definitionLabel(name),
  value: form.values.choices[name],
  onValue: (/** @type {any} */ value) => set({ [name]: value }),
  error: form.problem?.faults.find(({ pointer }) => pointer?.startsWith(`/choices/${name}`))?.detail,
});

/** @param {{ error: string | undefined, chosen: Record<string, any>, set: (change: Record<string, any>) => void }} props */
const Kinds = ({ error, chosen, set }) => html`
  <fieldset class="utrecht-form-fieldset field-group" id="field-choices" tabindex="-1">
    <legend class="utrecht-form-fieldset__legend">${definitionLabel("kinds")}</legend>
    <p class="utrecht-form-field-description">${t("definition.kindsHint")}</p>
    ${error && html`<p class="utrecht-form-field-error-message">${error}</p>`}
    <div class="weights">
      ${termsOf("carryKind").map(({ value, label }) => {
        const counts = value in chosen.kinds;
        const without = Object.fromEntries(Object.entries(chosen.kinds).filter(([name]) => name !== value));
        return html`
          <div class="weights__one" key=${value}>
            <${TickField} id="kind-${value}" name="kind-${value}" label=${label} value=${counts} onValue=${() => set({ kinds: counts ? without : { ...chosen.kinds, [value]: 1 } })} />
            ${counts &&
            html`<${DecimalField}
              id="weight-${value}"
              name="weight-${value}"
              label=${html`${t("definition.weighs")}<span class="visually-hidden">: ${label}</span>`}
              value=${chosen.kinds[value]}
              onValue=${(/** @type {string} */ typed) => set({ kinds: { ...chosen.kinds, [value]: typed } })}
            />`}
          </div>
        `;
      })}
    </div>
  </fieldset>
`;

/** @param {{ chosen: Record<string, any>, set: (change: Record<string, any>) => void }} props */
const Intensities = ({ chosen, set }) => html`
  <fieldset class="utrecht-form-fieldset field-group">
    <legend class="utrecht-form-fieldset__legend">${definitionLabel("intensities")}</legend>
    <p class="utrecht-form-field-description">${t("definition.intensitiesHint")}</p>
    <div class="weights weights--row">
      ${termsOf("intensity").map(
        ({ value, label }) => html`
          <${DecimalField}
            key=${value}
            id="intensity-${value}"
            name="intensity-${value}"
            label=${label}
            value=${chosen.intensities[value]}
            onValue=${(/** @type {string} */ typed) => set({ intensities: { ...chosen.intensities, [value]: typed } })}
          />
        `,
      )}
    </div>
  </fieldset>
`;

/** The choices in words. @param {Choices} chosen @returns {[string, any][]} */
export const choicesTold = (chosen) => [
  [definitionLabel("kinds"), weighed("carryKind", chosen.kinds ?? {})],
  [definitionLabel("waitingCounts"), t(chosen.waitingCounts ? "app.yes" : "app.no")],
  [
    definitionLabel("inactiveAfterDays"),
    chosen.inactiveAfterDays ? t("definition.days", { n: chosen.inactiveAfterDays }) : t("definition.never"),
  ],
  [definitionLabel("intensities"), weighed("intensity", chosen.intensities ?? {})],
  [definitionLabel("heavyFactorWeight"), decimal(chosen.heavyFactorWeight)],
  [definitionLabel("forWhom"), term("forWhom", chosen.forWhom)],
  [definitionLabel("period"), term("countPeriod", chosen.period)],
];

/** "gewone casus (1), crisis (1,5)". @param {string} kind @param {Record<string, number>} weights */
const weighed = (kind, weights) =>
  Object.entries(weights)
    .map(([name, weight]) => `${term(kind, name)} (${decimal(asNumber(weight))})`)
    .join(", ");
