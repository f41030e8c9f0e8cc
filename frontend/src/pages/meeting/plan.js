/** Another moment or place, and calling a meeting off (W5). */
import { html } from "htm/preact";
import { api, once, seen, take } from "../../api/client.js";
import { filled, patched } from "../../body.js";
import { EditForm } from "../../components/edit-form.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";
import { freshMeeting } from "./read.js";
import { PLAN_FIELDS, PlanFields, asPlan, instants, planLabel, planShown } from "./when.js";

/** @typedef {import("./read.js").Meeting} Meeting */
/** @typedef {import("../../api/client.js").Schemas["Cancellation"]} Cancellation */
/** @typedef {ReturnType<typeof asPlan>} Plan */

/** @param {{ meeting: Meeting, done: () => void, cancel: any }} props */
export function Replan({ meeting, done, cancel }) {
  return html`
    ${meeting.status === "invited" && html`<${Alert} title=${t("replan.invited")}><p>${t("replan.invitedText")}</p><//>`}
    <${EditForm}
      name=${`meeting/${meeting.id}/plan`}
      row=${asPlan(meeting)}
      fields=${PLAN_FIELDS}
      label=${planLabel}
      shown=${planShown}
      fresh=${async () => asPlan(await freshMeeting(meeting.id))}
      save=${async (/** @type {Record<string, any>} */ changes, /** @type {Plan} */ version) => {
        const params = { path: { meetingId: meeting.id } };
        await take(api.PATCH("/meetings/{meetingId}", { params, headers: seen(version), body: asPatch(changes, version) }));
        say(t("replan.done"));
        done();
      }}
      cancel=${cancel}
    >
      ${(/** @type {import("../../hooks/form.js").Form<any>} */ form) => html`
        <${PlanFields} form=${form} roundId=${meeting.roundId} kind=${meeting.kind} />
      `}
    <//>
  `;
}

/** A changed day changes both instants; a changed time one of them. @param {Record<string, any>} changes @param {Plan} version */
function asPatch({ day, startsAt, endsAt, ...rest }, version) {
  const moved = instants({ ...version, ...given({ day, startsAt, endsAt }) });
  const changed = {
    ...(day !== undefined || startsAt !== undefined ? { startsAt: moved.startsAt } : {}),
    ...(day !== undefined || endsAt !== undefined ? { endsAt: moved.endsAt } : {}),
  };
  return patched({ ...rest, ...changed }, []);
}

/** @param {Record<string, any>} values */
const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** @param {{ meeting: Meeting, done: () => void, cancel: any }} props */
export function CallOff({ meeting, done, cancel }) {
  const form = useForm(`meeting/${meeting.id}/cancel`, { reason: "" }, async (values, key) => {
    const params = { path: { meetingId: meeting.id } };
    const body = /** @type {Cancellation} */ (filled(values));
    await take(api.POST("/meetings/{meetingId}/cancellation", { params, body, headers: once(key) }));
    say(t("callOff.done"));
    done();
  });
  return html`
    <p>${t(meeting.status === "invited" ? "callOff.invited" : "callOff.text")}</p>
    <${FormOf} form=${form} save=${t("callOff.save")} cancel=${cancel} danger>
      <${NoteField} ...${form.field("reason")} label=${t("callOff.reason")} hint=${t("callOff.reasonHint")} required />
    <//>
  `;
}
