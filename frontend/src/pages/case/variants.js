import { html } from "htm/preact";
import { api, once, take, takeItems } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Loaded, Refused } from "../../components/states.js";
import { dayOf } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { useRead } from "../../hooks/read.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import "../variants/words.js";

/** @typedef {import("../../api/client.js").Schemas["VariantListed"]} Listed */

/** What others may learn from this case (C2). For who may not see it there is nothing here. @param {{ caseId: string, make: boolean }} props */
export function Variants({ caseId, make }) {
  const params = { path: { caseId } };
  const found = useRead((signal) => takeItems(api.GET("/cases/{caseId}/anonymised-variants", { params, signal })), [caseId]);
  const making = useAct(async (key) => {
    const made = await take(api.POST("/cases/{caseId}/anonymised-variants", { params, headers: once(key) }));
    go(href("/variants/:variantId", { variantId: made.id }));
  });
  const add = make && html`<${Button} small kind="subtle" icon="plus" busy=${making.busy} onClick=${() => making.run()}>${t("variant.make")}<//>`;
  if (found.data && !found.data.items) return null;
  return html`
    <${Section} id="variants" title=${t("variant.section")} extra=${add}>
      <${Refused} problem=${making.problem} />
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Listed[] }} */ { items }) =>
          items.length
            ? html`<ul class="plain-list">${items.map((row) => html`<li key=${row.id}><${One} row=${row} /></li>`)}</ul>`
            : html`<p class="muted">${t("variant.none")}</p>`}
      <//>
    <//>
  `;
}

/** @param {{ row: Listed }} props */
const One = ({ row }) => html`
  <p class="lead-row">
    <${StatusBadge} kind="variantStatus" value=${row.status} />
    ${row.stale && row.status !== "withdrawn" && html`<span>${t("variant.stale")}</span>`}
  </p>
  <a class="nl-link" href=${href("/variants/:variantId", { variantId: row.id })}>${t("variant.line", { by: row.madeBy, day: dayOf(row.updatedAt) })}</a>
`;
