/**
 * Changes on their way to the API. Each is kept in the browser from the first keystroke until the API has it, and goes
 * out by itself: in order, one at a time, again after a lost connection, with the same idempotency key. So a change is
 * neither lost nor done twice: not by a reload, not by two open pages that both hold it.
 */
import { ProblemError } from "../api/problem.js";
import { hinders, isDone, isPassing, keepable } from "./change.js";
import { pick, reconcile } from "./overlay.js";

/** @typedef {import("./change.js").Change} Change */
/** @typedef {import("./change.js").Clash} Clash */
/** @typedef {import("./overlay.js").Row} Row */
/**
 * @typedef {object} Ways how an outbox reaches the world
 * @property {{ all: () => Change[], keep: (change: Change) => void, drop: (key: string) => void }} kept
 * @property {(change: Change) => Promise<any>} send gives the row back where the API does
 * @property {(change: Change) => Promise<Record<string, any>>} fresh the row as it stands now
 * @property {(change: Change, row: any) => void} arrived
 * @property {() => boolean} mine whether the one who made these changes is still signed in
 * @property {() => string} newKey
 */

const STILL = 450; // milliseconds without a keystroke after which what was typed goes out
const LONGEST = 1500; // and so long after the first keystroke at the latest
const WAITS = [500, 1000, 2000, 4000, 8000]; // milliseconds between two tries
const TRIES = 5; // times that a row may be changed under our hands before we wait a little

export class Outbox {
  /** @param {Ways} ways */
  constructor(ways) {
    this.ways = ways;
    this.waiting = ways.kept.all().sort((a, b) => a.order - b.order);
    this.order = this.waiting.at(-1)?.order ?? 0;
    /** @type {Map<string, { since: number, timer: any }>} changes in which somebody is typing */
    this.held = new Map();
    /** @type {Change | null} */
    this.sending = null;
    /** @type {Map<string, string>} ids of rows that this page made: their names before they were made */
    this.names = new Map();
    this.failures = 0;
    /** @type {any} */
    this.retry = null;
    /** @type {Set<() => void>} */
    this.watchers = new Set();
  }

  /** @param {() => void} watch */
  follow(watch) {
    this.watchers.add(watch);
    return () => void this.watchers.delete(watch);
  }

  /** Send what waits, now. */
  start() {
    for (const { timer } of this.held.values()) clearTimeout(timer);
    this.held.clear();
    clearTimeout(this.retry);
    this.retry = null;
    void this.run();
  }

  /** The name under which a page knows a row: it stays the same when the row gets its id. @param {string} id */
  nameOf = (id) => this.names.get(id) ?? id;

  /** Whether nothing is on its way any more. */
  get empty() {
    return this.waiting.length === 0;
  }

  /** A new row, an act, or a removal. @param {Omit<Change, "key" | "order" | "row"> & { row?: string }} wanted */
  push(wanted) {
    const key = this.ways.newKey();
    this.enter({ ...wanted, row: wanted.row ?? key, key, order: ++this.order });
    this.start();
    return key;
  }

  /**
   * Fields of a row that somebody is typing in.
   * @param {Pick<Change, "call" | "list" | "row" | "shows">} where
   * @param {Record<string, any>} fields
   * @param {Record<string, any>} shown the row as it is shown, before this change
   */
  change(where, fields, shown) {
    const last = this.waiting.findLast(({ row, list }) => row === where.row && list === where.list);
    const free = last && last.key !== this.sending?.key && (last.act === "change" || (last.act === "add" && last.refused));
    const typed = free ? this.extend(last, fields, shown, where.shows) : this.enter(this.changeOf(where, fields, shown));
    this.hold(typed.key);
  }

  /** Send everything now; true when all of it arrived, false when something needs a person or a connection. @returns {Promise<boolean>} */
  settled() {
    this.start();
    return new Promise((resolve) => {
      const look = () => {
        const stuck = !this.sending && (this.retry !== null || !this.next());
        if (!this.empty && !stuck) return;
        leave();
        resolve(this.empty);
      };
      const leave = this.follow(look);
      look();
    });
  }

  /** Choose in a clash: one's own words in these fields, theirs in the others. @param {Change} change @param {Set<string>} mine */
  settle(change, mine) {
    if (!change.clash) return;
    const { theirs, both } = change.clash;
    const body = Object.fromEntries(Object.entries(change.body).filter(([field]) => !both.includes(field) || mine.has(field)));
    if (!Object.keys(body).length) {
      this.drop(change);
      return;
    }
    const base = pick(theirs, Object.keys(body));
    this.replace(change, { ...change, body, base, version: theirs.version, clash: undefined, tried: [] });
    this.start();
  }

  /** Try a refused change again; what was removed or changed meanwhile is looked up anew. @param {Change} change */
  again(change) {
    this.replace(change, { ...change, key: this.ways.newKey(), refused: undefined });
    this.start();
  }

  /** Throw a change away. @param {Change} change */
  drop(change) {
    this.waiting = this.waiting.filter(({ key }) => key !== change.key);
    this.ways.kept.drop(change.key);
    this.tell();
  }

  // -- inside ---------------------------------------------------------------------------------------------------

  /** @param {Pick<Change, "call" | "list" | "row" | "shows">} where @param {Record<string, any>} fields @param {Record<string, any>} shown @returns {Change} */
  changeOf(where, fields, shown) {
    const base = pick(shown, Object.keys(fields));
    return { ...where, act: "change", key: this.ways.newKey(), order: ++this.order, body: fields, base, version: shown.version };
  }

