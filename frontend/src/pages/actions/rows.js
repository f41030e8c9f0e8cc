import { html } from "htm/preact";
import { Badge, StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Table } from "../../components/list.js";
import { Day, Due } from "../../components/when.js";
import { href } from "../../router.js";
import { toCase } from "../../steps.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ActionListed"]} Action */
/** @typedef {import("../actions.js").Shared} Shared */

const LIVE = ["open", "in_progress"];

/** The list. @param {{ rows: Action[], move: Shared["move"], only: Shared["only"] }} props */
export const Rows = ({ rows, move, only }) => html`
  <${Table}
    caption=${t("actions.title")}
    rows=${rows}
    columns=${[
      { title: t("case.what"), main: true, show: Title },
      { title: t("actions.case"), show: (/** @type {Action} */ row) => html`<a class="nl-link" href=${toCase(row.caseId, "actions")}>${row.caseTitle}</a>` },
      { title: t("case.who"), show: (/** @type {Action} */ row) => html`<${Owner} row=${row} only=${only} />` },
      { title: t("case.when"), show: (/** @type {Action} */ row) => (LIVE.includes(row.status) && !row.overdue ? html`<${Due} at=${row.dueAt} />` : html`<${Day} on=${row.dueOn} />`) },
      { title: t("case.status"), show: Standing },
      {
        title: t("case.step"),
        show: (/** @type {Action} */ row) => html`<${Button} small onClick=${() => move(row.id)} aria-label=${`${t("actions.move")}: ${row.what}`}>${t("actions.move")}<//>`,
      },
    ]}
  />
`;

/** @param {Action} row */
export const Title = (row) => html`<a class="nl-link" href=${href("/actions/:actionId", { actionId: row.id })}>${row.what}</a>`;

/** @param {{ row: Action, only: Shared["only"] }} props */
export const Owner = ({ row, only }) => html`
  <button type="button" class="linklike" title=${t("actions.only", { name: row.ownerName ?? "" })} onClick=${() => only.owner(row)}>${row.ownerName}</button>
`;

/** How late: in working days, because those are what the escalation counts. @param {{ overdueWorkdays?: number }} row */
export const lateness = ({ overdueWorkdays }) => (overdueWorkdays ? t("actions.lateBy", { n: overdueWorkdays }) : t("time.lateToday"));

/** @param {{ overdue?: boolean, overdueWorkdays?: number, status: string }} row */
export const Standing = ({ overdue, overdueWorkdays, status }) => html`
  <span class="lead-row">
    ${overdue && html`<${Badge} tone="danger" icon="warning">${lateness({ overdueWorkdays })}<//>`}
    ${(!overdue || status === "in_progress") && html`<${StatusBadge} kind="actionStatus" value=${status} />`}
  </span>
`;
