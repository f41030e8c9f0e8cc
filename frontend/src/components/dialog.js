import { html } from "htm/preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../words.js";
import { IconButton } from "./button.js";

/**
 * A question over the page. The browser keeps the focus inside; at the end it goes back. Escape closes, unless `close` is
 * left out.
 * @param {{ title: string, close?: () => void, children?: any, wide?: boolean }} props
 */
export function Dialog({ title, close, children, wide }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const refuse = (/** @type {Event} */ event) => {
    event.preventDefault();
    close?.();
  };
  return html`
    <dialog class="dialog${wide ? " dialog--wide" : ""}" ref=${box} aria-labelledby=${id} onCancel=${refuse}>
      <div class="dialog__head">
        <h2 class="nl-heading nl-heading--level-2" id=${id}>${title}</h2>
        ${close && html`<${IconButton} icon="cross" label=${t("app.close")} onClick=${close} />`}
      </div>
      ${children}
    </dialog>
  `;
}
