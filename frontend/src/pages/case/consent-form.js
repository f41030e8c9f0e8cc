import { html } from "htm/preact";
import { api, once, take, takeItems } from "../../api/client.js";
import { filled } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { ChecksField, ChoiceField, DayField, NoteField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { instantOf, isoDay, nextDay, now } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { choices, t, term } from "../../words.js";
import { PickOrganisation } from "../pick.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {import("../../api/client.js").Schemas["ConsentCreate"]} ConsentCreate */
/** @typedef {import("../../hooks/form.js").Form<any>} Form */
/** @typedef {{ value: string, label: string }} Choice */

/** Recording a consent: by whom, how, for what, for whom, from when until when (W7). @param {{ overview: Overview, close: () => void, done: () => void }} props */
export function AddConsent({ overview, close, done }) {
  const found = useRead((signal) => asked(overview, signal), [overview.case.id]);
  return html`
    <${Dialog} title=${t("consent.add")} close=${close}>
      <${Loaded} of=${found}>
        ${(/** @type {{ documents: Choice[], organisations: Choice[] }} */ known) => html`
          <${Recording} row=${overview.case} known=${known} close=${close} done=${done} />
        `}
      <//>
    <//>
  `;
}

/** What a consent can be limited to: the documents of the case, and the organisations that have a part in it. @param {Overview} overview @param {AbortSignal} signal */
export async function asked(overview, signal) {
  const path = { caseId: overview.case.id };
  const [documents, parties] = await Promise.all([
    takeItems(api.GET("/cases/{caseId}/documents", { params: { path }, signal })),
    takeItems(api.GET("/cases/{caseId}/parties", { params: { path }, signal })),
  ]);
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { organisationId, organisation } of parties.items ?? []) {
    if (organisationId && organisation) names.set(organisationId, organisation);
  }
  return {
    documents: (documents.items ?? []).map(({ id, kind, title }) => ({ value: id, label: `${term("documentKind", kind)}: ${title}` })),
    organisations: [...names].map(([value, label]) => ({ value, label })),
  };
}

/** @param {{ row: Overview["case"], known: { documents: Choice[], organisations: Choice[] }, close: () => void, done: () => void }} props */
function Recording({ row, known, close, done }) {
  const empty = {
    giver: "client", giverName: row.clientName ?? "", form: null, purpose: "",
    what: "all", documentIds: [], whom: "all", organisationIds: [], others: [],
    validFrom: isoDay(now()), validUntil: null,
  };
  const form = useForm(`consent/new/${row.id}`, empty, async (values, key) => {
    const body = /** @type {ConsentCreate} */ (/** @type {unknown} */ (filled(told(values))));
    await take(api.POST("/cases/{caseId}/consents", { params: { path: { caseId: row.id } }, body, headers: once(key) }));
    say(t("consent.added"));
    close();
    done();
  });
  return html`
    <${FormOf} form=${form} save=${t("consent.save")}>
      <${ChoiceField} ...${form.field("giver")} label=${t("consent.giver")} choices=${choices("consentGiver")} inline />
      <${TextField} ...${form.field("giverName")} label=${t("consent.giverName")} required />
      <${ChoiceField} ...${form.field("form")} label=${t("consent.form")} choices=${choices("consentForm")} inline required />
      <${NoteField} ...${form.field("purpose")} label=${t("consent.purpose")} hint=${t("consent.purposeHint")} required rows=${3} />
      <div class="form__row">
        <${DayField} ...${form.field("validFrom")} label=${t("consent.validFrom")} required />
        <${DayField} ...${form.field("validUntil")} label=${t("consent.validUntil")} required />
      </div>
      <${What} form=${form} documents=${known.documents} />
      <${Whom} form=${form} organisations=${known.organisations} />
    <//>
  `;
}

/** Days become moments: from the first minute of the first day to the last of the last. @param {Record<string, any>} values */
export const told = ({ what, whom, others: _others, ...values }) => ({
  ...values,
  documentIds: what === "all" ? [] : values.documentIds,
  organisationIds: whom === "all" ? [] : values.organisationIds,
  ...(values.validFrom && { validFrom: instantOf(values.validFrom, "00:00") }),
  validUntil: values.validUntil && instantOf(nextDay(values.validUntil), "00:00"),
});

/** @param {{ form: Form, documents: Choice[] }} props */
export const What = ({ form, documents }) =>
  documents.length > 0 &&
  html`
    <${ChoiceField}
      ...${form.field("what")}
      label=${t("consent.what")}
      choices=${[
        { value: "all", label: t("consent.allDocuments") },
        { value: "some", label: t("consent.someDocuments") },
      ]}
    />
    ${form.values.what === "some" &&
    html`<${ChecksField} ...${form.field("documentIds")} label=${t("consent.documentIds")} choices=${documents} />`}
  `;

/** @param {{ form: Form, organisations: Choice[] }} props */
export const Whom = ({ form, organisations }) => html`
  <${ChoiceField}
    ...${form.field("whom")}
    label=${t("consent.whom")}
    choices=${[
      { value: "all", label: t("consent.everybody") },
      { value: "some", label: t("consent.someOrganisations"), hint: t("consent.someOrganisationsHint") },
    ]}
  />
  ${form.values.whom === "some" &&
  html`
    ${(organisations.length > 0 || form.values.others.length > 0) &&
    html`<${ChecksField}
      ...${form.field("organisationIds")}
      label=${t("consent.organisationIds")}
      choices=${[...organisations, ...form.values.others]}
    />`}
    <${PickOrganisation}
      id="field-another"
      name="another"
      label=${t("consent.another")}
      hint=${t("pick.hint")}
      chosen=${null}
      choose=${(/** @type {import("../pick.js").Found | null} */ found) => found && add(form, organisations, found)}
    />
  `}
`;

/** @param {Form} form @param {Choice[]} organisations @param {import("../pick.js").Found} found */
function add(form, organisations, { id, name }) {
  const { others, organisationIds } = form.values;
  const shown = [...organisations, ...others].some(({ value }) => value === id);
  form.set({
    others: shown ? others : [...others, { value: id, label: name }],
    organisationIds: organisationIds.includes(id) ? organisationIds : [...organisationIds, id],
  });
}
