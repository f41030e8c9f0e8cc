import { html } from "htm/preact";
import { t } from "../../words.js";

/** How far a process is, in words and as a line. @param {{ process: import("./places.js").Process }} props */
export function Progress({ process }) {
  const { stepsDone: done = 0, steps = 0 } = process;
  return html`
    <div class="progress">
      <div class="progress__line" aria-hidden="true"><span style=${{ inlineSize: `${steps ? (done / steps) * 100 : 0}%` }}></span></div>
      <span class="progress__words">${t("process.progress", { done, steps })}</span>
    </div>
  `;
}
