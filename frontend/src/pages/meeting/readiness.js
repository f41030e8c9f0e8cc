import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Refused } from "../../components/states.js";
import { useAct } from "../../hooks/act.js";
import { show } from "../../hooks/part.js";
import { toCase } from "../../steps.js";
import { t, term } from "../../words.js";
import { isPreparing } from "./read.js";

/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Point} Point */
/** @typedef {import("./read.js").Seat} Seat */
/** @typedef {import("./read.js").Open} Open */

/** @type {Record<Point["state"], [import("../../components/badge.js").Tone, import("../../components/icon.js").IconName]>} */
const LOOKS = { blocks: ["danger", "closed"], late: ["danger", "warning"], open: ["warning", "ring"], done: ["ok", "check"] };
/** @type {Point["state"][]} */
const ORDER = ["blocks", "late", "open"];

/** Points that there are for every person: two or more are told as one line that opens. */
const PER_PERSON = /** @type {const} */ (["mandate", "call", "rsvp"]);

/** @param {Point} point @param {Point[]} all */
const isMany = ({ key, state }, all) =>
  state === "open" && PER_PERSON.some((one) => one === key) && all.filter((point) => point.key === key).length > 1;

/**
 * What is done and what is not, why, who must act, and the one button that moves it on (W2 - W7).
 * @param {{ known: Known, open: Open, again: () => void }} props
 */
export function Readiness({ known, open, again }) {
  const { points, meeting } = known;
  if (!points || !isPreparing(meeting)) return null;
  const done = points.filter(({ state }) => state === "done");
  const rest = ORDER.flatMap((state) => points.filter((point) => point.state === state));
  return html`
    <${Section} id="readiness" title=${t("meeting.readiness")} extra=${html`<${Score} done=${done.length} all=${points.length} />`}>
      ${rest.length
        ? html`
            <${Points} points=${rest.filter((point) => !isMany(point, rest))} known=${known} open=${open} again=${again} />
            ${PER_PERSON.map((key) => html`<${Many} key=${key} name=${key} points=${rest} known=${known} open=${open} again=${again} />`)}
          `
        : html`<p class="muted">${t("meeting.allDone")}</p>`}
      ${done.length > 0 &&
      html`<details class="more-of">
        <summary>${t("meeting.done", { n: done.length })}</summary>
        <${Points} points=${done} known=${known} open=${open} again=${again} />
      </details>`}
    <//>
  `;
}

/** @param {{ name: typeof PER_PERSON[number], points: Point[], known: Known, open: Open, again: () => void }} props */
function Many({ name, points, ...rest }) {
  const own = points.filter((point) => point.key === name && isMany(point, points));
  return own.length > 0 && html`
    <details class="more-of">
      <summary>${t(`many.${name}`, { n: own.length })}</summary>
      <${Points} points=${own} ...${rest} />
    </details>
  `;
}

/** @param {{ done: number, all: number }} props */
const Score = ({ done, all }) => html`
  <p class="ready">
    <progress class="ready__bar" value=${done} max=${all} aria-label=${t("meeting.readiness")}></progress>
    ${t("meeting.score", { done, all })}
  </p>
`;

/** @param {{ points: Point[], known: Known, open: Open, again: () => void }} props */
export const Points = ({ points, known, open, again }) => html`
  <ul class="points">
    ${points.map(
      (point) => html`
        <li class="point point--${point.state}" key=${point.key + point.subjectId}>
          <div class="point__text">
            <p class="point__title">
              <${PointBadge} point=${point} />
              <strong>${point.title}</strong>
            </p>
            <p class="point__why">
              ${point.why}
              ${point.who.length > 0 && html` <span class="point__who">${t("meeting.acts", { who: point.who.map((who) => term("meetingRole", who)).join(", ") })}</span>`}
            </p>
          </div>
          ${point.state !== "done" && html`<${Step} point=${point} known=${known} open=${open} again=${again} />`}
        </li>
      `,
    )}
  </ul>
`;

