/** The desk at which a meeting is recorded: what is known of it, with what is still on its way, and every act. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { newKey } from "../../api/client.js";
import { overlaid } from "../../hooks/overlay.js";
import { fieldOf } from "../../hooks/form.js";
import { Outbox } from "../../hooks/outbox.js";
import { owner } from "../../session.js";
import { keptChanges } from "../../store.js";
import { fresh, send } from "./send.js";

/** @typedef {import("../../hooks/change.js").Change} Change */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("./data.js").Part} Part */
/** @typedef {ReturnType<typeof useDesk>} Desk */
/** @typedef {"findings" | "solutions" | "actions"} List */

/** An outbox works on after its page was left, until everything is sent. @type {Map<string, Outbox>} */
const outboxes = new Map();

/** @param {string} meetingId */
function outboxOf(meetingId) {
  const who = owner();
  const name = `${who}.${meetingId}`;
  const found = outboxes.get(name);
  if (found) return found;
  const made = new Outbox({
    kept: {
      all: () => keptChanges.all(who, meetingId),
      keep: (change) => keptChanges.keep(who, meetingId, change),
      drop: (key) => keptChanges.drop(who, meetingId, key),
    },
    send: (change) => send(change, meetingId),
    fresh: (change) => fresh(change, meetingId),
    arrived() {},
    mine: () => owner() === who,
    newKey,
  });
  outboxes.set(name, made);
  return made;
}

/** What is read anew after an act, besides the row that it gave back. @type {Record<string, Part[]>} */
const AFTER = {
  "agenda/start": ["agenda", "timer"],
  "agenda/end": ["agenda", "timer"],
  "solutions/choice": ["positions"],
  "solutions/withdrawal": ["positions"],
};

/**
 * @param {string} meetingId
 * @param {ReturnType<typeof import("./data.js").useTable>} data
 */
export function useDesk(meetingId, data) {
  const outbox = useMemo(() => outboxOf(meetingId), [meetingId]);
  const [, redraw] = useState(0);
  useEffect(() => outbox.follow(() => redraw((n) => n + 1)), [outbox]);
  useEffect(() => {
    const again = () => outbox.start();
    if (data.connected) again();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [outbox, data.connected]);
  outbox.ways.arrived = (change, row) => {
    const part = /** @type {Part} */ (change.list);
    const rows = data.now()[part];
    data.put(part, Array.isArray(rows) ? withRow(rows, change, row) : (row ?? rows));
    void data.refresh(AFTER[change.call] ?? []);
  };
  const { waiting } = outbox;
  return {
    meetingId,
    outbox,
    waiting,
    connected: data.connected && outbox.failures === 0,
    table: data.table && shown(data.table, waiting),
    clash: waiting.find((change) => change.clash),
    refused: waiting.filter((change) => change.refused),
    keyOf: (/** @type {{ id: string }} */ row) => outbox.nameOf(row.id),
    /** @param {List} list @param {Record<string, any>} body @param {Record<string, any>} looks */
    add: (list, body, looks) => outbox.push({ call: `${list}/add`, act: "add", list, body, shows: looks }),
    /** @param {List | "meeting" | "positions"} list @param {Record<string, any> & { id: string }} row @param {Record<string, any>} fields */
    edit: (list, row, fields) => outbox.change({ call: `${list}/change`, list, row: row.id }, fields, row),
    /** @param {List} list @param {{ id: string, version: number }} row */
    remove(list, row) {
      const never = waiting.find((change) => change.act === "add" && change.row === row.id && change.refused);
      if (never) return outbox.drop(never);
      return outbox.push({ call: `${list}/remove`, act: "remove", list, row: row.id, version: row.version, body: {} });
    },
    /** @param {string} call @param {{ id: string }} row @param {Record<string, any>} body @param {Record<string, any>} looks */
    act: (call, row, body, looks) =>
      outbox.push({ call, act: "act", list: call.split("/")[0] ?? "", row: row.id, body, shows: looks }),
    /** Why the API would not take what stands in a field. @param {string} list @param {string} row @param {string} field */
    errorAt(list, row, field) {
      const faults = waiting.flatMap((change) => (change.list === list && change.row === row ? (change.refused?.errors ?? []) : []));
      return faults.filter((fault) => fieldOf(fault) === field).map(({ detail }) => detail).join(" ") || undefined;
    },
  };
}

/** @param {any[]} rows @param {Change} change @param {any} row */
function withRow(rows, change, row) {
  if (change.act === "remove") return rows.filter(({ id }) => id !== change.row);
  if (!row) return rows;
  return rows.some(({ id }) => id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row];
}

/** @param {Table} table @param {Change[]} waiting @returns {Table} */
function shown(table, waiting) {
  const [meeting = table.meeting] = overlaid([table.meeting], waiting, "meeting");
  const seats = table.participants.map((seat) => table.positions.find((one) => one.participantId === seat.id) ?? noPosition(seat.id));
  return {
    ...table,
    meeting,
    participants: overlaid(table.participants, waiting, "participants"),
    agenda: started(table.agenda, waiting),
    findings: overlaid(table.findings, waiting, "findings"),
    solutions: overlaid(table.solutions, waiting, "solutions"),
    actions: overlaid(table.actions, waiting, "actions"),
    positions: overlaid(seats, waiting, "positions", "participantId"),
  };
}

/** @param {string} participantId @returns {any} where somebody stands who was not asked yet */
const noPosition = (participantId) => ({ id: "", participantId, stance: null, words: null, outdated: false, version: 0, next: [] });

/** One item runs at a time. @param {Table["agenda"]} agenda @param {Change[]} waiting @returns {Table["agenda"]} */
function started(agenda, waiting) {
  let items = agenda;
  for (const change of waiting) {
    if (change.call === "agenda/start") items = items.map((item) => (item.status === "running" ? { ...item, status: "ended" } : item));
    items = overlaid(items, [change], "agenda");
  }
  return items;
}