  /** @param {Change} last @param {Record<string, any>} fields @param {Record<string, any>} shown @param {Record<string, any>} [shows] */
  extend(last, fields, shown, shows) {
    const base = { ...pick(shown, Object.keys(fields)), ...last.base };
    const key = last.tried?.length || last.refused ? this.ways.newKey() : last.key;
    return this.replace(last, { ...last, key, body: { ...last.body, ...fields }, base, shows, refused: undefined });
  }

  /** @param {Change} change */
  enter(change) {
    this.waiting = [...this.waiting, change];
    this.ways.kept.keep(change);
    this.tell();
    return change;
  }

  /** @param {Change} before @param {Change} after */
  replace(before, after) {
    this.waiting = this.waiting.map((one) => (one.key === before.key ? after : one));
    if (after.key !== before.key) this.ways.kept.drop(before.key);
    this.ways.kept.keep(after);
    this.tell();
    return after;
  }

  tell() {
    for (const watch of this.watchers) watch();
  }

  /** Wait for the end of the typing, but not for ever. @param {string} key */
  hold(key) {
    const since = this.held.get(key)?.since ?? performance.now();
    clearTimeout(this.held.get(key)?.timer);
    const left = Math.max(0, Math.min(STILL, since + LONGEST - performance.now()));
    const timer = setTimeout(() => {
      this.held.delete(key);
      void this.run();
    }, left);
    this.held.set(key, { since, timer });
  }

  /** The first change that can go: nothing before it is about the same row, or makes a row that it names. */
  next() {
    return this.waiting.find((change, place) => {
      if (change.clash || change.refused || this.held.has(change.key)) return false;
      return !this.waiting.slice(0, place).some((earlier) => hinders(earlier, change));
    });
  }

  async run() {
    if (this.sending || this.retry || !this.ways.mine()) return;
    for (let change = this.next(); change; change = this.next()) {
      this.sending = change;
      const goesOn = await this.attempt(change);
      this.sending = null;
      this.tell();
      if (!goesOn) return this.waitAWhile();
      this.failures = 0;
      if (!this.ways.mine()) return;
    }
  }

  waitAWhile() {
    const pause = WAITS[Math.min(this.failures++, WAITS.length - 1)];
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.run();
    }, pause);
    this.tell();
  }

  /** One change; false when there is no use in going on now. @param {Change} change */
  async attempt(change) {
    let now = change;
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        this.finish(now, await this.ways.send(now));
        return true;
      } catch (error) {
        const problem = ProblemError.from(error);
        if (isPassing(problem)) {
          this.replace(now, { ...now, tried: [...(now.tried ?? []), now.body] });
          return false;
        }
        if (isDone(now, problem)) {
          this.finish(now, null);
          return true;
        }
        if (problem.status !== 412) return this.refuse(now, problem);
        const met = await this.meet(now, problem);
        if (typeof met === "boolean") return met;
        now = this.sending = met;
      }
    }
    return false;
  }

  /** Somebody else was first: the change on top of theirs, or true when a person has to look at it. @param {Change} change @param {ProblemError} problem */
  async meet(change, problem) {
    try {
      const theirs = await this.ways.fresh(change);
      if (change.act === "remove") return this.replace(change, { ...change, version: theirs.version });
      const { body, both } = reconcile(change, theirs);
      if (!both.length) {
        const base = pick(theirs, Object.keys(body));
        return this.replace(change, { ...change, body, base, version: theirs.version });
      }
      this.clash(change, { theirs, both, problem: keepable(problem) });
      return true;
    } catch (error) {
      const other = ProblemError.from(error);
      return isPassing(other) ? false : this.refuse(change, other);
    }
  }

  /** @param {Change} change @param {Clash} clash */
  clash(change, clash) {
    this.replace(change, { ...this.withLater(change), clash });
  }

  /** A change with what was typed since in the same row: that belongs to what was not taken. @param {Change} change @returns {Change} */
  withLater(change) {
    const later = this.waiting.filter((one) => one.key !== change.key && one.act === "change" && one.row === change.row && one.list === change.list);
    if (!later.length) return change;
    for (const one of later) this.drop(one);
    const body = Object.assign({}, change.body, ...later.map((one) => one.body));
    return { ...change, body, base: Object.assign({}, ...later.map((one) => one.base), change.base) };
  }

  /** Refused; but what was typed since may have mended it, and is tried first. @param {Change} change @param {ProblemError} problem */
  refuse(change, problem) {
    const whole = change.act === "add" || change.act === "change" ? this.withLater(change) : change;
    if (whole === change) this.replace(change, { ...change, refused: keepable(problem) });
    else this.replace(change, { ...whole, key: this.ways.newKey() });
    return true;
  }

  /** @param {Change} change @param {any} row */
  finish(change, row) {
    this.waiting = this.waiting.filter(({ key }) => key !== change.key);
    if (row) this.rebase(change, row);
    this.ways.arrived(change, row);
    this.ways.kept.drop(change.key);
  }

  /** What waits for this row learns its id and version. @param {Change} change @param {Row} row */
  rebase(change, row) {
    if (change.act === "add") this.names.set(row.id, change.row);
    const known = change.act === "add" ? row.id : change.row;
    for (const one of this.waiting) {
      if (one.row !== change.row && !Object.values(one.body).includes(change.row)) continue;
      const body = Object.fromEntries(Object.entries(one.body).map(([name, value]) => [name, value === change.row ? known : value]));
      const own = one.row === change.row ? { row: known, version: row.version } : {};
      this.replace(one, { ...one, ...own, body });
    }
  }
}
