import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { NoteField, SelectField } from "../../components/field.js";
import { useDraft } from "../../hooks/draft.js";
import { choices, t } from "../../words.js";
import { Bridging } from "./bridging.js";
import { SolutionCard } from "./solution-card.js";
import { ClashAt } from "./trouble.js";
import { LiveField, OpenLine } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */

const LINE = 200; // characters; more does not fit on a card

/** Every way out that somebody proposed, and the one that the group chose (W10). @param {{ desk: Desk, table: Table }} props */
export function Solutions({ desk, table }) {
  const chosen = table.solutions.filter(({ status }) => status === "chosen");
  return html`
    <${Section} id="solutions" title=${t("live.solutions")}>
      <${Propose} desk=${desk} />
      ${table.solutions.length
        ? html`<ul class="cards">
            ${table.solutions.map((row) => html`<li key=${desk.keyOf(row)}><${SolutionCard} desk=${desk} table=${table} row=${row} /></li>`)}
          </ul>`
        : html`<p class="muted">${t("live.noSolutions")}</p>`}
      ${chosen.length > 0 && chosen.every((one) => one.term === "long") && html`<${Bridging} desk=${desk} table=${table} />`}
      ${!chosen.length &&
      html`<details class="more-of" open=${Boolean(table.meeting.noSolutionReason)}>
        <summary>${t("live.noneChosen")}</summary>
        <${LiveField} desk=${desk} list="meeting" row=${table.meeting} field="noSolutionReason" as=${NoteField} rows=${2}
          id="no-solution-reason" label=${t("live.noSolutionReason")} />
      </details>`}
      <${ClashAt} desk=${desk} list="meeting" row=${table.meeting} fields=${["noSolutionReason", "bridgingCare"]} />
    <//>
  `;
}

/** Two keystrokes: the line, and Enter. Kind and term stay as they were for the one before. @param {{ desk: Desk }} props */
function Propose({ desk }) {
  const { values, set } = useDraft(`live/${desk.meetingId}/solution-kind`, { kind: "better_care_here", term: "short" });
  const looks = { status: "proposed", argument: null, chosenAt: null, pros: [], cons: [], text: null, proposerId: null, next: ["choice", "edit", "delete"] };
  return html`
    <${OpenLine} id="new-solution" draft="live/${desk.meetingId}/solution" label=${t("live.new.solution")} maxlength=${LINE}
      add=${(/** @type {string} */ title) => desk.add("solutions", { ...values, title }, looks)}>
      <div class="open-line__kinds">
        <${SelectField} id="new-solution-kind" name="kind" label=${t("live.field.kind")} value=${values.kind}
          choices=${choices("solutionKind")} onValue=${(/** @type {string} */ kind) => set({ kind })} />
        <${SelectField} id="new-solution-term" name="term" label=${t("live.field.term")} value=${values.term}
          choices=${choices("term")} onValue=${(/** @type {string} */ wanted) => set({ term: wanted })} />
      </div>
    <//>
  `;
}
