import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Empty, Refused } from "../../components/states.js";
import { TimeLine } from "../../components/timeline.js";
import { deadline, now, period, relative } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { href } from "../../router.js";
import { toMeeting } from "../../steps.js";
import { t, term } from "../../words.js";
import { StopRound } from "./stop-round.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {Overview["rounds"][number]} Round */
/** @typedef {import("../../api/client.js").Schemas["RoundRead"]} Row */
/** @typedef {Overview["meetings"][number]} Meeting */

/** Rounds with their meetings, the last round first. @param {{ overview: Overview, again: () => void }} props */
export function Rounds({ overview, again }) {
  const caseId = overview.case.id;
  const known = useRead(
    async (signal) => (await take(api.GET("/cases/{caseId}/rounds", { params: { path: { caseId } }, signal }))).items,
    [overview],
  );
  const rounds = [...overview.rounds].reverse();
  return html`
    <${Section} id="rounds" title=${t("case.rounds")}>
      ${rounds.length === 0 && html`<${Empty} title=${t("case.noRounds")}><p>${t("case.noRoundsText")}</p><//>`}
      <${Refused} problem=${known.problem} />
      ${rounds.map(
        (round) => html`<${OneRound} key=${round.id} round=${round} row=${known.data?.find(({ id }) => id === round.id) ?? null} overview=${overview} again=${again} />`,
      )}
    <//>
  `;
}
/** @param {{ round: Round, row: Row | null, overview: Overview, again: () => void }} props */
function OneRound({ round, row, overview, again }) {
  const [stopping, setStopping] = useState(false);
  const meetings = overview.meetings.filter(({ roundId }) => roundId === round.id);
  const stopped = () => {
    setStopping(false);
    again();
  };
  return html`
    <div class="round">
      <h3 class="nl-heading nl-heading--level-3">
        ${t("case.roundTitle", { number: round.number, form: term("roundForm", round.form) })}
        ${" "}<${StatusBadge} kind="roundStatus" value=${round.status} />
      </h3>
      ${row?.statusReason && html`<p class="note">${t("stop.why", { reason: row.statusReason })}</p>`}
      ${meetings.length
        ? html`<${TimeLine} events=${meetings.map((meeting) => event(meeting, overview))} />`
        : html`<p class="muted">${t("case.noMeetings")}</p>`}
      <div class="form__buttons">
        ${may(row, "meetings") &&
        html`<${LinkButton} icon="calendar" href=${href("/rounds/:roundId/meetings/new", { roundId: round.id })}>${t("case.plan")}<//>`}
        ${may(row, "stop") && html`<${Button} kind="subtle" onClick=${() => setStopping(true)}>${t("stop.title")}<//>`}
      </div>
      ${stopping && html`<${StopRound} roundId=${round.id} close=${() => setStopping(false)} done=${stopped} />`}
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
        <a class="nl-link" href=${toMeeting(meeting.id)}><strong>${term("meetingKind", meeting.kind)}</strong></a>
        <${StatusBadge} kind="meetingStatus" value=${meeting.status} />
        ${meeting.status === "closed" && html`<a class="nl-link" href=${href("/meetings/:meetingId/minutes", { meetingId: meeting.id })}>${t("case.toMinutes")}</a>`}
      </span>
    `,
    text: [
      meeting.place,
      people > 0 && t("case.people", { n: people }),
      prepares && meeting.kind !== "evaluation" && t("case.documentsDue", { due: deadline(meeting.documentsDueAt) }),
    ]
      .filter(Boolean)
      .join(" · "),
  };
}
