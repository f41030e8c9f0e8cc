/** What everybody scored for each factor: average, spread, and how far the scores lie apart (B6). */
import { html } from "htm/preact";
import { number } from "../numbers.js";
import { t } from "../words.js";
import { folded, Key, linear, Plot } from "./plot.js";

/** @typedef {import("../api/client.js").Schemas["FactorOutcome"]} Outcome */

const SCORES = [1, 2, 3, 4, 5];
const HEAVY = 3.5;
const NAMES = 330;
const WIDE = 680;
const TOP = 30;
const SIDE = 16;
const LINE = 15;

/** @param {{ outcomes: Outcome[], name: string }} props */
export const FactorPlot = ({ outcomes, name }) => html`
  <${Plot} name=${name} told=${told(outcomes)} height=${(/** @type {number} */ width) => TOP + outcomes.length * rowOf(outcomes, width) + 8} legend=${html`<${Legend} />`}>
    ${(/** @type {number} */ width) => html`<${Shapes} outcomes=${outcomes} width=${width} />`}
  <//>
`;

/** @param {Outcome} one @param {number} width */
const nameOf = (one, width) => folded(one.text, width > WIDE ? NAMES - 24 : width - 16);

/** The height of each row: higher for all where the name of one takes two lines. @param {Outcome[]} outcomes @param {number} width */
const rowOf = (outcomes, width) => (width > WIDE ? 36 : 50 + (outcomes.some((one) => nameOf(one, width).length > 1) ? LINE : 0));

/** @param {{ outcomes: Outcome[], width: number }} props */
function Shapes({ outcomes, width }) {
  const wide = width > WIDE;
  const row = rowOf(outcomes, width);
  const x = linear([1, 5], [wide ? NAMES : SIDE, width - SIDE - 34]);
  const floor = TOP + outcomes.length * row;
  return html`
    <rect class="plot__heavy" x=${x(HEAVY)} y=${TOP - 4} width=${x(5) + 8 - x(HEAVY)} height=${floor - TOP + 4} />
    <g class="plot__axis">
      ${SCORES.map((score) => html`<g key=${score}>
        <line x1=${x(score)} x2=${x(score)} y1=${TOP - 6} y2=${floor} />
        <text x=${x(score)} y=${TOP - 12} text-anchor="middle">${score}</text>
      </g>`)}
    </g>
    ${outcomes.map((one, place) => html`<${Row} key=${one.key} one=${one} x=${x} y=${TOP + place * row} row=${row} width=${width} wide=${wide} />`)}
  `;
}

/** @param {{ one: Outcome, x: import("./plot.js").Scale, y: number, row: number, width: number, wide: boolean }} props */
function Row({ one, x, y, row, width, wide }) {
  const name = nameOf(one, width);
  const middle = wide ? y + row / 2 : y + row - 16;
  const first = wide ? middle + 4 - ((name.length - 1) * LINE) / 2 : middle - 17 - (name.length - 1) * LINE;
  const [least, most] = [Math.max(one.lowest, one.average - one.spread), Math.min(one.highest, one.average + one.spread)];
  return html`
    <g class="factor${one.heavy ? " factor--heavy" : ""}${one.disagreement ? " factor--apart" : ""}">
      ${name.map((line, place) => html`<text key=${place} class="factor__name" x=${wide ? NAMES - 20 : 0} y=${first + place * LINE} text-anchor=${wide ? "end" : "start"}>${line}</text>`)}
      <line class="factor__reach" x1=${x(one.lowest)} x2=${x(one.highest)} y1=${middle} y2=${middle} />
      <line class="factor__spread" x1=${x(least)} x2=${x(most)} y1=${middle} y2=${middle} />
      ${[one.lowest, one.highest].map((end) => one.disagreement && html`<line key=${end} class="factor__end" x1=${x(end)} x2=${x(end)} y1=${middle - 6} y2=${middle + 6} />`)}
      <circle class="factor__average" cx=${x(one.average)} cy=${middle} r="6" />
      <text class="factor__number" x=${width} y=${middle + 4} text-anchor="end">${number(one.average)}</text>
    </g>
  `;
}

const Legend = () => html`
  <${Key} shape=${html`<g class="factor"><circle class="factor__average" cx="11" cy="7" r="5.5" /></g>`}>${t("factors.average")}<//>
  <${Key} shape=${html`<g class="factor factor--heavy"><circle class="factor__average" cx="11" cy="7" r="5.5" /></g>`}>${t("factors.heavyKey")}<//>
  <${Key} shape=${html`<g class="factor"><line class="factor__spread" x1="2" x2="20" y1="7" y2="7" /></g>`}>${t("factors.spread")}<//>
  <${Key} shape=${html`<g class="factor factor--apart"><line class="factor__reach" x1="3" x2="19" y1="7" y2="7" /><line class="factor__end" x1="3" x2="3" y1="1" y2="13" /><line class="factor__end" x1="19" x2="19" y1="1" y2="13" /></g>`}>${t("factors.apartKey")}<//>
`;

/** The picture in words. @param {Outcome[]} outcomes */
const told = (outcomes) =>
  outcomes
    .map((one) => t("factors.told", { text: one.text, average: number(one.average), low: one.lowest, high: one.highest }))
    .join(" ");
