import { html } from "htm/preact";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { DayField, NoteField, SelectField, TextField } from "../../components/field.js";
import { useDraft } from "../../hooks/draft.js";
import { filled } from "../../body.js";
import { choices, t } from "../../words.js";
import { ActionCard, owners, solutions } from "./action-card.js";
import { ClashAt } from "./trouble.js";
import { LiveField } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */

const LINE = 200; // characters

/** Who does what, when and how; and what happens when it gets stuck (W10). @param {{ desk: Desk, table: Table }} props */
export const Actions = ({ desk, table }) => html`
  <${Section} id="actions" title=${t("live.actions")}>
    ${table.actions.length
      ? html`<ul class="cards">
          ${table.actions.map((row) => html`<li key=${desk.keyOf(row)}><${ActionCard} desk=${desk} table=${table} row=${row} /></li>`)}
        </ul>`
      : html`<p class="muted">${t("live.noActions")}</p>`}
    <${Agree} desk=${desk} table=${table} />
    <${LiveField} desk=${desk} list="meeting" row=${table.meeting} field="escalationRoute" as=${NoteField} rows=${2}
      id="escalation-route" label=${t("live.escalation")} hint=${t("live.escalationHint")} />
    <${ClashAt} desk=${desk} list="meeting" row=${table.meeting} fields=${["escalationRoute"]} />
  <//>
`;

const EMPTY = { what: "", ownerId: null, dueOn: null, term: "short", how: "", solutionId: null };

/** A new action. What is missing is said at the card. @param {{ desk: Desk, table: Table }} props */
function Agree({ desk, table }) {
  const { values, set, discard } = useDraft(`live/${desk.meetingId}/action`, EMPTY);
  /** @param {keyof typeof EMPTY} name */
  const field = (name) => ({
    id: name === "what" ? "new-action" : `new-action-${name}`,
    name,
    label: t(`live.field.${name}`),
    value: values[name],
    onValue: (/** @type {any} */ value) => set({ [name]: value }),
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!values.what.trim()) return document.getElementById("new-action")?.focus();
    const ownerName = table.participants.find(({ personId }) => personId === values.ownerId)?.name ?? "";
    desk.add("actions", filled(values), { status: "open", ownerName, next: ["edit", "delete"] });
    discard(EMPTY);
    return document.getElementById("new-action")?.focus();
  };
  return html`
    <form class="new-action" onSubmit=${submit} aria-label=${t("live.new.action")}>
      <h3 class="nl-heading nl-heading--level-3">${t("live.new.action")}</h3>
      <${TextField} ...${field("what")} maxlength=${LINE} />
      <div class="form__row">
        <${SelectField} ...${field("ownerId")} choices=${owners(table)} empty=${t("live.pick")} />
        <${DayField} ...${field("dueOn")} />
        <${SelectField} ...${field("term")} choices=${choices("term")} />
      </div>
      <div class="twin twin--close">
        <${NoteField} ...${field("how")} rows=${2} />
        ${table.solutions.length > 0 && html`<${SelectField} ...${field("solutionId")} choices=${solutions(table)} empty=${t("live.noSolution")} />`}
      </div>
      <${Button} submit icon="plus">${t("live.addAction")}<//>
    </form>
  `;
}
