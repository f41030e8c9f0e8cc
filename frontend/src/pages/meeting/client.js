/** The client first: who is asked, or why not, and how the story is told (W4). */
import { html } from "htm/preact";
import { api, may, seen, take } from "../../api/client.js";
import { patched } from "../../body.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { EditForm } from "../../components/edit-form.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { DataList } from "../../components/list.js";
import { say } from "../../components/toast.js";
import { choices, t, term } from "../../words.js";
import { freshMeeting } from "./read.js";

/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Meeting} Meeting */

const FIELDS = ["storyForm", "storyNote", "clientAbsenceReason"];
const SIDE = ["client", "network", "representative"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`client.${field}`));

/** @param {string} field @param {any} value */
const shown = (field, value) => (field === "storyForm" ? term("storyForm", value) : (value ?? ""));

/** @param {{ known: Known, open: import("./read.js").Open }} props */
export function ClientFirst({ known, open }) {
  const { meeting, seats } = known;
  const theirs = seats.filter(({ layer }) => SIDE.includes(layer));
  const change = may(meeting, "edit") && meeting.status !== "closed" && html`
    <${Button} small icon="pencil" onClick=${() => open("client")} aria-label=${`${t("app.edit")}: ${t("client.title")}`}>${t("app.edit")}<//>
  `;
  return html`
    <${Section} id="client" title=${t("client.title")} extra=${change}>
      <${DataList}
        facts=${[
          [t("client.atTable"), theirs.length ? theirs.map(({ name, layer }) => `${name} (${term("layer", layer)})`).join(", ") : t("client.nobody")],
          [label("clientAbsenceReason"), meeting.clientAbsenceReason],
          [label("storyForm"), term("storyForm", meeting.storyForm) || t("app.notKnown")],
          [label("storyNote"), meeting.storyNote],
        ]}
      />
    <//>
  `;
}

/** @param {{ meeting: Meeting, done: () => void, cancel: any }} props */
export const EditClient = ({ meeting, done, cancel }) => html`
  <${EditForm}
    name=${`meeting/${meeting.id}/client`}
    row=${meeting}
    fields=${FIELDS}
    label=${label}
    shown=${shown}
    fresh=${() => freshMeeting(meeting.id)}
    save=${async (/** @type {Record<string, any>} */ changes, /** @type {Meeting} */ version) => {
      const params = { path: { meetingId: meeting.id } };
      await take(api.PATCH("/meetings/{meetingId}", { params, headers: seen(version), body: patched(changes, []) }));
      say(t("app.saved"));
      done();
    }}
    cancel=${cancel}
  >
    ${(/** @type {import("../../hooks/form.js").Form<any>} */ form) => html`
      <${ChoiceField} ...${form.field("storyForm")} label=${label("storyForm")} choices=${choices("storyForm")} />
      <${NoteField} ...${form.field("storyNote")} label=${label("storyNote")} hint=${t("client.storyNoteHint")} rows=${3} />
      <${NoteField} ...${form.field("clientAbsenceReason")} label=${label("clientAbsenceReason")} hint=${t("client.reasonHint")} rows=${3} />
    `}
  <//>
`;
