import { useEffect, useState } from "preact/hooks";
import { keep, recall } from "../store.js";

const PATIENCE = 300; // milliseconds after the last letter
const SHORTEST = 2; // the API looks from two letters on

/**
 * What somebody is looking for: `q` follows `typed` once they pause. It may be a name, so it never stands in the address;
 * with a `name` it is kept in the tab.
 * @param {string} [name]
 */
export function useSearch(name) {
  const [typed, setTyped] = useState(/** @type {string} */ ((name && recall("tab", name)) ?? ""));
  const [q, setQ] = useState(typed.trim());
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PATIENCE);
    if (name) keep("tab", name, typed || null);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, q: q.length < SHORTEST ? "" : q };
}
