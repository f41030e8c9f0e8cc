import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { DayField, NoteField, SelectField } from "../../components/field.js";
import { calendarDay } from "../../format.js";
import { choices, t, term } from "../../words.js";
import { ClashAt } from "./trouble.js";
import { LiveField } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("./data.js").Action} Action */
/** @typedef {{ desk: Desk, table: Table, row: Action }} Props */

const LINE = 200; // characters

/** Who can take an action on. @param {Table} table */
export const owners = (table) => table.participants.map(({ personId, name }) => ({ value: personId, label: name }));

/** Which solution an action can belong to. @param {Table} table */
export const solutions = (table) => table.solutions.map(({ id, title }) => ({ value: id, label: title }));

/** One action. What the API still misses is asked at its field. @param {Props} props */
export function ActionCard({ desk, table, row }) {
  const [wanted, setWanted] = useState(false);
  const open = wanted || ["what", "ownerId", "dueOn", "term", "how"].some((field) => desk.errorAt("actions", row.id, field));
  const id = `action-${desk.keyOf(row)}`;
  return html`
    <article class="card action" aria-labelledby=${id}>
      <h3 class="nl-heading nl-heading--level-3" id=${id}>${row.what}</h3>
      ${open ? html`<${Fields} desk=${desk} table=${table} row=${row} />` : html`<${Told} table=${table} row=${row} />`}
      <${ClashAt} desk=${desk} list="actions" row=${row} />
      ${may(row, "edit") &&
      html`<div class="buttons card__buttons">
        <${Button} small kind="subtle" icon="pencil" aria-expanded=${open} aria-label=${`${t(open ? "live.fold" : "app.edit")}: ${row.what}`} onClick=${() => setWanted(!wanted)}>
          ${t(open ? "live.fold" : "app.edit")}
        <//>
        <${Button} small kind="subtle" aria-label=${t("live.removeOf", { what: row.what })} onClick=${() => desk.remove("actions", row)}>${t("live.remove")}<//>
      </div>`}
    </article>
  `;
}

/** @param {{ table: Table, row: Action }} props */
function Told({ table, row }) {
  const name = table.participants.find(({ personId }) => personId === row.ownerId)?.name ?? row.ownerName;
  const solution = table.solutions.find(({ id }) => id === row.solutionId)?.title;
  return html`
    <p class="solution__facts">
      <strong>${name}</strong> <span>${row.dueOn && t("live.before", { day: calendarDay(row.dueOn) })}</span>
      <${Badge}>${term("term", row.term)}<//>
    </p>
    ${row.how && html`<p class="note">${row.how}</p>`} ${solution && html`<p class="muted">${t("live.partOf", { what: solution })}</p>`}
  `;
}

/** @param {Props} props */
function Fields({ desk, table, row }) {
  /** @param {string} field */
  const direct = (field) => ({
    id: `actions-${desk.keyOf(row)}-${field}`,
    name: field,
    label: t(/** @type {import("../../words.js").Key} */ (`live.field.${field}`)),
    value: /** @type {any} */ (row)[field],
    error: desk.errorAt("actions", row.id, field),
    onValue: (/** @type {any} */ value) => desk.edit("actions", row, { [field]: value }),
  });
  return html`
    <div class="card__fields">
      <${LiveField} desk=${desk} list="actions" row=${row} field="what" label=${t("live.field.what")} maxlength=${LINE} />
      <div class="form__row">
        <${SelectField} ...${direct("ownerId")} choices=${owners(table)} empty=${t("live.pick")} />
        <${DayField} ...${direct("dueOn")} />
        <${SelectField} ...${direct("term")} choices=${choices("term")} />
      </div>
      <${LiveField} desk=${desk} list="actions" row=${row} field="how" as=${NoteField} rows=${2} label=${t("live.field.how")} />
      ${table.solutions.length > 0 && html`<${SelectField} ...${direct("solutionId")} choices=${solutions(table)} empty=${t("live.noSolution")} />`}
    </div>
  `;
}
