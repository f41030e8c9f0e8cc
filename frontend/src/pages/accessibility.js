import { html } from "htm/preact";
import { Page } from "../components/page.js";
import { t } from "../words.js";

/** @type {import("../words.js").Key[][]} a heading and its paragraphs */
const PARTS = [
  ["accessibility.how.title", "accessibility.how"],
  ["accessibility.tested.title", "accessibility.tested"],
  ["accessibility.known.title", "accessibility.known"],
  ["accessibility.tell.title", "accessibility.tell"],
];

/** What works for everybody, what does not yet, and whom to tell. */
export default function Accessibility() {
  return html`
    <${Page} title=${t("accessibility.title")} lead=${t("accessibility.lead")} narrow>
      ${PARTS.map(
        ([title, ...texts]) => html`
          <section class="prose" key=${title}>
            <h2 class="nl-heading nl-heading--level-2">${title && t(title)}</h2>
            ${texts.map((text) => html`<p>${t(text)}</p>`)}
          </section>
        `,
      )}
    <//>
  `;
}
