import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { LinkButton } from "../../components/button.js";
import { ChoiceField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { go } from "../../router.js";
import { choices, t } from "../../words.js";
import { readTeam, toProcess, toTeam } from "./places.js";
import { processBody, ProcessFields } from "./process/fields.js";
import "../../styles/parts.css";

/** @typedef {import("../../api/client.js").Schemas["ProcessCreate"]} Create */
/** @typedef {import("./places.js").Team} Team */

/** A process begins: who owns it, who guides it, how it is planned (B1). @param {import("../../routes.js").PageProps} props */
export default function ProcessNew({ params, me }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => readTeam(teamId, signal), [teamId]);
  const back = { href: toTeam(teamId), label: found.data?.name ?? t("caseTeam.one") };
  return html`
    <${Page} title=${t("process.begin")} lead=${t("process.beginLead")} help="help.processNew" back=${back} narrow>
      <${Loaded} of=${found}>${(/** @type {Team} */ team) => html`<${Form} team=${team} me=${me} />`}<//>
    <//>
  `;
}

/** @param {{ team: Team, me: import("../../session.js").Me | null }} props */
function Form({ team, me }) {
  const empty = {
    title: t("process.firstTitle"), ownerId: me?.id ?? null, ownerName: me?.name ?? null,
    guide: "", guideReason: "", hoursAsked: "", plan: "eight_meetings",
  };
  const form = useForm(`caseload/process/new/${team.id}`, /** @type {Record<string, any>} */ (empty), async (values, key) => {
    const body = /** @type {Create} */ (/** @type {unknown} */ (filled(processBody(values))));
    const made = await take(api.POST("/caseload/teams/{teamId}/processes", { params: { path: { teamId: team.id } }, body, headers: once(key) }));
    say(t("process.begun"));
    go(toProcess(made.id));
  });
  return html`
    <${FormOf} form=${form} save=${t("process.begin")} cancel=${html`<${LinkButton} kind="subtle" href=${toTeam(team.id)}>${t("app.cancel")}<//>`}>
      <${ProcessFields} form=${form} />
      <${ChoiceField} ...${form.field("plan")} label=${t("process.plan")} choices=${choices("planTemplate")} />
    <//>
  `;
}
