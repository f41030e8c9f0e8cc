/** Who works in a team, in which function group, for how many hours, from when to when (B3, B10). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../../../api/client.js";
import { Badge } from "../../../components/badge.js";
import { Button, IconButton } from "../../../components/button.js";
import { Section } from "../../../components/card.js";
import { decimal } from "../../../components/decimal.js";
import { Table } from "../../../components/list.js";
import { Empty, Loaded } from "../../../components/states.js";
import { calendarDay, isoDay, now } from "../../../format.js";
import { useRead } from "../../../hooks/read.js";
import { t } from "../../../words.js";
import { MOST } from "../places.js";
import { AddWorker, EditWorker } from "./worker-forms.js";

/** @typedef {import("../../../api/client.js").Schemas["CaseloadWorkerRead"]} Worker */
/** @typedef {import("../places.js").Team} Team */

/** @param {{ team: Team }} props */
export function Workers({ team }) {
  const path = { teamId: team.id };
  const found = useRead(
    async (signal) => (await take(api.GET("/caseload/teams/{teamId}/workers", { params: { path, query: { limit: MOST } }, signal }))).items,
    [team.id],
  );
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(/** @type {Worker | null} */ (null));
  const add =
    may(team, "workers") && html`<${Button} small icon="plus" onClick=${() => setAdding(true)}>${t("worker.add")}<//>`;
  return html`
    <${Section} id="workers" title=${t("worker.title")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {Worker[]} */ workers) =>
          workers.length
            ? html`<${Table} caption=${t("worker.title")} rows=${inOrder(workers)} columns=${columns(setEditing)} />`
            : html`<${Empty} title=${t("worker.none")}><p>${t("worker.noneText")}</p><//>`}
      <//>
      ${adding && html`<${AddWorker} team=${team} close=${() => setAdding(false)} done=${found.again} />`}
      ${editing && html`<${EditWorker} row=${editing} team=${team} close=${() => setEditing(null)} done=${found.again} />`}
    <//>
  `;
}

/** @param {Worker} worker */
const left = ({ untilDay }) => Boolean(untilDay && untilDay < isoDay(now()));

/** Who is there first, the lead before the others. @param {Worker[]} workers */
const inOrder = (workers) => [...workers].sort((a, b) => rank(a) - rank(b) || (a.name ?? "").localeCompare(b.name ?? ""));

/** @param {Worker} worker */
const rank = (worker) => (left(worker) ? 2 : worker.lead ? 0 : 1);

/** @param {(worker: Worker) => void} edit @returns {import("../../../components/list.js").Column<Worker>[]} */
const columns = (edit) => [
  {
    title: t("worker.name"),
    main: true,
    show: (row) => html`
      ${row.name}
      ${may(row, "edit") && html`<${IconButton} icon="pencil" label=${`${t("app.edit")}: ${row.name}`} onClick=${() => edit(row)} />`}
      ${row.lead && html` <${Badge} tone="accent" icon="flag">${t("worker.isLead")}<//>`}
      ${left(row) && html` <${Badge} icon="cross">${t("caseTeam.ended")}<//>`}
    `,
  },
  { title: t("worker.functionGroup"), show: (row) => row.functionGroup },
  { title: t("worker.contractHours"), show: (row) => t("worker.hours", { n: decimal(row.contractHours) }) },
  {
    title: t("worker.period"),
    show: (row) =>
      row.untilDay
        ? t("role.period", { from: calendarDay(row.fromDay), until: calendarDay(row.untilDay) })
        : t("role.since", { from: calendarDay(row.fromDay) }),
  },
];
