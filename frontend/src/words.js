/**
 * Every text that people see, in Dutch and English: `t("cases.title")`. The texts are in `words/`, a file per subject.
 * A text is a pair [nl, en]; where a number decides, each of the two is { one, other } and the number is called `n`.
 */
import actions from "./words/actions.js";
import admin from "./words/admin.js";
import app from "./words/app.js";
import calendar from "./words/calendar.js";
import cases from "./words/cases.js";
import clients from "./words/clients.js";
import consents from "./words/consents.js";
import evaluation from "./words/evaluation.js";
import files from "./words/files.js";
import help from "./words/help.js";
import link from "./words/link.js";
import live from "./words/live.js";
import meeting from "./words/meeting.js";
import minutes from "./words/minutes.js";
import pages from "./words/pages.js";
import paper from "./words/paper.js";
import parts from "./words/parts.js";
import promises from "./words/promises.js";
import seats from "./words/seats.js";
import terms from "./words/terms.js";

const WORDS = {
  ...actions,
  ...admin,
  ...app,
  ...calendar,
  ...cases,
  ...clients,
  ...consents,
  ...evaluation,
  ...files,
  ...help,
  ...link,
  ...live,
  ...meeting,
  ...minutes,
  ...pages,
  ...paper,
  ...parts,
  ...promises,
  ...seats,
  ...terms,
};

/** @typedef {keyof typeof WORDS | import("./pages/caseload/words.js").Key | import("./pages/access-log/words.js").Key | import("./pages/break-glass/words.js").Key | import("./pages/erasures/words.js").Key | import("./pages/variants/words.js").Key | import("./pages/subject-exports/words.js").Key} Key */
/** @typedef {"nl" | "en"} Language */
/** @typedef {string | { one: string, other: string }} Wording */
/** @typedef {Record<string, string | number>} Params */

/** @type {Language} */
let current = "nl";

/** The language people read now. @returns {Language} */
export const language = () => current;

/** @param {Language} wanted */
export function speak(wanted) {
  current = wanted;
  document.documentElement.lang = wanted;
}

/**
 * Texts of an area in which most people seldom are: its pages bring them along, so that a first visit stays light.
 * @param {Record<string, readonly [Wording, Wording]>} texts
 */
export const learn = (texts) => void Object.assign(WORDS, texts);

/**
 * A text in the language of the reader, with its parameters filled in.
 * @param {Key} key
 * @param {Params} [params]
 */
export function t(key, params = {}) {
  return fill(/** @type {Record<string, readonly [Wording, Wording]>} */ (WORDS)[key] ?? [key, key], params);
}

/**
 * The word for a value of the API, such as `term("caseStatus", "active")`; the value itself where we have no word.
 * @param {string} kind
 * @param {string | null | undefined} value
 */
export function term(kind, value) {
  if (value == null) return "";
  const pair = /** @type {Record<string, readonly [Wording, Wording]>} */ (WORDS)[`${kind}.${value}`];
  return pair ? fill(pair, {}) : value;
}

/**
 * The values of a kind of term with their words, in the order of `words/terms.js`; what a select shows.
 * @param {string} kind
 */
export function choices(kind) {
  const names = Object.keys(WORDS).filter((key) => key.startsWith(`${kind}.`));
  return names.map((key) => ({ value: key.slice(kind.length + 1), label: t(/** @type {Key} */ (key)) }));
}

/**
 * @param {readonly [Wording, Wording]} pair
 * @param {Params} params
 */
function fill(pair, params) {
  const wording = pair[current === "nl" ? 0 : 1];
  const text = typeof wording === "string" ? wording : wording[params.n === 1 ? "one" : "other"];
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}
