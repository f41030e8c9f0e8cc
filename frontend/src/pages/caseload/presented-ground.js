/** What an advice rests on, on the page that shows everything: situation, definition, weeks, factors (B2 - B6). */
import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { DataList, Table } from "../../components/list.js";
import { number } from "../../numbers.js";
import { t, term } from "../../words.js";
import { textsOf } from "./factor-results.js";
import { Line } from "./line.js";
import { Outcomes } from "./outcomes.js";

/** @typedef {import("./presentation.js").Presentation} Presentation */
/** @typedef {NonNullable<Presentation["sketch"]["stakeholders"]>[number]} Interest */
/** @typedef {NonNullable<Presentation["sketch"]["figures"]>[number]} Figure */
/** @typedef {Presentation["weeks"]["averages"][number]} Average */

/** @param {string | null | undefined} text */
const note = (text) => text && html`<span class="note">${text}</span>`;

/** @param {{ of: Presentation }} props */
export const Situation = ({ of: { sketch, purpose, members } }) => html`
  <${Section} id="situation" title=${t("presented.situation")}>
    <${DataList}
      facts=${[
        [t("presented.reason"), note(sketch.reason)],
        [t("presented.goal"), note(sketch.goal)],
        [t("presented.purpose"), note(purpose)],
        [t("presented.closeness"), note(sketch.closeness)],
        [t("presented.keep"), note(sketch.keep)],
        [t("presented.avoid"), note(sketch.avoid)],
        [t("presented.careDemand"), note(sketch.careDemand)],
        [t("presented.area"), note(sketch.area)],
        [t("presented.decidedBy"), [sketch.decidedBy, sketch.decidedHow].filter(Boolean).join(" – ")],
        [t("presented.members"), members.map(({ name, part }) => `${name} (${term("memberPart", part)})`).join(", ")],
      ]}
    />
    ${(sketch.stakeholders?.length ?? 0) > 0 &&
    html`<h3 class="nl-heading nl-heading--level-3 load__part">${t("presented.stakeholders")}</h3>
      <${Table}
        caption=${t("presented.stakeholders")}
        columns=${[
          { title: t("presented.who"), main: true, show: (/** @type {Interest} */ one) => one.who },
          { title: t("presented.interests"), show: (/** @type {Interest} */ one) => one.interests },
          { title: t("presented.when"), show: (/** @type {Interest} */ one) => one.involveWhen },
        ]}
        rows=${withIds(sketch.stakeholders ?? [])}
      />`}
    ${(sketch.figures?.length ?? 0) > 0 &&
    html`<h3 class="nl-heading nl-heading--level-3 load__part">${t("presented.figures")}</h3>
      <${Table}
        caption=${t("presented.figures")}
        columns=${[
          { title: t("presented.figure"), main: true, show: (/** @type {Figure} */ one) => one.name },
          { title: t("presented.value"), show: (/** @type {Figure} */ one) => one.value },
          { title: t("references.source"), show: (/** @type {Figure} */ one) => one.source },
        ]}
        rows=${withIds(sketch.figures ?? [])}
      />`}
  <//>
`;

/** @template {object} T @param {T[]} rows */
const withIds = (rows) => rows.map((row, place) => ({ ...row, id: String(place) }));

/** @param {{ of: Presentation }} props */
export const WhatCounts = ({ of: { definition } }) => html`
  <${Section} id="counts" title=${t("presented.counts")}>
    <p><strong>${definition.name}</strong></p>
    <p>${t("presented.counted", { counted: definition.counted, total: definition.total, load: number(definition.load) })}</p>
    ${Object.keys(definition.reasons).length > 0 &&
    html`<p>${t("presented.others")}</p><ul class="bullets">${Object.entries(definition.reasons).map(([reason, count]) => html`<li key=${reason}>${term("leftOut", reason)}: ${count}</li>`)}</ul>`}
  <//>
`;

/** @param {{ of: Presentation }} props */
export const HowClose = ({ of: { weeks, line } }) => html`
  <${Section} id="close" title=${t("presented.close")}>
    <p>${t("presented.weeks", { shared: weeks.shared, workers: weeks.workers })}</p>
    ${weeks.averages.length > 0 &&
    html`<${Table}
      caption=${t("presented.averages")}
      columns=${[
        { title: t("presented.who"), main: true, show: (/** @type {Average} */ one) => one.functionGroup ?? t("bands.team") },
        { title: t("bandLine.hoursEach"), show: (/** @type {Average} */ one) => number(one.hoursPerCase) },
        { title: t("presented.direct"), show: (/** @type {Average} */ one) => t("agreements.percent", { percent: number(one.directPercent) }) },
        { title: t("presented.week"), show: (/** @type {Average} */ one) => number(one.week) },
        { title: t("presented.month"), show: (/** @type {Average} */ one) => number(one.month) },
        { title: t("presented.quarter"), show: (/** @type {Average} */ one) => number(one.quarter) },
        { title: t("presented.year"), show: (/** @type {Average} */ one) => number(one.year) },
      ]}
      rows=${withIds(weeks.averages)}
    />`}
    <h3 class="nl-heading nl-heading--level-3 load__part">${t("bandLine.title")}</h3>
    <${Line} points=${line.points} open />
  <//>
`;

/** @param {{ of: Presentation }} props */
export const WhatWeighs = ({ of: { factors } }) => html`
  <${Section} id="weighs" title=${t("presented.weighs")}>
    <p>${t("presented.scored", { scored: factors.scored, workers: factors.workers })}</p>
    ${factors.hidden
      ? html`<p class="muted">${t("factors.hiddenText")}</p>`
      : html`<${DataList}
          facts=${[
            [t("factors.heavy"), textsOf(factors, factors.heavy).join("; ") || t("factors.noHeavy")],
            [t("factors.apart"), textsOf(factors, factors.disagreements).join("; ") || t("factors.noApart")],
          ]}
        />`}
  <//>
  ${!factors.hidden && html`<${Outcomes} results=${factors} />`}
`;
