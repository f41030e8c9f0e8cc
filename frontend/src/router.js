/**
 * Pages by the part of the address behind `#`: `#/cases/0190…?status=active`. No server ever sees that part, so the
 * site works from any static host and under any path, no identifying id lands in a server's log, and the personal
 * link of a participant (`#/l/<token>`) needs nothing of its own.
 */
import { useEffect, useState } from "preact/hooks";

/**
 * @typedef {object} Place where somebody is
 * @property {string} path "/cases/0190…"
 * @property {Record<string, string>} query
 */

/** @returns {Place} */
function read() {
  const hash = location.hash.startsWith("#/") ? location.hash.slice(1) : "/";
  const [path = "/", search = ""] = hash.split("?", 2);
  return { path: path.length > 1 ? path.replace(/\/$/, "") : path, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The place now, following the address. */
export function usePlace() {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = () => setPlace(read());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return place;
}

/**
 * The address of a page: `href("/cases/:caseId", { caseId })`, `href("/cases", {}, { status: "active" })`.
 * @param {string} pattern
 * @param {Record<string, string>} [params]
 * @param {Record<string, string | null | undefined>} [query] what is empty is left out
 */
export function href(pattern, params = {}, query = {}) {
  const path = pattern.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return `#${path}${search.size ? `?${search}` : ""}`;
}

/**
 * Go to a page. `replace`: without a step back, for what was only a filter.
 * @param {string} address as `href` gives it
 * @param {{ replace?: boolean }} [options]
 */
export function go(address, { replace = false } = {}) {
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(null, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/**
 * The parameters when a path fits a pattern, else null.
 * @param {string} pattern "/cases/:caseId"
 * @param {string} path
 * @returns {Record<string, string> | null}
 */
export function match(pattern, path) {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  /** @type {Record<string, string>} */
  const params = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decode(value);
    else if (part !== value) return null;
  }
  return params;
}

/** @param {string} value */
function decode(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
