import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../words.js";
import { IconButton } from "./button.js";
import { Icon } from "./icon.js";

const LONG_ENOUGH = 8000; // milliseconds; it stays as long as it has the pointer or the focus

/** @type {((text: string) => void) | null} */
let show = null;

/** Say briefly that something was done; it is read aloud, and nothing depends on it. @param {string} text */
export const say = (text) => show?.(text);

/** The place where such words appear; once, in the shell of the page. */
export function Toasts() {
  const [text, setText] = useState("");
  const [held, setHeld] = useState(false);
  useEffect(() => {
    show = setText;
    return () => void (show = null);
  }, []);
  useEffect(() => {
    if (!text || held) return undefined;
    const timer = setTimeout(() => setText(""), LONG_ENOUGH);
    return () => clearTimeout(timer);
  }, [text, held]);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  return html`
    <div class="toasts" aria-live="polite" ...${hold} onFocusIn=${() => setHeld(true)} onFocusOut=${() => setHeld(false)}>
      ${text &&
      html`<div class="toast">
        <${Icon} name="check" /><span>${text}</span>
        <${IconButton} icon="cross" label=${t("app.close")} onClick=${() => setText("")} />
      </div>`}
    </div>
  `;
}
