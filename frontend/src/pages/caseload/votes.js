/** The vote: how it stands, one's own voice, hands that are counted, and who said what (B7). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { Table } from "../../components/list.js";
import { say } from "../../components/toast.js";
import { t } from "../../words.js";
import { CastVote, Hand } from "./vote-cast.js";

/** @typedef {import("./proposal.js").Proposal} Proposal */
/** @typedef {NonNullable<Proposal["tally"]>} Tally */
/** @typedef {NonNullable<Proposal["votes"]>[number]} Vote */
/** @typedef {import("./around.js").Someone} Someone */

/** @param {{ row: Proposal, people: Someone[], me: import("../../session.js").Me | null, again: () => Promise<void> }} props */
export function Votes({ row, people, me, again }) {
  if (!row.tally) return null;
  const waiting = row.tally.waitingFor.map((id) => people.find((one) => one.id === id) ?? { id, name: t("vote.somebody") });
  return html`
    <${Section} id="vote" title=${t(row.status === "voting" ? "vote.now" : "vote.result")}>
      <${Stand} tally=${row.tally} />
      ${may(row, "votes") && html`<${CastVote} row=${row} again=${again} />`}
      ${row.status === "voting" && html`<${Waiting} row=${row} waiting=${waiting} own=${me?.id} again=${again} />`}
      ${may(row, "count") && html`<${Count} row=${row} waiting=${waiting.length} again=${again} />`}
      <${Said} votes=${row.votes ?? []} />
    <//>
    ${row.status !== "voting" && row.tally.needs.length > 0 &&
    html`<${Section} id="needs" title=${t("vote.needs")}>
      <p class="muted">${t("vote.needsText")}</p>
      <ul class="bullets">${[...new Set(row.tally.needs)].map((need) => html`<li class="note">${need}</li>`)}</ul>
    <//>`}
  `;
}

/** How many are for and how many that must be. @param {{ tally: Tally }} props */
const Stand = ({ tally }) => html`
  <div role="status">
    <svg class="votes" aria-hidden="true" focusable="false">
      <rect class="votes__all" width="100%" height="16" rx="8" />
      <rect class="votes__for" width=${`${(100 * tally.inFavour) / tally.present}%`} height="16" rx="8" />
      <line class="votes__needed" x1=${`${(100 * tally.needed) / tally.present}%`} x2=${`${(100 * tally.needed) / tally.present}%`} y1="-4" y2="20" />
    </svg>
    <p><strong>${t("vote.stand", { for: tally.inFavour, against: tally.against, present: tally.present })}</strong> ${t("vote.needed", { n: tally.needed })}</p>
  </div>
`;

/** Who has not voted yet; whoever guides counts their hands. @param {{ row: Proposal, waiting: Someone[], own: string | undefined, again: () => Promise<void> }} props */
const Waiting = ({ row, waiting, own, again }) =>
  waiting.length > 0 &&
  html`
    <h3 class="nl-heading nl-heading--level-3">${t("vote.waiting")}</h3>
    <ul class="hands">
      ${waiting.map((one) => html`<li key=${one.id}>
        <span>${one.name}</span>
        ${may(row, "hands") && one.id !== own && html`<${Hand} row=${row} person=${one} again=${again} />`}
      </li>`)}
    </ul>
  `;

/** @param {{ row: Proposal, waiting: number, again: () => Promise<void> }} props */
function Count({ row, waiting, again }) {
  const [asking, setAsking] = useState(false);
  const count = async (/** @type {string} */ key) => {
    await take(api.POST("/caseload/proposals/{proposalId}/count", { params: { path: { proposalId: row.id } }, headers: once(key) }));
    setAsking(false);
    say(t("vote.counted"));
    await again();
  };
  return html`
    <div class="form__buttons"><${Button} kind=${waiting ? "secondary" : "primary"} icon="check" onClick=${() => setAsking(true)}>${t("vote.count")}<//></div>
    ${asking &&
    html`<${Confirm} title=${t("vote.count")} yes=${t("vote.countYes")} act=${count} close=${() => setAsking(false)}>
      <p>${waiting ? t("vote.countMissing", { n: waiting }) : t("vote.countAll")}</p>
    <//>`}
  `;
}

/** @param {{ votes: Vote[] }} props */
const Said = ({ votes }) =>
  votes.length > 0 &&
  html`<${Table}
    caption=${t("vote.said")}
    columns=${[
      { title: t("vote.who"), main: true, show: (/** @type {Vote} */ one) => one.name },
      { title: t("vote.voice"), show: (/** @type {Vote} */ one) => html`<${Badge} tone=${one.inFavour ? "ok" : "danger"} icon=${one.inFavour ? "check" : "cross"}>${t(one.inFavour ? "vote.for" : "vote.against")}<//>` },
      { title: t("vote.need"), show: (/** @type {Vote} */ one) => one.need },
    ]}
    rows=${votes}
  />`;
