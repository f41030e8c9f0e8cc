import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { api, take } from "../../api/client.js";
import { LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Page } from "../../components/page.js";
import { Alert, Empty, Loaded } from "../../components/states.js";
import { now, timeOf } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { number } from "../../numbers.js";
import { t } from "../../words.js";
import { backToTeam } from "./around.js";
import { FigureCard, FigureTable } from "./figure.js";
import { readTeam, toTeam } from "./places.js";
import { Trend } from "./trend.js";

/** @typedef {import("../../api/client.js").Schemas["MonitorTeam"]} Now */
/** @typedef {{ team: import("./around.js").Team, stands: Now | null, at: Date }} Facts */

const MINUTE = 60_000;

/** The weighted caseload of a team now, against what was agreed, and how it went (B10). @param {import("../../routes.js").PageProps} props */
export default function MonitorPage({ params, query }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || void found.again(), MINUTE);
    return () => clearInterval(timer);
  }, [found.again]);
  const team = found.data?.team;
  return html`
    <${Page}
      title=${t("monitor.title")}
      lead=${found.data && t("monitor.lead", { team: team?.name ?? "", at: timeOf(found.data.at) })}
      help="help.monitor"
      back=${backToTeam(team)}
      actions=${team && html`<${LinkButton} icon="question" href=${toTeam(teamId, "what-if")}>${t("monitor.whatIf")}<//>`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Facts} */ facts) =>
          facts.stands
            ? html`<${Shown} stands=${facts.stands} teamId=${teamId} query=${query} at=${facts.at} />`
            : html`<${Empty} title=${t("monitor.inactive")} />`}
      <//>
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(teamId, signal) {
  const [team, { items }] = await Promise.all([
    readTeam(teamId, signal),
    take(api.GET("/caseload/monitor", { params: { query: { team: teamId } }, signal })),
  ]);
  return { team, stands: items[0] ?? null, at: now() };
}

/** @param {{ stands: Now, teamId: string, query: Record<string, string>, at: Date }} props */
const Shown = ({ stands, teamId, query, at }) => html`
  <${Warnings} stands=${stands} teamId=${teamId} />
  <${Section} id="team" title=${t("monitor.team")}><${FigureCard} of=${stands.team} /><//>
  ${stands.groups.length > 0 &&
  html`<${Section} id="groups" title=${t("monitor.groups")}>
    <${FigureTable} caption=${t("monitor.groups")} first=${t("monitor.group")} figures=${stands.groups} counted />
  <//>`}
  ${stands.workers.length > 0 &&
  html`<${Section} id="workers" title=${t(stands.workers.length > 1 ? "monitor.people" : "monitor.mine")}>
    <p class="muted">${t("monitor.private")}</p>
    <${FigureTable} caption=${t("monitor.people")} first=${t("monitor.worker")} figures=${stands.workers} />
  <//>`}
  <${Trend} stands=${stands} teamId=${teamId} query=${query} at=${at} />
`;

/** @param {{ stands: Now, teamId: string }} props */
const Warnings = ({ stands, teamId }) => html`
  ${stands.openDiscussions > 0 &&
  html`<${Alert} kind="warning" title=${t("monitor.talk", { n: stands.openDiscussions })}>
    <p>${t("monitor.talkText", { percent: number(stands.deviationPercent) })}</p>
    <p><${LinkButton} small href=${toTeam(teamId, "discussions")}>${t("monitor.answer")}<//></p>
  <//>`}
  ${!stands.withBand && html`<${Alert} title=${t("monitor.noBand")}><p>${t("monitor.noBandText")}</p><//>`}
`;