/** @param {{ point: Point }} props */
export const PointBadge = ({ point: { state, blocks } }) => html`
  <${Badge} tone=${LOOKS[state][0]} icon=${LOOKS[state][1]}>
    ${state === "blocks" ? term("blocks", blocks ?? "sharing") : term("pointState", state)}
  <//>
`;

/** @typedef {{ point: Point, known: Known, open: Open, seat: Seat | undefined, leads: boolean }} Given */
/** @typedef {import("../../words.js").Key} Key */

/** @param {Given} given @param {Key} label @param {import("./read.js").DialogName} name @param {any} [row] */
const opens = ({ point, open }, label, name, row) => html`
  <${Button} small onClick=${() => open(name, row)} aria-label=${`${t(label)}: ${point.title}`}>${t(label)}<//>
`;

/** @param {Given} given @param {Key} label @param {string} part of the page of the case */
const goes = ({ point, known }, label, part) => html`
  <${LinkButton} small href=${toCase(known.meeting.caseId, part)} aria-label=${`${t(label)}: ${point.title}`}>${t(label)}<//>
`;

/** @param {Given} given @param {Key} label @param {string} part of this page */
const shows = ({ point }, label, part) => html`
  <${Button} small onClick=${() => show(part)} aria-label=${`${t(label)}: ${point.title}`}>${t(label)}<//>
`;

/** To the people, or to the first of them. @param {Given} given */
const people = (given) =>
  given.known.seats.length ? shows(given, "step.people", "people") : given.leads && opens(given, "seats.add", "add");

/** A document that was delivered is laid on the table here; any other is delivered at the case. @param {Given} given */
function ofDocument(given) {
  const { point, known } = given;
  const kind = point.key.replace("document-", "");
  const ready = known.documents?.some((one) => one.kind === kind && one.uploadedAt && may(one, "shares"));
  return ready && point.whyCode !== "document-old" ? shows(given, "step.share", "documents") : goes(given, "step.deliver", "documents");
}

/** The one thing that moves a point on. @type {Record<string, (given: Given) => any>} */
const STEPS = {
  "goal": (given) => goes(given, "step.goal", "goals"),
  "consent": (given) => goes(given, "step.consent", "consents"),
  "document-care_plan": ofDocument,
  "document-done_before": ofDocument,
  "story": (given) => may(given.known.meeting, "edit") && opens(given, "step.story", "client"),
  "date-and-place": (given) => given.leads && opens(given, "step.place", "plan"),
  "invitation": (given) => given.leads && opens(given, "step.invite", "invite"),
  "client-first": (given) =>
    given.leads && html`<div class="buttons">${opens(given, "step.ask", "add", "client")} ${opens(given, "step.reason", "client")}</div>`,
  "roles": people,
  "minute-taker": people,
  "group-size": people,
  "mandate": (given) => may(given.seat, "edit") && opens(given, "step.mandate", "seat", given.seat),
  "call": (given) => may(given.seat, "calls") && opens(given, "step.call", "call", given.seat),
  "rsvp": (given) => may(given.seat, "rsvp") && opens(given, "step.answer", "answer", given.seat),
};

/** @param {{ point: Point, known: Known, open: Open, again: () => void }} props */
function Step({ point, known, open, again }) {
  const { meeting, seats, checks } = known;
  const check = checks.find(({ id }) => id === point.subjectId);
  if (check) return html`<${Ticked} check=${check} again=${again} />`;
  const seat = seats.find(({ id }) => id === point.subjectId);
  return STEPS[point.key]?.({ point, known, open, seat, leads: may(meeting, "invitation") });
}
/** @param {{ check: import("./read.js").Check, again: () => void }} props */
function Ticked({ check, again }) {
  const tick = useAct(async (key) => {
    const params = { path: { checklistItemId: check.id } };
    await take(api.POST("/checklist-items/{checklistItemId}/tick", { params, body: { done: true }, headers: once(key) }));
    again();
  });
  return may(check, "tick") && html`
    <div>
      <${Button} small busy=${tick.busy} onClick=${() => tick.run()} aria-label=${`${t("step.tick")}: ${check.text}`}>${t("step.tick")}<//>
      <${Refused} problem=${tick.problem} />
    </div>
  `;
}
