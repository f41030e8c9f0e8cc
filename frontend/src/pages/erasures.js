import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, take } from "../api/client.js";
import { Section } from "../components/card.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Empty, Grown } from "../components/states.js";
import { moment } from "../format.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { allRegions } from "../regions.js";
import { toCase } from "../steps.js";
import { t, term } from "../words.js";
import { OneProposal } from "./erasures/proposal.js";
import "./erasures/words.js";

/** @typedef {import("../api/client.js").Schemas["ErasureProposalRead"]} Proposal */
/** @typedef {import("../api/client.js").Schemas["ErasureListed"]} Erased */
/** @typedef {{ regionId: string }} Placed */

/** Proposals to erase that wait, and the ledger: for coordinators and the privacy officer (S9). @param {import("../routes.js").PageProps} props */
export default function Erasures({ me }) {
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((before) => before + 1);
  const regions = useRead(() => allRegions(), []);
  const regionOf = (/** @type {Placed} */ { regionId }) => regions.data?.find(({ id }) => id === regionId)?.name ?? "";
  const mine = (/** @type {Placed} */ row) => me?.roles?.some(({ role, regionId }) => role === "coordinator" && regionId === row.regionId) ?? false;
  return html`
    <${Page} title=${t("erase.title")} lead=${t("erase.lead")} help="help.erasures">
      <${Waiting} turn=${turn} again=${again} regionOf=${regionOf} mine=${mine} />
      <${Ledger} turn=${turn} regionOf=${regionOf} />
    <//>
  `;
}

/** @param {{ turn: number, again: () => void, regionOf: (row: Placed) => string, mine: (row: Placed) => boolean }} props */
function Waiting({ turn, again, regionOf, mine }) {
  const list = useMore((cursor, signal) => take(api.GET("/erasure-proposals", { params: { query: { cursor: cursor ?? undefined } }, signal })), [turn]);
  return html`
    <${Section} id="waiting" title=${t("erase.waiting")}>
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("erase.waitingNone")} />`}>
        ${(/** @type {Proposal[]} */ rows) => html`
          <ul class="plain-list">
            ${rows.map(
              (row) => html`<li key=${row.id}>
                <p class="party__name"><${Named} row=${row} open=${mine(row)} /> <span class="muted">${regionOf(row)}</span></p>
                <${OneProposal} row=${row} erased=${again} dropped=${again} />
              </li>`,
            )}
          </ul>
        `}
      <//>
    <//>
  `;
}

/** Which case it is about; a link for who may open it. @param {{ row: Proposal, open: boolean }} props */
const Named = ({ row, open }) => (open ? html`<a class="nl-link" href=${toCase(row.caseId, "keeping")}>${called(row.caseId)}</a>` : html`<span>${called(row.caseId)}</span>`);

/** @param {string} caseId */
const called = (caseId) => t("erase.case", { name: `…${caseId.slice(-8)}` });

/** @param {{ turn: number, regionOf: (row: Placed) => string }} props */
function Ledger({ turn, regionOf }) {
  const list = useMore((cursor, signal) => take(api.GET("/erasures", { params: { query: { cursor: cursor ?? undefined } }, signal })), [turn]);
  return html`
    <${Section} id="ledger" title=${t("erase.ledger")}>
      <p>${t("erase.ledgerText")}</p>
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("erase.ledgerNone")} />`}>
        ${(/** @type {Erased[]} */ rows) => html`
          <${Table}
            caption=${t("erase.ledger")}
            rows=${rows}
            columns=${[
              { title: t("erase.at"), main: true, show: (/** @type {Erased} */ { at }) => moment(at) },
              { title: t("erase.which"), show: (/** @type {Erased} */ { caseId }) => `…${caseId.slice(-8)}` },
              { title: t("erase.region"), show: regionOf },
              { title: t("erase.ground"), show: (/** @type {Erased} */ { ground }) => term("erasureGround", ground) },
              { title: t("erase.proposer"), show: (/** @type {Erased} */ { proposer }) => proposer },
              { title: t("erase.confirmer"), show: (/** @type {Erased} */ { confirmer }) => confirmer },
            ]}
          />
        `}
      <//>
    <//>
  `;
}
