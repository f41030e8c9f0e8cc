import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button, IconButton } from "../../components/button.js";
import { decimal } from "../../components/decimal.js";
import { Table } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Empty, Loaded } from "../../components/states.js";
import { calendarDay } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { AddCarry, EditCarry } from "./carry/forms.js";
import { caseName } from "./definition/run.js";
import { MOST, readTeam, toTeam } from "./places.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["CarryRead"]} Carry */
/** @typedef {import("../../api/client.js").Schemas["CaseloadWorkerRead"]} Worker */
/** @typedef {import("../../api/client.js").Schemas["FactorListRead"]} FactorList */
/** @typedef {{ team: import("./places.js").Team, carries: Carry[], workers: Worker[], factors: FactorList["factors"] }} Read */

/** Who of a team works on which case, what waits, and what of it counts (B3, B10). @param {import("../../routes.js").PageProps} props */
export default function Carries({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(/** @type {Carry | null} */ (null));
  const { team } = found.data ?? {};
  const add = may(team, "cases") && html`<${Button} kind="primary" icon="plus" onClick=${() => setAdding(true)}>${t("carry.add")}<//>`;
  return html`
    <${Page} title=${t("carry.title")} lead=${t("carry.lead")} help="help.carries" back=${{ href: toTeam(teamId), label: team?.name ?? t("caseTeam.one") }} actions=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {Read} */ all) => html`
          ${all.carries.length
            ? html`<${Table} caption=${t("carry.title")} rows=${inOrder(all.carries)} columns=${columns(setEditing)} />`
            : html`<${Empty} title=${t("carry.none")}><p>${t("carry.noneText")}</p><//>`}
          ${adding && html`<${AddCarry} read=${all} close=${() => setAdding(false)} done=${found.again} />`}
          ${editing && html`<${EditCarry} row=${editing} read=${all} close=${() => setEditing(null)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(teamId, signal) {
  const [path, query] = [{ teamId }, { limit: MOST }];
  const [team, carries, workers, lists] = await Promise.all([
    readTeam(teamId, signal),
    take(api.GET("/caseload/teams/{teamId}/carries", { params: { path, query: { ...query, open: true } }, signal })),
    take(api.GET("/caseload/teams/{teamId}/workers", { params: { path, query }, signal })),
    take(api.GET("/caseload/teams/{teamId}/factor-lists", { params: { path, query }, signal })),
  ]);
  const now = lists.items.find(({ retiredAt }) => retiredAt === null);
  return { team, carries: carries.items, workers: workers.items, factors: now?.factors ?? [] };
}

/** What waits first, then by worker. @param {Carry[]} carries */
const inOrder = (carries) => [...carries].sort((a, b) => (a.workerName ?? "").localeCompare(b.workerName ?? ""));

/** @param {(carry: Carry) => void} edit @returns {import("../../components/list.js").Column<Carry>[]} */
const columns = (edit) => [
  {
    title: t("case.one"),
    main: true,
    show: (row) => html`
      ${caseName({ caseId: row.caseId, caseTitle: row.caseTitle ?? null })}
      ${may(row, "edit") && html` <${IconButton} icon="pencil" label=${`${t("app.edit")}: ${row.caseTitle ?? t("definition.hiddenCase")}`} onClick=${() => edit(row)} />`}
    `,
  },
  { title: t("carry.workerId"), show: (row) => row.workerName ?? html`<${Badge} tone="warning" icon="clock">${t("carry.waits")}<//>` },
  { title: t("carry.kind"), show: (row) => [term("carryKind", row.kind), term("intensity", row.intensity)].filter(Boolean).join(", ") },
  {
    title: t("carry.counts"),
    show: (row) =>
      row.counts ? t("definition.countsAs", { weight: decimal(row.weight) }) : t("definition.notBecause", { why: term("leftOut", row.leftOut) }),
  },
  { title: t("carry.attentionOn"), show: (row) => row.attentionOn && calendarDay(row.attentionOn) },
];
