import { html } from "htm/preact";
import { api, once, seen, take } from "../../api/client.js";
import { filled, patched } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { ChoiceField, DayField, NoteField, SelectField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { calendarDay, isoDay, now } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { href } from "../../router.js";
import { choices, t, term } from "../../words.js";
import { PickOrganisation, PickPerson } from "../pick.js";

/** @typedef {import("../../api/client.js").Schemas["PartyRead"]} Party */
/** @typedef {import("../../api/client.js").Schemas["PartyCreate"]} PartyCreate */
/** @typedef {import("../../api/client.js").Schemas["PersonCreate"]} PersonCreate */
/** @typedef {import("../../hooks/form.js").Form<any>} Form */
/** @typedef {keyof Party & string} Field */

/** @type {Field[]} */
const FIELDS = ["role", "fromDay", "untilDay", "note"];

/** Giving somebody a part in the case (L3). @param {{ caseId: string, close: () => void, done: () => void }} props */
export function AddParty({ caseId, close, done }) {
  /** @type {Record<string, any>} */
  const empty = {
    role: null, who: "known", personId: null, personName: null, name: "", phone: "", email: "",
    organisationId: null, organisationName: null, fromDay: isoDay(now()), note: "",
  };
  const form = useForm(`party/new/${caseId}`, empty, async (values, key) => {
    const personId = await personOf(values, caseId, key, form);
    const { role, organisationId, fromDay, note } = values;
    const body = /** @type {PartyCreate} */ (filled({ role, personId, organisationId, fromDay, note }));
    await take(api.POST("/cases/{caseId}/parties", { params: { path: { caseId } }, body, headers: once(`${key}-party`) }));
    say(t("party.added"));
    close();
    done();
  });
  const { who } = form.values;
  return html`
    <${Dialog} title=${t("party.add")} close=${close}>
      <${FormOf} form=${form} save=${t("party.save")}>
        <${SelectField} ...${form.field("role")} label=${label("role")} choices=${choices("partyRole")} empty=${t("party.chooseRole")} required />
        <${ChoiceField}
          ...${form.field("who")}
          label=${t("party.who")}
          choices=${[
            { value: "known", label: t("party.known") },
            { value: "new", label: t("party.new"), hint: t("party.newHint") },
            { value: "organisation", label: t("party.onlyOrganisation") },
          ]}
        />
        ${who === "known" && html`<${Known} form=${form} />`} ${who === "new" && html`<${New} form=${form} />`}
        ${who !== "new" && html`<${Organisation} form=${form} required=${who === "organisation"} />`}
        <${DayField} ...${form.field("fromDay")} label=${label("fromDay")} required />
        <${NoteField} ...${form.field("note")} label=${label("note")} hint=${t("party.noteHint")} rows=${3} />
      <//>
    <//>
  `;
}

/**
 * Who it is. Somebody new is made first, and stays known to the form: a second try makes no second person.
 * @param {Record<string, any>} values
 * @param {string} caseId
 * @param {string} key
 * @param {Form} form
 */
async function personOf(values, caseId, key, form) {
  if (values.who === "organisation") return null;
  if (values.who === "known") return values.personId;
  const { name, phone, email } = values;
  const body = /** @type {PersonCreate} */ (filled({ name, phone, email, caseId }));
  const made = await take(api.POST("/people", { body, headers: once(key) }));
  form.set({ who: "known", personId: made.id, personName: made.name });
  return made.id;
}

/** @param {{ form: Form }} props */
const Known = ({ form }) => html`
  <${PickPerson}
    ...${form.field("personId")}
    label=${t("party.person")}
    hint=${t("pick.hint")}
    required
    chosen=${form.values.personName}
    choose=${(/** @type {import("../pick.js").Found | null} */ found) =>
      form.set({
        personId: found?.id ?? null,
        personName: found?.name ?? null,
        organisationId: found?.organisationId ?? null,
        organisationName: found?.organisation ?? null,
      })}
  />
`;

/** @param {{ form: Form }} props */
const New = ({ form }) => html`
  <${TextField} ...${form.field("name")} label=${t("person.name")} required />
  <div class="form__row">
    <${TextField} ...${form.field("phone")} label=${t("person.phone")} type="tel" />
    <${TextField} ...${form.field("email")} label=${t("person.email")} type="email" />
  </div>
`;

/** @param {{ form: Form, required?: boolean }} props */
const Organisation = ({ form, required }) => html`
  <${PickOrganisation}
    ...${form.field("organisationId")}
    label=${label("organisationId")}
    hint=${t("pick.hint")}
    required=${required}
    chosen=${form.values.organisationName}
    choose=${(/** @type {import("../pick.js").Found | null} */ found) =>
      form.set({ organisationId: found?.id ?? null, organisationName: found?.name ?? null })}
  />
`;

/** Changing or ending a part. @param {{ party: Party, close: () => void, done: () => void }} props */
export function EditParty({ party, close, done }) {
  const path = { partyId: party.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Party} */ version) => {
    const body = patched(changes, ["role", "fromDay"]);
    await take(api.PATCH("/parties/{partyId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${party.name ?? party.organisation ?? t("party.change")} close=${close}>
      <${EditForm}
        name="party/${party.id}"
        row=${party}
        fields=${FIELDS}
        label=${label}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/parties/{partyId}", { params: { path } }))}
      >
        ${(/** @type {Form} */ form) => html`<${Changing} form=${form} party=${party} />`}
      <//>
    <//>
  `;
}

/** @param {{ form: Form, party: Party }} props */
const Changing = ({ form, party }) => html`
  <${SelectField} ...${form.field("role")} label=${label("role")} choices=${choices("partyRole")} required />
  <div class="form__row">
    <${DayField} ...${form.field("fromDay")} label=${label("fromDay")} required />
    <${DayField} ...${form.field("untilDay")} label=${label("untilDay")} hint=${t("party.untilHint")} />
  </div>
  <${NoteField} ...${form.field("note")} label=${label("note")} hint=${t("party.noteHint")} rows=${3} />
  ${party.personId &&
  html`<p class="muted">
    ${t("party.reach")}${" "}
    <a class="nl-link" href=${href("/people/:personId", { personId: party.personId })}>${t("party.toPerson")}</a>
  </p>`}
`;

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`party.${field}`));

/** @param {string} field @param {any} value */
function shown(field, value) {
  if (field === "role") return term("partyRole", value);
  return value && field.endsWith("Day") ? calendarDay(value) : value;
}
