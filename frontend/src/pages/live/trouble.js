/** What needs a person: two versions of the same text, and what the API would not take. Nothing typed is lost. */
import { html } from "htm/preact";
import { ProblemError } from "../../api/problem.js";
import { Button } from "../../components/button.js";
import { ConflictView } from "../../components/conflict.js";
import { Alert } from "../../components/states.js";
import { calendarDay } from "../../format.js";
import { t, term } from "../../words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("../../hooks/change.js").Change} Change */

/** Fields whose values are terms of the API. @type {Record<string, string>} */
const TERMS = { kind: "solutionKind", term: "term", stance: "stance" };

/** Fields whose values are ids say nothing to people. */
const IDS = ["proposerId", "ownerId", "solutionId", "participantId"];

/**
 * Both versions of what two people typed in the same field, at the place where they typed it. One at a time.
 * @param {{ desk: Desk, list: string, row: { id: string }, fields?: string[] }} props `fields`: only when it is about one of these
 */
export function ClashAt({ desk, list, row, fields }) {
  const { clash: change } = desk;
  if (!change?.clash || change.list !== list || change.row !== row.id) return null;
  const { both, theirs, problem } = change.clash;
  if (fields && !both.some((field) => fields.includes(field))) return null;
  const sides = both.map((name) => ({
    name,
    label: labelOf(list, name),
    mine: wordsOf(desk, name, change.body[name]),
    theirs: wordsOf(desk, name, theirs[name]),
  }));
  const refusal = new ProblemError({ ...problem });
  return html`<${ConflictView} key=${change.key} problem=${refusal} both=${sides} others=${[]}
    settle=${(/** @type {Set<string>} */ mine) => desk.outbox.settle(change, mine)} />`;
}

/** @param {string} list @param {string} field */
const labelOf = (list, field) => t(/** @type {import("../../words.js").Key} */ (`live.field.${list === "findings" ? "finding" : field}`));

/** @param {Desk} desk @param {string} field @param {any} value */
function wordsOf(desk, field, value) {
  if (value === null || value === undefined) return "";
  if (field === "bridgingCare") return `${t(value.needed ? "app.yes" : "app.no")}. ${value.explanation}`;
  if (field === "dueOn") return calendarDay(value);
  if (IDS.includes(field)) return nameOf(desk, value);
  return Array.isArray(value) ? value.join("\n") : term(TERMS[field] ?? field, String(value));
}

/** @param {Desk} desk @param {string} id */
function nameOf({ table }, id) {
  const seat = table?.participants.find((one) => one.id === id || one.personId === id);
  return seat?.name ?? table?.solutions.find((one) => one.id === id)?.title ?? "";
}

/** What was not taken, with what was typed, until somebody tries again or throws it away. @param {{ desk: Desk }} props */
export const NotTaken = ({ desk }) =>
  desk.refused.length > 0 &&
  html`
    <${Alert} kind="warning" title=${t("live.notTaken")}>
      <ul class="not-taken">
        ${desk.refused.map((change) => html`<li key=${change.key}><${Refused} desk=${desk} change=${change} /></li>`)}
      </ul>
    <//>
  `;

/** @param {{ desk: Desk, change: Change }} props */
function Refused({ desk, change }) {
  const why = change.refused?.errors.length ? change.refused.errors.map(({ detail }) => detail).join(" ") : change.refused?.detail;
  const typed = Object.entries(change.body).filter(([field, value]) => value !== "" && value !== null && typeof value !== "boolean" && !IDS.includes(field));
  return html`
    ${typed.length > 0 && html`<p class="note">${typed.map(([field, value]) => wordsOf(desk, field, value)).filter(Boolean).join(" · ")}</p>`}
    <p><strong>${change.refused?.title}.</strong> ${why}</p>
    <p class="buttons">
      <${Button} small onClick=${() => desk.outbox.again(change)}>${t("app.again")}<//>
      <${Button} small kind="subtle" onClick=${() => desk.outbox.drop(change)}>${t("live.throwAway")}<//>
    </p>
  `;
}
