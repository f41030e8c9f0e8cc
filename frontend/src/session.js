/**
 * Who is signed in. The session itself is a cookie that no script can read; here stands only whom the API says it is.
 * A personal link is kept for the tab in which it was opened, and taken out of the address at once.
 */
import { useEffect, useState } from "preact/hooks";
import { api, once, take, useToken, whenLinkEnds, whenSignedOut } from "./api/client.js";
import { ProblemError } from "./api/problem.js";
import { keep, keptChanges, keptDrafts, recall } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./api/client.js").Schemas["Me"]} Me */
/**
 * @typedef {object} Session
 * @property {"unknown" | "in" | "out" | "ended" | "failed"} stage ended: it ended under way, the page still stands
 * @property {Me | null} me
 * @property {ProblemError | null} problem
 */

const LINK = "link";
const GONE = "signInElsewhere"; // what was on the page when somebody left for their provider

/** @type {Session} */
let session = { stage: "unknown", me: null, problem: null };
/** @type {Set<(session: Session) => void>} */
const watchers = new Set();
/** @type {((again: boolean) => void)[]} requests that wait until somebody signed in again */
let waiting = [];

/** @param {Partial<Session>} change */
function set(change) {
  session = { ...session, ...change };
  for (const watch of watchers) watch(session);
}

/** The session, followed. */
export function useSession() {
  const [known, setKnown] = useState(session);
  useEffect(() => {
    setKnown(session);
    watchers.add(setKnown);
    return () => void watchers.delete(setKnown);
  }, []);
  return known;
}

/** Whose session it is; empty for nobody. Drafts are kept under this name. */
export const owner = () => session.me?.id ?? "";

/** The token in the address of a personal link. @param {string} hash */
const tokenIn = (hash) => /^#\/l\/([^/?]+)$/.exec(hash)?.[1];

/** Find out who is there; also the way to try again. */
export async function begin() {
  const given = tokenIn(location.hash);
  if (given) {
    keep("tab", LINK, given);
    history.replaceState(null, "", "#/link");
  }
  useToken(recall("tab", LINK));
  set({ stage: "unknown", problem: null });
  const back = broughtBack();
  if (back) return comeBack(back);
  try {
    set({ stage: "in", me: await take(api.GET("/me")) });
  } catch (error) {
    const problem = ProblemError.from(error);
    set(problem.status === 401 ? { stage: "out", me: null, problem: null } : { stage: "failed", problem });
  }
}

/** Whether this tab was opened with a personal link. */
export const hasLink = () => recall("tab", LINK) !== null;

/** Where one signs in with an account from elsewhere, and the people one can be in a demonstration; none in real use. */
export async function waysIn() {
  const [providers, people] = await Promise.all([take(api.GET("/identity-providers")), take(api.GET("/demo-accounts"))]);
  return { providers: providers.items, people: people.items };
}

/** Leave for the provider. This tab keeps what was typed, and comes back to the same page. @param {string} key */
export async function signInElsewhere(key) {
  const { url } = await take(api.POST("/sign-in-attempts", { headers: once(key) }));
  keep("tab", GONE, { place: location.hash, owner: owner() });
  location.assign(url);
}

/** What the provider gave along, taken out of the address at once. */
function broughtBack() {
  const given = new URLSearchParams(location.search);
  const state = given.get("state");
  if (!state) return null;
  const gone = /** @type {{ place: string, owner: string } | null} */ (recall("tab", GONE));
  keep("tab", GONE, null);
  history.replaceState(null, "", `${location.pathname}${gone?.place || "#/"}`);
  return { state, code: given.get("code"), iss: given.get("iss"), owner: gone?.owner ?? "" };
}

/** @param {NonNullable<ReturnType<typeof broughtBack>>} back */
async function comeBack({ state, code, iss, owner: before }) {
  try {
    if (!code) throw ProblemError.said("sign-in-broken-off", t("signIn.brokenOff.title"), t("signIn.brokenOff"));
    const me = await take(api.POST("/sessions", { body: { state, code, iss } }));
    if (before && before !== me.id) {
      keptDrafts.clear();
      location.hash = "#/";
    }
    set({ stage: "in", me });
  } catch (error) {
    set({ stage: "out", me: null, problem: ProblemError.from(error) });
  }
}

/** @param {string} personId */
export async function signInAs(personId) {
  arrive(await take(api.POST("/dev-sessions", { body: { personId } })));
}

/** Somebody proved who they are. Drafts of somebody else are thrown away. @param {Me} me */
function arrive(me) {
  const another = session.me !== null && session.me.id !== me.id;
  if (another) keptDrafts.clear();
  set({ stage: "in", me, problem: null });
  settle(!another);
  if (another) location.hash = "#/";
}

/** Give up the request that found the session ended, and start over. */
export function leave() {
  settle(false);
  set({ stage: "out", me: null });
}

/** Put a personal link aside, for who has an account as well. */
export async function leaveLink() {
  keep("tab", LINK, null);
  location.hash = "#/";
  await begin();
}

export async function signOut() {
  if (hasLink()) {
    keep("tab", LINK, null);
    useToken(null);
  } else {
    await take(api.DELETE("/session"));
  }
  keptDrafts.clear();
  keptChanges.clear(owner());
  set({ stage: "out", me: null });
}

/** @param {boolean} again */
function settle(again) {
  for (const go of waiting) go(again);
  waiting = [];
}

whenSignedOut(() => {
  if (session.stage !== "in" && session.stage !== "ended") return Promise.resolve(false);
  set({ stage: "ended" });
  return new Promise((resolve) => waiting.push(resolve));
});

whenLinkEnds(() => set({ stage: "out", me: null }));

/** A personal link that is opened in a tab where casustafel already stands. */
addEventListener("hashchange", () => tokenIn(location.hash) && void begin());
