/** A representative week: hours, and families by kind; made to be filled in on a telephone too (B4). */
import { html } from "htm/preact";
import { asNumber, decimal, DecimalField } from "../../../components/decimal.js";
import { DayField, NumberField, SelectField } from "../../../components/field.js";
import { LinesField } from "../../../components/lines.js";
import { choices, t } from "../../../words.js";

/** @typedef {import("../../../hooks/form.js").Form<any>} Form */

export const WEEK_FIELDS = ["weekOf", "contractHours", "otherHours", "directPercent", "lines"];
const CELLS = ["families", "hoursEach", "months"];

/** @param {string} field */
export const weekLabel = (field) => t(/** @type {import("../../../words.js").Key} */ (`repWeek.${field}`));

/** The hours of a week as the API takes them: what is not direct is indirect. @param {Record<string, any>} values */
export function hoursBody(values) {
  const directPercent = asNumber(values.directPercent);
  const indirectPercent = restOf(directPercent) ?? 0;
  const hours = { contractHours: asNumber(values.contractHours), otherHours: asNumber(values.otherHours) ?? 0 };
  return { weekOf: values.weekOf, ...hours, directPercent, indirectPercent };
}

/** What is left of a hundred, or null where that says nothing. @param {any} direct */
const restOf = (direct) => (typeof direct === "number" && direct >= 0 && direct <= 100 ? 100 - direct : null);

/** @param {Record<string, any>[]} lines @returns {Record<string, any>[]} */
export const linesBody = (lines) => lines.map((line) => ({ kind: line.kind, ...Object.fromEntries(CELLS.map((name) => [name, asNumber(line[name])])) }));

/** @param {{ form: Form }} props */
export const HoursFields = ({ form }) => html`
  <div class="form__row">
    <${DayField} ...${form.field("weekOf")} label=${weekLabel("weekOf")} hint=${t("repWeek.weekOfHint")} required />
    <${DecimalField} ...${form.field("contractHours")} label=${weekLabel("contractHours")} required />
    <${DecimalField} ...${form.field("otherHours")} label=${weekLabel("otherHours")} hint=${t("repWeek.otherHoursHint")} />
  </div>
  <${Share} form=${form} />
`;

/** How much of the hours for cases is direct; the rest follows. @param {{ form: Form }} props */
function Share({ form }) {
  const field = form.field("directPercent");
  const rest = restOf(asNumber(field.value));
  return html`
    <${DecimalField} ...${field} label=${weekLabel("directPercent")} hint=${t("repWeek.directHint")} required />
    <p class="muted under-field" role="status">${rest !== null && t("repWeek.rest", { n: decimal(rest) })}</p>
  `;
}

/** @param {{ form: Form }} props */
export function LinesFields({ form }) {
  const faults = form.problem?.faults ?? [];
  return html`
    <${LinesField}
      ...${form.field("lines")}
      label=${weekLabel("lines")}
      hint=${t("repWeek.linesHint")}
      one=${t("repWeek.line").toLowerCase()}
      fresh=${() => ({ kind: "regular", families: "", hoursEach: "", months: "" })}
    >
      ${(/** @type {any} */ line, /** @type {(line: any) => void} */ change, /** @type {number} */ index) => {
        const cell = (/** @type {string} */ name) => ({
          id: `week-${index}-${name}`,
          name: `${name}-${index}`,
          label: weekLabel(name),
          value: line[name],
          onValue: (/** @type {any} */ value) => change({ ...line, [name]: value }),
          error: faults.find(({ pointer }) => pointer === `/lines/${index}/${name}`)?.detail,
        });
        return html`
          <${SelectField} ...${cell("kind")} choices=${choices("carryKind")} />
          <div class="lines__row">
            <${NumberField} ...${cell("families")} /><${DecimalField} ...${cell("hoursEach")} /><${DecimalField} ...${cell("months")} />
          </div>
        `;
      }}
    <//>
    <${Sum} values=${form.values} />
  `;
}

/** What it adds up to while somebody types. @param {{ values: Record<string, any> }} props */
function Sum({ values }) {
  const cases = linesBody(values.lines).map(({ families, hoursEach }) => Number(families) * Number(hoursEach));
  const sum = cases.reduce((all, one) => all + one, 0) + Number(asNumber(values.otherHours) ?? 0);
  const contract = Number(asNumber(values.contractHours));
  if (!Number.isFinite(sum) || !Number.isFinite(contract)) return null;
  return html`<p class="week-sum" role="status">${t("repWeek.sum", { sum: decimal(sum), contract: decimal(contract) })}</p>`;
}
