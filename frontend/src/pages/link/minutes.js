import { html } from "htm/preact";
import { may } from "../../api/client.js";
import { Badge, StatusBadge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { calendarDay, deadline, moment } from "../../format.js";
import { t, term } from "../../words.js";
import { MinutesPaper } from "../paper.js";
import { Correct } from "./correct.js";

/** @typedef {import("../link.js").Seat} Seat */
/** @typedef {NonNullable<Seat["minutes"]>} Minutes */
/** @typedef {Minutes["content"]} Content */

/** What was agreed, whether it is right, and until when that can be said (W13, W14). @param {{ seat: Seat, again: () => Promise<void> }} props */
export function Minutes({ seat: { minutes, meeting, clientSide }, again }) {
  if (!minutes) {
    if (meeting.status !== "closed") return null;
    return html`<${Section} id="minutes" title=${t("link.minutes")}><p class="muted">${t("link.noMinutes")}</p><//>`;
  }
  return html`
    <${Section} id="minutes" title=${t("link.minutes")}>
      <${Standing} minutes=${minutes} />
      <${Told} minutes=${minutes} clientSide=${clientSide} />
      <p><${MinutesPaper} row=${minutes} /></p>
      <${Corrections} minutes=${minutes} />
      ${minutes.addenda?.map((one) => html`<div class="said" key=${one.id}><p><strong>${t("link.addendum", { name: one.author })}</strong></p><p class="note">${one.text}</p></div>`)}
      ${may(minutes, "corrections") && html`<${Correct} minutes=${minutes} again=${again} />`}
    <//>
  `;
}

/** @param {{ minutes: Minutes }} props */
const Standing = ({ minutes }) => html`
  <p class="lead-row">
    ${minutes.status === "final"
      ? html`<${Badge} tone="ok" icon="closed">${t("link.final")}<//>`
      : html`<${Badge} tone="accent" icon="arrow">${t("link.sent")}<//>`}
    ${may(minutes, "corrections") && minutes.correctUntil && html`<span>${t("link.correctUntil", { due: deadline(minutes.correctUntil) })}</span>`}
  </p>
`;

/** @param {{ minutes: Minutes, clientSide: boolean }} props */
function Told({ minutes, clientSide }) {
  const { content, introduction, remarks } = minutes;
  const chosen = content.solutions.filter((one) => one.chosen);
  return html`
    <div class="minutes">
      ${introduction && html`<p class="note">${introduction}</p>`}
      <${Part} title=${t("link.goal")} lines=${content.goals.map(({ text }) => text)} />
      <${Part} title=${t("link.diagnosis")} lines=${content.sharedDiagnosis ? [content.sharedDiagnosis] : []} />
      <${Part}
        title=${t(clientSide ? "link.chosenPlain" : "link.chosen")}
        lines=${chosen.map(({ title, argument }) => html`<strong>${title}</strong>${argument && html`<span class="note">: ${argument}</span>`}`)}
      />
      <${Part} title=${t("link.noSolution")} lines=${content.noSolutionReason ? [content.noSolutionReason] : []} />
      <${Part} title=${t("link.bridging")} lines=${content.bridgingCare ? [content.bridgingCare.explanation] : []} />
      <${Agreed} content=${content} />
      <${Part} title=${t("link.evaluation")} lines=${content.nextEvaluation ? [when(content.nextEvaluation)] : []} />
      <${Part} title=${t("link.remarks")} lines=${remarks ? [remarks] : []} />
      <${More} content=${content} />
    </div>
  `;
}

/** @param {{ startsAt: string, place: string | null }} appointment */
const when = ({ startsAt, place }) => [moment(startsAt), place].filter(Boolean).join(", ");

/** @param {{ title: string, lines: any[] }} props */
const Part = ({ title, lines }) =>
  lines.length > 0 &&
  html`
    <h3 class="nl-heading nl-heading--level-4">${title}</h3>
    ${lines.length === 1 ? html`<p class="note">${lines[0]}</p>` : html`<ul class="bullets">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
  `;

/** Who does what, and when. @param {{ content: Content }} props */
const Agreed = ({ content: { actions, earlierActions } }) =>
  actions.length + earlierActions.length > 0 &&
  html`
    <h3 class="nl-heading nl-heading--level-4">${t("link.agreed")}</h3>
    <ul class="link__list">
      ${[...actions, ...earlierActions].map(
        (action) => html`
          <li key=${action.actionId}>
            <span class="party__name">${action.what}</span>
            <span class="muted">${[action.owner, action.organisation, t("link.by", { day: calendarDay(action.dueOn) })].filter(Boolean).join(" · ")}</span>
          </li>
        `,
      )}
    </ul>
  `;

/** What not everybody reads: who was there, what else was proposed, where everybody stands. @param {{ content: Content }} props */
const More = ({ content }) => html`
  <details class="more-of">
    <summary>${t("link.more")}</summary>
    <${Part} title=${t("link.present")} lines=${content.present.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(", "))} />
    <${Part} title=${t("link.proposed")} lines=${content.solutions.filter((one) => !one.chosen).map(({ title }) => title)} />
    <${Part} title=${t("link.escalation")} lines=${content.escalationRoute ? [content.escalationRoute] : []} />
    <${Part}
      title=${t("link.positions")}
      lines=${content.positions.map(({ name, stance, words }) => `${name}: ${term("stance", stance)}${words ? ` (${words})` : ""}`)}
    />
    <${Part} title=${t("link.lessons")} lines=${content.lessons.map(({ text }) => text)} />
  </details>
`;

/** Everybody sees every correction and its answer. @param {{ minutes: Minutes }} props */
const Corrections = ({ minutes: { corrections } }) =>
  (corrections?.length ?? 0) > 0 &&
  html`
    <h3 class="nl-heading nl-heading--level-3">${t("link.corrections")}</h3>
    ${corrections?.map(
      (one) => html`
        <div class="said" key=${one.id}>
          <p class="lead-row"><strong>${one.participantName}</strong><${StatusBadge} kind="correctionStatus" value=${one.status} /></p>
          <p class="note">${one.text}</p>
          ${one.answer && html`<p class="note muted"><${Icon} name="arrow" /> ${one.answer}</p>`}
        </div>
      `,
    )}
  `;
