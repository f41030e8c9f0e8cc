/** What people chose for themselves in this browser: language and colours. */
import { useEffect, useState } from "preact/hooks";
import { keep, recall } from "./store.js";
import { speak } from "./words.js";

/** @typedef {import("./words.js").Language} Language */
/** @typedef {"light" | "dark"} Theme */
/** @typedef {{ language: Language, theme: Theme | null }} Preferences theme null: as the device is set */

const NAME = "preferences";
/** @type {Set<(known: Preferences) => void>} */
const watchers = new Set();
/** @type {Preferences} */
let preferences = { language: "nl", theme: null, .../** @type {Partial<Preferences> | null} */ (recall("browser", NAME)) };

/** What was chosen. */
export const chosen = () => preferences;

/** Choose, and keep it. @param {Partial<Preferences>} change */
export function choose(change) {
  preferences = { ...preferences, ...change };
  keep("browser", NAME, preferences);
  speak(preferences.language);
  if (preferences.theme) document.documentElement.dataset.theme = preferences.theme;
  for (const watch of watchers) watch(preferences);
}

/** What was chosen, followed. */
export function usePreferences() {
  const [known, setKnown] = useState(preferences);
  useEffect(() => {
    watchers.add(setKnown);
    return () => void watchers.delete(setKnown);
  }, []);
  return known;
}

/** Whether it is dark now, by choice or by the device. */
export const isDark = () => (preferences.theme ? preferences.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
