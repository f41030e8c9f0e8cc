import { html } from "htm/preact";
import { Badge, StatusBadge } from "../../components/badge.js";
import { calendarDay, clockOf, period, timeOf } from "../../format.js";
import { t, term } from "../../words.js";
import { counted } from "./consensus.js";
import { Weighed } from "./solution-card.js";
import { MarkBadge, TimeBar, usePresent } from "./strip.js";
import { faceOf, spentOn } from "./timer.js";

/** @typedef {import("./data.js").Table} Table */

/**
 * What everybody in the room may see: the item that runs, solutions, actions, who agrees. Without private notes, and
 * without anything to press.
 * @param {{ table: Table }} props
 */
export const Board = ({ table }) => html`
  <div class="wall">
    <${Clock} table=${table} />
    ${table.meeting.status === "opened" ? html`<${Held} table=${table} />` : html`<${Before} table=${table} />`}
  </div>
`;

/** @param {{ table: Table }} props */
function Clock({ table }) {
  const present = usePresent();
  const item = table.agenda.find(({ status }) => status === "running");
  if (!item) return html`<p class="wall__item">${t(table.meeting.status === "opened" ? "live.pause" : "live.soonBegins")}</p>`;
  const next = table.agenda.find(({ status }) => status === "waiting");
  const spent = spentOn(item, table.timer, present);
  const face = faceOf(spent, item.maxMinutes);
  return html`
    <section class="wall__clock" aria-label=${t("live.clock")}>
      <h2 class="wall__item">${item.title}</h2>
      <p class="wall__time"><span>${clockOf(spent)}</span> <span class="muted">${t("live.of", { n: item.maxMinutes })}</span> <${MarkBadge} ...${face} /></p>
      <${TimeBar} ...${face} />
      <p class="muted">
        ${next && html`${t("live.next", { title: next.title })} · `}${t("live.expectedEnd")} ${timeOf(table.timer.expectedEndAt ?? table.timer.plannedEndAt)}
      </p>
    </section>
  `;
}

/** @param {{ table: Table }} props */
const Before = ({ table: { meeting } }) => html`
  <section class="wall__part">
    <p class="lead-row"><${StatusBadge} kind="meetingStatus" value=${meeting.status} /> ${period(meeting.startsAt, meeting.endsAt)}</p>
    ${meeting.groundRules.length > 0 &&
    html`<h2>${t("live.rules")}</h2>
      <ul class="bullets">${meeting.groundRules.map((rule) => html`<li>${rule}</li>`)}</ul>`}
  </section>
`;

/** @param {{ table: Table }} props */
function Held({ table }) {
  const { meeting, solutions, actions, findings } = table;
  const ordered = [...solutions].sort((a, b) => Number(b.status === "chosen") - Number(a.status === "chosen"));
  const stances = counted(table);
  const kinds = /** @type {const} */ (["challenge", "opportunity"]);
  return html`
    <div class="wall__columns">
      ${kinds.map((kind) => {
        const rows = findings.filter((one) => one.kind === kind);
        return rows.length > 0 && html`<${Part} title=${t(`live.${kind}s`)}><ul class="bullets">${rows.map(({ id, text }) => html`<li key=${id}>${text}</li>`)}</ul><//>`;
      })}
      ${meeting.sharedDiagnosis && html`<${Part} title=${t("live.diagnosis")}><p class="note">${meeting.sharedDiagnosis}</p><//>`}
      ${ordered.length > 0 &&
      html`<${Part} title=${t("live.solutions")}>
        <ul class="wall__list">
          ${ordered.map((one) => html`
            <li key=${one.id} class=${one.status === "chosen" ? "wall__chosen" : ""}>
              <p class="wall__name">${one.title} ${one.status === "chosen" && html`<${Badge} tone="ok" icon="check">${t("live.chosen")}<//>`}</p>
              <p class="muted">${term("solutionKind", one.kind)} · ${term("term", one.term)}</p>
              ${one.argument && html`<p class="note">${one.argument}</p>`}
              <${Weighed} pros=${one.pros ?? []} cons=${one.cons ?? []} />
            </li>
          `)}
        </ul>
      <//>`}
      ${actions.length > 0 &&
      html`<${Part} title=${t("live.actions")}>
        <ul class="wall__list">
          ${actions.map((one) => html`<li key=${one.id}><p class="wall__name">${one.what}</p><p>${one.ownerName} · ${t("live.before", { day: calendarDay(one.dueOn) })}</p></li>`)}
        </ul>
      <//>`}
      ${stances.agrees + stances.reservation + stances.disagrees > 0 &&
      html`<${Part} title=${t("live.consensus")}>
        <ul class="wall__counts">
          ${/** @type {const} */ (["agrees", "reservation", "disagrees", "open"]).map((stance) => html`
            <li key=${stance}><strong>${stances[stance]}</strong> ${stance === "open" ? t("live.notAsked") : term("stance", stance)}</li>
          `)}
        </ul>
      <//>`}
    </div>
  `;
}

/** @param {{ title: string, children?: any }} props */
const Part = ({ title, children }) => html`<section class="wall__part"><h2>${title}</h2>${children}</section>`;
