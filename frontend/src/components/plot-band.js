/** The band line: examples, teams, proposals and what was agreed, from close and few to far and many (B5). */
import { html } from "htm/preact";
import { number, range } from "../numbers.js";
import { t, term } from "../words.js";
import { fitting, folded, Key, Plot } from "./plot.js";

/** @typedef {import("../api/client.js").Schemas["BandPoint"]} Point */

const FULL_WEEK = 36;
const ROUND = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const NAMES = 250; // pixels for the names, where there is room beside the line
const WIDE = 620;
const TOP = 52;
const NUMBERS = 64; // pixels for the range behind a bar

/** @param {{ points: Point[] }} props few cases first */
export const BandPlot = ({ points }) => html`
  <${Plot} name=${t("bandLine.bandName")} told=${told(points)} height=${(/** @type {number} */ width) => TOP + points.length * rowOf(width) + 60} legend=${html`<${Legend} points=${points} />`}>
    ${(/** @type {number} */ width) => html`<${Shapes} points=${points} width=${width} />`}
  <//>
`;

/** @param {number} width */
const rowOf = (width) => (width > WIDE ? 34 : 48);

/** @param {{ points: Point[], width: number }} props */
function Shapes({ points, width }) {
  const wide = width > WIDE;
  const row = rowOf(width);
  const marks = domain(points);
  const [low, high] = [Math.log(marks[0] ?? 1), Math.log(marks.at(-1) ?? 10)];
  const [from, until] = [wide ? NAMES : 14, width - (wide ? NUMBERS : 22)];
  const x = (/** @type {number} */ cases) => from + ((Math.log(Math.max(cases, marks[0] ?? 1)) - low) / (high - low)) * (until - from);
  const floor = TOP + points.length * row;
  const agreed = points.filter(({ what }) => what === "agreed");
  const shown = (until - from) / marks.length > 34 ? marks : marks.filter((_, place) => place % 2 === 0);
  return html`
    <text class="plot__end" x=${from} y="14">${t("bandLine.close")}</text>
    <text class="plot__end" x=${width} y="14" text-anchor="end">${t("bandLine.far")}</text>
    ${agreed.map((one, place) => html`<rect key=${place} class="plot__band" x=${x(one.low)} y=${TOP - 4} width=${Math.max(3, x(one.high) - x(one.low))} height=${floor - TOP + 8} />`)}
    <g class="plot__axis">
      ${shown.map((mark) => html`<g key=${mark}>
        <line x1=${x(mark)} x2=${x(mark)} y1=${TOP - 6} y2=${floor + 6} />
        <text x=${x(mark)} y=${TOP - 12} text-anchor="middle">${number(mark)}</text>
        <text x=${x(mark)} y=${floor + 22} text-anchor="middle">${t("bandLine.hours", { hours: number(FULL_WEEK / mark) })}</text>
      </g>`)}
    </g>
    ${points.map((point, place) => html`<${Row} key=${place} point=${point} x=${x} y=${TOP + place * row} width=${width} wide=${wide} from=${from} />`)}
    ${folded(t(wide ? "bandLine.hoursAxis" : "bandLine.hoursShort"), width - from).map((line, place) => html`<text key=${line} class="plot__end" x=${from} y=${floor + 40 + place * 15}>${line}</text>`)}
  `;
}

/** @param {{ point: Point, x: (cases: number) => number, y: number, width: number, wide: boolean, from: number }} props */
function Row({ point, x, y, width, wide, from }) {
  const middle = y + (wide ? 17 : 32);
  const [left, right] = [x(point.low), x(point.high)];
  const behind = right + 60 < width;
  const name = fitting(nameOf(point), wide ? NAMES - 20 : width - 8);
  return html`
    <g class="band-point band-point--${point.what}">
      <text class="band-point__name" x=${wide ? from - 14 : 0} y=${wide ? middle + 4 : y + 16} text-anchor=${wide ? "end" : "start"}>${name}</text>
      <${Mark} what=${point.what} left=${left} right=${right} y=${middle} />
      <text class="band-point__range" x=${behind ? right + 11 : left - 11} y=${middle + 4} text-anchor=${behind ? "start" : "end"}>${range(point.low, point.high)}</text>
    </g>
  `;
}

/** @param {{ what: string, left: number, right: number, y: number }} props */
const Mark = ({ what, left, right, y }) => {
  if (what === "me") return html`<path class="band-point__mark" d=${`M${left} ${y - 7} l7 7 l-7 7 l-7 -7 z`} />`;
  if (what === "team" || what === "function_group") return html`<circle class="band-point__mark" cx=${left} cy=${y} r="6" />`;
  const wide = Math.max(12, right - left + 6); // a single number is a dot
  return html`<rect class="band-point__mark" x=${(left + right - wide) / 2} y=${y - 5} width=${wide} height="10" rx="5" />`;
};

/** Only the signs that are there. @param {{ points: Point[] }} props */
const Legend = ({ points }) => {
  const there = [...new Set(points.map(({ what }) => (what === "function_group" ? "team" : what)))];
  return there.map(
    (what) => html`<${Key} key=${what} shape=${html`<g class="band-point band-point--${what}"><${Mark} what=${what} left=${what === "me" || what === "team" ? 11 : 4} right=${18} y=${7} /></g>`}>${term("bandWhat", what)}<//>`,
  );
};

/** What a point is called: a name, and what it is where the name does not say so. @param {Point} point */
export const nameOf = ({ what, name }) =>
  ["me", "proposal", "agreed"].includes(what) ? [term("bandWhat", what), name].filter(Boolean).join(": ") : name;

/** Round numbers of cases around all points. @param {Point[]} points */
function domain(points) {
  const lows = points.map(({ low }) => low).filter((low) => low > 0);
  const [least, most] = [Math.min(1, ...lows), Math.max(10, ...points.map(({ high }) => high))];
  const first = ROUND.findLastIndex((mark) => mark <= least);
  const last = ROUND.findIndex((mark) => mark >= most);
  return ROUND.slice(Math.max(0, first), last === -1 ? undefined : last + 1);
}

/** The picture in words. @param {Point[]} points */
const told = (points) =>
  points.map((point) => t("bandLine.bandTold", { name: nameOf(point), range: range(point.low, point.high) })).join(" ");
