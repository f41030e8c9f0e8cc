/** How a load went, week after week; from the pictures that are taken every week (B10). */
import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { SelectField } from "../../components/field.js";
import { Table } from "../../components/list.js";
import { InNumbers } from "../../components/plot.js";
import { TrendPlot } from "../../components/plot-trend.js";
import { Empty, Loaded } from "../../components/states.js";
import { calendarDay } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { number, range } from "../../numbers.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { Standing } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["MonitorTeam"]} Now */
/** @typedef {import("../../api/client.js").Schemas["TrendPoint"]} Week */
/** @typedef {Week["level"]} Level */

const WEEKS = 26; // half a year

/** @param {{ stands: Now, teamId: string, query: Record<string, string>, at: Date }} props */
export function Trend({ stands, teamId, query, at }) {
  const subjects = subjectsOf(stands);
  const chosen = subjects.find(({ value }) => value === query.of) ?? subjects[0];
  const found = useRead(async (signal) => {
    const wanted = { level: chosen.level, subject: chosen.subject, limit: WEEKS };
    const { items } = await take(api.GET("/caseload/teams/{teamId}/trend", { params: { path: { teamId }, query: wanted }, signal }));
    return items.reverse();
  }, [teamId, chosen.value, at.getUTCDate()]);
  return html`
    <${Section} id="trend" title=${t("trend.title")}>
      ${subjects.length > 1 &&
      html`<${SelectField}
        id="trend-of"
        name="of"
        label=${t("trend.of")}
        value=${chosen.value}
        choices=${subjects}
        onValue=${(/** @type {string} */ of) => go(href("/caseload/teams/:teamId/monitor", { teamId }, { of }), { replace: true })}
      />`}
      <${Loaded} of=${found}>
        ${(/** @type {Week[]} */ weeks) =>
          weeks.length ? html`<${Shown} weeks=${weeks} name=${t("trend.name", { who: chosen.label })} />` : html`<${Empty} title=${t("trend.none")}><p>${t("trend.noneText")}</p><//>`}
      <//>
    <//>
  `;
}

/** @typedef {{ value: string, label: string, level: Level, subject: string }} Subject */

/** Whose history may be asked for. @param {Now} stands @returns {[Subject, ...Subject[]]} */
function subjectsOf({ team, groups, workers }) {
  const shown = groups.filter(({ hidden }) => !hidden);
  return [
    { value: "team", label: team.name, level: "team", subject: "" },
    ...shown.map(({ name }) => ({ value: `group-${name}`, label: name, level: /** @type {Level} */ ("function_group"), subject: name })),
    ...workers.map(({ workerId, name }) => ({ value: `worker-${workerId}`, label: name, level: /** @type {Level} */ ("worker"), subject: workerId ?? "" })),
  ];
}

/** @param {{ weeks: Week[], name: string }} props */
const Shown = ({ weeks, name }) => html`
  <${TrendPlot} name=${name} weeks=${weeks} />
  <${InNumbers}>
    <${Table}
      caption=${name}
      columns=${[
        { title: t("trend.week"), main: true, show: (/** @type {Week} */ row) => calendarDay(row.weekOf) },
        { title: t("monitor.fullTime"), show: (/** @type {Week} */ row) => number(row.fullTime) },
        { title: t("monitor.cases"), show: (/** @type {Week} */ row) => row.cases },
        { title: t("monitor.load"), show: (/** @type {Week} */ row) => number(row.load) },
        { title: t("monitor.band"), show: (/** @type {Week} */ row) => range(row.lower, row.upper) },
        { title: t("monitor.standing"), show: (/** @type {Week} */ row) => html`<${Standing} of=${row} />` },
      ]}
      rows=${weeks.map((week) => ({ ...week, id: week.weekOf })).reverse()}
    />
  <//>
`;
