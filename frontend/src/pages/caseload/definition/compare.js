/** Two definitions side by side on the cases of today (B3). */
import { html } from "htm/preact";
import { api, take } from "../../../api/client.js";
import { Section } from "../../../components/card.js";
import { decimal } from "../../../components/decimal.js";
import { SelectField } from "../../../components/field.js";
import { DataList, Table } from "../../../components/list.js";
import { Loaded } from "../../../components/states.js";
import { useRead } from "../../../hooks/read.js";
import { go, href } from "../../../router.js";
import { t, term } from "../../../words.js";
import { choicesTold } from "./fields.js";
import { caseName, Outcome } from "./run.js";

/** @typedef {import("../../../api/client.js").Schemas["DefinitionRead"]} Definition */
/** @typedef {import("../../../api/client.js").Schemas["DefinitionComparison"]} Comparison */

/** @param {{ teamId: string, definitions: Definition[], query: Record<string, string> }} props */
export function Compare({ teamId, definitions, query }) {
  const offered = definitions.map(({ id, name }) => ({ value: id, label: name }));
  const inUse = definitions.find((one) => one.inUse)?.id;
  const other = query.other ?? inUse ?? "";
  const first = query.first ?? definitions.findLast(({ id }) => id !== other)?.id ?? "";
  const choose = (/** @type {Record<string, string>} */ change) =>
    go(href("/caseload/teams/:teamId/definitions", { teamId }, { first, other, ...change }), { replace: true });
  const found = useRead(
    (signal) =>
      take(api.GET("/caseload/definitions/{definitionId}/comparison", { params: { path: { definitionId: first }, query: { other } }, signal })),
    [first, other],
  );
  const chosen = [first, other].map((wanted) => definitions.find(({ id }) => id === wanted));
  return html`
    <${Section} id="compare" title=${t("definition.compare")}>
      <div class="sides">
        <${SelectField} id="compare-first" name="first" label=${t("definition.first")} value=${first} choices=${offered} onValue=${(/** @type {string} */ value) => choose({ first: value })} />
        <${SelectField} id="compare-other" name="other" label=${t("definition.other")} value=${other} choices=${offered} onValue=${(/** @type {string} */ value) => choose({ other: value })} />
      </div>
      <${Loaded} of=${found}>
        ${(/** @type {Comparison} */ comparison) => html`
          <div class="sides">
            ${[comparison.first, comparison.second].map(
              (run, index) => html`
                <div class="card" key=${index}>
                  <h3 class="nl-heading nl-heading--level-3">${run.name}</h3>
                  <${Outcome} run=${run} />
                  ${chosen[index]?.choices && html`<${DataList} facts=${choicesTold(chosen[index].choices)} />`}
                </div>
              `,
            )}
          </div>
          <${Differences} comparison=${comparison} />
        `}
      <//>
    <//>
  `;
}

/** @param {{ comparison: Comparison }} props */
const Differences = ({ comparison }) =>
  comparison.differences.length
    ? html`
        <h3 class="nl-heading nl-heading--level-3 sides__more">${t("definition.differences", { n: comparison.differences.length })}</h3>
        <${Table}
          caption=${t("definition.differences", { n: comparison.differences.length })}
          rows=${comparison.differences.map((one) => ({ ...one, id: one.carryId }))}
          columns=${[
            { title: t("case.one"), main: true, show: caseName },
            { title: comparison.first.name, show: (/** @type {any} */ row) => counted(row.first, row.firstWeight) },
            { title: comparison.second.name, show: (/** @type {any} */ row) => counted(row.second, row.secondWeight) },
          ]}
        />
      `
    : html`<p class="muted sides__more">${t("definition.noDifferences")}</p>`;

/** @param {string | null} why @param {number} weight */
const counted = (why, weight) => (why ? t("definition.notBecause", { why: term("leftOut", why) }) : t("definition.countsAs", { weight: decimal(weight) }));
