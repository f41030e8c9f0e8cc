import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../words.js";
import { Button, IconButton } from "./button.js";
import "../styles/lines.css";

/**
 * A list that people put in order themselves: every line has its fields, can move up and down and be taken away.
 * @template T
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.label of the list
 * @param {string} props.one what a line is called, for the names of its buttons
 * @param {string} [props.hint]
 * @param {string} [props.error]
 * @param {T[]} props.value
 * @param {(value: T[]) => void} props.onValue
 * @param {() => T} props.fresh a line to be filled in
 * @param {boolean} [props.ordered] false where it does not matter which line comes first
 * @param {(line: T, change: (line: T) => void, index: number) => any} props.children the fields of a line
 */
export function LinesField({ id, label, one, hint, error, value, onValue, fresh, ordered = true, children }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const added = useRef(false);
  useEffect(() => {
    const last = added.current && list.current?.lastElementChild?.querySelector("input, textarea, select");
    if (last instanceof HTMLElement) last.focus();
    added.current = false;
  }, [value.length]);
  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    const after = [...value];
    after.splice(to, 0, ...after.splice(from, 1));
    onValue(after);
  };
  const add = () => {
    added.current = true;
    onValue([...value, fresh()]);
  };
  return html`
    <fieldset class="utrecht-form-fieldset field-group lines" id=${id} tabindex="-1">
      <legend class="utrecht-form-fieldset__legend">${label}</legend>
      ${hint && html`<p class="utrecht-form-field-description">${hint}</p>`}
      ${error && html`<p class="utrecht-form-field-error-message">${error}</p>`}
      <ol class="lines__list" ref=${list}>
        ${value.map(
          (line, index) => html`
            <li class="lines__line" key=${index}>
              <div class="lines__fields">
                ${children(line, (changed) => onValue(value.map((old, place) => (place === index ? changed : old))), index)}
              </div>
              <div class="lines__steps">
                ${ordered && index > 0 && html`<${IconButton} icon="up" label=${t("lines.up", { one, n: index + 1 })} onClick=${() => move(index, index - 1)} />`}
                ${ordered && index < value.length - 1 && html`<${IconButton} icon="down" label=${t("lines.down", { one, n: index + 1 })} onClick=${() => move(index, index + 1)} />`}
                <${IconButton} icon="cross" label=${t("lines.remove", { one, n: index + 1 })} onClick=${() => onValue(value.filter((_, place) => place !== index))} />
              </div>
            </li>
          `,
        )}
      </ol>
      <${Button} small icon="plus" onClick=${add}>${t("lines.add", { one })}<//>
    </fieldset>
  `;
}
