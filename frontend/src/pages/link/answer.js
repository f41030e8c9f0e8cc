import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { ChoiceField, NoteField, NumberField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../link.js").Seat} Seat */
/** @typedef {import("../../api/client.js").Schemas["RsvpAnswer"]} RsvpAnswer */

/** Whether somebody comes, and with whom (W5). @param {{ seat: Seat, again: () => Promise<void> }} props */
export function Answer({ seat, again }) {
  const { mine } = seat;
  const [changing, setChanging] = useState(mine.rsvp === "pending");
  const open = may(mine, "rsvp");
  if (!open && mine.rsvp === "pending") return null;
  return html`
    <${Section} id="answer" title=${t(open ? "link.answer" : "link.coming")}>
      ${open && changing
        ? html`<${Form} seat=${seat} done=${() => { setChanging(false); void again(); }} />`
        : html`
            <${Given} mine=${mine} />
            ${open && html`<p><${Button} onClick=${() => setChanging(true)}>${t("link.changeAnswer")}<//></p>`}
          `}
    <//>
  `;
}

/** The answer as it stands. @param {{ mine: Seat["mine"] }} props */
function Given({ mine }) {
  const yes = mine.rsvp === "accepted";
  return html`
    <p class="lead-row">
      <${Badge} tone=${yes ? "ok" : "neutral"} icon=${yes ? "check" : "ring"}>${term("answer", mine.rsvp)}<//>
      ${mine.guests > 0 && t("link.withGuests", { n: mine.guests })}
    </p>
    ${mine.rsvpNote && html`<p class="note">${mine.rsvpNote}</p>`}
  `;
}

/** @param {{ seat: Seat, done: () => void }} props */
function Form({ seat: { mine, clientSide }, done }) {
  const before = { answer: mine.rsvp === "pending" ? null : mine.rsvp, guests: mine.guests || null, note: mine.rsvpNote ?? "" };
  const form = useForm(`rsvp/${mine.id}`, before, async (values, key) => {
    const guests = values.answer === "declined" ? null : values.guests;
    const body = /** @type {RsvpAnswer} */ (filled({ ...values, guests }));
    const params = { path: { participantId: mine.id } };
    await take(api.POST("/participants/{participantId}/rsvp", { params, body, headers: once(key) }));
    say(t("link.answered"));
    done();
  });
  const brings = (mine.mayBring ?? 0) > 0 && form.values.answer !== "declined";
  return html`
    <${FormOf} form=${form} save=${t("link.sendAnswer")}>
      <${ChoiceField} ...${form.field("answer")} label=${t("link.coming")} choices=${choices("answer")} required />
      ${brings &&
      html`<${NumberField}
        ...${form.field("guests")}
        label=${t(clientSide ? "link.guestsPlain" : "link.guests")}
        hint=${t("link.guestsHint", { n: mine.mayBring ?? 0 })}
      />`}
      <${NoteField} ...${form.field("note")} label=${t("link.note")} hint=${t(clientSide ? "link.noteHintPlain" : "link.noteHint")} rows=${3} />
    <//>
  `;
}
