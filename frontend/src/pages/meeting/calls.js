/** The call list: everybody is phoned before the meeting, and stays on the list until spoken to (W6). */
import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { ChoiceField, FlagField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Icon } from "../../components/icon.js";
import { say } from "../../components/toast.js";
import { moment, telephone } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { choices, t, term } from "../../words.js";
import { isPreparing } from "./read.js";

/** @typedef {import("../../api/client.js").Schemas} Schemas */
/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Seat} Seat */
/** @typedef {import("./read.js").Call} Call */
/** @typedef {import("./read.js").Open} Open */

/** @param {{ known: Known, open: Open }} props */
export function CallList({ known, open }) {
  const { calls, points, seats, meeting } = known;
  if (!calls || !points) return null;
  const wanted = points.filter(({ key }) => key === "call").map(({ subjectId }) => subjectId);
  const people = seats.filter(({ id }) => wanted.includes(id));
  const open_ = isPreparing(meeting) ? people.filter(({ called }) => !called) : [];
  const done = people.filter(({ called }) => called);
  return html`
    <${Section} id="calls" title=${t("calls.title")}>
      ${isPreparing(meeting) && html`<p class="muted">${people.length ? t("calls.left", { n: open_.length }) : t("calls.nobody")}</p>`}
      <${List} seats=${open_} calls=${calls} open=${open} />
      ${done.length > 0 &&
      html`<details class="more-of">
        <summary>${t("calls.spoken", { n: done.length })}</summary>
        <${List} seats=${done} calls=${calls} open=${open} />
      </details>`}
    <//>
  `;
}

/** @param {{ seats: Seat[], calls: Call[], open: Open }} props */
const List = ({ seats, calls, open }) => html`
  <ul class="calls">
    ${seats.map((seat) => html`<li class="call" key=${seat.id}><${OneCall} seat=${seat} calls=${calls.filter(({ participantId }) => participantId === seat.id)} open=${open} /></li>`)}
  </ul>
`;

/** One tap phones somebody, and the form to record the call lies ready. @param {{ seat: Seat, calls: Call[], open: Open }} props */
const OneCall = ({ seat, calls, open }) => html`
  <div class="call__who">
    <strong>${seat.name}</strong>
    ${seat.organisation && html`<span class="muted">${seat.organisation}</span>`}
    ${!seat.phone && html`<span class="muted">${t("calls.noNumber")}</span>`}
  </div>
  <div class="buttons">
    ${may(seat, "calls") &&
    seat.phone &&
    html`<${LinkButton} kind=${seat.called ? "secondary" : "primary"} icon="phone" href=${telephone(seat.phone)} onClick=${() => open("call", seat)} aria-label=${t("calls.phone", { name: seat.name, number: seat.phone })}>
      ${seat.phone}
    <//>`}
    ${may(seat, "calls") &&
    html`<${Button} icon="pencil" onClick=${() => open("call", seat)} aria-label=${`${t("calls.record")}: ${seat.name}`}>${t("calls.record")}<//>`}
  </div>
  ${calls.length > 0 && html`<ul class="call__made">${[...calls].reverse().map((call) => html`<li key=${call.id}><${Made} call=${call} /></li>`)}</ul>`}
`;

/** @param {{ call: Call }} props */
const Made = ({ call }) => html`
  <p class="lead-row">
    <${StatusBadge} kind="callOutcome" value=${call.outcome} />
    <span class="muted">${moment(call.calledAt)} · ${call.calledBy}</span>
    ${call.committed !== null && html`<span class="with-icon"><${Icon} name=${call.committed ? "check" : "cross"} />${t(call.committed ? "calls.comes" : "calls.comesNot")}</span>`}
  </p>
  ${[
    [t("calls.expectations"), call.expectations],
    [t("calls.questions"), call.questions],
    [t("calls.note"), call.note],
  ]
    .filter(([, text]) => text)
    .map(([name, text]) => html`<p class="note" key=${name}><span class="muted">${name}:</span> ${text}</p>`)}
`;

/** @param {{ meetingId: string, seat: Seat, done: () => void, cancel: any }} props */
export function RecordCall({ meetingId, seat, done, cancel }) {
  const initial = { outcome: null, committed: null, expectations: "", questions: "", note: "" };
  const form = useForm(`call/${seat.id}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const body = /** @type {Schemas["MeetingCallCreate"]} */ (/** @type {unknown} */ (filled({ ...values, participantId: seat.id })));
    const params = { path: { meetingId } };
    await take(api.POST("/meetings/{meetingId}/calls", { params, body, headers: once(key) }));
    say(t("calls.saved", { name: seat.name }));
    done();
  });
  const reached = form.values.outcome === "reached";
  return html`
    <${FormOf} form=${form} save=${t("calls.save")} cancel=${cancel}>
      <${ChoiceField} ...${form.field("outcome")} label=${t("calls.outcome")} choices=${choices("callOutcome")} required />
      ${reached &&
      html`
        <${FlagField} ...${form.field("committed")} label=${t("calls.committed")} />
        <${NoteField} ...${form.field("expectations")} label=${t("calls.expectations")} hint=${t("calls.expectationsHint")} rows=${2} />
        <${NoteField} ...${form.field("questions")} label=${t("calls.questions")} rows=${2} />
      `}
      <${NoteField} ...${form.field("note")} label=${t("calls.note")} hint=${term("callHint", form.values.outcome)} rows=${2} />
    <//>
  `;
}
