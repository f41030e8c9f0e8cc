import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, take } from "../api/client.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Grown, Loaded } from "../components/states.js";
import { addressed, dayOf, now, week } from "../format.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { t } from "../words.js";
import { FinishAction } from "./finish-action.js";
import { ActionRow, MeetingRow, PromiseRow, RunningRow, TriageRow } from "./today/rows.js";

/** @typedef {import("../api/client.js").Schemas["DeadlineRead"]} Promised */
/** @typedef {import("../api/client.js").Schemas["ActionListed"]} Action */
/** @typedef {import("../api/client.js").Schemas["MeetingRead"]} Meeting */
/** @typedef {import("../api/client.js").Schemas["CaseListed"]} Case */

const SOON = 14 * 86_400_000; // milliseconds
/** Actions are promises too, but have lists of their own, which say what has to be done. */
const KINDS = /** @type {const} */ (["documents", "minutes", "corrections", "evaluation"]);

/** What is late, what waits, and what comes; each with the one button that moves it on. @param {import("../routes.js").PageProps} props */
export default function Today({ me }) {
  const promises = useRead(readPromises, []);
  const waiting = useRead(readWaiting, []);
  const meetings = useRead(readMeetings, []);
  const [ending, setEnding] = useState(/** @type {Action | null} */ (null));
  const mine = (/** @type {Promised} */ one) => one.personId !== null && one.personId === me?.personId;
  const owns = (/** @type {Action} */ action) => action.ownerId === me?.personId;
  const done = () => {
    setEnding(null);
    void waiting.again();
  };
  /** @param {(one: Promised) => boolean} fits @param {import("../words.js").Key} none */
  const list = (fits, none) => html`
    <${Loaded} of=${promises}>
      ${(/** @type {Promised[]} */ all) => html`<${Promises} all=${all.filter(fits)} mine=${mine} none=${none} again=${promises.again} />`}
    <//>
  `;
  return html`
    <${Page}
      title=${t("today.title")}
      lead=${t("today.hello", { day: dayOf(now()), name: addressed(me?.name ?? "") })}
      help="help.today"
    >
      <div class="columns">
        <div class="columns__main">
          <${Running} meetings=${meetings.data ?? []} />
          <${Section} id="late" title=${t("today.late")}>${list((one) => one.overdue, "today.nothingLate")}<//>
          <${Section} id="waiting" title=${t("today.waiting")}>
            <${Loaded} of=${waiting}>${(/** @type {Waiting} */ found) => html`<${Waits} ...${found} end=${setEnding} />`}<//>
            ${list((one) => !one.overdue && mine(one), "today.nothingMore")}
          <//>
          <${LateActions} mine=${owns} />
        </div>
        <div class="columns__side">
          <${ThisWeek} meetings=${meetings} />
          <${Section} id="soon" title=${t("today.soon")}>${list((one) => !one.overdue && !mine(one), "today.nothingSoon")}<//>
        </div>
      </div>
      ${ending && html`<${FinishAction} action=${ending} close=${() => setEnding(null)} done=${done} />`}
    <//>
  `;
}

