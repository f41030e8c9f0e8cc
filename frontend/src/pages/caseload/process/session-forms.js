/** Planning a session, and writing down what came of it. */
import { html } from "htm/preact";
import { api, once, seen, take } from "../../../api/client.js";
import { filled, patched } from "../../../body.js";
import { asNumber, decimal, DecimalField } from "../../../components/decimal.js";
import { Dialog } from "../../../components/dialog.js";
import { EditForm } from "../../../components/edit-form.js";
import { ChecksField, DayField, NoteField, TextField } from "../../../components/field.js";
import { FormOf } from "../../../components/form.js";
import { say } from "../../../components/toast.js";
import { calendarDay } from "../../../format.js";
import { useForm } from "../../../hooks/form.js";
import { t } from "../../../words.js";

/** @typedef {import("./sessions.js").Session} Session */
/** @typedef {import("./steps.js").Step} Step */
/** @typedef {import("../../../api/client.js").Schemas["SessionCreate"]} Create */
/** @typedef {import("../../../hooks/form.js").Form<any>} Form */

const FIELDS = ["title", "onDay", "hours", "place", "steps", "prepare", "preparedBy", "minutes"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../../words.js").Key} */ (`workSession.${field}`));

/** @param {{ form: Form, steps: Step[], held?: boolean }} props */
const Fields = ({ form, steps, held }) => html`
  <${TextField} ...${form.field("title")} label=${label("title")} required />
  <div class="form__row">
    <${DayField} ...${form.field("onDay")} label=${label("onDay")} />
    <${DecimalField} ...${form.field("hours")} label=${label("hours")} required />
  </div>
  <${TextField} ...${form.field("place")} label=${label("place")} />
  <${ChecksField} ...${form.field("steps")} label=${label("steps")} choices=${steps.flatMap(({ key, title }) => (key ? [{ value: key, label: `${key} ${title}` }] : []))} />
  <${NoteField} ...${form.field("prepare")} label=${label("prepare")} rows=${2} />
  <${TextField} ...${form.field("preparedBy")} label=${label("preparedBy")} />
  ${held && html`<${NoteField} ...${form.field("minutes")} label=${label("minutes")} hint=${t("workSession.minutesHint")} />`}
`;

/** @param {{ process: import("../places.js").Process, steps: Step[], close: () => void, done: () => void }} props */
export function AddSession({ process, steps, close, done }) {
  const empty = { title: "", onDay: null, hours: 3, place: "", steps: [], prepare: "", preparedBy: "" };
  const form = useForm(`caseload/session/new/${process.id}`, /** @type {Record<string, any>} */ (empty), async (values, key) => {
    const body = /** @type {Create} */ (filled({ ...values, hours: asNumber(values.hours) }));
    await take(api.POST("/caseload/processes/{processId}/sessions", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("workSession.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("workSession.add")} close=${close}>
      <${FormOf} form=${form} save=${t("workSession.add")}><${Fields} form=${form} steps=${steps} /><//>
    <//>
  `;
}

/** @param {{ row: Session, steps: Step[], close: () => void, done: () => void }} props */
export function EditSession({ row, steps, close, done }) {
  const path = { sessionId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Session} */ version) => {
    const sent = "hours" in changes ? { ...changes, hours: asNumber(changes.hours) } : changes;
    const body = patched(sent, ["title", "hours", "steps"]);
    await take(api.PATCH("/caseload/sessions/{sessionId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${row.title} close=${close}>
      <${EditForm}
        name="caseload/session/${row.id}"
        row=${row}
        fields=${FIELDS}
        label=${label}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/caseload/sessions/{sessionId}", { params: { path } }))}
      >
        ${(/** @type {Form} */ form) => html`<${Fields} form=${form} steps=${steps} held />`}
      <//>
    <//>
  `;
}

/** @param {string} field @param {any} value */
function shown(field, value) {
  if (field === "onDay") return value && calendarDay(value);
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "number" ? decimal(value) : value;
}
