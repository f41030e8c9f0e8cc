/** The time line of a case as a picture: rounds as bands, meetings as dots, due days of actions below, and today. */
import { html } from "htm/preact";
import { useId } from "preact/hooks";
import { calendarDay, dayOf, monthOf, months } from "../format.js";
import { useWidth } from "../hooks/width.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {Overview["meetings"][number]} Meeting */
/** @typedef {Overview["actions"][number]} Action */
/** @typedef {(at: string | Date) => number} Scale instant to x */

const DAY = 86_400_000;
const EDGE = 8;
const LETTER = 6.6; // width of an average letter in the labels, in pixels
const ROW = 18;
const BAND = 30;
const LIVE = ["open", "in_progress"];

/** @param {{ overview: Overview, present: Date }} props */
export function CaseLine({ overview, present }) {
  const [place, width] = useWidth();
  const id = useId();
  const drawn = overview.meetings.length > 0 || overview.actions.length > 0;
  return html`
    <figure class="case-line" ref=${place}>
      ${width > 0 && drawn && html`<${Picture} overview=${overview} present=${present} width=${width} id=${id} />`}
      ${drawn && html`<${Legend} />`}
    </figure>
  `;
}

/** @param {{ overview: Overview, present: Date, width: number, id: string }} props */
function Picture({ overview, present, width, id }) {
  const [from, until] = span(overview, present);
  /** @type {Scale} */
  const x = (at) => EDGE + ((+new Date(at) - from) / (until - from)) * (width - 2 * EDGE);
  const labels = laid(overview.meetings, x, width);
  const top = 6 + ROW * (1 + Math.max(0, ...labels.map(({ row }) => row)));
  const lane = top + BAND + 16;
  const floor = lane + 16;
  return html`
    <svg role="img" aria-labelledby="${id}-title ${id}-desc" width=${width} height=${floor + 40} viewBox="0 0 ${width} ${floor + 40}">
      <title id="${id}-title">${t("line.title")}</title>
      <desc id="${id}-desc">${told(overview)}</desc>
      <${Axis} from=${from} until=${until} x=${x} y=${floor} width=${width} />
      <${Bands} overview=${overview} x=${x} y=${top} />
      ${labels.map((label) => html`<${Dot} key=${label.meeting.id} ...${label} y=${top + BAND / 2} />`)}
      ${overview.actions.map((action) => html`<${Due} key=${action.id} action=${action} x=${x(action.dueAt)} y=${lane} present=${present} />`)}
      <g class="case-line__today">
        <line x1=${x(present)} x2=${x(present)} y1=${top - 4} y2=${floor + 4} />
        <text x=${x(present)} y=${floor + 35} text-anchor=${anchor(x(present), width)}>${t("time.today")}</text>
      </g>
    </svg>
  `;
}

/**
 * First and last instant of the picture, with room on both sides.
 * @param {Overview} overview @param {Date} present @returns {[number, number]}
 */
function span({ case: row, meetings, actions }, present) {
  const moments = [
    row.createdAt,
    present,
    ...meetings.flatMap(({ documentsDueAt, endsAt }) => [documentsDueAt, endsAt]),
    ...actions.map(({ dueAt }) => dueAt),
  ].map((at) => +new Date(at));
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const room = Math.max((last - first) * 0.06, 3 * DAY);
  return [first - room, last + room];
}

/** @param {{ from: number, until: number, x: Scale, y: number, width: number }} props */
const Axis = ({ from, until, x, y, width }) => {
  const starts = months(new Date(from), new Date(until));
  const step = Math.ceil(starts.length / Math.max(1, Math.floor(width / 70)));
  return html`
    <g class="case-line__axis">
      <line x1="0" x2=${width} y1=${y} y2=${y} />
      ${starts.map(
        (start, index) => html`
          <g key=${start}>
            <line x1=${x(start)} x2=${x(start)} y1=${y} y2=${y + 5} />
            ${index % step === 0 && x(start) + 58 < width && html`<text x=${x(start) + 3} y=${y + 17}>${monthOf(start)}</text>`}
          </g>
        `,
      )}
    </g>
  `;
};

