/** The minutes as every recipient reads them, on screen and on paper (W13). Shows what it is given, and nothing else. */
import { html } from "htm/preact";
import { StatusBadge } from "../../components/badge.js";
import { DataList, Table } from "../../components/list.js";
import { Day } from "../../components/when.js";
import { calendarDay, duration, period } from "../../format.js";
import { t, term } from "../../words.js";
import { Outcomes } from "./outcomes.js";
import { Part } from "./part.js";
import { Solutions } from "./solutions.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesContent"]} Content */
/** @typedef {Content["actions"][number]} Action */
/** @typedef {Content["present"][number]} Person */

/** @param {{ content: Content, introduction?: string | null, remarks?: string | null, children?: any }} props */
export const Minutes = ({ content, introduction, remarks, children }) => html`
  <article class="paper" aria-labelledby="paper-title">
    <header class="paper__head">
      <p class="muted">${t("minutes.title")} · ${term("meetingKind", content.meeting.kind)}</p>
      <h2 class="nl-heading nl-heading--level-1" id="paper-title">${content.meeting.caseTitle}</h2>
      <${DataList}
        facts=${[
          [t("minutes.when"), period(content.meeting.openedAt ?? content.meeting.startsAt, content.meeting.closedAt ?? content.meeting.endsAt)],
          [t("minutes.where"), content.meeting.place],
          [t("minutes.online"), content.meeting.onlineUrl],
        ]}
      />
    </header>
    ${introduction && html`<p class="note paper__introduction">${introduction}</p>`}
    <${Agreed} actions=${content.actions} title=${t("minutes.actions")} />
    <${Agreed} actions=${content.earlierActions} title=${t("minutes.earlier")} standing />
    <${Found} content=${content} />
    <${Solutions} content=${content} />
    <${Stances} positions=${content.positions} />
    ${content.evaluation && html`<${Outcomes} evaluation=${content.evaluation} />`}
    <${Lines} title=${t("minutes.lessons")} lines=${content.lessons.map(({ text }) => text)} />
    ${content.nextEvaluation &&
    html`<${Part} title=${t("minutes.next")}>
      <p>
        ${term("meetingKind", "evaluation")}: ${period(content.nextEvaluation.startsAt, content.nextEvaluation.endsAt)}
        ${content.nextEvaluation.place && `, ${content.nextEvaluation.place}`}
      </p>
    <//>`}
    <${People} title=${t("minutes.present")} people=${content.present} />
    <${People} title=${t("minutes.absent")} people=${content.absent} />
    <${Course} agenda=${content.agenda} />
    <${Lines} title=${t("minutes.rules")} lines=${content.groundRules} />
    ${remarks && html`<${Part} title=${t("minutes.remarks")}><p class="note">${remarks}</p><//>`}
    ${children}
  </article>
`;

/** Who does what, when and how: before everything else, because that is what people look for. @param {{ actions: Action[], title: string, standing?: boolean }} props */
const Agreed = ({ actions, title, standing }) =>
  actions.length > 0 &&
  html`<${Part} title=${title}>
    <${Table}
      caption=${title}
      rows=${actions.map((action) => ({ ...action, id: action.actionId }))}
      columns=${[
        { title: t("case.what"), main: true, show: What },
        { title: t("case.who"), show: (/** @type {Action} */ { owner, organisation }) => html`<span>${owner}<span class="table__under">${organisation}</span></span>` },
        { title: t("case.when"), show: (/** @type {Action} */ { dueOn }) => html`<${Day} on=${dueOn} />` },
        standing
          ? { title: t("case.status"), show: (/** @type {Action} */ { status }) => html`<${StatusBadge} kind="actionStatus" value=${status} />` }
          : { title: t("action.term"), show: (/** @type {Action} */ one) => html`<span class="nowrap">${term("term", one.term)}</span>` },
      ]}
    />
  <//>`;

