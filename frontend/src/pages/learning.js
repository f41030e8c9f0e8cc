import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Empty, Grown } from "../components/states.js";
import { useMore } from "../hooks/more.js";
import { href } from "../router.js";
import { t, term } from "../words.js";
import "./variants/words.js";

/** @typedef {import("../api/client.js").Schemas["LearningCaseListed"]} Listed */
/** @typedef {import("../api/client.js").Schemas["VariantListed"]} Waiting */

/** Approved variants to learn from, and those that wait for a second reader (C2, L8). */
export default function LearningPage() {
  const list = useMore((cursor, signal) => take(api.GET("/learning-cases", { params: { query: { cursor: cursor ?? undefined } }, signal })), []);
  const waiting = useMore(
    (cursor, signal) => take(api.GET("/anonymised-variants", { params: { query: { status: "awaiting", cursor: cursor ?? undefined } }, signal })),
    [],
  );
  return html`
    <${Page} title=${t("learning.title")} lead=${t("learning.lead")} help="help.learning">
      <${Grown} of=${waiting}>
        ${(/** @type {Waiting[]} */ rows) => html`
          <${Section} id="waiting" title=${t("learning.waiting")}>
            <ul class="plain-list">
              ${rows.map((row) => html`<li key=${row.id}><a class="nl-link" href=${href("/variants/:variantId", { variantId: row.id })}>${row.caseTitle}</a></li>`)}
            </ul>
          <//>
        `}
      <//>
      <${Section} id="learning-cases" title=${t("learning.title")}>
        <${Grown} of=${list} empty=${html`<${Empty} title=${t("learning.none")} />`}>
          ${(/** @type {Listed[]} */ rows) => html`
            <ul class="plain-list">${rows.map((row) => html`<li key=${row.id}><${One} row=${row} /></li>`)}</ul>
          `}
        <//>
      <//>
    <//>
  `;
}

/** @param {{ row: Listed }} props */
const One = ({ row }) => html`
  <a class="nl-link" href=${href("/learning/:learningCaseId", { learningCaseId: row.id })}>${row.title ?? t("learning.untitled")}</a>
  <span class="muted">
    ${[row.ageBand && t("learning.years", { band: row.ageBand }), term("area", row.area), row.careProfile].filter(Boolean).join(" · ")}
  </span>
`;
