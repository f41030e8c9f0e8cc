import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, takeItems } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { Loaded } from "../../components/states.js";
import { calendarDay, isoDay, now, telephone } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { AddParty, EditParty } from "./party-form.js";

/** @typedef {import("../../api/client.js").Schemas["PartyRead"]} Party */
/** @typedef {import("../../api/client.js").Schemas["CaseRead"]} Case */

/** Who has which part, and how to reach them (L3). @param {{ row: Case }} props */
export function Parties({ row }) {
  const caseId = row.id;
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/parties", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState(/** @type {Party | null} */ (null));
  const add =
    may(row, "parties") &&
    html`<${Button} small kind="subtle" icon="plus" onClick=${() => setAdding(true)} aria-label=${t("party.add")}>${t("app.add")}<//>`;
  return html`
    <${Section} id="parties" title=${t("case.parties")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Party[] | null }} */ { items }) => html`<${Everybody} items=${items} change=${setChanging} />`}
      <//>
      ${adding && html`<${AddParty} caseId=${caseId} close=${() => setAdding(false)} done=${found.again} />`}
      ${changing && html`<${EditParty} party=${changing} close=${() => setChanging(null)} done=${found.again} />`}
    <//>
  `;
}

/** @param {{ items: Party[] | null, change: (party: Party) => void }} props */
function Everybody({ items, change }) {
  if (!items?.length) return html`<p class="muted">${t(items ? "case.noParties" : "case.notYours")}</p>`;
  const today = isoDay(now());
  const past = items.filter(({ untilDay }) => untilDay && untilDay < today);
  return html`
    <${List} parties=${items.filter((party) => !past.includes(party))} change=${change} />
    ${past.length > 0 &&
    html`<details class="more-of">
      <summary>${t("case.past")} (${past.length})</summary>
      <${List} parties=${past} change=${change} />
    </details>`}
  `;
}

/** @param {{ parties: Party[], change: (party: Party) => void }} props */
const List = ({ parties, change }) => html`
  <ul class="party-list">
    ${parties.map(
      (party) => html`
        <li key=${party.id}>
          <span class="party__role">${term("partyRole", party.role)}</span>
          <span class="party__name">${party.name ?? party.organisation}</span>
          ${party.name && party.organisation && html`<span class="muted">${party.organisation}</span>`}
          ${party.phone && html`<a class="nl-link" href=${telephone(party.phone)}><${Icon} name="phone" />${party.phone}</a>`}
          ${party.email && html`<a class="nl-link" href="mailto:${party.email}">${party.email}</a>`}
          ${party.note && html`<span class="note">${party.note}</span>`}
          ${party.untilDay && html`<span class="muted">${t("case.until", { day: calendarDay(party.untilDay) })}</span>`}
          ${may(party, "edit") &&
          html`<span class="row-steps">
            <${Button} small kind="subtle" icon="pencil" onClick=${() => change(party)} aria-label=${`${t("party.change")}: ${party.name ?? party.organisation}`}>${t("app.edit")}<//>
          </span>`}
        </li>
      `,
    )}
  </ul>
`;
