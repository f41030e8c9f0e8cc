/** A load week after week, with the band that held in each week behind it. */
import { html } from "htm/preact";
import { shortDay } from "../format.js";
import { number } from "../numbers.js";
import { t, term } from "../words.js";
import { Key, linear, Plot, ticks } from "./plot.js";

/** @typedef {{ weekOf: string, fullTime: number | null, lower: number | null, upper: number | null, standing: string }} Week */

const LEFT = 34;
const RIGHT = 14;
const TOP = 12;
const FLOOR = 190;
const HEIGHT = 222;

/** @param {{ name: string, weeks: Week[] }} props first to last */
export const TrendPlot = ({ name, weeks }) => html`
  <${Plot} name=${name} told=${told(weeks)} height=${() => HEIGHT} legend=${html`<${Legend} />`}>
    ${(/** @type {number} */ width) => html`<${Shapes} weeks=${weeks} width=${width} />`}
  <//>
`;

/** @param {{ weeks: Week[], width: number }} props */
function Shapes({ weeks, width }) {
  const most = 1.15 * Math.max(1, ...weeks.flatMap(({ fullTime, upper }) => [fullTime ?? 0, upper ?? 0]));
  const x = linear([0, Math.max(1, weeks.length - 1)], [LEFT + 8, width - RIGHT]);
  const y = linear([0, most], [FLOOR, TOP]);
  const every = Math.ceil(weeks.length / Math.max(1, Math.floor((width - LEFT) / 64)));
  return html`
    <g class="plot__axis">
      ${ticks(most, 4).map((tick) => html`<g key=${tick}>
        <line x1=${LEFT} x2=${width - RIGHT} y1=${y(tick)} y2=${y(tick)} />
        <text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${number(tick)}</text>
      </g>`)}
      ${weeks.map(({ weekOf }, place) => (weeks.length - 1 - place) % every === 0 &&
        html`<text key=${weekOf} x=${x(place)} y=${FLOOR + 20} text-anchor=${place === weeks.length - 1 && weeks.length > 1 ? "end" : "middle"}>${shortDay(weekOf)}</text>`)}
    </g>
    ${spans(weeks).map((span) => html`<path key=${span[0]} class="plot__band" d=${area(weeks, span, x, y)} />`)}
    <path class="plot__line" d=${line(weeks, x, y)} />
    ${weeks.map((week, place) => week.fullTime !== null && html`<${Dot} key=${week.weekOf} x=${x(place)} y=${y(week.fullTime)} standing=${week.standing} />`)}
  `;
}

/** @param {{ x: number, y: number, standing: string }} props */
const Dot = ({ x, y, standing }) =>
  standing === "above" || standing === "below"
    ? html`<path class="plot__outside" d=${`M${x} ${y - 6} l6 6 l-6 6 l-6 -6 z`} />`
    : html`<circle class="plot__point" cx=${x} cy=${y} r="4.5" />`;

const Legend = () => html`
  <${Key} shape=${html`<circle class="plot__point" cx="11" cy="7" r="4.5" />`}>${t("plot.load")}<//>
  <${Key} shape=${html`<path class="plot__outside" d="M11 1 l6 6 l-6 6 l-6 -6 z" />`}>${t("plot.outside")}<//>
  <${Key} shape=${html`<rect class="plot__band" x="1" y="2" width="20" height="10" />`}>${t("plot.band")}<//>
`;

/** First and last place of each run of weeks with a band. @param {Week[]} weeks */
function spans(weeks) {
  /** @type {[number, number][]} */
  const found = [];
  weeks.forEach(({ lower, upper }, place) => {
    if (lower === null || upper === null) return;
    const last = found.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else found.push([place, place]);
  });
  return found;
}

/** @param {Week[]} weeks @param {[number, number]} span @param {import("./plot.js").Scale} x @param {import("./plot.js").Scale} y */
function area(weeks, [first, last], x, y) {
  const there = weeks.slice(first, last + 1);
  const edge = first === last ? 6 : 0; // one week alone is a band too
  const over = there.map((week, place) => `${x(first + place)} ${y(week.upper ?? 0)}`);
  const under = there.map((week, place) => `${x(first + place)} ${y(week.lower ?? 0)}`).reverse();
  if (!edge) return `M${[...over, ...under].join("L")}Z`;
  const [at, low, high] = [x(first), y(there[0]?.lower ?? 0), y(there[0]?.upper ?? 0)];
  return `M${at - edge} ${low}H${at + edge}V${high}H${at - edge}Z`;
}

/** @param {Week[]} weeks @param {import("./plot.js").Scale} x @param {import("./plot.js").Scale} y */
function line(weeks, x, y) {
  let path = "";
  let drawing = false;
  weeks.forEach(({ fullTime }, place) => {
    if (fullTime !== null) path += `${drawing ? "L" : "M"}${x(place)} ${y(fullTime)}`;
    drawing = fullTime !== null;
  });
  return path;
}

/** The picture in words. @param {Week[]} weeks */
function told(weeks) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return "";
  const outside = weeks.filter(({ standing }) => standing === "above" || standing === "below").length;
  return t("plot.trendTold", {
    from: shortDay(first.weekOf),
    until: shortDay(last.weekOf),
    first: number(first.fullTime) || "?",
    last: number(last.fullTime) || "?",
    standing: term("standing", last.standing),
    outside,
  });
}
