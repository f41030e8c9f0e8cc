/** Somebody's place at the table: given, changed, taken away (W3). */
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { filled, patched } from "../../body.js";
import { Button } from "../../components/button.js";
import { EditForm } from "../../components/edit-form.js";
import { ChecksField, ChoiceField, NoteField, NumberField, SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useAct } from "../../hooks/act.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { choices, t, term } from "../../words.js";
import { PickOrganisation } from "../pick.js";
import { WhoFields } from "./who.js";

/** @typedef {import("../../api/client.js").Schemas} Schemas */
/** @typedef {import("./read.js").Seat} Seat */
/** @typedef {import("./read.js").Meeting} Meeting */

const FIELDS = ["layer", "organisationId", "mandate", "mandateNote", "mayBring", "roles"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`seat.${field}`));

/** How an organisation is called. @param {string | null} organisationId @param {AbortSignal} signal @returns {Promise<{ name: string | null }>} */
async function nameOf(organisationId, signal) {
  if (!organisationId) return { name: null };
  return take(api.GET("/organisations/{organisationId}", { params: { path: { organisationId } }, signal }));
}

/** @param {{ form: import("../../hooks/form.js").Form<any> }} props */
function SeatFields({ form }) {
  const { organisationId, organisationName } = form.values;
  const standing = useRead((signal) => nameOf(organisationId && !organisationName ? organisationId : null, signal), [organisationId]);
  /** @param {string} name @param {string} [hint] */
  const field = (name, hint) => ({ ...form.field(name), label: label(name), hint });
  return html`
    <div class="form__row">
      <${SelectField} ...${field("layer")} choices=${choices("layer")} empty=${t("seat.choose")} required />
      <${PickOrganisation}
        ...${field("organisationId", t("seat.organisationHint"))}
        chosen=${(organisationId ?? null) && (organisationName ?? standing.data?.name ?? "…")}
        choose=${(/** @type {import("../pick.js").Found | null} */ found) => form.set({ organisationId: found?.id ?? null, organisationName: found?.name ?? null })}
      />
    </div>
    <${ChoiceField} ...${field("mandate", t("seat.mandateHint"))} choices=${choices("mandate")} />
    <${NoteField} ...${field("mandateNote")} rows=${2} />
    <${NumberField} ...${field("mayBring", t("seat.mayBringHint"))} />
    <${ChecksField} ...${field("roles", t("seat.rolesHint"))} choices=${choices("meetingRole")} />
  `;
}

/**
 * Somebody to be invited: from the directory, of this case, or new on the client's side.
 * @param {{ meeting: Meeting, layer: string | null, done: () => void, cancel: any }} props
 */
export function AddSeat({ meeting, layer, done, cancel }) {
  const made = useRef(/** @type {string | null} */ (null)); // a person is made once, also when the place is refused
  const initial = {
    from: layer ? "case" : "directory", personId: null, personName: null, name: "", phone: "", email: "",
    layer, organisationId: null, mandate: null, mandateNote: "", mayBring: 0, roles: [],
  };
  const form = useForm(`seat/new/${meeting.id}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const { from, name, phone, email } = values;
    if (from === "new" && !made.current) {
      const body = /** @type {Schemas["PersonCreate"]} */ (filled({ name, phone, email, caseId: meeting.caseId }));
      made.current = (await take(api.POST("/people", { body, headers: once(`${key}-person`) }))).id;
    }
    const place = Object.fromEntries(FIELDS.map((field) => [field, values[field]]));
    const personId = from === "new" ? made.current : values.personId;
    const body = /** @type {Schemas["ParticipantCreate"]} */ (filled({ personId, ...place }));
    const params = { path: { meetingId: meeting.id } };
    const seat = await take(api.POST("/meetings/{meetingId}/participants", { params, body, headers: once(key) }));
    form.discard(initial);
    say(t("seat.added", { name: seat.name ?? "" }));
    done();
  });
  return html`
    <${FormOf} form=${form} save=${t("seat.save")} cancel=${cancel}>
      <${WhoFields} form=${form} caseId=${meeting.caseId} />
      <${SeatFields} form=${form} />
    <//>
  `;
}

/** @param {{ seat: Seat, done: () => void, cancel: any }} props */
export function EditSeat({ seat, done, cancel }) {
  const path = { participantId: seat.id };
  const all = may(seat, "edit");
  return html`
    <${EditForm}
      name=${`seat/${seat.id}`}
      row=${seat}
      fields=${all ? FIELDS : ["roles"]}
      label=${label}
      shown=${shown}
      fresh=${() => take(api.GET("/participants/{participantId}", { params: { path } }))}
      save=${async (/** @type {Record<string, any>} */ changes, /** @type {Seat} */ version) => {
        const body = patched(changes, ["layer", "mayBring"]);
        await take(api.PATCH("/participants/{participantId}", { params: { path }, headers: seen(version), body }));
        say(t("app.saved"));
        done();
      }}
      cancel=${cancel}
    >
      ${(/** @type {import("../../hooks/form.js").Form<any>} */ form) =>
        all
          ? html`<${SeatFields} form=${form} />`
          : html`<${ChecksField} ...${form.field("roles")} label=${label("roles")} hint=${t("seat.rolesLate")} choices=${choices("meetingRole")} />`}
    <//>
    ${may(seat, "delete") && html`<${Leave} seat=${seat} done=${done} />`}
  `;
}

/** @param {{ seat: Seat, done: () => void }} props */
function Leave({ seat, done }) {
  const leave = useAct(async () => {
    const params = { path: { participantId: seat.id } };
    await take(api.DELETE("/participants/{participantId}", { params, headers: seen(seat) }));
    say(t("seat.removed", { name: seat.name }));
    done();
  });
  return html`
    <div class="leave">
      <p class="muted">${t("seat.removeText")}</p>
      <${Button} small danger busy=${leave.busy} onClick=${() => leave.run()}>${t("seat.remove", { name: seat.name })}<//>
      <${Refused} problem=${leave.problem} />
    </div>
  `;
}

/** A value in words. @param {string} field @param {any} value */
function shown(field, value) {
  if (field === "roles") return value.map((/** @type {string} */ role) => term("meetingRole", role)).join(", ");
  return field === "layer" || field === "mandate" ? term(field, value) : (value ?? "");
}
