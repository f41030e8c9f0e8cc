/** Numbers as people read and type them: with a comma in Dutch, with a point in English. */
import { language } from "./words.js";

/** @param {number | null | undefined} value @param {Intl.NumberFormatOptions} options */
const written = (value, options) =>
  value == null ? "" : new Intl.NumberFormat(language() === "nl" ? "nl-NL" : "en-GB", options).format(value);

/** "7,2"; empty for what is not known. @param {number | null | undefined} value @param {number} [digits] at most behind the comma */
export const number = (value, digits = 1) => written(value, { maximumFractionDigits: digits });

/** "4,5 – 6"; one number where both are the same. @param {number | null | undefined} low @param {number | null | undefined} high */
export function range(low, high) {
  const [from, until] = [number(low), number(high)];
  return from === until || !until ? from : `${from} – ${until}`;
}

/** "€ 82.000". @param {number | null | undefined} value */
export const euros = (value) => written(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

/** A number as it stands in a field. @param {number | null | undefined} value */
export const asTyped = (value) => written(value, { maximumFractionDigits: 10, useGrouping: false });

/**
 * What was typed in a field: a number, null where it is empty, and the text itself where it is no number, so that the
 * API says so. "82.000" is eighty-two thousand for who reads Dutch, as "82,000" is for who reads English.
 * @param {string | null | undefined} text
 */
export function amountOf(text) {
  const plain = (text ?? "").replace(/[\s€]/g, "");
  if (!plain) return null;
  const thousands = language() === "nl" ? /^\d{1,3}(\.\d{3})+(,\d+)?$/ : /^\d{1,3}(,\d{3})+(\.\d+)?$/;
  const bare = thousands.test(plain) ? plain.replace(language() === "nl" ? /\./g : /,/g, "") : plain;
  const value = Number(bare.replace(",", "."));
  return Number.isFinite(value) ? value : text;
}
