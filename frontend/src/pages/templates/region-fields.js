import { html } from "htm/preact";
import { ChoiceField, DayField, NumberField, TextField, TickField } from "../../components/field.js";
import { LinesField } from "../../components/lines.js";
import { calendarDay } from "../../format.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../regions.js").Region} Region */
/** @typedef {import("../../hooks/form.js").Form<any>} Form */
/** @typedef {{ reminderWorkdays: number | null, escalationWorkdays: number | null } | null} Plan */

/** @type {(keyof Region & string)[]} */
export const REGION_FIELDS = [
  "holder", "groupSizeWarning", "breakGlassHours", "rollMinutes", "smallestGroup",
  "closedCaseYears", "idleCaseMonths", "retentionNoticeDays",
  "goodFriday", "equatedDays", "liberationDay", "closedDays", "openDays",
  "reminders",
];

const kinds = () => choices("promise").map(({ value }) => value);

/** A region with a place for the plan of every kind of promise; null: as casustafel does it. @param {Region} row @returns {Region} */
export const withPlans = (row) => ({
  ...row,
  reminders: Object.fromEntries(kinds().map((kind) => [kind, /** @type {any} */ (row.reminders)?.[kind] ?? null])),
});

/** @param {{ form: Form }} props */
export function RegionFields({ form }) {
  const tick = (/** @type {string} */ name) => ({ ...form.field(name), label: regionLabel(name) });
  return html`
    <${Part} title=${t("region.meetings")}>
      <${TextField} ...${form.field("holder")} label=${regionLabel("holder")} />
      <${NumberField} ...${form.field("groupSizeWarning")} label=${regionLabel("groupSizeWarning")} hint=${t("region.groupHint")} />
      <${NumberField} ...${form.field("breakGlassHours")} label=${regionLabel("breakGlassHours")} hint=${t("region.breakGlassHint")} />
      <${NumberField} ...${form.field("smallestGroup")} label=${regionLabel("smallestGroup")} hint=${t("region.smallestHint")} />
      <${TickField} ...${tick("rollMinutes")} hint=${t("region.rollHint")} />
    <//>
    <${Part} title=${t("region.retention")} lead=${t("region.retentionLead")}>
      <${NumberField} ...${form.field("closedCaseYears")} label=${regionLabel("closedCaseYears")} hint=${t("region.closedCaseHint")} />
      <${NumberField} ...${form.field("idleCaseMonths")} label=${regionLabel("idleCaseMonths")} hint=${t("region.idleCaseHint")} />
      <${NumberField} ...${form.field("retentionNoticeDays")} label=${regionLabel("retentionNoticeDays")} hint=${t("region.retentionNoticeHint")} />
    <//>
    <${Part} title=${t("region.calendar")} lead=${t("region.calendarLead")}>
      <${TickField} ...${tick("goodFriday")} />
      <${TickField} ...${tick("equatedDays")} hint=${t("region.equatedHint")} />
      <${ChoiceField} ...${tick("liberationDay")} choices=${choices("liberationDay")} inline />
      <${Days} form=${form} name="closedDays" />
      <${Days} form=${form} name="openDays" />
    <//>
    <${Part} title=${regionLabel("reminders")} lead=${t("region.remindersLead")}>
      <div id="field-reminders" tabindex="-1">
        ${kinds().map((kind) => html`<${PlanOf} key=${kind} form=${form} kind=${kind} />`)}
      </div>
    <//>
  `;
}

/** @param {{ title: string, lead?: string, children?: any }} props */
const Part = ({ title, lead, children }) => html`
  <section class="form__part">
    <h2 class="nl-heading nl-heading--level-2">${title}</h2>
    ${lead && html`<p class="muted">${lead}</p>`} ${children}
  </section>
`;

/** @param {{ form: Form, name: "closedDays" | "openDays" }} props */
const Days = ({ form, name }) => html`
  <${LinesField}
    ...${form.field(name)}
    label=${regionLabel(name)}
    hint=${t(`region.${name}Hint`)}
    one=${t("region.day")}
    fresh=${() => ""}
  >
    ${(/** @type {string} */ day, /** @type {(day: string) => void} */ change, /** @type {number} */ index) => html`
      <${DayField} id="${name}-${index}" name="${name}-${index}" label=${t("region.dayOf", { n: index + 1 })} value=${day} onValue=${(/** @type {string | null} */ value) => change(value ?? "")} />
    `}
  <//>
`;

/** @param {{ form: Form, kind: string }} props */
function PlanOf({ form, kind }) {
  /** @type {Plan} */
  const plan = form.values.reminders[kind];
  const faults = form.problem?.faults ?? [];
  const field = (/** @type {"reminderWorkdays" | "escalationWorkdays"} */ name) => ({
    id: `${kind}-${name}`,
    name: `${kind}-${name}`,
    label: t(`region.${name}`),
    value: plan?.[name] ?? null,
    error: faults.find(({ pointer }) => pointer === `/reminders/${kind}/${name}`)?.detail,
    onValue: (/** @type {number | null} */ value) => {
      const after = { reminderWorkdays: plan?.reminderWorkdays ?? null, escalationWorkdays: plan?.escalationWorkdays ?? null, [name]: value };
      const empty = after.reminderWorkdays === null && after.escalationWorkdays === null;
      form.set({ reminders: { ...form.values.reminders, [kind]: empty ? null : after } });
    },
  });
  return html`
    <div class="region__plan" role="group" aria-label=${term("promise", kind)}>
      <p>${term("promise", kind)}</p>
      <${NumberField} ...${field("reminderWorkdays")} />
      <${NumberField} ...${field("escalationWorkdays")} />
    </div>
  `;
}

/** @param {string} field */
export const regionLabel = (field) => t(/** @type {import("../../words.js").Key} */ (`region.${field}`));

/** A value in words. @param {string} field @param {any} value */
export function regionShown(field, value) {
  if (typeof value === "boolean") return t(value ? "app.yes" : "app.no");
  if (field === "liberationDay") return term(field, value);
  if (Array.isArray(value)) return value.filter(Boolean).map(calendarDay).join(", ");
  return field === "reminders" && value ? plans(value) : value;
}

/** @param {Record<string, Plan>} reminders */
const plans = (reminders) =>
  Object.entries(reminders)
    .filter(([, plan]) => plan)
    .map(([kind, plan]) => t("region.plan", { kind: term("promise", kind), before: plan?.reminderWorkdays ?? 0, after: plan?.escalationWorkdays ?? 0 }))
    .join("; ");
