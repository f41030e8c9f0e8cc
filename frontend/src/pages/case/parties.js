import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { Loaded } from "../../components/states.js";
import { calendarDay, isoDay, now } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["PartyRead"]} Party */

/** Who has which part, and how to reach them (L3). @param {{ caseId: string }} props */
export function Parties({ caseId }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/parties", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  return html`
    <${Section} id="parties" title=${t("case.parties")}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Party[] | null }} */ { items }) => {
          if (!items?.length) return html`<p class="muted">${t(items ? "case.noParties" : "case.notYours")}</p>`;
          const today = isoDay(now());
          const past = items.filter(({ untilDay }) => untilDay && untilDay < today);
          return html`
            <${List} parties=${items.filter((party) => !past.includes(party))} />
            ${past.length > 0 &&
            html`<details class="more-of">
              <summary>${t("case.past")} (${past.length})</summary>
              <${List} parties=${past} />
            </details>`}
          `;
        }}
      <//>
    <//>
  `;
}

/** @param {{ parties: Party[] }} props */
const List = ({ parties }) => html`
  <ul class="party-list">
    ${parties.map(
      (party) => html`
        <li key=${party.id}>
          <span class="party__role">${term("partyRole", party.role)}</span>
          <span class="party__name">${party.name ?? party.organisation}</span>
          ${party.name && party.organisation && html`<span class="muted">${party.organisation}</span>`}
          ${party.phone && html`<a class="nl-link" href="tel:${party.phone.replace(/[^+\d]/g, "")}"><${Icon} name="phone" />${party.phone}</a>`}
          ${party.email && html`<a class="nl-link" href="mailto:${party.email}">${party.email}</a>`}
          ${party.note && html`<span class="note">${party.note}</span>`}
          ${party.untilDay && html`<span class="muted">${t("case.until", { day: calendarDay(party.untilDay) })}</span>`}
        </li>
      `,
    )}
  </ul>
`;
