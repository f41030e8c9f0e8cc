import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { ChoiceField, NoteField, NumberField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { choices, t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["RsvpAnswer"]} RsvpAnswer */
/** @typedef {import("./read.js").Seat} Seat */

/** Somebody's answer to the invitation, by themselves or as they told it (W5). @param {{ seat: Seat, done: () => void, cancel: any }} props */
export function Answer({ seat, done, cancel }) {
  const answered = seat.rsvp !== "pending";
  const initial = { answer: answered ? seat.rsvp : null, guests: seat.guests, note: seat.rsvpNote ?? "" };
  const form = useForm(`answer/${seat.id}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const guests = values.answer === "declined" ? 0 : values.guests;
    const body = /** @type {RsvpAnswer} */ (/** @type {unknown} */ (filled({ ...values, guests })));
    const params = { path: { participantId: seat.id } };
    await take(api.POST("/participants/{participantId}/rsvp", { params, body, headers: once(key) }));
    say(t("answer.saved"));
    done();
  });
  const brings = seat.mayBring && form.values.answer !== "declined";
  return html`
    <${FormOf} form=${form} save=${t("answer.save")} cancel=${cancel}>
      <${ChoiceField} ...${form.field("answer")} label=${t("answer.answer")} choices=${choices("rsvp").filter(({ value }) => value !== "pending")} required />
      ${brings && html`<${NumberField} ...${form.field("guests")} label=${t("answer.guests")} hint=${t("answer.guestsHint", { n: seat.mayBring ?? 0 })} />`}
      <${NoteField} ...${form.field("note")} label=${t("answer.note")} rows=${2} />
    <//>
  `;
}
