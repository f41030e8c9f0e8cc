/** Proposals for a band, every version of them, and a new one (B7). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { Grown } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useMore } from "../../hooks/more.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { bandsTold } from "./bands.js";
import { freshProposal, ProposalForm } from "./proposal-form.js";
import { Status } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["ProposalRead"]} Proposal */
/** @typedef {import("./around.js").Process} Process */
/** @typedef {import("./around.js").Team} Team */

/** @param {{ process: Process, team: Team }} props */
export function Proposals({ process, team }) {
  const [making, setMaking] = useState(false);
  const list = useMore(
    (cursor, signal) => {
      const params = { path: { processId: process.id }, query: { limit: 100, cursor: cursor ?? undefined } };
      return take(api.GET("/caseload/processes/{processId}/proposals", { params, signal }));
    },
    [process.id],
  );
  const make = may(process, "proposals") && html`<${Button} icon="plus" onClick=${() => setMaking(true)}>${t("proposals.new")}<//>`;
  return html`
    <${Section} id="proposals" title=${t("proposals.title")} extra=${make}>
      <${Grown} of=${list} empty=${html`<p class="muted">${t("proposals.none")}</p>`}>
        ${(/** @type {Proposal[]} */ rows) => [...rows].reverse().map((row) => html`<${Listed} key=${row.id} row=${row} />`)}
      <//>
      ${making && html`<${New} process=${process} team=${team} close=${() => setMaking(false)} />`}
    <//>
  `;
}

/** @param {{ row: Proposal }} props */
const Listed = ({ row }) => html`
  <${Card}>
    <p class="lead-row">
      <a class="nl-link" href=${href("/caseload/proposals/:proposalId", { proposalId: row.id })}><strong>${t("proposals.one", { number: row.number })}</strong></a>
      <${Status} kind="bandStatus" value=${row.status} />
    </p>
    <p>${bandsTold(row.bands)}</p>
    ${row.tally && html`<p class="muted">${t("proposals.tally", { for: row.tally.inFavour, present: row.tally.present, needed: row.tally.needed })}</p>`}
  <//>
`;

/** @param {{ process: Process, team: Team, close: () => void }} props */
const New = ({ process, team, close }) => html`
  <${Dialog} title=${t("proposals.new")} close=${close}>
    <${ProposalForm}
      name=${`proposal/${process.id}`}
      initial=${freshProposal(team)}
      team=${team}
      save=${t("proposals.save")}
      send=${async (/** @type {import("./proposal-form.js").ProposalCreate} */ body, /** @type {string} */ key) => {
        const params = { path: { processId: process.id } };
        const made = await take(api.POST("/caseload/processes/{processId}/proposals", { params, body, headers: once(key) }));
        say(t("proposals.added"));
        go(href("/caseload/proposals/:proposalId", { proposalId: made.id }));
      }}
    />
  <//>
`;
