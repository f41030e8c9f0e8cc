import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Badge, StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Table } from "../../components/list.js";
import { Day, Due } from "../../components/when.js";
import { now } from "../../format.js";
import { href } from "../../router.js";
import { t, term } from "../../words.js";
import { FinishAction } from "../finish-action.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {Overview["actions"][number]} Action */

const LIVE = ["in_progress", "open"];

/** @param {Action} action */
const isLive = ({ status }) => LIVE.includes(status);

/** What was agreed: what is open first, by its due day. @param {{ overview: Overview, again: () => void }} props */
export function Actions({ overview, again }) {
  const [ending, setEnding] = useState(/** @type {Action | null} */ (null));
  const order = [...overview.actions].sort((a, b) => Number(isLive(b)) - Number(isLive(a)));
  return html`
    <${Section} id="actions" title=${t("case.actions")} extra=${may(overview.case, "actions") && html`<${LinkButton} small icon="plus" href=${href("/cases/:caseId/actions/new", { caseId: overview.case.id })}>${t("actionNew.add")}<//>`}>
      ${order.length
        ? html`<${Table} caption=${t("case.actions")} rows=${order} columns=${order.some(isLive) ? [...columns(), step(setEnding)] : columns()} />`
        : html`<p class="muted">${t("case.noActions")}</p>`}
      ${ending &&
      html`<${FinishAction}
        action=${ending}
        close=${() => setEnding(null)}
        done=${() => {
          setEnding(null);
          again();
        }}
      />`}
    <//>
  `;
}

/** @returns {import("../../components/list.js").Column<Action>[]} */
const columns = () => [
  {
    title: t("case.what"),
    main: true,
    show: (action) => html`<a class="nl-link" href=${href("/actions/:actionId", { actionId: action.id })}>${action.what}</a><span class="table__under">${term("term", action.term)}</span>`,
  },
  { title: t("case.who"), show: (action) => action.ownerName },
  {
    title: t("case.when"),
    show: (action) =>
      isLive(action) ? html`<${Due} at=${action.dueAt} />` : html`<${Day} on=${action.dueOn} />`,
  },
  { title: t("case.status"), show: (action) => html`<${Standing} action=${action} />` },
];

/** What can still be done. @param {(action: Action) => void} end @returns {import("../../components/list.js").Column<Action>} */
const step = (end) => ({
  title: t("case.step"),
  show: (action) =>
    isLive(action) &&
    html`<${Button} small onClick=${() => end(action)} aria-label=${`${t("today.finish")}: ${action.what}`}>${t("today.finish")}<//>`,
});

/** @param {{ action: Action }} props */
const Standing = ({ action }) =>
  isLive(action) && +new Date(action.dueAt) <= +now()
    ? html`<${Badge} tone="danger" icon="warning">${t("time.lateToday")}<//>`
    : html`<${StatusBadge} kind="actionStatus" value=${action.status} />`;
