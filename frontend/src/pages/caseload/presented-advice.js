/** From arguments to a decision and how it stands now, on the page that shows everything (B7 - B10). */
import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { DataList, Table } from "../../components/list.js";
import { calendarDay } from "../../format.js";
import { range } from "../../numbers.js";
import { t, term } from "../../words.js";
import { bandsTold } from "./bands.js";
import { Consequences } from "./consequences.js";
import { agreedFacts } from "./decided.js";
import { FigureCard } from "./figure.js";
import { Status } from "./standing.js";
import { Steps } from "./suggestion.js";

/** @typedef {import("./presentation.js").Presentation} Presentation */
/** @typedef {Presentation["arguments"][number]} Argument */
/** @typedef {Presentation["proposals"][number]} Proposal */
/** @typedef {Presentation["steps"][number]} Step */

/** @param {{ of: Presentation }} props */
export const Advice = ({ of }) => html`
  <${Section} id="advice" title=${t("presented.advice")}>
    ${of.arguments.length > 0 &&
    html`<h3 class="nl-heading nl-heading--level-3">${t("presented.arguments")}</h3>
      <${Table}
        caption=${t("presented.arguments")}
        columns=${[
          { title: t("presented.argument"), main: true, show: (/** @type {Argument} */ one) => html`<span class="note">${one.text}</span>` },
          { title: t("arguments.pointsTo"), show: (/** @type {Argument} */ one) => term("argumentFor", one.pointsTo) },
          { title: t("arguments.source"), show: (/** @type {Argument} */ one) => term("argumentSource", one.source) },
          { title: t("presented.knownBy"), show: (/** @type {Argument} */ one) => one.recognised },
        ]}
        rows=${of.arguments}
      />`}
    <h3 class="nl-heading nl-heading--level-3 load__part">${t("presented.suggestion")}</h3>
    ${of.suggestion
      ? html`<p>${t("presented.suggested", { band: range(of.suggestion.lower, of.suggestion.upper) })}</p><${Steps} of=${of.suggestion} />`
      : html`<p class="muted">${t("presented.noSuggestion")}</p>`}
    <h3 class="nl-heading nl-heading--level-3 load__part">${t("proposals.title")}</h3>
    ${!of.proposals.length && html`<p class="muted">${t("proposals.none")}</p>`}
    ${[...of.proposals].reverse().map((row) => html`<${Proposed} key=${row.id} row=${row} />`)}
  <//>
`;

/** @param {{ row: Proposal }} props */
const Proposed = ({ row }) => html`
  <div class="card">
    <p class="lead-row"><strong>${t("proposals.one", { number: row.number })}</strong><${Status} kind="bandStatus" value=${row.status} /></p>
    <p><strong>${bandsTold(row.bands)}</strong></p>
    <p class="note">${row.text}</p>
    ${row.tally && html`<p class="muted">${t("proposals.tally", { for: row.tally.inFavour, present: row.tally.present, needed: row.tally.needed })}</p>`}
    <${DataList}
      facts=${[
        [t("proposals.conditions"), row.conditions?.length ? html`<ul class="bullets">${row.conditions.map((one) => html`<li>${one}</li>`)}</ul>` : ""],
        [t("vote.needs"), row.tally?.needs.length ? html`<ul class="bullets">${[...new Set(row.tally.needs)].map((one) => html`<li>${one}</li>`)}</ul>` : ""],
      ]}
    />
  </div>
`;

/** @param {{ of: Presentation }} props */
export const Afterwards = ({ of }) => html`
  ${of.decisions.map(
    (row) => html`<${Section} key=${row.id} id=${`decided-${row.id}`} title=${t(row.approved ? "decision.approvedOn" : "decision.refusedOn", { day: calendarDay(row.decidedOn) })}>
      <div class="load"><p class="load__number"><strong>${bandsTold(row.bands)}</strong></p></div>
      <div class="fact-grid"><${DataList} facts=${[[t("decision.by"), row.decidedBy], [t("decision.reasons"), html`<span class="note">${row.reasons}</span>`], ...(row.approved ? agreedFacts(row) : [])]} /></div>
      ${row.approved && html`<${Consequences} row=${row} />`}
    <//>`,
  )}
  <${Actions} steps=${of.steps.filter(({ key }) => key === null)} />
  <${Section} id="stands" title=${t("presented.now")}><${FigureCard} of=${of.monitor.team} /><//>
`;

/** @param {{ steps: Step[] }} props */
const Actions = ({ steps }) =>
  steps.length > 0 &&
  html`<${Section} id="agreed" title=${t("agreed.title")}>
    <${Table}
      caption=${t("agreed.title")}
      columns=${[
        { title: t("agreed.what"), main: true, show: (/** @type {Step} */ one) => one.title },
        { title: t("agreed.who"), show: (/** @type {Step} */ one) => one.ownerName },
        { title: t("agreed.when"), show: (/** @type {Step} */ one) => one.dueOn && calendarDay(one.dueOn) },
        { title: t("agreed.done"), show: (/** @type {Step} */ one) => one.status === "done" && html`<${Badge} tone="ok" icon="check">${t("agreed.done")}<//>` },
      ]}
      rows=${steps}
    />
  <//>`;
