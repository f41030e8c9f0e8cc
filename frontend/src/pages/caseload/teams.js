import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { LinkButton } from "../../components/button.js";
import { Table } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Empty, Grown } from "../../components/states.js";
import { useMore } from "../../hooks/more.js";
import { t } from "../../words.js";
import { toTeam } from "./places.js";
import { beginsTeams } from "./team/fields.js";
import "../../styles/caseload.css";

/** @typedef {import("./places.js").Team} Team */

/** The teams that agree on a responsible caseload (B1). @param {import("../../routes.js").PageProps} props */
export default function Teams({ me }) {
  const list = useMore(
    (cursor, signal) => take(api.GET("/caseload/teams", { params: { query: { cursor: cursor ?? undefined } }, signal })),
    [],
  );
  const add = beginsTeams(me) && html`<${LinkButton} kind="primary" icon="plus" href="#/caseload/teams/new">${t("caseTeam.add")}<//>`;
  return html`
    <${Page} title=${t("caseload.title")} lead=${t("caseload.lead")} help="help.caseload" actions=${add}>
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("caseload.none")}><p>${t("caseload.noneText")}</p><//>`}>
        ${(/** @type {Team[]} */ rows) => html`<${Table} caption=${t("caseload.title")} rows=${rows} columns=${columns()} />`}
      <//>
    <//>
  `;
}

/** @returns {import("../../components/list.js").Column<Team>[]} */
const columns = () => [
  {
    title: t("caseTeam.name"),
    main: true,
    show: (row) => html`
      <a class="nl-link" href=${toTeam(row.id)}>${row.name}</a>
      ${!row.active && html` <${Badge} icon="cross">${t("caseTeam.ended")}<//>`}
    `,
  },
  { title: t("caseTeam.functionGroups"), show: (row) => row.functionGroups.join(", ") },
  { title: t("caseTeam.purpose"), show: (row) => row.purpose },
];
