/** Everything about one meeting, kept fresh by the hints of its stream, and by asking now and then without one. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { api, take, takeItems } from "../../api/client.js";
import { ProblemError } from "../../api/problem.js";
import { now } from "../../format.js";
import { useStream } from "../../hooks/live.js";

/** @typedef {import("../../api/client.js").Schemas} Schemas */
/** @typedef {Schemas["MeetingRead"]} Meeting */
/** @typedef {Schemas["ParticipantRead"]} Participant */
/** @typedef {Schemas["AgendaItemRead"]} AgendaItem */
/** @typedef {Schemas["FindingRead"]} Finding */
/** @typedef {Schemas["SolutionRead"]} Solution */
/** @typedef {Schemas["PositionRead"]} Position */
/** @typedef {Schemas["ActionRead"]} Action */
/** @typedef {Schemas["ActionListed"]} ActionListed */
/** @typedef {Schemas["TimerRead"] & { readAt: number }} Timer */
/**
 * @typedef {object} Table what is known of a meeting
 * @property {Meeting} meeting
 * @property {Timer} timer
 * @property {Participant[]} participants
 * @property {AgendaItem[]} agenda
 * @property {Finding[]} findings
 * @property {Solution[]} solutions
 * @property {Position[]} positions
 * @property {Action[]} actions agreed in this meeting
 * @property {ActionListed[]} earlier still to be done from before it
 * @property {Meeting[]} evaluations the evaluation meetings of the round that are still to come
 */
/** @typedef {keyof Table} Part */

const EVERY = 4000; // milliseconds between two looks while there is no stream
const TIMER = 20_000; // and between two looks at the timer with one: the expected end moves with every overrun
const SOON = 60; // hints come in bunches
const ALL = { limit: 500 };
const LIVE = ["open", "in_progress"];
const COMING = ["planned", "invited", "opened"];

/** @type {{ [P in Part]: (id: string, before: Table, signal: AbortSignal) => Promise<Table[P]> }} */
const READS = {
  meeting: (meetingId, _, signal) => take(api.GET("/meetings/{meetingId}", { params: { path: { meetingId } }, signal })),
  async timer(meetingId, _, signal) {
    const timer = await take(api.GET("/meetings/{meetingId}/timer", { params: { path: { meetingId } }, signal }));
    return { ...timer, readAt: +now() };
  },
  participants: (meetingId, _, signal) => items(api.GET("/meetings/{meetingId}/participants", { params: { path: { meetingId } }, signal })),
  agenda: (meetingId, _, signal) => items(api.GET("/meetings/{meetingId}/agenda-items", { params: { path: { meetingId }, query: ALL }, signal })),
  findings: (meetingId, _, signal) => items(api.GET("/meetings/{meetingId}/findings", { params: { path: { meetingId }, query: ALL }, signal })),
  solutions: (meetingId, _, signal) => items(api.GET("/meetings/{meetingId}/solutions", { params: { path: { meetingId }, query: ALL }, signal })),
  positions: (meetingId, _, signal) => items(api.GET("/meetings/{meetingId}/positions", { params: { path: { meetingId }, query: ALL }, signal })),
  async actions(meetingId, before, signal) {
    const listed = await items(api.GET("/actions", { params: { query: { meeting: meetingId, ...ALL } }, signal }));
    const known = new Map(before.actions.map((action) => [action.id, action]));
    const rows = listed.map(({ id, version }) => {
      const row = known.get(id);
      return row?.version === version ? row : take(api.GET("/actions/{actionId}", { params: { path: { actionId: id } }, signal }));
    });
    return (await Promise.all(rows)).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  },
  async earlier(meetingId, { meeting }, signal) {
    const listed = await items(api.GET("/actions", { params: { query: { case: meeting.caseId, ...ALL } }, signal }));
    return listed.filter((action) => action.meetingId !== meetingId && LIVE.includes(action.status));
  },
  async evaluations(meetingId, { meeting }, signal) {
    const query = /** @type {const} */ ({ round: meeting.roundId, kind: "evaluation", limit: 50 });
    const listed = await items(api.GET("/meetings", { params: { query }, signal }));
    return listed.filter(({ id, status }) => id !== meetingId && COMING.includes(status));
  },
};

