/** Adding something to do, changing who does what by when, and finishing a sub-step. */
import { html } from "htm/preact";
import { api, once, seen, take } from "../../../api/client.js";
import { filled, patched } from "../../../body.js";
import { Dialog } from "../../../components/dialog.js";
import { EditForm } from "../../../components/edit-form.js";
import { DayField, NoteField, TextField } from "../../../components/field.js";
import { FormOf } from "../../../components/form.js";
import { say } from "../../../components/toast.js";
import { calendarDay } from "../../../format.js";
import { useForm } from "../../../hooks/form.js";
import { t } from "../../../words.js";
import { useNames } from "./edit.js";
import { Owner } from "./fields.js";

/** @typedef {import("../../../api/client.js").Schemas["StepRead"]} Step */
/** @typedef {import("../../../api/client.js").Schemas["StepCreate"]} Create */
/** @typedef {import("../../../hooks/form.js").Form<any>} Form */

const FIELDS = ["title", "ownerId", "dueOn", "prepare", "preparedBy"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../../words.js").Key} */ (`step.${field}`));

/** @param {{ form: Form, required?: boolean }} props */
const Fields = ({ form, required }) => html`
  <${TextField} ...${form.field("title")} label=${label("title")} required />
  <${Owner} form=${form} label=${label("ownerId")} hint=${t("worker.nameHint")} required=${required} />
  <${DayField} ...${form.field("dueOn")} label=${label("dueOn")} required=${required} />
  <${NoteField} ...${form.field("prepare")} label=${label("prepare")} rows=${2} />
  <${TextField} ...${form.field("preparedBy")} label=${label("preparedBy")} />
`;

/** @param {{ process: import("../places.js").Process, number: number, close: () => void, done: () => void }} props */
export function AddStep({ process, number, close, done }) {
  const empty = { title: "", ownerId: null, ownerName: null, dueOn: null, prepare: "", preparedBy: "" };
  const form = useForm(`caseload/step/new/${process.id}/${number}`, /** @type {Record<string, any>} */ (empty), async ({ ownerName: _, ...values }, key) => {
    const body = /** @type {Create} */ (filled({ ...values, number }));
    await take(api.POST("/caseload/processes/{processId}/steps", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("step.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("step.addTo", { number })} close=${close}>
      <${FormOf} form=${form} save=${t("step.add")}><${Fields} form=${form} required /><//>
    <//>
  `;
}

/** @param {{ row: Step, close: () => void, done: () => void }} props */
export function EditStep({ row, close, done }) {
  const path = { stepId: row.id };
  const names = useNames(row);
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Step} */ version) => {
    const body = patched(changes, ["title"]);
    await take(api.PATCH("/caseload/steps/{stepId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${[row.key, row.title].filter(Boolean).join(" ")} close=${close}>
      <${EditForm}
        name="caseload/step/${row.id}"
        row=${row}
        fields=${FIELDS}
        label=${label}
        shown=${(/** @type {string} */ field, /** @type {any} */ value) => (field === "dueOn" ? value && calendarDay(value) : names.shown(field, value))}
        save=${save}
        fresh=${async () => names.learn(await take(api.GET("/caseload/steps/{stepId}", { params: { path } })))}
      >
        ${(/** @type {Form} */ form) => html`<${Fields} form=${names.with(form)} />`}
      <//>
    <//>
  `;
}

/** @param {{ step: Step, close: () => void, done: () => void }} props */
export function FinishStep({ step, close, done }) {
  const form = useForm(`caseload/step/finish/${step.id}`, { outcome: step.outcome ?? "" }, async (values, key) => {
    const body = /** @type {{ move: "finish" }} */ (filled({ ...values, move: "finish" }));
    await take(api.POST("/caseload/steps/{stepId}/progress", { params: { path: { stepId: step.id } }, body, headers: once(key) }));
    say(t("step.finished"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${`${t("step.finish")}: ${[step.key, step.title].filter(Boolean).join(" ")}`} close=${close}>
      <${FormOf} form=${form} save=${t("step.finish")}>
        <${NoteField} ...${form.field("outcome")} label=${label("outcome")} hint=${t("step.outcomeHint")} />
      <//>
    <//>
  `;
}
