/** A team now and then, beside each other, with how it was computed. */
import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { Table } from "../../components/list.js";
import { highest, LoadBar } from "../../components/plot-load.js";
import { calendarDay } from "../../format.js";
import { number } from "../../numbers.js";
import { t } from "../../words.js";
import { Standing } from "./standing.js";

/** @typedef {import("./what-if.js").Answer} Answer */
/** @typedef {Answer["now"]} Figure */
/** @typedef {{ id: "hours" | "cases" | "load" | "fullTime", now: number | null | undefined, then: number | null | undefined, how: string }} Row */

/** @param {{ answer: Answer }} props */
export function Then({ answer: { now, then, until } }) {
  if (then.hidden) return html`<p class="muted">${t("monitor.hidden")}</p>`;
  const most = highest([now, then]);
  return html`
    <${Section} id="then" title=${until ? t("whatIf.thenUntil", { day: calendarDay(until) }) : t("whatIf.then")}>
      <div class="sides">
        <${Side} title=${t("whatIf.now")} of=${now} most=${most} />
        <${Side} title=${t("whatIf.soon")} of=${then} most=${most} />
      </div>
      <${Table}
        caption=${t("whatIf.sums")}
        columns=${[
          { title: t("whatIf.figure"), main: true, show: (/** @type {Row} */ row) => t(`whatIfRow.${row.id}`) },
          { title: t("whatIf.now"), show: (/** @type {Row} */ row) => number(row.now) },
          { title: t("whatIf.soon"), show: (/** @type {Row} */ row) => html`<strong>${number(row.then)}</strong>` },
          { title: t("whatIf.how"), show: (/** @type {Row} */ row) => row.how },
        ]}
        rows=${rowsOf(now, then)}
      />
    <//>
  `;
}

/** @param {{ title: string, of: Figure, most: number }} props */
const Side = ({ title, of, most }) => html`
  <div class="side">
    <h3 class="nl-heading nl-heading--level-3">${title}</h3>
    <p class="load__number"><strong>${of.fullTime == null ? "–" : number(of.fullTime)}</strong> ${t("monitor.perFullTime")}</p>
    <${LoadBar} value=${of.fullTime} lower=${of.lower} upper=${of.upper} most=${most} />
    <p><${Standing} of=${of} /></p>
  </div>
`;

/** Each figure with the sum behind it. @param {Figure} now @param {Figure} then @returns {Row[]} */
const rowsOf = (now, then) => [
  { id: "hours", now: now.hours, then: then.hours, how: t("whatIf.howHours", { now: number(now.hours), away: number((now.hours ?? 0) - (then.hours ?? 0)) }) },
  { id: "cases", now: now.cases, then: then.cases, how: t("whatIf.howMore", { now: number(now.cases), more: number((then.cases ?? 0) - (now.cases ?? 0)) }) },
  { id: "load", now: now.load, then: then.load, how: t("whatIf.howMore", { now: number(now.load), more: number((then.load ?? 0) - (now.load ?? 0)) }) },
  { id: "fullTime", now: now.fullTime, then: then.fullTime, how: then.hours ? t("whatIf.howFull", { load: number(then.load), hours: number(then.hours) }) : "" },
];
