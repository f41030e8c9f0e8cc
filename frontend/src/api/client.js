/**
 * The only way to the API: `await take(api.GET("/cases/{caseId}", { params: { path: { caseId } } }))`.
 * Refusals become a ProblemError; a POST gets its Idempotency-Key; a session that ended is begun anew and the request
 * repeated, so that nothing typed is lost.
 */
import createClient from "openapi-fetch";
import { ProblemError } from "./problem.js";
import { language } from "../words.js";

/** @typedef {import("./schema.d.ts").paths} Paths */
/** @typedef {import("./schema.d.ts").components["schemas"]} Schemas */

/** Where the API is: empty in the page means beside the page. */
const base = document.querySelector("meta[name=casustafel-api]")?.getAttribute("content") ?? "";

/** @type {string | null} the token of a personal link, in place of a session */
let token = null;
/** @type {() => Promise<boolean>} asks to sign in again; false: people would rather not */
let signInAgain = () => Promise.resolve(false);

/** @type {() => void} a personal link was ended under way */
let linkEnded = () => undefined;

/** Call with the token of a personal link from now on, or with the session. @param {string | null} value */
export const useToken = (value) => void (token = value);

/** What to do when a session ends under way. @param {() => Promise<boolean>} ask */
export const whenSignedOut = (ask) => void (signInAgain = ask);

/** What to do when a personal link turns out to have ended. @param {() => void} tell */
export const whenLinkEnds = (tell) => void (linkEnded = tell);

/** The address of something of the API. @param {string} path */
export const urlOf = (path) => `${base}/v1${path}`;

/** What every request says: that it is ours, in which language, and for whom. @returns {Record<string, string>} */
export const headersOf = () => ({
  "X-Casustafel": "1",
  "Accept-Language": language(),
  ...(token && { Authorization: `Bearer ${token}` }),
});

/** @type {import("openapi-fetch").Client<Paths>} */
export const api = createClient({ baseUrl: urlOf(""), credentials: "include", fetch: send });

api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headersOf())) request.headers.set(name, value);
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", newKey());
    }
  },
  async onResponse({ response }) {
    if (!response.ok) throw await ProblemError.of(response);
  },
});

/**
 * What an answer holds; a refusal is thrown as a ProblemError.
 * @template T
 * @param {Promise<{ data?: T, response: Response }>} call
 * @returns {Promise<T>}
 */
export async function take(call) {
  return /** @type {T} */ ((await call).data);
}

/**
 * The items of a list; null where this caller may not read them.
 * @template T
 * @param {Promise<{ data?: { items: T[] }, response: Response }>} call
 * @returns {Promise<{ items: T[] | null }>}
 */
export async function takeItems(call) {
  try {
    return { items: (await take(call)).items };
  } catch (error) {
    if (error instanceof ProblemError && error.status === 403) return { items: null };
    throw error;
  }
}

/** The header that says which version of a row was seen. @param {{ version: number }} row */
export const seen = (row) => ({ "If-Match": `"${row.version}"` });

/** The header that keeps a repeated POST from doing its work twice. @param {string} key */
export const once = (key) => ({ "Idempotency-Key": key });

/** A new idempotency key. `crypto.randomUUID` would do, but not on a plain http address in a local network. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The cursor in the `next` of a list. @param {string | null | undefined} next */
export const cursorOf = (next) => (next ? new URL(next, location.href).searchParams.get("cursor") : null);

/**
 * Whether the caller may take this step with a row, by the API's own word.
 * @param {{ next?: string[] } | null | undefined} row
 * @param {string} step
 */
export const may = (row, step) => row?.next?.includes(step) ?? false;

/** @param {Request} request */
async function send(request) {
  const copy = request.clone();
  let response = await attempt(request);
  if (response.status !== 401 || request.url.endsWith("/me")) return response;
  if (token) linkEnded();
  else if (await signInAgain()) response = await attempt(copy);
  return response;
}

/** @param {Request} request */
async function attempt(request) {
  try {
    return await fetch(request);
  } catch (error) {
    throw request.signal.aborted ? error : ProblemError.noConnection();
  }
}
