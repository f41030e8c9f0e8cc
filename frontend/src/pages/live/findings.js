import { html } from "htm/preact";
import { may } from "../../api/client.js";
import { IconButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { NoteField } from "../../components/field.js";
import { t, term } from "../../words.js";
import { ClashAt } from "./trouble.js";
import { LiveField, OpenLine } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {"challenge" | "opportunity" | "lesson"} Kind */

/** What the group sees: what makes it hard, and what could help (W10). @param {{ desk: Desk, table: Table, diagnosis: boolean }} props */
export const Findings = ({ desk, table, diagnosis }) => html`
  <${Section} id="findings" title=${t("live.findings")}>
    <div class="twin">
      <${Kept} desk=${desk} table=${table} kind="challenge" />
      <${Kept} desk=${desk} table=${table} kind="opportunity" />
    </div>
    ${diagnosis &&
    html`<div id="diagnosis">
      <${LiveField} desk=${desk} list="meeting" row=${table.meeting} field="sharedDiagnosis" id="shared-diagnosis" as=${NoteField}
        label=${t("live.diagnosis")} hint=${t("live.diagnosisHint")} rows=${5} />
      <${ClashAt} desk=${desk} list="meeting" row=${table.meeting} fields=${["sharedDiagnosis"]} />
    </div>`}
  <//>
`;

/** What the group takes along for other cases (W12). @param {{ desk: Desk, table: Table }} props */
export const Lessons = ({ desk, table }) => html`
  <${Section} id="lessons" title=${t("live.lessons")}>
    <${Kept} desk=${desk} table=${table} kind="lesson" />
  <//>
`;

/** The findings of one kind, and a line for the next. @param {{ desk: Desk, table: Table, kind: Kind }} props */
function Kept({ desk, table, kind }) {
  const rows = table.findings.filter((finding) => finding.kind === kind);
  const add = (/** @type {string} */ text) => desk.add("findings", { kind, text }, { next: ["edit", "delete"] });
  return html`
    <div class="kept">
      ${kind !== "lesson" && html`<h3 class="nl-heading nl-heading--level-3">${t(`live.${kind}s`)}</h3>`}
      <ul class="kept__list">
        ${rows.map((row, place) => html`
          <li class="kept__row" key=${desk.keyOf(row)}>
            <${LiveField} desk=${desk} list="findings" row=${row} field="text" as=${NoteField} rows=${1} label=${`${term("findingKind", kind)} ${place + 1}`} />
            ${may(row, "delete") && html`<${IconButton} icon="cross" label=${t("live.removeOf", { what: row.text })} onClick=${() => desk.remove("findings", row)} />`}
            ${kind === "lesson" && html`<${LiveField} desk=${desk} list="findings" row=${row} field="theme" label=${t("live.theme", { n: place + 1 })} />`}
            <${ClashAt} desk=${desk} list="findings" row=${row} fields=${["text", "theme"]} />
          </li>
        `)}
      </ul>
      <${OpenLine} id="new-${kind}" draft="live/${desk.meetingId}/${kind}" label=${t(`live.new.${kind}`)} add=${add} />
    </div>
  `;
}
