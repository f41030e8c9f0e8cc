/** What a band asks of people and money, with every sum written out (B9). */
import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { Table } from "../../components/list.js";
import { euros, number } from "../../numbers.js";
import { t } from "../../words.js";

/** @typedef {import("./decision.js").Decision} Decision */
/** @typedef {NonNullable<Decision["consequences"]>[number]} Consequence */
/** @typedef {{ id: string, what: string, sum: string, result: any }} Sum */

/** @param {{ row: Decision }} props */
export function Consequences({ row }) {
  const found = row.consequences ?? [];
  if (!found.length) return html`<p class="muted">${t("consequences.none")}</p>`;
  return html`
    <h3 class="nl-heading nl-heading--level-3 load__part">${t("consequences.title")}</h3>
    ${found.map((one) => html`<${Each} key=${one.functionGroup} one=${one} row=${row} several=${found.length > 1} />`)}
  `;
}

/** @param {{ one: Consequence, row: Decision, several: boolean }} props */
const Each = ({ one, row, several }) => html`
  ${several && html`<h4 class="nl-heading nl-heading--level-4">${one.functionGroup ?? t("bands.team")}</h4>`}
  <p>${t("consequences.told", { cases: number(one.cases), most: number(one.mostFullTimers), fewest: number(one.fewestFullTimers), now: number(one.fullTimersNow) })}</p>
  <${Table}
    caption=${t("consequences.title")}
    columns=${[
      { title: t("consequences.what"), main: true, show: (/** @type {Sum} */ sum) => sum.what },
      { title: t("suggestion.sum"), show: (/** @type {Sum} */ sum) => sum.sum },
      { title: t("suggestion.result"), show: (/** @type {Sum} */ sum) => sum.result },
    ]}
    rows=${sumsOf(one, row)}
  />
`;

/** Each number of the API with the sum that gives it. @param {Consequence} one @param {Decision} row @returns {Sum[]} */
function sumsOf(one, row) {
  const [cases, each] = [number(one.cases, 2), euros(row.costsEach)];
  const [most, fewest] = [number(one.mostFullTimers, 2), number(one.fewestFullTimers, 2)];
  const budget = euros(one.worstDifference == null || one.highestCosts == null ? null : one.worstDifference + one.highestCosts);
  const people = [
    sum("most", `${cases} : ${number(one.lower)}`, html`<strong>${most}</strong> ${t("consequences.fullTimers")}`),
    sum("fewest", `${cases} : ${number(one.upper)}`, html`<strong>${fewest}</strong> ${t("consequences.fullTimers")}`),
  ];
  const money = one.highestCosts == null ? [] : [
    sum("highest", `${most} × ${each}`, html`<strong>${euros(one.highestCosts)}</strong>`),
    sum("lowest", `${fewest} × ${each}`, html`<strong>${euros(one.lowestCosts)}</strong>`),
  ];
  const left = one.worstDifference == null ? [] : [
    sum("worst", `${budget} − ${euros(one.highestCosts)}`, html`<${Left} value=${one.worstDifference} />`),
    sum("best", `${budget} − ${euros(one.lowestCosts)}`, html`<${Left} value=${one.bestDifference} />`),
  ];
  return [...people, ...money, ...left];
}

/** @param {"most" | "fewest" | "highest" | "lowest" | "worst" | "best"} id @param {string} text @param {any} result @returns {Sum} */
const sum = (id, text, result) => ({ id, what: t(`consequence.${id}`), sum: text, result });

/** @param {{ value: number | null }} props */
const Left = ({ value }) => html`
  <span class="lead-row"><strong>${euros(value)}</strong>
    <${Badge} tone=${(value ?? 0) < 0 ? "danger" : "ok"} icon=${(value ?? 0) < 0 ? "warning" : "check"}>${t((value ?? 0) < 0 ? "consequences.short" : "consequences.fits")}<//>
  </span>
`;
