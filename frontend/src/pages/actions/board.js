import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Grown } from "../../components/states.js";
import { Day, Due } from "../../components/when.js";
import { capital } from "../../format.js";
import { useMore } from "../../hooks/more.js";
import { toCase } from "../../steps.js";
import { choices, t } from "../../words.js";
import { asked } from "./query.js";
import { lateness, Owner, Title } from "./rows.js";

/** @typedef {import("../actions.js").Shared} Shared */
/** @typedef {import("../../api/client.js").Schemas["ActionListed"]} Action */
/** @typedef {import("../../api/client.js").Schemas["ActionStatus"]} Status */

/** What is where, a column for every status. Cards move by a button, or by hand to another column. @param {Shared} props */
export const Board = (props) => html`
  <div class="board-around">
    <div class="board">
      ${choices("actionStatus").map(({ value, label }) => html`<${Column} key=${value} ...${props} status=${value} label=${label} />`)}
    </div>
  </div>
`;

/** @param {Shared & { status: Status, label: string }} props */
function Column({ query, turn, move, only, status, label }) {
  const wanted = { ...asked(query), status };
  const list = useMore(
    (cursor, signal) => take(api.GET("/actions", { params: { query: { ...wanted, limit: 20, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted), turn],
  );
  const id = `column-${status}`;
  const drop = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    const [action, from] = event.dataTransfer?.getData(KIND).split(" ") ?? [];
    if (action && from !== status) move(action, status);
  };
  return html`
    <section class="board__column" aria-labelledby=${id} onDragOver=${(/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes(KIND) && event.preventDefault()} onDrop=${drop}>
      <h2 class="nl-heading nl-heading--level-4 board__title" id=${id}>
        ${capital(label)}${list.items.length > 0 && html`<span class="board__count">${list.items.length}${list.complete ? "" : "+"}</span>`}
      </h2>
      <${Grown} of=${list} empty=${html`<p class="muted board__none">${t("actions.noneHere")}</p>`}>
        ${(/** @type {Action[]} */ rows) => html`
          <ul class="board__cards">${rows.map((row) => html`<li key=${row.id}><${OnBoard} row=${row} move=${move} only=${only} /></li>`)}</ul>
        `}
      <//>
    </section>
  `;
}

const KIND = "application/x-casustafel-action"; // what is dragged: the id, and the column that it comes from

/** @param {{ row: Action, move: Shared["move"], only: Shared["only"] }} props */
const OnBoard = ({ row, move, only }) => html`
  <div
    class="board__card${row.overdue ? " board__card--late" : ""}"
    draggable="true"
    onDragStart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData(KIND, `${row.id} ${row.status}`)}
  >
    <p class="board__what">${Title(row)}</p>
    <p class="muted"><a class="nl-link" href=${toCase(row.caseId, "actions")}>${row.caseTitle}</a></p>
    <p><${Owner} row=${row} only=${only} /></p>
    ${row.overdue ? html`<${Badge} tone="danger" icon="warning">${lateness(row)}<//>` : ["open", "in_progress"].includes(row.status) ? html`<${Due} at=${row.dueAt} />` : html`<${Day} on=${row.dueOn} />`}
    <${Button} small onClick=${() => move(row.id)} aria-label=${`${t("actions.move")}: ${row.what}`}>${t("actions.move")}<//>
  </div>
`;
