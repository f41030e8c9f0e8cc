import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../words.js";
import { Button } from "./button.js";
import { Icon } from "./icon.js";

/** The first page needs no focus: a browser reads its title, and Tab begins at the way past the menu. */
let first = true;

/**
 * A page: its title takes the focus when one comes from another page, so that a screen reader says where one is.
 * @param {object} props
 * @param {string} props.title
 * @param {any} [props.lead] one line under the title
 * @param {{ href: string, label: string }} [props.back]
 * @param {import("../words.js").Key} [props.help] text that explains the page, in `words/help.js`
 * @param {any} [props.actions] buttons beside the title
 * @param {any} [props.children]
 * @param {boolean} [props.narrow] a form or a text: no wider than reads well
 */
export function Page({ title, lead, back, help, actions, children, narrow }) {
  const [open, setOpen] = useState(false);
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    document.title = `${title} – casustafel`;
  }, [title]);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
    scrollTo(0, 0);
  }, []);
  return html`
    <div class="page${narrow ? " page--narrow" : ""}">
      ${back && html`<p class="page__back"><a class="nl-link" href=${back.href}><${Icon} name="back" />${back.label}</a></p>`}
      <div class="page__head">
        <div class="page__title">
          <h1 class="nl-heading nl-heading--level-1" tabindex="-1" ref=${heading}>${title}</h1>
          ${lead && html`<div class="page__lead">${lead}</div>`}
        </div>
        <div class="page__actions">
          ${actions}
          ${help && html`<${Button} kind="subtle" icon="question" aria-expanded=${open} aria-controls="help" onClick=${() => setOpen(!open)}>
            ${t("app.help")}
          <//>`}
        </div>
      </div>
      ${help && html`<div id="help" class="help" hidden=${!open}>${t(help).split("\n").map((line) => html`<p>${line}</p>`)}</div>`}
      ${children}
    </div>
  `;
}
