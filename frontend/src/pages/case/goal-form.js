import { html } from "htm/preact";
import { api, once, seen, take } from "../../api/client.js";
import { filled, patched } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { ChecksField, NoteField, SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["GoalRead"]} Goal */
/** @typedef {import("../../api/client.js").Schemas["GoalCreate"]} GoalCreate */
/** @typedef {import("../../hooks/form.js").Form<any>} Form */
/** @typedef {keyof Goal & string} Field */

/** @type {Field[]} */
const FIELDS = ["kind", "text", "involved", "involvement", "notInvolvedReason"];

/** Setting a goal (W2). @param {{ roundId: string, close: () => void, done: () => void }} props */
export function AddGoal({ roundId, close, done }) {
  const empty = { kind: null, text: "", involved: [], involvement: "", notInvolvedReason: "" };
  const form = useForm(`goal/new/${roundId}`, empty, async (values, key) => {
    const body = /** @type {GoalCreate} */ (/** @type {unknown} */ (filled(told(values))));
    await take(api.POST("/rounds/{roundId}/goals", { params: { path: { roundId } }, body, headers: once(key) }));
    say(t("goal.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("goal.add")} close=${close}>
      <${FormOf} form=${form} save=${t("goal.save")}><${Fields} form=${form} /><//>
    <//>
  `;
}

/** Another wording. @param {{ goal: Goal, close: () => void, done: () => void }} props */
export function EditGoal({ goal, close, done }) {
  const path = { goalId: goal.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Goal} */ version) => {
    const body = patched(changes, ["kind", "text"]);
    await take(api.PATCH("/goals/{goalId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${t("goal.edit")} close=${close}>
      <${EditForm}
        name="goal/${goal.id}"
        row=${goal}
        fields=${FIELDS}
        label=${label}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/goals/{goalId}", { params: { path } }))}
      >
        ${(/** @type {Form} */ form) => html`<${Fields} form=${form} />`}
      <//>
    <//>
  `;
}

/** Either how the client's side took part, or why not: what is out of sight is not sent. @param {Record<string, any>} values */
const told = (values) =>
  values.involved.length ? { ...values, notInvolvedReason: null } : { ...values, involvement: null };

/** @param {{ form: Form }} props */
const Fields = ({ form }) => html`
  <${SelectField} ...${form.field("kind")} label=${label("kind")} choices=${choices("goalKind")} empty=${t("goal.choose")} required />
  <${NoteField} ...${form.field("text")} label=${label("text")} hint=${t("goal.textHint")} required />
  <${ChecksField} ...${form.field("involved")} label=${label("involved")} hint=${t("goal.involvedHint")} choices=${choices("involved")} />
  ${form.values.involved.length
    ? html`<${NoteField} ...${form.field("involvement")} label=${label("involvement")} hint=${t("goal.involvementHint")} required rows=${3} />`
    : html`<${NoteField} ...${form.field("notInvolvedReason")} label=${label("notInvolvedReason")} required rows=${3} />`}
`;

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`goal.${field}`));

/** @param {string} field @param {any} value */
function shown(field, value) {
  if (field === "kind") return term("goalKind", value);
  if (field === "involved") return value.map((/** @type {string} */ who) => term("involved", who)).join(", ");
  return value;
}
