import { html } from "htm/preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { TickField } from "../../components/field.js";
import { keep, recall } from "../../store.js";
import { t } from "../../words.js";
import { focusOn } from "./places.js";

const NAME = "live.shortcuts";

/** One letter, and the line is open. @type {[string, string, import("../../words.js").Key][]} */
const KEYS = [
  ["o", "new-solution", "live.new.solution"],
  ["a", "new-action", "live.new.action"],
  ["u", "new-challenge", "live.new.challenge"],
  ["k", "new-opportunity", "live.new.opportunity"],
  ["l", "new-lesson", "live.new.lesson"],
];

/** Whether somebody is typing somewhere, or has a dialog open. @param {EventTarget | null} target */
const isBusy = (target) =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

/** Letters that lead to the lines; whoever speaks to the computer can turn them off. */
export function Shortcuts() {
  const [on, setOn] = useState(recall("browser", NAME) !== false);
  useLayoutEffect(() => { // at once: the next letter may follow before anything is painted
    if (!on) return undefined;
    const press = (/** @type {KeyboardEvent} */ event) => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
      const found = plain && !isBusy(event.target) && KEYS.find(([letter]) => letter === event.key);
      if (!found || !document.getElementById(found[1])) return;
      event.preventDefault();
      focusOn(found[1]);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [on]);
  const turn = (/** @type {boolean} */ wanted) => {
    keep("browser", NAME, wanted);
    setOn(wanted);
  };
  return html`
    <details class="more-of shortcuts">
      <summary>${t("live.shortcuts")}</summary>
      <dl class="shortcuts__list">
        ${KEYS.map(([letter, , label]) => html`<div key=${letter}><dt><kbd>${letter}</kbd></dt><dd>${t(label)}</dd></div>`)}
      </dl>
      <${TickField} id="shortcuts-on" name="shortcuts" label=${t("live.shortcutsOn")} value=${on} onValue=${turn} />
    </details>
  `;
}
