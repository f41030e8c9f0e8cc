/** What hours and factors suggest: every assumption can be changed, every step of the computation is shown (B7). */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { api, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { asNumber, DecimalField } from "../../components/decimal.js";
import { Table } from "../../components/list.js";
import { Failed } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { number, range } from "../../numbers.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["SuggestionRead"]} Suggested */
/** @typedef {Suggested["lines"][number] & { id: string }} Line */
/** @typedef {"weekHours" | "otherHours" | "fewestHours" | "mostHours" | "surchargePercent"} Name */

/** @type {Name[]} */
const ASSUMPTIONS = ["weekHours", "otherHours", "fewestHours", "mostHours", "surchargePercent"];
const PATIENCE = 350; // milliseconds after the last digit

/** @param {{ process: import("./around.js").Process }} props */
export function Suggestion({ process }) {
  const [given, setGiven] = useState(/** @type {Partial<Record<Name, string>>} */ ({}));
  const asked = useRef(given);
  const found = useRead((signal) => {
    const params = { path: { processId: process.id }, query: queryOf(asked.current) };
    return take(api.GET("/caseload/processes/{processId}/suggestion", { params, signal }));
  }, [process.id]);
  useEffect(() => {
    if (asked.current === given) return undefined;
    asked.current = given;
    const timer = setTimeout(found.again, PATIENCE);
    return () => clearTimeout(timer);
  }, [given]);
  const shown = found.data;
  return html`
    <${Section} id="suggestion" title=${t("suggestion.title")}>
      <p>${t("suggestion.lead")}</p>
      <div class="suggestion">
        <div class="suggestion__given">
          ${ASSUMPTIONS.map((name) => html`<${Assumption} key=${name} name=${name} given=${given[name]} shown=${shown} type=${(/** @type {string} */ text) => setGiven({ ...given, [name]: text })} />`)}
          ${Object.keys(given).length > 0 && html`<${Button} small kind="subtle" icon="back" onClick=${() => setGiven({})}>${t("suggestion.reset")}<//>`}
        </div>
        <div class="suggestion__found">
          ${found.problem && html`<${Failed} problem=${found.problem} />`}
          <div role="status">${shown && !found.problem && html`<${Bounds} of=${shown} />`}</div>
          ${shown && !found.problem && html`<${Steps} of=${shown} />`}
        </div>
      </div>
    <//>
  `;
}

/** @param {{ name: Name, given: string | undefined, shown: Suggested | null, type: (text: string) => void }} props */
const Assumption = ({ name, given, shown, type }) => html`
  <${DecimalField}
    id=${`suggestion-${name}`}
    name=${name}
    label=${t(`assumption.${name}`)}
    hint=${shown?.fromWhere[name] ? t("suggestion.from", { where: term("fromWhere", shown.fromWhere[name]) }) : t("suggestion.unknown")}
    value=${given ?? (shown?.assumptions[name] ?? null)}
    onValue=${type}
  />
`;

/** @param {{ of: Suggested }} props */
const Bounds = ({ of }) => html`
  <p class="load__number"><strong>${range(of.lower, of.upper)}</strong> ${t("monitor.perFullTime")}</p>
  <p class="muted">${t("suggestion.yours")}</p>
`;

/** @param {{ of: Suggested }} props */
export const Steps = ({ of }) => html`
  <${Table}
    caption=${t("suggestion.steps")}
    columns=${[
      { title: t("suggestion.step"), main: true, show: (/** @type {Line} */ row) => term("suggestionLine", row.key) },
      { title: t("suggestion.sum"), show: (/** @type {Line} */ row) => sumOf(row) },
      { title: t("suggestion.result"), show: (/** @type {Line} */ row) => html`<strong class="nowrap">${number(row.result, 2)}</strong> ${term("suggestionUnit", row.unit)}` },
    ]}
    rows=${of.lines.map((line) => ({ ...line, id: line.key }))}
  />
  <p class="muted">${t("suggestion.weight", { weight: number(of.assumptions.weight, 2), where: term("fromWhere", of.fromWhere.weight), percent: number(of.assumptions.surchargePercent) })}</p>
`;

/** "36 − 8": the formula with its figures in it. @param {Line} line */
const sumOf = ({ formula, figures }) =>
  Object.entries(figures)
    .reduce((text, [name, value]) => text.replace(name, number(value, 2)), formula)
    .replaceAll(" - ", " − ")
    .replaceAll(" x ", " × ")
    .replaceAll(" / ", " : ");

/** Only what can be computed with. @param {Partial<Record<Name, string>>} given */
function queryOf(given) {
  const read = Object.entries(given).map(([name, text]) => /** @type {const} */ ([name, asNumber(text)]));
  return Object.fromEntries(read.filter((one) => typeof one[1] === "number"));
}