/** @param {{ overview: Overview, x: Scale, y: number }} props */
const Bands = ({ overview, x, y }) =>
  overview.rounds.map((round) => {
    const mine = overview.meetings.filter((meeting) => meeting.roundId === round.id && meeting.status !== "cancelled");
    if (!mine.length) return null;
    const [left, right] = [
      Math.min(...mine.map(({ documentsDueAt }) => x(documentsDueAt))),
      Math.max(...mine.map(({ endsAt }) => x(endsAt))),
    ];
    const name = t("line.round", { number: round.number });
    const [from, until] = widestGap([left, ...mine.map(({ startsAt }) => x(startsAt)), right]);
    const fits = until - from > name.length * LETTER + 28;
    return html`
      <g class="case-line__band case-line__band--${round.status}" key=${round.id}>
        <rect x=${left} y=${y} width=${Math.max(right - left, 4) + 10} height=${BAND} rx=${BAND / 2} />
        ${fits && html`<text x=${(from + until) / 2} y=${y + BAND / 2 + 4} text-anchor="middle">${name}</text>`}
      </g>
    `;
  });

/** The two neighbours that lie farthest apart: room for words. @param {number[]} points in order @returns {[number, number]} */
function widestGap(points) {
  /** @type {[number, number]} */
  let found = [0, 0];
  for (const [index, right] of points.entries()) {
    const left = points[index - 1] ?? right;
    if (right - left > found[1] - found[0]) found = [left, right];
  }
  return found;
}

/**
 * Each meeting with a row for its label, so that labels do not cover each other.
 * @param {Meeting[]} meetings @param {Scale} x @param {number} width
 */
function laid(meetings, x, width) {
  /** @type {number[]} the right end of the last label in each row */
  const ends = [];
  return meetings
    .filter(({ status }) => status !== "cancelled")
    .map((meeting) => {
      const text = width > 560 ? `${term("meetingKind", meeting.kind)}, ${dayOf(meeting.startsAt)}` : dayOf(meeting.startsAt);
      const at = x(meeting.startsAt);
      const half = (text.length * LETTER) / 2;
      const middle = Math.min(Math.max(at, half), width - half);
      const free = ends.findIndex((end) => end < middle - half - 6);
      const row = free === -1 ? ends.length : free;
      ends[row] = middle + half;
      return { meeting, text, at, middle, row };
    });
}

/** @param {{ meeting: Meeting, text: string, at: number, middle: number, row: number, y: number }} props */
const Dot = ({ meeting, text, at, middle, row, y }) => html`
  <g class="case-line__meeting case-line__meeting--${meeting.status}">
    <line x1=${at} x2=${at} y1=${y - BAND / 2 - 2} y2=${17 + row * ROW} />
    <circle cx=${at} cy=${y} r="7" />
    <text x=${middle} y=${13 + row * ROW} text-anchor="middle">${text}</text>
  </g>
`;

/** @param {{ action: Action, x: number, y: number, present: Date }} props */
const Due = ({ action, x, y, present }) => {
  const live = LIVE.includes(action.status);
  const late = live && +new Date(action.dueAt) <= +present;
  const shape = late
    ? html`<path d="M${x} ${y - 6} l6 11 h-12 z" />`
    : html`<circle cx=${x} cy=${y} r="4.5" />`;
  return html`<g class="case-line__action case-line__action--${late ? "late" : live ? "open" : "ended"}">${shape}</g>`;
};

/** What the shapes mean. */
const Legend = () => html`
  <figcaption class="case-line__legend">
    <span><svg width="16" height="14" aria-hidden="true"><g class="case-line__meeting"><circle cx="8" cy="7" r="6" /></g></svg>${t("line.meeting")}</span>
    <span><svg width="14" height="14" aria-hidden="true"><g class="case-line__action case-line__action--open"><circle cx="7" cy="7" r="4.5" /></g></svg>${t("line.open")}</span>
    <span><svg width="14" height="14" aria-hidden="true"><g class="case-line__action case-line__action--ended"><circle cx="7" cy="7" r="4.5" /></g></svg>${t("line.ended")}</span>
    <span><svg width="14" height="14" aria-hidden="true"><g class="case-line__action case-line__action--late"><path d="M7 1 l6 11 h-12 z" /></g></svg>${t("line.late")}</span>
  </figcaption>
`;

/** The picture in words. @param {Overview} overview */
function told({ meetings, actions }) {
  const held = meetings.map(({ kind, startsAt, status }) =>
    t("line.toldMeeting", { kind: term("meetingKind", kind), day: dayOf(startsAt), status: term("meetingStatus", status) }),
  );
  const due = actions.map(({ what, dueOn, status }) =>
    t("line.toldAction", { what, day: calendarDay(dueOn), status: term("actionStatus", status) }),
  );
  return [...held, ...due].join(" ");
}

/** @param {number} x @param {number} width */
const anchor = (x, width) => (x < 40 ? "start" : x > width - 40 ? "end" : "middle");