/** What is read anew at which hint, by how its type begins. @type {[string, Part[]][]} */
const HINTS = [
  ["meeting-opened", /** @type {Part[]} */ (Object.keys(READS))],
  ["meeting", ["meeting", "timer"]],
  ["agenda-item", ["agenda", "timer"]],
  ["participant", ["participants", "meeting"]],
  ["finding", ["findings"]],
  ["solution", ["solutions", "positions"]],
  ["position", ["positions"]],
  ["action", ["actions", "earlier"]],
];
const PARTS = /** @type {Part[]} */ (Object.keys(READS));

/** @template T @param {Promise<{ data?: { items: T[] }, response: Response }>} call @returns {Promise<T[]>} what this caller may see */
const items = async (call) => (await takeItems(call)).items ?? [];

/** @param {string} meetingId */
export function useTable(meetingId) {
  const table = useRef(/** @type {Partial<Table>} */ ({ actions: [] }));
  const [, redraw] = useState(0);
  const [problem, setProblem] = useState(/** @type {ProblemError | null} */ (null));
  const [reached, setReached] = useState(true);
  const page = useRef(new AbortController());
  const reading = useRef(/** @type {Map<Part, { again: boolean }>} */ (new Map()));

  /** Read a part; what changes under the reading is read once more. @param {Part} part */
  const read = async (part) => {
    const busy = reading.current.get(part);
    if (busy) return void (busy.again = true);
    const mine = { again: false };
    reading.current.set(part, mine);
    const { signal } = page.current;
    try {
      do {
        mine.again = false;
        const found = await READS[part](meetingId, /** @type {Table} */ (table.current), signal);
        if (!mine.again) table.current = { ...table.current, [part]: found };
      } while (mine.again && !signal.aborted);
    } finally {
      reading.current.delete(part);
    }
  };

  const refresh = useCallback(async (/** @type {Iterable<Part>} */ parts) => {
    const { signal } = page.current;
    try {
      await Promise.all([...parts].map(read));
      if (signal.aborted) return;
      setProblem(null);
      setReached(true);
    } catch (error) {
      if (signal.aborted) return;
      const found = ProblemError.from(error);
      setProblem(found);
      setReached(found.status !== 0);
    }
    redraw((n) => n + 1);
  }, [meetingId]);

  const all = useCallback(async () => {
    if (!table.current.meeting) await refresh(["meeting"]);
    if (table.current.meeting) await refresh(PARTS);
  }, [refresh]);

  useEffect(() => {
    page.current = new AbortController();
    void all();
    return () => page.current.abort();
  }, [all]);
  const stream = useMeetingStream(meetingId, refresh, all);
  usePolls(stream === "away", refresh, all);

  /** What an act gave back stands there at once. @param {Part} part @param {any} value */
  const put = (part, value) => {
    const busy = reading.current.get(part);
    if (busy) busy.again = true;
    table.current = { ...table.current, [part]: value };
    redraw((n) => n + 1);
  };
  const complete = PARTS.every((part) => part in table.current);
  return { table: complete ? /** @type {Table} */ (table.current) : null, problem, connected: stream === "open" || reached, put, refresh, all, now: () => /** @type {Table} */ (table.current) };
}

/** @param {string} meetingId @param {(parts: Iterable<Part>) => void} refresh @param {() => void} all */
function useMeetingStream(meetingId, refresh, all) {
  const soon = useRef({ parts: /** @type {Set<Part>} */ (new Set()), timer: 0 });
  useEffect(() => () => clearTimeout(soon.current.timer), []);
  const go = () => {
    const { parts } = soon.current;
    soon.current = { parts: new Set(), timer: 0 };
    refresh(parts);
  };
  return useStream(
    async (after, signal) => {
      const params = { path: { meetingId }, query: { after } };
      const { data } = await api.GET("/meetings/{meetingId}/stream", { params, parseAs: "stream", signal });
      return /** @type {ReadableStream<Uint8Array>} */ (/** @type {unknown} */ (data));
    },
    {
      anew: all,
      hint({ type }) {
        for (const part of HINTS.find(([start]) => type.startsWith(start))?.[1] ?? []) soon.current.parts.add(part);
        if (soon.current.parts.size && !soon.current.timer) soon.current.timer = window.setTimeout(go, SOON);
      },
    },
    [meetingId],
  );
}

/** @param {boolean} alone whether no stream tells what changes @param {(parts: Part[]) => void} refresh @param {() => void} all */
function usePolls(alone, refresh, all) {
  useEffect(() => {
    if (alone) all();
    const timer = alone ? setInterval(all, EVERY) : setInterval(() => refresh(["timer", "agenda"]), TIMER);
    return () => clearInterval(timer);
  }, [alone, refresh, all]);
}
