/** Giving somebody a place in a team, and changing or ending it. */
import { html } from "htm/preact";
import { api, once, seen, take } from "../../../api/client.js";
import { filled, patched } from "../../../body.js";
import { asNumber, decimal, DecimalField } from "../../../components/decimal.js";
import { Dialog } from "../../../components/dialog.js";
import { EditForm } from "../../../components/edit-form.js";
import { DayField, SelectField, TickField } from "../../../components/field.js";
import { FormOf } from "../../../components/form.js";
import { say } from "../../../components/toast.js";
import { calendarDay, isoDay, now } from "../../../format.js";
import { useForm } from "../../../hooks/form.js";
import { t } from "../../../words.js";
import { PickPerson } from "../../pick.js";

/** @typedef {import("./workers.js").Worker} Worker */
/** @typedef {import("../../../api/client.js").Schemas["CaseloadWorkerCreate"]} Create */
/** @typedef {import("../places.js").Team} Team */
/** @typedef {import("../../../hooks/form.js").Form<any>} Form */

const FIELDS = ["functionGroup", "contractHours", "lead", "fromDay", "untilDay"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../../words.js").Key} */ (`worker.${field}`));

/** @param {{ team: Team, close: () => void, done: () => void }} props */
export function AddWorker({ team, close, done }) {
  const empty = {
    personId: null, personName: null, functionGroup: team.functionGroups[0] ?? null, contractHours: 36, lead: false,
    fromDay: isoDay(now()), untilDay: null,
  };
  const form = useForm(`caseload/worker/new/${team.id}`, /** @type {Record<string, any>} */ (empty), async ({ personName: _, contractHours, ...rest }, key) => {
    const body = /** @type {Create} */ (filled({ ...rest, contractHours: asNumber(contractHours) }));
    await take(api.POST("/caseload/teams/{teamId}/workers", { params: { path: { teamId: team.id } }, body, headers: once(key) }));
    say(t("worker.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("worker.add")} close=${close}>
      <${FormOf} form=${form} save=${t("worker.save")}>
        <${PickPerson}
          ...${form.field("personId")}
          label=${t("worker.name")}
          hint=${t("worker.nameHint")}
          required
          chosen=${form.values.personName}
          choose=${(/** @type {any} */ found) => form.set({ personId: found?.id ?? null, personName: found?.name ?? null })}
        />
        <${Fields} form=${form} team=${team} />
      <//>
    <//>
  `;
}

/** @param {{ row: Worker, team: Team, close: () => void, done: () => void }} props */
export function EditWorker({ row, team, close, done }) {
  const path = { workerId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Worker} */ version) => {
    const sent = "contractHours" in changes ? { ...changes, contractHours: asNumber(changes.contractHours) } : changes;
    const body = patched(sent, FIELDS.filter((field) => field !== "untilDay"));
    await take(api.PATCH("/caseload/workers/{workerId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${row.name} close=${close}>
      <${EditForm}
        name="caseload/worker/${row.id}"
        row=${row}
        fields=${FIELDS}
        label=${label}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/caseload/workers/{workerId}", { params: { path } }))}
      >
        ${(/** @type {Form} */ form) => html`<${Fields} form=${form} team=${team} />`}
      <//>
    <//>
  `;
}

/** @param {{ form: Form, team: Team }} props */
const Fields = ({ form, team }) => html`
  <div class="form__row">
    <${SelectField} ...${form.field("functionGroup")} label=${label("functionGroup")} choices=${team.functionGroups.map((name) => ({ value: name, label: name }))} />
    <${DecimalField} ...${form.field("contractHours")} label=${label("contractHours")} />
    <${DayField} ...${form.field("fromDay")} label=${label("fromDay")} />
    <${DayField} ...${form.field("untilDay")} label=${label("untilDay")} />
  </div>
  <${TickField} ...${form.field("lead")} label=${label("lead")} hint=${t("worker.leadHint")} />
`;

/** @param {string} field @param {any} value */
function shown(field, value) {
  if (field.endsWith("Day")) return value && calendarDay(value);
  if (field === "lead") return t(value ? "app.yes" : "app.no");
  return typeof value === "number" ? decimal(value) : value;
}
