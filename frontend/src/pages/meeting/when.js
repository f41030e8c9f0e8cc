/** When a meeting is: a day with a beginning and an end, and at once what that promises. */
import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { DayField, TextField } from "../../components/field.js";
import { Icon } from "../../components/icon.js";
import { Alert, Refused } from "../../components/states.js";
import { Due } from "../../components/when.js";
import { calendarDay, dayOf, instantOf, isoDay, timeOf } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["MeetingForecast"]} Forecast */
/** @typedef {import("../../api/client.js").Schemas["MeetingRead"]} Meeting */
/** @typedef {import("../../api/client.js").Schemas["MeetingKind"]} Kind */

/** A meeting as people fill it in: a day and two times in place of two instants. @param {Meeting} meeting */
export const asPlan = (meeting) => ({
  id: meeting.id,
  version: meeting.version,
  day: isoDay(meeting.startsAt),
  startsAt: timeOf(meeting.startsAt),
  endsAt: timeOf(meeting.endsAt),
  place: meeting.place,
  onlineUrl: meeting.onlineUrl,
});

export const PLAN_FIELDS = ["day", "startsAt", "endsAt", "place", "onlineUrl"];

/** The instants of a day and two times; null where something is missing. @param {Record<string, any>} values */
export const instants = ({ day, startsAt, endsAt }) => ({
  startsAt: instantOf(day, startsAt),
  endsAt: instantOf(day, endsAt),
});

/** @param {string} field */
export const planLabel = (field) => t(/** @type {import("../../words.js").Key} */ (`plan.${field}`));

/** @param {string} field @param {any} value */
export const planShown = (field, value) => (field === "day" && value ? calendarDay(value) : (value ?? ""));

/** @param {{ form: import("../../hooks/form.js").Form<any>, roundId: string, kind: Kind | null }} props */
export function PlanFields({ form, roundId, kind }) {
  /** @param {string} name @param {string} [hint] */
  const field = (name, hint) => ({ ...form.field(name), label: planLabel(name), hint });
  return html`
    <div class="form__row plan__when">
      <${DayField} ...${field("day")} required />
      <${TextField} ...${field("startsAt")} type="time" size=${9} required />
      <${TextField} ...${field("endsAt")} type="time" size=${9} required />
    </div>
    <${Promises} roundId=${roundId} startsAt=${instants(form.values).startsAt} kind=${kind} />
    <${TextField} ...${field("place", t("plan.placeHint"))} />
    <${TextField} ...${field("onlineUrl", t("plan.onlineHint"))} type="url" inputmode="url" />
  `;
}

/** What a meeting at this moment promises, by the rules of the API. @param {{ roundId: string, startsAt: string | null, kind: Kind | null }} props */
function Promises({ roundId, startsAt, kind }) {
  const found = useRead(async (signal) => {
    if (!startsAt) return null;
    const params = { path: { roundId }, query: { startsAt, kind: kind ?? undefined } };
    return take(api.GET("/rounds/{roundId}/meeting-forecast", { params, signal }));
  }, [roundId, startsAt, kind]);
  const refused = found.problem !== null && found.problem.status !== 400; // half a date: the form says so when it is sent
  return html`
    <div class="promises" role="status">
      ${refused && html`<${Refused} problem=${found.problem} />`}
      ${found.data ? html`<${Promised} of=${found.data} />` : !startsAt && html`<p class="muted">${t("plan.choose")}</p>`}
    </div>
  `;
}

/** @param {{ of: Forecast }} props */
const Promised = ({ of }) => html`
  <p class="promises__title">${t("plan.promises")}</p>
  <ul class="promises__list">
    <li>
      <${Icon} name="document" />
      <span>
        ${of.documentsDueAt
          ? html`${t("plan.documents")} <strong><${Due} at=${of.documentsDueAt} /></strong>`
          : t("plan.noDocuments")}
      </span>
    </li>
    ${of.documentsReminderAt &&
    !of.documentsLate &&
    html`<li><${Icon} name="clock" /><span>${t("plan.reminder")} <strong>${dayOf(of.documentsReminderAt)}</strong></span></li>`}
    ${of.minutesDueAt &&
    html`<li><${Icon} name="pencil" /><span>${t("plan.minutes")} <strong><${Due} at=${of.minutesDueAt} /></strong></span></li>`}
  </ul>
  ${of.documentsLate && html`<${Alert} kind="warning" title=${t("plan.gone")}><p>${t("plan.goneText")}</p><//>`}
`;
