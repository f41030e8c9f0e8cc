/** The stream of hints about what changed, followed for as long as a page is open (server-sent events). */
import { useEffect, useRef, useState } from "preact/hooks";

/** @typedef {{ type: string, subject: string, subjectId: string }} Hint */
/** @typedef {"starting" | "open" | "away"} StreamState */

const SILENCE = 40_000; // milliseconds; the API says every 15 seconds that it is still there
const FIRST_WORD = 5_000; // it says something at once, unless something in between holds it back
const PAUSES = [500, 1000, 2000, 4000, 8000, 15_000];

/**
 * Cuts what comes in into events, wherever the pieces were cut.
 * @returns {(piece: string) => { id: number | null, hint: Hint | null }[]}
 */
export function cutter() {
  let rest = "";
  return (piece) => {
    const blocks = (rest + piece).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? "";
    return blocks.map(eventOf);
  };
}

/** @param {string} block */
function eventOf(block) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const line of block.split(/\r?\n/)) {
    const [, name = "", value = ""] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name) fields[name] = fields[name] === undefined ? value : `${fields[name]}\n${value}`;
  }
  return { id: fields.id ? Number(fields.id) : null, hint: fields.data ? /** @type {Hint} */ (JSON.parse(fields.data)) : null };
}

/**
 * Follow a stream; it comes back by itself after every end.
 * @param {(after: number | null, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>} open
 * @param {{ hint: (hint: Hint) => void, anew: () => void }} heard `anew`: what came before is not known, read everything
 * @param {unknown[]} wanted
 * @returns {StreamState}
 */
export function useStream(open, heard, wanted) {
  const [state, setState] = useState(/** @type {StreamState} */ ("starting"));
  const ears = useRef(heard);
  ears.current = heard;
  useEffect(() => {
    const page = new AbortController();
    void follow(open, { hint: (hint) => ears.current.hint(hint), anew: () => ears.current.anew(), state: setState }, page.signal);
    return () => page.abort();
  }, wanted);
  return state;
}

/**
 * @param {Parameters<typeof useStream>[0]} open
 * @param {{ hint: (hint: Hint) => void, anew: () => void, state: (state: StreamState) => void }} told
 * @param {AbortSignal} page
 */
async function follow(open, told, page) {
  /** @type {number | null} */
  let after = null;
  let failures = 0;
  let spoke = false;
  const hear = (/** @type {{ id: number | null, hint: Hint | null }} */ { id, hint }) => {
    if (!spoke) told.state("open");
    if (!spoke && after === null) told.anew();
    spoke = true;
    after = id ?? after;
    if (hint) told.hint(hint);
  };
  while (!page.aborted) {
    spoke = false;
    try {
      for await (const event of listen(open, after, page)) hear(event);
      failures = 0;
    } catch {
      failures = spoke ? 1 : failures + 1;
      if (!page.aborted) told.state("away");
    }
    await pause(PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0, page);
  }
}

/**
 * One stream until it ends; it throws when it broke off, went silent, or the device lost its connection.
 * @param {Parameters<typeof useStream>[0]} open
 * @param {number | null} after
 * @param {AbortSignal} page
 */
async function* listen(open, after, page) {
  const own = new AbortController();
  const end = () => own.abort();
  page.addEventListener("abort", end);
  addEventListener("offline", end);
  let silence = setTimeout(end, FIRST_WORD);
  try {
    const reader = (await open(after, own.signal)).getReader();
    const decoder = new TextDecoder();
    const cut = cutter();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE);
      yield* cut(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(silence);
    page.removeEventListener("abort", end);
    removeEventListener("offline", end);
    own.abort();
  }
}

/** Wait, but no longer than until the connection is back or the page is left. @param {number} time @param {AbortSignal} page @returns {Promise<void>} */
const pause = (time, page) =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, time * (0.75 + Math.random() / 2));
    addEventListener("online", go);
    page.addEventListener("abort", go, { once: true });
  });
