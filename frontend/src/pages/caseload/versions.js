/** How a proposal became what it is: every version with its vote, later ones first (B7). */
import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { TimeLine } from "../../components/timeline.js";
import { moment } from "../../format.js";
import { href } from "../../router.js";
import { t } from "../../words.js";
import { bandsTold } from "./bands.js";
import { Status } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["ProposalRead"]} Proposal */

/** @param {{ row: Proposal, all: Proposal[] }} props */
export function Versions({ row, all }) {
  const line = lineOf(row, all);
  if (line.length < 2) return null;
  return html`
    <${Section} id="versions" title=${t("proposals.versions")}>
      <${TimeLine}
        events=${line.map((one) => ({
          id: one.id,
          when: moment(one.votedAt ?? one.createdAt),
          icon: one.id === row.id ? "arrow" : "ring",
          title: html`<span class="lead-row">
            ${one.id === row.id
              ? html`<strong aria-current="page">${t("proposals.one", { number: one.number })}</strong>`
              : html`<a class="nl-link" href=${href("/caseload/proposals/:proposalId", { proposalId: one.id })}>${t("proposals.one", { number: one.number })}</a>`}
            <${Status} kind="bandStatus" value=${one.status} />
          </span>`,
          text: html`${bandsTold(one.bands)}${one.tally && html`<br />${t("proposals.tally", { for: one.tally.inFavour, present: one.tally.present, needed: one.tally.needed })}`}`,
        }))}
      />
    <//>
  `;
}

/** The versions before and after one, the last first. @param {Proposal} row @param {Proposal[]} all */
function lineOf(row, all) {
  const line = [row];
  for (let before = all.find(({ id }) => id === row.versionOf); before; before = all.find(({ id }) => id === before?.versionOf)) line.push(before);
  for (let after = all.find(({ versionOf }) => versionOf === row.id); after; after = all.find(({ versionOf }) => versionOf === after?.id)) line.unshift(after);
  return line;
}
