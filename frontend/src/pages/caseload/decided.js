/** One decision: what was said and why, what it means for people and money, and what was agreed (B8, B9). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { DataList } from "../../components/list.js";
import { Alert } from "../../components/states.js";
import { calendarDay } from "../../format.js";
import { euros, number } from "../../numbers.js";
import { t } from "../../words.js";
import { Agreements } from "./agreements.js";
import { bandsTold } from "./bands.js";
import { Consequences } from "./consequences.js";

/** @typedef {import("./decision.js").Decision} Decision */

/** @param {{ row: Decision, again: () => Promise<void> }} props */
export function Decided({ row, again }) {
  const [editing, setEditing] = useState(false);
  const day = calendarDay(row.decidedOn);
  return html`
    <${Section} id=${`decision-${row.id}`} title=${t(row.approved ? "decision.approvedOn" : "decision.refusedOn", { day })} extra=${row.inForce && html`<${Badge} tone="ok" icon="check">${t("decision.inForce")}<//>`}>
      <div class="load"><p class="load__number"><strong>${bandsTold(row.bands)}</strong></p></div>
      <${DataList} facts=${[[t("decision.by"), row.decidedBy], [t("decision.reasons"), html`<span class="note">${row.reasons}</span>`]]} />
      ${!row.approved && html`<${Alert} kind="warning" title=${t("decision.still")}><p>${t("decision.stillText")}</p><//>`}
      ${row.approved && html`<${Agreed} row=${row} edit=${may(row, "agreements") && (() => setEditing(true))} />`}
      ${row.approved && html`<${Consequences} row=${row} />`}
      ${editing && html`<${Agreements} row=${row} close=${() => setEditing(false)} done=${again} />`}
    <//>
  `;
}

/** @param {{ row: Decision, edit: false | (() => void) }} props */
const Agreed = ({ row, edit }) => html`
  <h3 class="nl-heading nl-heading--level-3 load__part">${t("agreements.title")}</h3>
  ${!row.startOn && html`<${Alert}><p>${t("agreements.noStart")}</p><//>`}
  <div class="fact-grid"><${DataList} facts=${agreedFacts(row)} /></div>
  ${edit && html`<p><${Button} icon="pencil" onClick=${edit}>${t("agreements.edit")}<//></p>`}
`;

/** @param {Decision} row @returns {[string, any][]} */
export const agreedFacts = (row) => [
  [t("agreements.startOn"), row.startOn && calendarDay(row.startOn)],
  [t("agreements.deviationPercent"), row.deviationPercent != null && t("agreements.percent", { percent: number(row.deviationPercent) })],
  [t("agreements.reviewDays"), row.reviewDays?.map(calendarDay).join(", ")],
  [t("agreements.watchedBy"), row.watchedBy],
  [t("agreements.cases"), number(row.cases)],
  [t("agreements.costsEach"), euros(row.costsEach)],
  [t("agreements.budget"), euros(row.budget)],
  [t("agreements.adjust"), row.adjust && html`<span class="note">${row.adjust}</span>`],
];
