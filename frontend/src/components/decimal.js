/** Numbers with a part behind the comma, as people type and read them. */
import { html } from "htm/preact";
import { language } from "../words.js";
import { TextField } from "./field.js";

/** "3,5": at most two figures behind the comma. @param {number | null | undefined} value @param {number} [digits] */
export const decimal = (value, digits = 2) =>
  value == null ? "" : new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);

/**
 * What was typed as a number, null for nothing; what is no number stays as it is, so that the API says so. "82.000" is
 * eighty-two thousand for who reads Dutch, as "82,000" is for who reads English.
 * @param {any} typed
 */
export function asNumber(typed) {
  if (typeof typed !== "string") return typed;
  const text = typed.replace(/[\s€]/g, "");
  if (text === "") return null;
  const [thousands, dots] = language() === "nl" ? [/^\d{1,3}(\.\d{3})+(,\d+)?$/, /\./g] : [/^\d{1,3}(,\d{3})+(\.\d+)?$/, /,/g];
  const value = Number((thousands.test(text) ? text.replace(dots, "") : text).replace(",", "."));
  return Number.isFinite(value) ? value : typed;
}

/** A number; the value is what was typed, until `asNumber` reads it. @param {import("./field.js").Shared & Record<string, any>} of */
export const DecimalField = (of) => html`
  <${TextField} ...${of} size=${6} inputmode="decimal" value=${typeof of.value === "number" ? plain(of.value) : of.value} />
`;

/** Without points between the thousands: it can be typed on. @param {number} value */
const plain = (value) => String(value).replace(".", language() === "nl" ? "," : ".");
