/** Loads against the band: one large, or several in a table. */
import { html } from "htm/preact";
import { DataList, Table } from "../../components/list.js";
import { highest, LoadBar } from "../../components/plot-load.js";
import { number, range } from "../../numbers.js";
import { t } from "../../words.js";
import { Standing } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["LoadFigure"]} Figure */

/** One figure, with what it is made of. @param {{ of: Figure, children?: any }} props */
export const FigureCard = ({ of, children }) => html`
  <div class="load">
    ${of.hidden ? html`<p class="muted">${t("monitor.hidden")}</p>` : html`<${Large} of=${of} />`}
    ${children}
    ${!of.hidden && html`<${DataList} facts=${factsOf(of)} />`}
  </div>
`;

/** @param {{ of: Figure }} props */
const Large = ({ of }) => html`
  <p class="load__number"><strong>${of.fullTime == null ? "–" : number(of.fullTime)}</strong> ${t("monitor.perFullTime")}</p>
  <${LoadBar} value=${of.fullTime} lower=${of.lower} upper=${of.upper} />
  <p class="lead-row"><${Standing} of=${of} />${of.lower != null && html`<span>${t("monitor.agreed", { band: range(of.lower, of.upper) })}</span>`}</p>
`;

/** @param {Figure} of @returns {[string, any][]} */
const factsOf = (of) => [
  [t("monitor.casesCount"), of.cases],
  [t("monitor.loadOrdinary"), number(of.load)],
  [t("monitor.waiting"), of.waiting],
  [t("monitor.workers"), of.workers],
  [t("monitor.hours"), number(of.hours)],
];

/** @param {{ caption: string, first: string, figures: Figure[], counted?: boolean }} props `counted`: groups, which have people */
export function FigureTable({ caption, first, figures, counted }) {
  const most = highest(figures);
  const madeOf = (/** @type {Figure} */ { workers, hours }) => (counted ? t("monitor.peopleOf", { n: workers, hours: number(hours) }) : t("monitor.hoursOf", { hours: number(hours) }));
  const rows = figures.map((one) => ({ ...one, id: one.workerId ?? one.name }));
  /** @type {import("../../components/list.js").Column<Figure & { id: string }>[]} */
  const columns = [
    { title: first, main: true, show: (row) => html`${row.name}${!row.hidden && html`<span class="table__under">${madeOf(row)}</span>`}` },
    { title: t("monitor.cases"), show: (row) => row.cases },
    { title: t("monitor.load"), show: (row) => number(row.load) },
    { title: t("monitor.fullTime"), show: (row) => (row.hidden ? html`<span class="muted">${t("monitor.tooFew")}</span>` : html`<strong>${number(row.fullTime)}</strong>`) },
    { title: t("monitor.band"), show: (row) => html`<div class="load-cell">${row.lower != null && html`<span class="nowrap">${range(row.lower, row.upper)}</span>`}<${LoadBar} value=${row.fullTime} lower=${row.lower} upper=${row.upper} most=${most} /></div>` },
    { title: t("monitor.standing"), show: (row) => html`<${Standing} of=${row} />` },
  ];
  return html`<${Table} caption=${caption} columns=${columns} rows=${rows} />`;
}
