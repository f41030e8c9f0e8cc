import { html } from "htm/preact";
import { StatusBadge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { Empty } from "../../components/states.js";
import { TimeLine } from "../../components/timeline.js";
import { deadline, now, period, relative } from "../../format.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {Overview["rounds"][number]} Round */
/** @typedef {Overview["meetings"][number]} Meeting */

/** Rounds with their meetings, the last round first. @param {{ overview: Overview }} props */
export const Rounds = ({ overview }) => html`
  <${Section} id="rounds" title=${t("case.rounds")}>
    ${overview.rounds.length === 0 &&
    html`<${Empty} title=${t("case.noRounds")}><p>${t("case.noRoundsText")}</p><//>`}
    ${[...overview.rounds].reverse().map((round) => html`<${OneRound} key=${round.id} round=${round} overview=${overview} />`)}
  <//>
`;

/** @param {{ round: Round, overview: Overview }} props */
function OneRound({ round, overview }) {
  const meetings = overview.meetings.filter(({ roundId }) => roundId === round.id);
  return html`
    <div class="round">
      <h3 class="nl-heading nl-heading--level-3">
        ${t("case.roundTitle", { number: round.number, form: term("roundForm", round.form) })}
        ${" "}<${StatusBadge} kind="roundStatus" value=${round.status} />
      </h3>
      ${meetings.length
        ? html`<${TimeLine} events=${meetings.map((meeting) => event(meeting, overview))} />`
        : html`<p class="muted">${t("case.noMeetings")}</p>`}
    </div>
  `;
}

/** @param {Meeting} meeting @param {Overview} overview @returns {import("../../components/timeline.js").Event} */
function event(meeting, overview) {
  const people = overview.participants.filter(({ meetingId }) => meetingId === meeting.id).length;
  const ahead = +new Date(meeting.startsAt) > +now();
  const prepares = ahead && meeting.status !== "cancelled";
  return {
    id: meeting.id,
    ahead,
    icon: meeting.status === "closed" ? "check" : meeting.status === "cancelled" ? "cross" : "calendar",
    when: `${period(meeting.startsAt, meeting.endsAt)} · ${relative(meeting.startsAt)}`,
    title: html`
      <span class="lead-row">
        <strong>${term("meetingKind", meeting.kind)}</strong>
        <${StatusBadge} kind="meetingStatus" value=${meeting.status} />
      </span>
    `,
    text: [
      meeting.place,
      people > 0 && t("case.people", { n: people }),
      prepares && t("case.documentsDue", { due: deadline(meeting.documentsDueAt) }),
    ]
      .filter(Boolean)
      .join(" · "),
  };
}
