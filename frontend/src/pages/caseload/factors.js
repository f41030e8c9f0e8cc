import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Alert, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { dayOf } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { FactorsField } from "./factors/fields.js";
import { ByCategory } from "./factors/list.js";
import { MOST, readTeam, toFactors, toTeam } from "./places.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["FactorListRead"]} FactorList */
/** @typedef {import("../../api/client.js").Schemas["FactorResults"]} Results */
/** @typedef {import("./places.js").Team} Team */
/** @typedef {{ team: Team, now: FactorList, before: FactorList[], results: Results }} Read */

/** The weighing factors of a team as they are scored now, and the versions before (B6). @param {import("../../routes.js").PageProps} props */
export default function Factors({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  const [renewing, setRenewing] = useState(false);
  const { team } = found.data ?? {};
  return html`
    <${Page}
      title=${t("factor.title")}
      lead=${t("factor.lead")}
      help="help.factors"
      back=${{ href: toTeam(teamId), label: team?.name ?? t("caseTeam.one") }}
      actions=${found.data && html`<${Moves} read=${found.data} />`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Read} */ all) => html`
          <p class="lead-row page__note">
            ${all.results.own && html`<${Badge} tone="ok" icon="check">${t("factor.scoredByMe")}<//>`}
            <span class="muted">${t("factor.scored", { scored: all.results.scored, workers: all.results.workers })}</span>
          </p>
          ${all.now.tooLong && html`<${Alert} kind="warning" title=${t("factor.tooLong")}><p>${t("factor.tooLongText", { n: all.now.factors.length })}</p><//>`}
          <${Section} id="now" title=${t("factor.now", { number: all.now.number })} extra=${may(all.team, "factors") && html`<${Button} small icon="plus" onClick=${() => setRenewing(true)}>${t("factor.renew")}<//>`}>
            <${ByCategory} factors=${all.now.factors} />
          <//>
          ${all.before.length > 0 && html`<${Before} lists=${all.before} />`}
          ${renewing && html`<${Renew} team=${all.team} row=${all.now} close=${() => setRenewing(false)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(teamId, signal) {
  const path = { teamId };
  const [team, page] = await Promise.all([
    readTeam(teamId, signal),
    take(api.GET("/caseload/teams/{teamId}/factor-lists", { params: { path, query: { limit: MOST } }, signal })),
  ]);
  const lists = page.items.toReversed();
  const now = /** @type {FactorList} */ (lists.find(({ retiredAt }) => retiredAt === null));
  const results = await take(api.GET("/caseload/factor-lists/{factorListId}/results", { params: { path: { factorListId: now.id } }, signal }));
  return { team, now, before: lists.filter(({ id }) => id !== now.id), results };
}

/** @param {{ read: Read }} props */
const Moves = ({ read: { team, now, results } }) => html`
  ${may(team, "scores") &&
  html`<${LinkButton} kind="primary" icon="pencil" href=${toFactors(now.id)}>${t(results.own ? "factor.scoreAgain" : "factor.score")}<//>`}
  <${LinkButton} icon="board" href=${toFactors(now.id, "results")}>${t("factor.results")}<//>
`;

/** @param {{ lists: FactorList[] }} props */
const Before = ({ lists }) => html`
  <${Section} id="before" title=${t("factor.before")}>
    <ul class="plain-list">
      ${lists.map(
        (one) => html`
          <li key=${one.id}>
            <a class="nl-link" href=${toFactors(one.id)}>${t("factor.version", { number: one.number })}</a>
            <span class="muted"> · ${t("factor.count", { n: one.factors.length })}${one.retiredAt && ` · ${t("factor.until", { day: dayOf(one.retiredAt) })}`}</span>
          </li>
        `,
      )}
    </ul>
  <//>
`;

/** @param {{ team: Team, row: FactorList, close: () => void, done: () => void }} props */
function Renew({ team, row, close, done }) {
  const form = useForm(`caseload/factors/${row.id}`, { factors: row.factors }, async (body, key) => {
    await take(api.POST("/caseload/teams/{teamId}/factor-lists", { params: { path: { teamId: team.id } }, body, headers: once(key) }));
    say(t("factor.renewed"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("factor.renew")} close=${close} wide>
      <p>${t("factor.renewText")}</p>
      <${FormOf} form=${form} save=${t("factor.renewSave")}><${FactorsField} form=${form} /><//>
    <//>
  `;
}
