import { html } from "htm/preact";
import { api, may, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { ChoiceField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { go, href } from "../router.js";
import { toCase } from "../steps.js";
import "../styles/meeting.css";
import { t, term } from "../words.js";
import { PlanFields, instants } from "./meeting/when.js";

/** @typedef {import("../api/client.js").Schemas["RoundRead"]} Round */
/** @typedef {import("../api/client.js").Schemas["CaseRead"]} Case */
/** @typedef {import("../api/client.js").Schemas["MeetingForecast"]} Forecast */
/** @typedef {import("../api/client.js").Schemas["MeetingCreate"]} MeetingCreate */
/** @typedef {{ round: Round, row: Case, forecast: Forecast | null }} Known */

/** Planning a meeting of a round: which, when and where (W1, W5). @param {import("../routes.js").PageProps} props */
export default function MeetingNew({ params }) {
  const path = { roundId: params.roundId ?? "" };
  const found = useRead(
    async (signal) => {
      const round = await take(api.GET("/rounds/{roundId}", { params: { path }, signal }));
      const [row, forecast] = await Promise.all([
        take(api.GET("/cases/{caseId}", { params: { path: { caseId: round.caseId } }, signal })),
        may(round, "meetings") ? take(api.GET("/rounds/{roundId}/meeting-forecast", { params: { path }, signal })) : null,
      ]);
      return { round, row, forecast };
    },
    [path.roundId],
  );
  const back = found.data
    ? { href: toCase(found.data.row.id, "rounds"), label: found.data.row.title }
    : { href: href("/cases"), label: t("nav.cases") };
  return html`
    <${Page} title=${t("plan.title")} lead=${t("plan.lead")} help="help.plan" back=${back} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {Known} */ { round, row, forecast }) =>
          forecast
            ? html`<${Plan} round=${round} forecast=${forecast} back=${toCase(row.id, "rounds")} />`
            : html`<${Alert} kind="warning" title=${t("plan.closed")}><p>${t("plan.closedText")}</p><//>`}
      <//>
    <//>
  `;
}

/** @param {{ round: Round, forecast: Forecast, back: string }} props */
function Plan({ round, forecast, back }) {
  const initial = { kind: forecast.kind, day: null, startsAt: "", endsAt: "", place: "", onlineUrl: "" };
  const form = useForm(`meeting/new/${round.id}`, initial, async (values, key) => {
    const { kind, place, onlineUrl } = values;
    const body = /** @type {MeetingCreate} */ (/** @type {unknown} */ (filled({ kind, place, onlineUrl, ...instants(values) })));
    const params = { path: { roundId: round.id } };
    const meeting = await take(api.POST("/rounds/{roundId}/meetings", { params, body, headers: once(key) }));
    say(t("plan.done"));
    go(href("/meetings/:meetingId", { meetingId: meeting.id }));
  });
  return html`
    <${FormOf} form=${form} save=${t("plan.save")} cancel=${html`<${LinkButton} kind="subtle" href=${back}>${t("app.cancel")}<//>`}>
      <${ChoiceField}
        ...${form.field("kind")}
        label=${t("plan.kind")}
        hint=${t("plan.kindHint", { form: term("roundForm", round.form) })}
        choices=${forecast.kinds.map((kind) => ({ value: kind, label: term("meetingKind", kind), hint: term("meetingKindHint", kind) }))}
      />
      <${PlanFields} form=${form} roundId=${round.id} kind=${form.values.kind} />
    <//>
  `;
}
