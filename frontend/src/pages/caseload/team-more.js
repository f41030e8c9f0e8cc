/** What a team does with its band, beside its processes; with what matters most now. */
import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { LoadBar } from "../../components/plot-load.js";
import { Alert, Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { number, range } from "../../numbers.js";
import "../../styles/caseload-band.css";
import "../../styles/plot.css";
import { t } from "../../words.js";
import { toTeam } from "./places.js";
import { Standing } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["CaseloadTeamRead"]} Team */
/** @typedef {import("../../api/client.js").Schemas["MonitorTeam"]} Stands */

/** @type {[string, import("../../words.js").Key][]} */
const PLACES = [
  ["discussions", "caseload.discussions"],
  ["what-if", "caseload.whatIf"],
  ["reflections", "caseload.reflections"],
  ["references", "caseload.references"],
  ["band-line", "caseload.bandLine"],
];

/** @param {{ team: Team }} props */
export function TeamMore({ team }) {
  const found = useRead(async (signal) => {
    const { items } = await take(api.GET("/caseload/monitor", { params: { query: { team: team.id } }, signal }));
    return { stands: items[0] ?? null };
  }, [team.id]);
  const to = (/** @type {string} */ place) => toTeam(team.id, place);
  return html`
    <${Section} id="more" title=${t("caseload.more")}>
      <${Loaded} of=${found}>
        ${(/** @type {{ stands: Stands | null }} */ { stands }) => stands && html`<${Now} stands=${stands} to=${to} />`}
      <//>
      <ul class="plain-list">
        ${PLACES.map(([place, label]) => html`<li key=${place}><a class="nl-link" href=${to(place)}>${t(label)}</a></li>`)}
      </ul>
    <//>
  `;
}

/** @param {{ stands: Stands, to: (place: string) => string }} props */
const Now = ({ stands: { team, openDiscussions }, to }) => html`
  ${openDiscussions > 0 &&
  html`<${Alert} kind="warning" title=${t("monitor.talk", { n: openDiscussions })}>
    <p><${LinkButton} small href=${to("discussions")}>${t("monitor.answer")}<//></p>
  <//>`}
  <div class="load">
    <h3 class="nl-heading nl-heading--level-3"><a class="nl-link" href=${to("monitor")}>${t("caseload.monitor")}</a></h3>
    ${team.hidden || team.fullTime == null
      ? html`<p class="muted">${t(team.hidden ? "monitor.hidden" : "monitor.noHours")}</p>`
      : html`<p class="load__number"><strong>${number(team.fullTime)}</strong> ${t("monitor.perFullTime")}</p>
          <${LoadBar} value=${team.fullTime} lower=${team.lower} upper=${team.upper} />`}
    <p class="lead-row"><${Standing} of=${team} />${team.lower != null && html`<span>${t("monitor.agreed", { band: range(team.lower, team.upper) })}</span>`}</p>
  </div>
`;
