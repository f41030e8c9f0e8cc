import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { AskedOf } from "../../components/asked.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, DayField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { dayOf } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { allRegions } from "../../regions.js";
import { t, term } from "../../words.js";
import { asked, told, What, Whom } from "./consent-form.js";
import "../../styles/consents.css";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["ConsentRequestCreate"]} ConsentRequestCreate */
/** @typedef {import("../../components/asked.js").Question["wording"]} Wording */
/** @typedef {{ value: string, label: string, hint?: string }} Choice */
/** @typedef {{ documents: Choice[], organisations: Choice[], wording: Wording }} Known */

const CLIENT_SIDE = ["client", "network", "representative"];

/** Asking somebody of the client's side for consent, with what they will read (W7). @param {{ overview: Overview, close: () => void, done: () => void }} props */
export function AskConsent({ overview, close, done }) {
  const found = useRead((signal) => known(overview, signal), [overview.case.id]);
  const people = seats(overview);
  return html`
    <${Dialog} title=${t("ask.title")} close=${close} wide>
      ${people.length
        ? html`<${Loaded} of=${found}>
            ${(/** @type {Known} */ read) => html`<${Asking} row=${overview.case} people=${people} known=${read} close=${close} done=${done} />`}
          <//>`
        : html`<${Alert}><p>${t("ask.nobody")}</p><//>`}
    <//>
  `;
}

/** Who can be asked: the client's side at every table that is not called off. @param {Overview} overview @returns {Choice[]} */
const seats = ({ participants, meetings }) =>
  participants
    .filter(({ layer }) => CLIENT_SIDE.includes(layer))
    .flatMap(({ id, name, layer, meetingId }) => {
      const meeting = meetings.find((one) => one.id === meetingId);
      if (!meeting || meeting.status === "cancelled") return [];
      return [{ value: id, label: `${name} (${term("layer", layer)})`, hint: `${term("meetingKind", meeting.kind)}, ${dayOf(meeting.startsAt)}` }];
    });

/** @param {Overview} overview @param {AbortSignal} signal @returns {Promise<Known>} */
async function known(overview, signal) {
  const regions = await allRegions();
  const region = regions.find(({ id }) => id === overview.case.regionId)?.code;
  const query = { region, kind: /** @type {const} */ ("consent_wording") };
  const [scope, { items }] = await Promise.all([
    asked(overview, signal),
    take(api.GET("/templates", { params: { query }, signal })),
  ]);
  const used = items.find(({ regionId }) => regionId) ?? items[0];
  return { ...scope, wording: /** @type {Wording} */ (/** @type {unknown} */ (used?.content)) };
}

/** @param {{ row: Overview["case"], people: Choice[], known: Known, close: () => void, done: () => void }} props */
function Asking({ row, people, known, close, done }) {
  const empty = {
    participantId: people.length === 1 ? people[0]?.value : null, purpose: "",
    what: "all", documentIds: [], whom: "all", organisationIds: [], others: [], validUntil: null,
  };
  const form = useForm(`consent/ask/${row.id}`, empty, async (values, key) => {
    const body = /** @type {ConsentRequestCreate} */ (/** @type {unknown} */ (filled(told(values))));
    await take(api.POST("/cases/{caseId}/consent-requests", { params: { path: { caseId: row.id } }, body, headers: once(key) }));
    say(t("ask.sent"));
    close();
    done();
  });
  return html`
    <p class="muted">${t("ask.text")}</p>
    <${FormOf} form=${form} save=${t("ask.send")}>
      <${ChoiceField} ...${form.field("participantId")} label=${t("ask.participantId")} hint=${t("ask.participantHint")} choices=${people} required />
      <${NoteField} ...${form.field("purpose")} label=${t("consent.purpose")} hint=${t("ask.purposeHint")} required rows=${3} />
      <${DayField} ...${form.field("validUntil")} label=${t("consent.validUntil")} required />
      <${What} form=${form} documents=${known.documents} />
      <${Whom} form=${form} organisations=${known.organisations} />
      <details class="more-of">
        <summary>${t("ask.preview")}</summary>
        <div class="question"><${AskedOf} of=${preview(told(form.values), form.values, known)} /></div>
      </details>
    <//>
  `;
}

/** @param {Record<string, any>} body @param {Record<string, any>} values @param {Known} known @returns {import("../../components/asked.js").Question} */
const preview = (body, values, { documents, organisations, wording }) => ({
  wording,
  purpose: values.purpose,
  validUntil: body.validUntil || null,
  allDocuments: !body.documentIds.length,
  documents: named(documents, body.documentIds),
  everybody: !body.organisationIds.length,
  organisations: named([...organisations, ...values.others], body.organisationIds),
});

/** Those that are chosen, or all of them. @param {Choice[]} choices @param {string[]} ids */
const named = (choices, ids) => choices.filter(({ value }) => !ids.length || ids.includes(value)).map(({ label }) => label);
