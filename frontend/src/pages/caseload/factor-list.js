import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { LinkButton } from "../../components/button.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Alert, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { go } from "../../router.js";
import { t } from "../../words.js";
import { ByCategory } from "./factors/list.js";
import { ScoreField, Scale } from "./factors/score.js";
import { toFactors, toTeam } from "./places.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["FactorListRead"]} FactorList */
/** @typedef {import("../../api/client.js").Schemas["FactorResults"]} Results */

/** Scoring the factors alone, 1 to 5 (B6). @param {import("../../routes.js").PageProps} props */
export default function FactorListPage({ params }) {
  const path = { factorListId: params.factorListId ?? "" };
  const found = useRead(
    async (signal) => {
      const [row, results] = await Promise.all([
        take(api.GET("/caseload/factor-lists/{factorListId}", { params: { path }, signal })),
        take(api.GET("/caseload/factor-lists/{factorListId}/results", { params: { path }, signal })),
      ]);
      return { row, results };
    },
    [path.factorListId],
  );
  const row = found.data?.row;
  return html`
    <${Page}
      title=${may(row, "scores") || !row ? t("factor.scoring") : t("factor.version", { number: row.number })}
      lead=${may(row, "scores") && t("factor.scoringLead")}
      help="help.factors"
      back=${row && { href: toTeam(row.teamId, "factors"), label: t("factor.title") }}
      actions=${row && html`<${LinkButton} icon="board" href=${toFactors(row.id, "results")}>${t("factor.results")}<//>`}
      narrow
    >
      <${Loaded} of=${found}>
        ${(/** @type {{ row: FactorList, results: Results }} */ { row: one, results }) => html`
          ${one.retiredAt && html`<${Alert}><p>${t("factor.retired")}</p><//>`}
          ${may(one, "scores") ? html`<${Sheet} row=${one} own=${results.own} />` : html`<${ByCategory} factors=${one.factors} wide />`}
        `}
      <//>
    <//>
  `;
}

/** @param {{ row: FactorList, own: Record<string, number> | null }} props */
function Sheet({ row, own }) {
  const empty = Object.fromEntries(row.factors.map(({ key }) => [key, own?.[key] ?? null]));
  const form = useForm(`caseload/scores/${row.id}`, { scores: empty }, async (values, key) => {
    const body = { scores: /** @type {Record<string, number>} */ (Object.fromEntries(Object.entries(values.scores).filter(([, score]) => score))) };
    await take(api.POST("/caseload/factor-lists/{factorListId}/scores", { params: { path: { factorListId: row.id } }, body, headers: once(key) }));
    say(t("factor.given"));
    go(toFactors(row.id, "results"));
  });
  const { scores } = form.values;
  const given = row.factors.filter(({ key }) => scores[key]).length;
  const faults = form.problem?.faults ?? [];
  const cancel = html`<${LinkButton} kind="subtle" href=${toTeam(row.teamId, "factors")}>${t("app.cancel")}<//>`;
  return html`
    <${Alert}><p>${t("factor.alone")}</p><//>
    <${Scale} />
    <${FormOf} form=${form} save=${t("factor.give")} cancel=${cancel}>
      <${ByCategory}
        wide
        factors=${row.factors}
        show=${(/** @type {import("./factors/list.js").Factor} */ { key, text }) => html`
          <${ScoreField}
            name=${key}
            label=${text}
            value=${scores[key] ?? null}
            error=${faults.find(({ pointer }) => pointer === `/scores/${key}`)?.detail}
            onValue=${(/** @type {number} */ score) => form.set({ scores: { ...scores, [key]: score } })}
          />
        `}
      />
      <p class="muted" role="status">${t("factor.givenSoFar", { given, of: row.factors.length })}</p>
    <//>
  `;
}
