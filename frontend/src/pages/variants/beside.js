import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["VariantTextRead"]} Text */

/** One text of the case, and beside it what others read; what differs is marked in both. @param {{ text: Text }} props */
export const Beside = ({ text }) => html`
  <${Section} id=${`text-${text.field}`} title=${term("variantField", text.field)}>
    <div class="sides variant-sides">
      <div>
        <h3 class="nl-heading nl-heading--level-4">${t("variant.original")}</h3>
        ${text.original === null
          ? html`<p class="muted">${t("variant.notThere")}</p>`
          : html`<p class="note">${pieces(text, "removed", "added")}</p>`}
      </div>
      <div>
        <h3 class="nl-heading nl-heading--level-4">${t("variant.text")}</h3>
        ${text.text === null
          ? html`<p class="muted">${t("variant.leftOut")}</p>`
          : html`<p class="note">${pieces(text, "added", "removed")}</p>`}
      </div>
    </div>
    ${text.found.length > 0 && html`<p class="variant__found"><${Icon} name="warning" /> ${t("variant.found", { words: text.found.join(", ") })}</p>`}
  <//>
`;

/** The pieces of one side, with those of one kind marked. @param {Text} text @param {"removed" | "added"} marked @param {"removed" | "added"} other */
const pieces = (text, marked, other) =>
  text.differences
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text: words }, index) => {
      if (kind !== marked) return words;
      return kind === "removed" ? html`<del key=${index}>${words}</del>` : html`<ins key=${index}>${words}</ins>`;
    });
