/** The fields of an action, shared by agreeing on one and changing one. */
import { html } from "htm/preact";
import { api, take, takeItems } from "../../api/client.js";
import { DayField, NoteField, SelectField, TextField } from "../../components/field.js";
import { isoDay, now } from "../../format.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../components/field.js").Choice} Choice */

/** @type {["what", "how", "ownerId", "dueOn", "term"]} */
export const ACTION_FIELDS = ["what", "how", "ownerId", "dueOn", "term"];

/** The name of a field on screen. @param {string} field */
export const actionLabel = (field) =>
  ({ what: t("action.what"), how: t("action.how"), ownerId: t("action.owner"), dueOn: t("action.dueOn"), term: t("action.term") })[field] ?? field;

/** Who can own an action: everybody at a table of the case, and who has a part in it now. @param {string} caseId @param {AbortSignal} [signal] @returns {Promise<Choice[]>} */
export async function ownersOf(caseId, signal) {
  const path = { caseId };
  const [overview, parties] = await Promise.all([
    take(api.GET("/cases/{caseId}/overview", { params: { path }, signal })),
    takeItems(api.GET("/cases/{caseId}/parties", { params: { path }, signal })),
  ]);
  const today = isoDay(now());
  /** @type {Map<string, string>} */
  const known = new Map(overview.participants.map(({ personId, name }) => [personId, name]));
  for (const { personId, name, role, untilDay } of parties.items ?? []) {
    const present = !untilDay || untilDay >= today;
    if (personId && name && present && !known.has(personId)) known.set(personId, `${name} (${term("partyRole", role)})`);
  }
  return [...known].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

/** @param {{ form: import("../../hooks/form.js").Form<any>, owners: Choice[] }} props */
export function ActionFields({ form, owners }) {
  const field = (/** @type {string} */ name) => ({ ...form.field(name), label: actionLabel(name) });
  return html`
    <${TextField} ...${field("what")} required />
    <${NoteField} ...${field("how")} rows=${3} />
    <${SelectField} ...${field("ownerId")} hint=${t("action.ownerHint")} choices=${owners} empty=${t("action.chooseOwner")} required />
    <div class="form__row">
      <${DayField} ...${field("dueOn")} required />
      <${SelectField} ...${field("term")} choices=${choices("term")} empty=${t("app.notKnown")} required />
    </div>
  `;
}
