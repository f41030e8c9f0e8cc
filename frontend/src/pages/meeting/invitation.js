/** The invitation as it will be read, what still stands in its way, and sending it (W5, W8). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { SelectField } from "../../components/field.js";
import { DataList } from "../../components/list.js";
import { Alert, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { deadline, period } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";
import { blocking, uninvited } from "./read.js";
import { Points } from "./readiness.js";

/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Seat} Seat */

/**
 * @param {object} props
 * @param {Known} props.known
 * @param {import("./read.js").Open} props.open
 * @param {() => void} props.again
 * @param {() => void} props.done
 * @param {any} props.cancel
 */
export function Invitation({ known, open, again, done, cancel }) {
  const { meeting } = known;
  const missing = blocking(known, "invitation");
  const people = uninvited(known);
  const [reader, setReader] = useState(/** @type {string | null} */ (null));
  const chosen = people.find(({ id }) => id === reader) ?? people[0];
  const send = useAct(async (key) => {
    const params = { path: { meetingId: meeting.id } };
    await take(api.POST("/meetings/{meetingId}/invitation", { params, headers: once(key) }));
    say(t("invite.sent", { n: people.length }));
    done();
  });
  const press = async () => {
    await send.run();
    again(); // what stands in the way may have changed meanwhile
  };
  const listed = send.problem?.slug === "not-ready" && missing.length > 0;
  return html`
    ${missing.length > 0 &&
    html`<${Alert} kind="warning" title=${t("invite.first")}>
      <${Points} points=${missing} known=${known} open=${open} again=${again} />
    <//>`}
    ${listed ? html`<${Alert} kind="warning" title=${send.problem?.title}><p>${t("invite.refused")}</p><//>` : html`<${Refused} problem=${send.problem} />`}
    <p class="muted">${people.length ? t("invite.to", { n: people.length, names: people.map(({ name }) => name).join(", ") }) : t("invite.nobody")}</p>
    ${chosen &&
    people.length > 1 &&
    html`<${SelectField}
      id="reader"
      name="reader"
      label=${t("invite.reader")}
      value=${chosen.id}
      choices=${people.map(({ id, name }) => ({ value: id, label: name }))}
      onValue=${setReader}
    />`}
    <${Letter} known=${known} reader=${chosen} />
    <div class="form__buttons">
      <${Button} kind="primary" icon="arrow" busy=${send.busy} onClick=${press}>${t("invite.send")}<//>
      ${cancel}
    </div>
  `;
}

/** What the recipient reads. The goal is told by its kind only: a letter may be read by others. @param {{ known: Known, reader: Seat | undefined }} props */
const Letter = ({ known, reader }) => html`
  <article class="letter" aria-label=${t("invite.preview")}>
    <h3 class="nl-heading nl-heading--level-3">${t("letter.subject", { kind: term("meetingKind", known.meeting.kind) })}</h3>
    <p>${t("letter.dear", { name: reader?.name ?? "…" })}</p>
    <p>${t("letter.text")}</p>
    <${DataList} facts=${facts(known)} />
    <h4 class="nl-heading nl-heading--level-4">${t("letter.asked")}</h4>
    <ul class="bullets">${asked(known, reader).map((one) => html`<li key=${one}>${one}</li>`)}</ul>
    <h4 class="nl-heading nl-heading--level-4">${t("meeting.rules")}</h4>
    <ol class="rules">${known.meeting.groundRules.map((rule) => html`<li key=${rule}>${rule}</li>`)}</ol>
  </article>
`;

/** @param {Known} known @returns {[string, any][]} */
const facts = ({ meeting, goals }) => [
  [t("meeting.when"), period(meeting.startsAt, meeting.endsAt)],
  [t("meeting.place"), meeting.place ?? t("meeting.noPlace")],
  [t("meeting.online"), meeting.onlineUrl],
  [t("letter.goal"), goals?.length ? goals.map(({ kind }) => term("goalKind", kind)).join(", ") : t("letter.noGoal")],
];

/** What is asked of who reads it. @param {Known} known @param {Seat | undefined} reader */
function asked({ meeting, seats }, reader) {
  const organiser = seats.find(({ roles }) => roles?.includes("organiser"));
  const presents = reader?.roles?.includes("presenter") && meeting.kind !== "evaluation";
  return [
    t("letter.answer"),
    reader?.mayBring ? t("letter.bring", { n: reader.mayBring }) : "",
    presents ? t("letter.documents", { due: deadline(meeting.documentsDueAt) }) : "",
    organiser && organiser !== reader ? t("letter.call", { name: organiser.name }) : "",
  ].filter(Boolean);
}
