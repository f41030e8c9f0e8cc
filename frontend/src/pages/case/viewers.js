import { html } from "htm/preact";
import { When } from "../../components/when.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ViewerRead"]} Viewer */

/** Who looked, told by person (S8). @param {{ viewers: Viewer[] }} props */
export const Viewers = ({ viewers }) => html`
  <ul class="plain-list">
    ${viewers.map(
      (one) => html`
        <li key=${`${one.name} ${one.organisation}`}>
          <span class="party__name">${one.own ? t("viewer.you", { name: one.name }) : one.name}</span>
          <span class="muted">${[one.organisation, ...one.grounds.map((hat) => term("hat", hat))].filter(Boolean).join(", ")}</span>
          <span>${told(one)} ${t("viewer.last")} <${When} at=${one.lastAt} plain /></span>
        </li>
      `,
    )}
  </ul>
`;

/** How often, in words; what did not happen is left out. @param {Viewer} viewer */
const told = ({ reads, changes, refusals }) =>
  [
    reads > 0 && t("viewer.reads", { n: reads }),
    changes > 0 && t("viewer.changes", { n: changes }),
    refusals > 0 && t("viewer.refusals", { n: refusals }),
  ]
    .filter(Boolean)
    .join(" ");
