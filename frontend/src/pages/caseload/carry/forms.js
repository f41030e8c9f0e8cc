/** Taking on a case for a team, and keeping up who works on it and how heavy it is. */
import { html } from "htm/preact";
import { api, once, seen, take } from "../../../api/client.js";
import { filled, patched } from "../../../body.js";
import { Dialog } from "../../../components/dialog.js";
import { EditForm } from "../../../components/edit-form.js";
import { ChecksField, ChoiceField, DayField, SelectField } from "../../../components/field.js";
import { FormOf } from "../../../components/form.js";
import { say } from "../../../components/toast.js";
import { calendarDay, isoDay, now } from "../../../format.js";
import { useForm } from "../../../hooks/form.js";
import { choices, t, term } from "../../../words.js";
import { PickCase } from "../../pick.js";

/** @typedef {import("../carries.js").Carry} Carry */
/** @typedef {import("../carries.js").Read} Read */
/** @typedef {import("../../../api/client.js").Schemas["CarryCreate"]} Create */
/** @typedef {import("../../../hooks/form.js").Form<any>} Form */

const FIELDS = ["workerId", "kind", "intensity", "heavyFactors", "attentionOn", "fromDay", "untilDay"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../../words.js").Key} */ (`carry.${field}`));

/** A case without a worker waits for one. @param {Record<string, any>} values */
const withPhase = (values) => ("workerId" in values ? { ...values, phase: values.workerId ? "running" : "waiting" } : values);

/** @param {{ read: Read, close: () => void, done: () => void }} props */
export function AddCarry({ read, close, done }) {
  const today = isoDay(now());
  const empty = { caseId: null, caseTitle: null, workerId: null, kind: "regular", intensity: "usual", heavyFactors: [], fromDay: today, attentionOn: today };
  const form = useForm(`caseload/carry/new/${read.team.id}`, /** @type {Record<string, any>} */ (empty), async ({ caseTitle: _, ...values }, key) => {
    const body = /** @type {Create} */ (filled(withPhase(values)));
    await take(api.POST("/caseload/teams/{teamId}/carries", { params: { path: { teamId: read.team.id } }, body, headers: once(key) }));
    say(t("carry.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("carry.add")} close=${close}>
      <${FormOf} form=${form} save=${t("carry.add")}>
        <${PickCase}
          ...${form.field("caseId")}
          label=${t("case.one")}
          hint=${t("carry.caseHint")}
          required
          chosen=${form.values.caseTitle}
          choose=${(/** @type {any} */ found) => form.set({ caseId: found?.id ?? null, caseTitle: found?.name ?? null })}
        />
        <${Fields} form=${form} read=${read} />
      <//>
    <//>
  `;
}

/** @param {{ row: Carry, read: Read, close: () => void, done: () => void }} props */
export function EditCarry({ row, read, close, done }) {
  const path = { carryId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Carry} */ version) => {
    const body = withPhase(patched(changes, ["kind", "intensity", "fromDay"]));
    await take(api.PATCH("/caseload/carries/{carryId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${row.caseTitle ?? t("definition.hiddenCase")} close=${close}>
      <${EditForm}
        name="caseload/carry/${row.id}"
        row=${row}
        fields=${FIELDS}
        label=${label}
        shown=${shownBy(read)}
        save=${save}
        fresh=${() => take(api.GET("/caseload/carries/{carryId}", { params: { path } }))}
      >
        ${(/** @type {Form} */ form) => html`
          <${Fields} form=${form} read=${read} />
          <${DayField} ...${form.field("untilDay")} label=${label("untilDay")} hint=${t("carry.untilHint")} />
        `}
      <//>
    <//>
  `;
}

/** @param {{ form: Form, read: Read }} props */
const Fields = ({ form, read }) => html`
  <${SelectField}
    ...${form.field("workerId")}
    label=${label("workerId")}
    choices=${read.workers.map(({ id, name }) => ({ value: id, label: name ?? "" }))}
    empty=${t("carry.waits")}
  />
  <${SelectField} ...${form.field("kind")} label=${label("kind")} choices=${choices("carryKind")} />
  <${ChoiceField} ...${form.field("intensity")} label=${label("intensity")} choices=${choices("intensity")} inline />
  <${ChecksField} ...${form.field("heavyFactors")} label=${label("heavyFactors")} choices=${read.factors.map(({ key, text }) => ({ value: key, label: text }))} />
  <div class="form__row">
    <${DayField} ...${form.field("fromDay")} label=${label("fromDay")} />
    <${DayField} ...${form.field("attentionOn")} label=${label("attentionOn")} />
  </div>
`;

/** @param {Read} read @returns {(field: string, value: any) => any} */
const shownBy = ({ workers, factors }) => (field, value) => {
  if (field === "workerId") return workers.find(({ id }) => id === value)?.name ?? t("carry.waits");
  if (field === "heavyFactors") return factors.flatMap(({ key, text }) => (value.includes(key) ? [text] : [])).join("\n");
  if (field === "kind") return term("carryKind", value);
  return field === "intensity" ? term("intensity", value) : value && calendarDay(value);
};
