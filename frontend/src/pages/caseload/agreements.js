/** What is agreed after an approval: start, reviews, deviation, people and money (B9). */
import { html } from "htm/preact";
import { api, seen, take } from "../../api/client.js";
import { patched } from "../../body.js";
import { asNumber, DecimalField } from "../../components/decimal.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { DayField, NoteField, TextField } from "../../components/field.js";
import { LinesField } from "../../components/lines.js";
import { say } from "../../components/toast.js";
import { t } from "../../words.js";

/** @typedef {import("./decision.js").Decision} Decision */

const AMOUNTS = /** @type {const} */ (["deviationPercent", "cases", "costsEach", "budget"]);
const FIELDS = ["startOn", "deviationPercent", "reviewDays", "watchedBy", "cases", "costsEach", "budget", "adjust"];

/** @param {{ row: Decision, close: () => void, done: () => Promise<void> }} props */
export function Agreements({ row, close, done }) {
  const path = { decisionId: row.id };
  const fresh = async () => typed(await take(api.GET("/caseload/decisions/{decisionId}/agreements", { params: { path } })));
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Decision} */ version) => {
    await take(api.PATCH("/caseload/decisions/{decisionId}/agreements", { params: { path }, headers: seen(version), body: bodyOf(changes) }));
    say(t("app.saved"));
    close();
    await done();
  };
  return html`
    <${Dialog} title=${t("agreements.edit")} close=${close}>
      <${EditForm} name=${`agreements/${row.id}`} row=${typed(row)} fields=${FIELDS} label=${label} shown=${(/** @type {string} */ _, /** @type {any} */ value) => [value].flat().join(", ")} save=${save} fresh=${fresh}>
        ${(/** @type {any} */ form) => html`<${Fields} form=${form} />`}
      <//>
    <//>
  `;
}

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`agreements.${field}`));

/** @param {Decision} row @returns {any} */
const typed = (row) => ({ ...row, reviewDays: row.reviewDays ?? [] });

/** @param {Record<string, any>} changes */
const bodyOf = (changes) =>
  patched(
    Object.fromEntries(
      Object.entries(changes).map(([name, value]) => {
        if (AMOUNTS.some((one) => one === name)) return [name, asNumber(value)];
        return [name, name === "reviewDays" ? value.filter(Boolean) : value];
      }),
    ),
    [],
  );

/** @param {{ form: import("../../hooks/form.js").Form<any> }} props */
const Fields = ({ form }) => html`
  <div class="form__row">
    <${DayField} ...${form.field("startOn")} label=${label("startOn")} hint=${t("agreements.startHint")} />
    <${DecimalField} ...${form.field("deviationPercent")} label=${label("deviationPercent")} hint=${t("agreements.deviationHint")} />
  </div>
  <${LinesField} ...${form.field("reviewDays")} label=${label("reviewDays")} one=${t("agreements.reviewDay")} fresh=${() => null}>
    ${(/** @type {string | null} */ day, /** @type {(day: string | null) => void} */ change, /** @type {number} */ place) =>
      html`<${DayField} id=${`review-${place}`} name=${`review-${place}`} label=${t("agreements.reviewNumber", { number: place + 1 })} value=${day} onValue=${change} />`}
  <//>
  <${TextField} ...${form.field("watchedBy")} label=${label("watchedBy")} hint=${t("agreements.watchedHint")} />
  <div class="form__row">
    <${DecimalField} ...${form.field("cases")} label=${label("cases")} hint=${t("agreements.casesHint")} />
    <${DecimalField} ...${form.field("costsEach")} label=${label("costsEach")} />
    <${DecimalField} ...${form.field("budget")} label=${label("budget")} />
  </div>
  <${NoteField} ...${form.field("adjust")} label=${label("adjust")} hint=${t("agreements.adjustHint")} rows=${3} />
`;
