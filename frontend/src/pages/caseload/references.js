import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../../api/client.js";
import { Button, LinkButton } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { DataList } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { number, range } from "../../numbers.js";
import { t } from "../../words.js";
import { backToTeam } from "./around.js";
import { readTeam, toTeam } from "./places.js";
import { NewReference } from "./reference-new.js";

/** @typedef {import("../../api/client.js").Schemas["ReferenceRead"]} Reference */
/** @typedef {{ team: import("./around.js").Team, rows: Reference[] }} Facts */

/** @type {Reference["kind"][]} */
const KINDS = ["own", "other_team", "model"];

/** Examples to be inspired by: those of the source, those of other teams, and what the team would like (B5). @param {import("../../routes.js").PageProps} props */
export default function ReferencesPage({ params }) {
  const teamId = params.teamId ?? "";
  const [adding, setAdding] = useState(false);
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  const team = found.data?.team;
  const actions = html`
    ${may(team, "references") && html`<${Button} icon="plus" onClick=${() => setAdding(true)}>${t("references.add")}<//>`}
    ${team && html`<${LinkButton} href=${toTeam(teamId, "band-line")}>${t("references.toLine")}<//>`}
  `;
  return html`
    <${Page} title=${t("references.title")} lead=${t("references.lead")} help="help.references" back=${backToTeam(team)} actions=${actions} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {Facts} */ { rows }) => KINDS.map((kind) => html`<${Group} key=${kind} kind=${kind} rows=${rows.filter((row) => row.kind === kind)} again=${found.again} />`)}
      <//>
      ${adding && html`<${NewReference} teamId=${teamId} close=${() => setAdding(false)} done=${found.again} />`}
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(teamId, signal) {
  const params = { path: { teamId }, query: { limit: 500 } };
  const [team, { items }] = await Promise.all([readTeam(teamId, signal), take(api.GET("/caseload/teams/{teamId}/references", { params, signal }))]);
  return { team, rows: items };
}

/** @param {{ kind: Reference["kind"], rows: Reference[], again: () => Promise<void> }} props */
const Group = ({ kind, rows, again }) => html`
  <${Section} id=${kind} title=${t(`references.${kind}`)}>
    ${!rows.length && html`<p class="muted">${t(`referencesNone.${kind}`)}</p>`}
    ${rows.map((row) => html`<${Example} key=${row.id} row=${row} again=${again} />`)}
  <//>
`;

/** @param {{ row: Reference, again: () => Promise<void> }} props */
function Example({ row, again }) {
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    await take(api.DELETE("/caseload/references/{referenceId}", { params: { path: { referenceId: row.id } }, headers: seen(row) }));
    setRemoving(false);
    await again();
  };
  return html`
    <${Card}>
      <h3 class="nl-heading nl-heading--level-3">${row.name}</h3>
      <p><strong>${range(row.fullLow, row.fullHigh)}</strong> ${t("monitor.perFullTime")}</p>
      <div class="fact-grid"><${DataList}
        facts=${[
          [t("references.weekHours"), number(row.weekHours)],
          [t("references.cases"), range(row.casesLow, row.casesHigh)],
          [t("references.hours"), range(row.hoursLow, row.hoursHigh)],
          [t("references.directPercent"), row.directPercent != null && t("agreements.percent", { percent: number(row.directPercent) })],
          [t("references.months"), number(row.months)],
          [t("references.source"), row.source && html`<span class="note">${row.source}</span>`],
          [t("references.note"), row.note && html`<span class="note">${row.note}</span>`],
        ].map(([name, value]) => [name, value || null])}
      /></div>
      ${may(row, "delete") && html`<${Button} small kind="subtle" danger onClick=${() => setRemoving(true)} aria-label=${`${t("references.remove")}: ${row.name}`}>${t("references.remove")}<//>`}
      ${removing && html`<${Confirm} title=${t("references.remove")} yes=${t("references.remove")} act=${remove} close=${() => setRemoving(false)}><p>${t("references.removeText", { name: row.name })}</p><//>`}
    <//>
  `;
}
