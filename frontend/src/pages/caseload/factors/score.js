/** A score from 1 to 5. */
import { html } from "htm/preact";
import { t, term } from "../../../words.js";
import { Icon } from "../../../components/icon.js";

const SCORES = [1, 2, 3, 4, 5];

/** What the five scores mean. */
export const Scale = () => html`
  <dl class="scale" aria-label=${t("factor.scale")}>
    ${SCORES.map((score) => html`<div key=${score}><dt>${score}</dt><dd>${term("score", String(score))}</dd></div>`)}
  </dl>
`;

/**
 * Five buttons in a row, as one question.
 * @param {{ name: string, label: string, value: number | null, error?: string, onValue: (score: number) => void }} props
 */
export const ScoreField = ({ name, label, value, error, onValue }) => html`
  <fieldset class="score${error ? " score--invalid" : ""}" aria-describedby=${error && `score-${name}-error`}>
    <legend class="score__label">${label}</legend>
    <div class="score__choices">
      ${SCORES.map(
        (score) => html`
          <label key=${score} class="score__choice" title=${term("score", String(score))}>
            <input
              id=${score === 1 ? `field-${name}` : undefined}
              class="visually-hidden"
              type="radio"
              name="score-${name}"
              value=${score}
              checked=${value === score}
              onChange=${() => onValue(score)}
            />
            <span>${score}</span>
          </label>
        `,
      )}
    </div>
    ${error && html`<p class="utrecht-form-field-error-message" id="score-${name}-error"><${Icon} name="warning" />${error}</p>`}
  </fieldset>
`;
