import { html } from "htm/preact";
import { api, may, take, takeItems } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { decimal } from "../../components/decimal.js";
import { Table } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Empty, Loaded } from "../../components/states.js";
import { calendarDay } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { href } from "../../router.js";
import { t } from "../../words.js";
import { MOST, readTeam, toTeam } from "./places.js";
import { ShareBar } from "./week/share-bar.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["WeekRead"]} Week */
/** @typedef {import("../../api/client.js").Schemas["WeekResults"]} Results */
/** @typedef {import("../../api/client.js").Schemas["WeekAverage"]} Average */
/** @typedef {import("./places.js").Team} Team */
/** @typedef {{ team: Team, results: Results, weeks: Week[] | null }} Read */

/** The representative weeks of a team: what they say together, the own ones, and those that were shared (B4). @param {import("../../routes.js").PageProps} props */
export default function Weeks({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  const team = found.data?.team;
  const add =
    may(team, "weeks") && html`<${LinkButton} kind="primary" icon="plus" href=${toTeam(teamId, "weeks/new")}>${t("repWeek.new")}<//>`;
  return html`
    <${Page} title=${t("repWeek.title")} lead=${t("repWeek.lead")} help="help.weeks" back=${{ href: toTeam(teamId), label: team?.name ?? t("caseTeam.one") }} actions=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {Read} */ all) => html`
          <${Together} results=${all.results} />
          ${all.team.mine && html`<${Entered} title=${t("repWeek.mine")} none=${t("repWeek.mineNone")} weeks=${all.weeks?.filter(({ workerId }) => workerId === all.team.mine)} />`}
          <${Entered} title=${t("repWeek.others")} none=${t("repWeek.othersNone")} weeks=${all.weeks?.filter(({ workerId }) => workerId !== all.team.mine)} />
        `}
      <//>
    <//>
  `;
}

/** Single weeks are for the team; others around it see what they say together. @param {string} teamId @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(teamId, signal) {
  const path = { teamId };
  const team = await readTeam(teamId, signal);
  const results = await take(api.GET("/caseload/teams/{teamId}/week-results", { params: { path }, signal }));
  const weeks = await takeItems(api.GET("/caseload/teams/{teamId}/weeks", { params: { path, query: { limit: MOST } }, signal }));
  return { team, results, weeks: weeks.items };
}

/** @param {{ results: Results }} props */
const Together = ({ results }) => html`
  <${Section} id="together" title=${t("repWeek.together")}>
    ${results.averages.length
      ? html`
          <p class="muted">${t("repWeek.sharedBy", { shared: results.shared, workers: results.workers })}</p>
          <${Table} caption=${t("repWeek.together")} rows=${results.averages.map((one) => ({ ...one, id: one.functionGroup ?? "" }))} columns=${averages()} />
          ${results.leftOut.length > 0 && html`<p class="muted">${t("repWeek.leftOut", { groups: results.leftOut.join(", ") })}</p>`}
        `
      : html`<${Empty} title=${t("repWeek.noneShared")}><p>${t("repWeek.noneSharedText")}</p><//>`}
  <//>
`;

/** @returns {import("../../components/list.js").Column<Average & { id: string }>[]} */
const averages = () => [
  { title: t("worker.functionGroup"), main: true, show: (row) => row.functionGroup ?? t("repWeek.team") },
  { title: t("repWeek.week"), show: (row) => decimal(row.week, 1) },
  { title: t("repWeek.month"), show: (row) => decimal(row.month, 1) },
  { title: t("repWeek.quarter"), show: (row) => decimal(row.quarter, 1) },
  { title: t("repWeek.year"), show: (row) => decimal(row.year, 1) },
  { title: t("repWeek.fullWeek"), show: (row) => decimal(row.onFullWeek, 1) },
  { title: t("repWeek.hoursPerCase"), show: (row) => row.hoursPerCase && decimal(row.hoursPerCase, 1) },
  { title: t("repWeek.shares"), show: (row) => html`<${ShareBar} direct=${row.directPercent} />` },
];

/** @param {{ title: string, none: string, weeks: Week[] | undefined }} props */
const Entered = ({ title, none, weeks }) =>
  weeks &&
  html`
    <${Section} title=${title}>
      ${weeks.length
        ? html`<${Table} caption=${title} rows=${[...weeks].reverse()} columns=${columns()} />`
        : html`<p class="muted">${none}</p>`}
    <//>
  `;

/** @returns {import("../../components/list.js").Column<Week>[]} */
const columns = () => [
  {
    title: t("repWeek.one"),
    main: true,
    show: (row) => html`
      <a class="nl-link" href=${href("/caseload/weeks/:weekId", { weekId: row.id })}>${t("repWeek.of", { name: row.workerName ?? "", day: calendarDay(row.weekOf) })}</a>
    `,
  },
  { title: t("repWeek.week"), show: (row) => row.figures && decimal(row.figures.week) },
  { title: t("repWeek.hoursPerCase"), show: (row) => row.figures?.hoursPerCase && decimal(row.figures.hoursPerCase) },
  {
    title: t("definition.status"),
    show: (row) =>
      row.sharedAt ? html`<${Badge} tone="ok" icon="people">${t("repWeek.sharedShort")}<//>` : html`<${Badge} tone="warning" icon="closed">${t("repWeek.onlyMe")}<//>`,
  },
];
