/** The scores as a plot and a table, a category at a time (B6). */
import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { Table } from "../../components/list.js";
import { FactorPlot } from "../../components/plot-factors.js";
import { InNumbers } from "../../components/plot.js";
import { number } from "../../numbers.js";
import { t, term } from "../../words.js";
import "../../styles/caseload-band.css";

/** @typedef {import("../../api/client.js").Schemas["FactorResults"]} Results */
/** @typedef {import("../../api/client.js").Schemas["FactorOutcome"]} Outcome */
/** @typedef {Outcome & { id: string }} Row */

/** @param {{ results: Results, open?: boolean }} props */
export function Outcomes({ results, open }) {
  const categories = [...new Set(results.outcomes.map(({ category }) => category))];
  return html`
    <p class="outcomes-note">${t("factors.scale")}</p>
    ${categories.map((category) => {
      const name = term("factorCategory", category);
      const own = results.outcomes.filter((one) => one.category === category);
      return html`
        <${Section} key=${category} id=${`factors-${category}`} title=${name}>
          <${FactorPlot} outcomes=${own} name=${t("factors.plot", { category: name })} />
          <${InNumbers} open=${open}><${Numbers} outcomes=${own} name=${name} own=${results.own} /><//>
        <//>
      `;
    })}
  `;
}

/** @param {{ outcomes: Outcome[], name: string, own: Record<string, number> | null }} props */
function Numbers({ outcomes, name, own }) {
  const groups = [...new Set(outcomes.flatMap((one) => Object.keys(one.groups)))].sort();
  const columns = [
    { title: t("factors.factor"), main: true, show: (/** @type {Row} */ row) => row.text },
    { title: t("factors.average"), show: (/** @type {Row} */ row) => number(row.average, 2) },
    ...groups.map((group) => ({ title: group, show: (/** @type {Row} */ row) => number(row.groups[group], 2) })),
    { title: t("factors.spread"), show: (/** @type {Row} */ row) => number(row.spread, 2) },
    { title: t("factors.reach"), show: (/** @type {Row} */ row) => `${row.lowest} – ${row.highest}` },
    ...(own ? [{ title: t("factors.own"), show: (/** @type {Row} */ row) => own[row.key] }] : []),
    { title: t("factors.noted"), show: (/** @type {Row} */ row) => html`<${Noted} row=${row} />` },
  ];
  return html`<${Table} caption=${name} columns=${columns} rows=${outcomes.map((one) => ({ ...one, id: one.key }))} />`;
}

/** @param {{ row: Outcome }} props */
const Noted = ({ row }) => html`
  ${row.heavy && html`<${Badge} tone="warning" icon="flag">${t("factors.heavyOne")}<//> `}
  ${row.disagreement && html`<${Badge} tone="danger" icon="question">${t("factors.apartOne")}<//>`}
`;