/** @param {Action} action */
const What = ({ what, how }) => html`<span>${what}${how && html`<span class="table__under note">${t("minutes.how")}: ${how}</span>`}</span>`;

/** Goal, shared picture, challenges and opportunities. @param {{ content: Content }} props */
const Found = ({ content }) => html`
  ${content.goals.length > 0 &&
  html`<${Part} title=${t("minutes.goals")}>
    <ul class="paper__list">
      ${content.goals.map(
        (goal) => html`<li key=${goal.goalId}>
          <span class="note">${goal.text}</span>
          <span class="table__under">
            ${term("goalKind", goal.kind)}${" · "}
            ${goal.involved.length
              ? `${t("case.withWhom", { who: goal.involved.map((who) => term("involved", who)).join(", ") })} ${goal.involvement ?? ""}`
              : t("case.without", { reason: goal.notInvolvedReason ?? "" })}
          </span>
        </li>`,
      )}
    </ul>
  <//>`}
  ${content.sharedDiagnosis && html`<${Part} title=${t("minutes.diagnosis")}><p class="note">${content.sharedDiagnosis}</p><//>`}
  <${Lines} title=${t("minutes.challenges")} lines=${texts(content, "challenge")} />
  <${Lines} title=${t("minutes.opportunities")} lines=${texts(content, "opportunity")} />
`;

/** @param {Content} content @param {string} wanted */
const texts = (content, wanted) => content.findings.filter(({ kind }) => kind === wanted).map(({ text }) => text);

/** @param {{ title: string, lines: string[] }} props */
const Lines = ({ title, lines }) =>
  lines.length > 0 &&
  html`<${Part} title=${title}><ul class="bullets">${lines.map((line, place) => html`<li class="note" key=${place}>${line}</li>`)}</ul><//>`;

/** The consensus check (W11). @param {{ positions: Content["positions"] }} props */
const Stances = ({ positions }) =>
  positions.length > 0 &&
  html`<${Part} title=${t("minutes.consensus")}>
    <ul class="paper__list">
      ${positions.map(
        ({ name, organisation, stance, words }) => html`
          <li key=${name + organisation}>
            <span class="lead-row"><strong>${name}</strong><${StatusBadge} kind="stance" value=${stance} /></span>
            ${words && html`<span class="note">${words}</span>`}
          </li>
        `,
      )}
    </ul>
  <//>`;

/** @param {{ title: string, people: Person[] }} props */
const People = ({ title, people }) =>
  people.length > 0 &&
  html`<${Part} title=${title}>
    <ul class="paper__people">
      ${people.map(
        (one) => html`<li key=${one.participantId}>
          ${one.name}<span class="table__under">${[...one.roles.map((role) => term("hat", role)), one.organisation ?? term("layer", one.layer)].join(", ")}</span>
        </li>`,
      )}
    </ul>
  <//>`;

/** What was on the agenda and how long it took. @param {{ agenda: Content["agenda"] }} props */
const Course = ({ agenda }) =>
  agenda.length > 0 &&
  html`<${Part} title=${t("minutes.agenda")}>
    <ol class="paper__list">
      ${agenda.map(
        ({ title, minMinutes, maxMinutes, seconds }, place) => html`<li key=${place}>
          ${title}<span class="table__under">
            ${minMinutes === maxMinutes ? t("time.minutes", { n: maxMinutes }) : t("minutes.box", { min: minMinutes, max: maxMinutes })}${" · "}
            ${seconds === null ? t("minutes.notHeld") : t("minutes.took", { time: duration(seconds) })}
          </span>
        </li>`,
      )}
    </ol>
  <//>`;

/** "Oploskoffie, ma 2 nov 2026". @param {Content["meeting"]} meeting */
export const nameOf = ({ kind, startsAt }) =>
  t("minutes.of", { kind: term("meetingKind", kind), day: calendarDay(startsAt.slice(0, 10)) });
