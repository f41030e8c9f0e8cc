import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { Page } from "../../components/page.js";
import { Alert, Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { Outcomes } from "./outcomes.js";
import { readTeam, toTeam } from "./places.js";

/** @typedef {import("../../api/client.js").Schemas["FactorListRead"]} FactorList */
/** @typedef {import("../../api/client.js").Schemas["FactorResults"]} Results */
/** @typedef {{ list: FactorList, results: Results, team: import("./around.js").Team }} Facts */

/** What everybody scored, taken together: what is heavy, and about what the team thinks differently (B6). @param {import("../../routes.js").PageProps} props */
export default function FactorResultsPage({ params }) {
  const factorListId = params.factorListId ?? "";
  const found = useRead((signal) => read(factorListId, signal), [factorListId]);
  const list = found.data?.list;
  return html`
    <${Page}
      title=${t("factors.title")}
      lead=${found.data && t("factors.lead", { number: found.data.list.number, scored: found.data.results.scored, workers: found.data.results.workers })}
      help="help.factorResults"
      back=${list && { href: toTeam(list.teamId), label: found.data?.team.name ?? "" }}
    >
      <${Loaded} of=${found}>${(/** @type {Facts} */ { results }) => html`<${Shown} results=${results} />`}<//>
    <//>
  `;
}

/** @param {string} factorListId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(factorListId, signal) {
  const params = { path: { factorListId } };
  const [list, results] = await Promise.all([
    take(api.GET("/caseload/factor-lists/{factorListId}", { params, signal })),
    take(api.GET("/caseload/factor-lists/{factorListId}/results", { params, signal })),
  ]);
  return { list, results, team: await readTeam(list.teamId, signal) };
}

/** @param {{ results: Results }} props */
function Shown({ results }) {
  if (results.hidden) return html`<${Alert} title=${t("factors.hidden")}><p>${t("factors.hiddenText")}</p><//>`;
  return html`
    <${Named} id="heavy" title=${t("factors.heavy")} none=${t("factors.noHeavy")} texts=${textsOf(results, results.heavy)} />
    <${Named} id="apart" title=${t("factors.apart")} none=${t("factors.noApart")} lead=${t("factors.apartText")} texts=${textsOf(results, results.disagreements)} />
    <${Outcomes} results=${results} />
  `;
}

/** The words of factors by their keys. @param {Results} results @param {string[]} keys */
export const textsOf = ({ outcomes }, keys) => keys.flatMap((key) => outcomes.find((one) => one.key === key)?.text ?? []);

/** @param {{ id: string, title: string, none: string, lead?: string, texts: string[] }} props */
const Named = ({ id, title, none, lead, texts }) => html`
  <${Section} id=${id} title=${title}>
    ${texts.length
      ? html`${lead && html`<p class="muted">${lead}</p>`}<ul class="bullets">${texts.map((text) => html`<li key=${text}>${text}</li>`)}</ul>`
      : html`<p class="muted">${none}</p>`}
  <//>
`;
