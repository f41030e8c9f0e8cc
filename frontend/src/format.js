/**
 * Moments, days and durations as people read them, always in the time of Amsterdam. The only place that reads the clock.
 */
import { language, t } from "./words.js";

export const ZONE = "Europe/Amsterdam";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The present. */
export const now = () => new Date();

/** @typedef {string | Date} Moment an instant: RFC 3339 or a Date */

/** @type {Map<string, Intl.DateTimeFormat>} */
const made = new Map();

/** @param {Intl.DateTimeFormatOptions} options */
function formatter(options) {
  const key = language() + JSON.stringify(options);
  let found = made.get(key);
  if (!found) made.set(key, (found = new Intl.DateTimeFormat(language() === "nl" ? "nl-NL" : "en-GB", options)));
  return found;
}

/**
 * @param {Moment} at
 * @param {Intl.DateTimeFormatOptions} options
 */
function parts(at, options) {
  const found = formatter(options).formatToParts(new Date(at));
  return Object.fromEntries(found.map(({ type, value }) => [type, value.replace(".", "")]));
}

/** "do 26 nov 2026": the local day of an instant. @param {Moment} at */
export function dayOf(at) {
  const { weekday, day, month, year } = parts(at, {
    timeZone: ZONE,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return `${weekday} ${day} ${month} ${year}`;
}

/** "do 26 nov 2026" for a calendar day such as 2026-11-26. @param {string} day */
export const calendarDay = (day) => dayOf(`${day}T12:00:00Z`);

/** "26 nov" for a calendar day. @param {string} day */
export function shortDay(day) {
  const told = parts(`${day}T12:00:00Z`, { timeZone: ZONE, day: "numeric", month: "short" });
  return `${told.day} ${told.month}`;
}

/** "14:00". @param {Moment} at */
export function timeOf(at) {
  const { hour, minute } = parts(at, { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${hour}:${minute}`;
}

/** "do 26 nov 2026, 14:00". @param {Moment} at */
export const moment = (at) => `${dayOf(at)}, ${timeOf(at)}`;

/** "do 26 nov 2026, 14:00 - 15:30"; both days where they differ. @param {Moment} from @param {Moment} until */
export function period(from, until) {
  const end = dayOf(from) === dayOf(until) ? timeOf(until) : moment(until);
  return `${moment(from)} – ${end}`;
}

/**
 * The end of a promise. A window that closes at midnight is shown as the whole last day ("wo 25 nov 2026"), any other
 * end with its time.
 * @param {Moment} due
 */
export function deadline(due) {
  return timeOf(due) === "00:00" ? dayOf(lastInstant(due)) : moment(due);
}

/** The local calendar day of an instant, as the API writes days: 2026-11-26. @param {Moment} at */
export function isoDay(at) {
  const { year, month, day } = parts(at, { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
  return `${year}-${month}-${day}`;
}

/**
 * "over 3 dagen", "2 uur geleden", "nu". Days are counted by the calendar: tomorrow morning is in 1 day.
 * @param {Moment} at
 * @param {Date} [present]
 */
export function relative(at, present = now()) {
  const distance = +new Date(at) - +present;
  if (Math.abs(distance) < MINUTE) return t("time.now");
  const days = Math.round((+new Date(isoDay(at)) - +new Date(isoDay(present))) / DAY);
  const [count, unit] =
    Math.abs(distance) < HOUR
      ? [Math.round(distance / MINUTE), "minute"]
      : days === 0
        ? [Math.round(distance / HOUR), "hour"]
        : bigger(days);
  const words = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  return words.format(count, /** @type {Intl.RelativeTimeFormatUnit} */ (unit));
}

/** How far away the end of a promise is in days ("vandaag", "over 3 dagen"), or how late. @param {Moment} due @param {Date} [present] */
export function dueIn(due, present = now()) {
  const end = lastInstant(due);
  const days = Math.round((+new Date(isoDay(end)) - +new Date(isoDay(present))) / DAY);
  if (+new Date(due) <= +present) return days ? t("time.late", { n: -days }) : t("time.lateToday");
  return days ? relative(end, present) : t("time.today");
}

/** The last instant at which a promise can be kept. @param {Moment} due */
export const lastInstant = (due) => (timeOf(due) === "00:00" ? new Date(+new Date(due) - 1) : new Date(due));

/** @param {number} days @returns {[number, string]} */
function bigger(days) {
  if (Math.abs(days) < 14) return [days, "day"];
  return Math.abs(days) < 60 ? [Math.round(days / 7), "week"] : [Math.round(days / 30.44), "month"];
}

/** "1 uur 30 min". @param {number} seconds */
export function duration(seconds) {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = t("time.minutes", { n: minutes % 60 });
  if (!hours) return rest;
  return minutes % 60 ? `${t("time.hours", { n: hours })} ${rest}` : t("time.hours", { n: hours });
}

/** "12:05", "-1:30": what a running timer shows. @param {number} seconds */
export function clockOf(seconds) {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds <= -1 ? "-" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * The instant of a wall-clock time in Amsterdam, in UTC: what a date field and a time field mean together. A time
 * that does not occur (clock forward) moves on by the missing hour; one that occurs twice is the first.
 * @param {string} day 2026-11-26
 * @param {string} time 14:00
 */
export function instantOf(day, time) {
  const naive = day && time ? +new Date(`${day}T${time}:00Z`) : NaN; // some browsers read a day into half a moment
  if (Number.isNaN(naive)) return null;
  const before = offset(new Date(naive - DAY));
  const after = offset(new Date(naive + DAY));
  const fits = [before, after].find((wanted) => offset(new Date(naive - wanted)) === wanted);
  return new Date(naive - (fits ?? before)).toISOString();
}

/** The calendar day after one. @param {string} day */
export const nextDay = (day) => new Date(+new Date(`${day}T12:00:00Z`) + DAY).toISOString().slice(0, 10);

/** Milliseconds by which Amsterdam is ahead of UTC. @param {Date} at */
function offset(at) {
  const wall = +new Date(`${isoDay(at)}T${timeOf(at)}:00Z`);
  return wall - Math.floor(+at / MINUTE) * MINUTE;
}

/** A term at the beginning of a line: "Niet nagekomen". @param {string} words */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

const CALLED = [
  { titles: /^(de heer|dhr\.|meneer) /i, nl: "meneer ", en: "Mr " },
  { titles: /^(mevrouw|mevr\.|mw\.) /i, nl: "mevrouw ", en: "Ms " },
];

/** A name behind a greeting: who is "De heer Berk" in a list is called "meneer Berk". @param {string} name */
export const addressed = (name) =>
  CALLED.reduce((said, called) => said.replace(called.titles, called[language()]), name);

/** Years since a day of birth, on this local day. @param {string} birthDate @param {Date} [present] */
export function age(birthDate, present = now()) {
  const today = isoDay(present);
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
}

/**
 * The instants at which the local week of a moment begins and ends (Monday 00:00 to the next Monday 00:00).
 * @param {Date} [present]
 */
export function week(present = now()) {
  const monday = new Date(`${isoDay(present)}T12:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const next = new Date(+monday + 7 * DAY);
  const [from, until] = [monday, next].map((at) => instantOf(at.toISOString().slice(0, 10), "00:00"));
  return { from: /** @type {string} */ (from), until: /** @type {string} */ (until) };
}

/** "nov 2026". @param {Moment} at */
export function monthOf(at) {
  const { month, year } = parts(at, { timeZone: ZONE, month: "short", year: "numeric" });
  return `${month} ${year}`;
}

/** The first days of the months between two moments. @param {Date} from @param {Date} until */
export function months(from, until) {
  const starts = [];
  const at = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  for (; at < until; at.setUTCMonth(at.getUTCMonth() + 1)) starts.push(new Date(at));
  return starts;
}

/** "812 kB", "3,4 MB". @param {number} bytes */
export function fileSize(bytes) {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), "kB"] : [bytes / 1_000_000, "MB"];
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}

/** The address at which a telephone rings a number, however it is written. @param {string} number */
export const telephone = (number) => `tel:${number.replace(/[^+\d]/g, "")}`;
