import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { AskedOf } from "../../components/asked.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { ChecksField, DayField, NoteField } from "../../components/field.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { instantOf, isoDay, lastInstant, nextDay } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t } from "../../words.js";
import "../../styles/consents.css";

/** @typedef {import("../link.js").Seat} Seat */
/** @typedef {Seat["requests"][number]} Request */
/** @typedef {{ documentIds: string[], organisationIds: string[], until: string | null, note: string }} Chosen */

/** What is asked of this person and waits for yes or no (W7). @param {{ seat: Seat, again: () => Promise<void> }} props */
export function Question({ seat: { requests }, again }) {
  const open = requests.filter((one) => may(one, "answer"));
  if (!open.length) return null;
  return html`
    <${Section} id="question" title=${t("link.askConsent", { n: open.length })}>
      ${open.map((one) => html`<${One} key=${one.id} row=${one} again=${again} />`)}
    <//>
  `;
}

/** @param {{ row: Request, again: () => Promise<void> }} props */
function One({ row, again }) {
  const all = {
    documentIds: ids(row.documents),
    organisationIds: ids(row.organisations),
    until: /** @type {string | null} */ (isoDay(lastInstant(row.validUntil))),
  };
  const [chosen, choose] = useState({ ...all, note: "" });
  const act = useAct(async (key, /** @type {boolean} */ given) => {
    const params = { path: { consentRequestId: row.id } };
    const body = { given, ...(given ? less(all, chosen) : {}), ...(chosen.note && { note: chosen.note }) };
    await take(api.POST("/consent-requests/{consentRequestId}/answer", { params, body, headers: once(key) }));
    say(t(given ? "asked.thanksYes" : "asked.thanksNo"));
    await again();
  });
  const set = (/** @type {keyof Chosen} */ name) => (/** @type {any} */ value) => choose((before) => ({ ...before, [name]: value }));
  return html`
    <article class="question" aria-labelledby="question-${row.id}">
      <${AskedOf} of=${shown(row)} id="question-${row.id}" />
      <${Less} row=${row} chosen=${chosen} set=${set} />
      <${NoteField} id="note-${row.id}" name="note" label=${t("asked.note")} hint=${t("asked.noteHint")} value=${chosen.note} onValue=${set("note")} rows=${2} />
      <${Refused} problem=${act.problem} />
      <div class="question__answers">
        <${Button} busy=${act.busy} onClick=${() => act.run(true)}>${t("asked.yes")}<//>
        <${Button} busy=${act.busy} onClick=${() => act.run(false)}>${t("asked.no")}<//>
      </div>
    </article>
  `;
}

/** @param {{ id: string }[] | undefined} rows */
const ids = (rows = []) => rows.map(({ id }) => id);

/** Less than was asked: without some documents or organisations, or until an earlier day. @param {{ row: Request, chosen: Chosen, set: (name: keyof Chosen) => (value: any) => void }} props */
const Less = ({ row: { id: rowId, documents = [], organisations = [] }, chosen, set }) => html`
  <details class="more-of">
    <summary>${t("asked.less")}</summary>
    <p>${t("asked.lessText")}</p>
    ${documents.length > 0 &&
    html`<${ChecksField} id="documents-${rowId}" name="documents" label=${t("asked.documents")} value=${chosen.documentIds} onValue=${set("documentIds")} choices=${documents.map(({ id, title }) => ({ value: id, label: title }))} />`}
    ${organisations.length > 0 &&
    html`<${ChecksField} id="organisations-${rowId}" name="organisations" label=${t("asked.organisations")} value=${chosen.organisationIds} onValue=${set("organisationIds")} choices=${organisations.map(({ id, name }) => ({ value: id, label: name }))} />`}
    <${DayField} id="until-${rowId}" name="until" label=${t("asked.until")} value=${chosen.until} onValue=${set("until")} />
  </details>
`;

/** @param {Request} row @returns {import("../../components/asked.js").Question} */
const shown = (row) => ({
  ...row,
  allDocuments: !row.documentIds?.length,
  documents: row.documents?.map(({ title }) => title) ?? [],
  everybody: !row.organisationIds?.length,
  organisations: row.organisations?.map(({ name }) => name) ?? [],
});

/**
 * Only what was changed: what stays as it was asked is left out, so that everything stays everything.
 * @template {{ documentIds: string[], organisationIds: string[], until: string | null }} T
 * @param {T} all @param {T} chosen
 */
const less = (all, chosen) => ({
  ...(chosen.documentIds.length !== all.documentIds.length && { documentIds: chosen.documentIds }),
  ...(chosen.organisationIds.length !== all.organisationIds.length && { organisationIds: chosen.organisationIds }),
  ...(chosen.until && chosen.until !== all.until && { validUntil: instantOf(nextDay(chosen.until), "00:00") }),
});