/** What was promised and is late or comes soon, first due first. @param {AbortSignal} signal */
async function readPromises(signal) {
  const pages = await Promise.all(
    KINDS.map((kind) => take(api.GET("/deadlines", { params: { query: { kind, limit: 50 } }, signal }))),
  );
  return pages
    .flatMap(({ items }) => items)
    .filter(({ dueAt }) => isSoon(dueAt))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** @typedef {{ cases: Case[], actions: Action[] }} Waiting */

/** Registered cases, and one's own actions that are due soon. @param {AbortSignal} signal @returns {Promise<Waiting>} */
async function readWaiting(signal) {
  const [cases, actions] = await Promise.all([
    take(api.GET("/cases", { params: { query: { status: "registered", limit: 20 } }, signal })),
    take(api.GET("/actions", { params: { query: { owner: "me", live: true, overdue: false, limit: 100 } }, signal })),
  ]);
  const live = actions.items.filter(({ dueAt }) => isSoon(dueAt));
  return { cases: cases.items, actions: live };
}

/** @param {string} at */
const isSoon = (at) => +new Date(at) - +now() < SOON;

/** @param {{ all: Promised[], mine: (one: Promised) => boolean, none: import("../words.js").Key, again: () => void }} props */
const Promises = ({ all, mine, none, again }) =>
  all.length
    ? html`<ul class="todos">${all.map((one) => html`<li key=${one.id}><${PromiseRow} promised=${one} mine=${mine(one)} again=${again} /></li>`)}</ul>`
    : html`<p class="muted">${t(none)}</p>`;

/** @param {Waiting & { end: (action: Action) => void }} props */
const Waits = ({ cases, actions, end }) =>
  cases.length + actions.length > 0 &&
  html`<ul class="todos">
    ${cases.map((row) => html`<li key=${row.id}><${TriageRow} row=${row} /></li>`)}
    ${actions.map((action) => html`<li key=${action.id}><${ActionRow} action=${action} mine end=${end} /></li>`)}
  </ul>`;

/** The promises behind late actions: they know what happened. @param {AbortSignal} signal */
async function readLate(signal) {
  const query = { kind: /** @type {const} */ ("action"), overdue: true, limit: 500 };
  return (await take(api.GET("/deadlines", { params: { query }, signal }))).items;
}

/** @param {{ mine: (action: Action) => boolean }} props */
function LateActions({ mine }) {
  const [ending, setEnding] = useState(/** @type {Action | null} */ (null));
  const list = useMore(
    (cursor, signal) => take(api.GET("/actions", { params: { query: { overdue: true, limit: 20, cursor: cursor ?? undefined } }, signal })),
    [],
  );
  const promises = useRead(readLate, []);
  const of = new Map(promises.data?.map((one) => [one.subjectId, one]));
  const done = () => {
    setEnding(null);
    void list.again();
  };
  return html`
    <${Section} id="actions" title=${t("today.actions")}>
      <${Grown} of=${list} empty=${html`<p class="muted">${t("today.noActions")}</p>`}>
        ${(/** @type {Action[]} */ actions) => html`
          <ul class="todos">${actions.map((action) => html`<li key=${action.id}><${ActionRow} action=${action} mine=${mine(action)} end=${setEnding} promised=${of.get(action.id)} again=${promises.again} /></li>`)}</ul>
        `}
      <//>
      ${ending && html`<${FinishAction} action=${ending} close=${() => setEnding(null)} done=${done} />`}
    <//>
  `;
}

/** The meetings of this week that take place. @param {AbortSignal} signal @returns {Promise<Meeting[]>} */
async function readMeetings(signal) {
  const { from, until } = week();
  const query = { startsFrom: from, startsUntil: until, limit: 50 };
  const { items } = await take(api.GET("/meetings", { params: { query }, signal }));
  return items.filter(({ status }) => status !== "cancelled");
}

/** What cannot wait: a meeting that is being held. @param {{ meetings: Meeting[] }} props */
function Running({ meetings }) {
  const running = meetings.filter(({ status }) => status === "opened");
  if (!running.length) return null;
  return html`
    <${Section} id="now" title=${t("today.now")}>
      <ul class="todos">${running.map((meeting) => html`<li key=${meeting.id}><${RunningRow} meeting=${meeting} /></li>`)}</ul>
    <//>
  `;
}

/** @param {{ meetings: import("../hooks/read.js").Reading<Meeting[]> }} props */
const ThisWeek = ({ meetings }) => html`
  <${Section} id="meetings" title=${t("today.meetings")}>
    <${Loaded} of=${meetings}>
      ${(/** @type {Meeting[]} */ all) =>
        all.length
          ? html`<ul class="todos">${all.map((meeting) => html`<li key=${meeting.id}><${MeetingRow} meeting=${meeting} /></li>`)}</ul>`
          : html`<p class="muted">${t("today.noMeetings")}</p>`}
    <//>
  <//>
`;
