import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { DataList } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Alert, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useRead } from "../../hooks/read.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { peopleAround } from "./around.js";
import { Ballot } from "./ballot.js";
import { bandTold } from "./bands.js";
import { readProcess, readTeam, toProcess } from "./places.js";
import { laterProposal, ProposalForm } from "./proposal-form.js";
import { Status } from "./standing.js";
import { Versions } from "./versions.js";
import { Votes } from "./votes.js";

/** @typedef {import("../../api/client.js").Schemas["ProposalRead"]} Proposal */
/**
 * @typedef {object} Facts
 * @property {Proposal} row
 * @property {Proposal[]} all of the process
 * @property {import("./around.js").Process} process
 * @property {import("./around.js").Team} team
 * @property {import("./around.js").Someone[]} people
 */

const SOON = 4000; // milliseconds between looks while votes are cast

/** One proposal: the bounds, the vote, what the minority needs, the next version (B7). @param {import("../../routes.js").PageProps} props */
export default function ProposalPage({ params, me }) {
  const proposalId = params.proposalId ?? "";
  const found = useRead((signal) => read(proposalId, signal), [proposalId]);
  const row = found.data?.row;
  const voting = row?.status === "voting";
  useEffect(() => {
    if (!voting) return undefined;
    const timer = setInterval(() => document.hidden || void found.again(), SOON);
    return () => clearInterval(timer);
  }, [voting, found.again]);
  return html`
    <${Page}
      title=${row ? t("proposals.one", { number: row.number }) : t("proposals.title")}
      lead=${row && html`<span class="lead-row"><${Status} kind="bandStatus" value=${row.status} />${found.data?.team.name}</span>`}
      help="help.proposal"
      back=${row && { href: toProcess(row.processId, "advice"), label: t("advice.title") }}
      narrow
    >
      <${Loaded} of=${found}>
        ${(/** @type {Facts} */ facts) => html`<${Shown} facts=${facts} me=${me} again=${found.again} />`}
      <//>
    <//>
  `;
}

/** @param {string} proposalId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(proposalId, signal) {
  const row = await take(api.GET("/caseload/proposals/{proposalId}", { params: { path: { proposalId } }, signal }));
  const process = await readProcess(row.processId, signal);
  const params = { path: { processId: process.id }, query: { limit: 500 } };
  const [team, people, { items }] = await Promise.all([
    readTeam(process.teamId, signal),
    peopleAround(process, signal),
    take(api.GET("/caseload/processes/{processId}/proposals", { params, signal })),
  ]);
  return { row, all: items, process, team, people };
}

/** @param {{ facts: Facts, me: import("../../session.js").Me | null, again: () => Promise<void> }} props */
const Shown = ({ facts, me, again }) => html`
  <${Words} row=${facts.row} />
  ${may(facts.row, "ballot") && html`<${Ballot} row=${facts.row} people=${facts.people} again=${again} />`}
  ${facts.row.status === "open" && !may(facts.row, "ballot") && html`<${Alert}><p>${t("vote.notYet")}</p><//>`}
  <${Votes} row=${facts.row} people=${facts.people} me=${me} again=${again} />
  <${Next} facts=${facts} />
  <${Versions} row=${facts.row} all=${facts.all} />
`;

/** @param {{ row: Proposal }} props */
const Words = ({ row }) => html`
  <div class="load">
    ${row.bands.map((band) => html`<p class="load__number" key=${band.functionGroup}><strong>${bandTold(band)}</strong></p>`)}
    <p class="muted">${t("proposals.unit")}</p>
    <${DataList}
      facts=${[
        [t("proposals.text"), html`<span class="note">${row.text}</span>`],
        [t("proposals.conditions"), row.conditions?.length ? html`<ul class="bullets">${row.conditions.map((one) => html`<li>${one}</li>`)}</ul>` : ""],
      ]}
    />
  </div>
`;

/** What comes after a vote. @param {{ facts: Facts }} props */
function Next({ facts: { row, team } }) {
  const [renewing, setRenewing] = useState(false);
  const decide = may(row, "decisions");
  const renew = may(row, "versions");
  if (!decide && !renew) return null;
  return html`
    <${Section} id="next" title=${t("proposals.next")}>
      <p>${t(`proposalNext.${row.status === "open" || row.status === "carried" ? row.status : "not_carried"}`)}</p>
      <div class="buttons">
        ${decide && html`<${LinkButton} kind="primary" href=${toProcess(row.processId, "decision")}>${t("proposals.toDecision")}<//>`}
        ${renew && html`<${Button} kind=${row.status === "not_carried" ? "primary" : "secondary"} icon="pencil" onClick=${() => setRenewing(true)}>${t("proposals.renew")}<//>`}
      </div>
      ${renewing &&
      html`<${Dialog} title=${t("proposals.renew")} close=${() => setRenewing(false)}>
        <${ProposalForm}
          name=${`version/${row.id}`}
          initial=${laterProposal(team, row)}
          team=${team}
          save=${t("proposals.save")}
          send=${async (/** @type {import("./proposal-form.js").ProposalCreate} */ body, /** @type {string} */ key) => {
            const params = { path: { proposalId: row.id } };
            const made = await take(api.POST("/caseload/proposals/{proposalId}/versions", { params, body, headers: once(key) }));
            say(t("proposals.renewed"));
            go(href("/caseload/proposals/:proposalId", { proposalId: made.id }));
          }}
        />
      <//>`}
    <//>
  `;
}
