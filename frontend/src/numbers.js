/** Figures of a caseload as people read them. */
import { decimal } from "./components/decimal.js";
import { language } from "./words.js";

/** "7,2"; empty for what is not known. @param {number | null | undefined} value @param {number} [digits] at most behind the comma */
export const number = (value, digits = 1) => decimal(value, digits);

/** "4,5 – 6"; one number where both are the same. @param {number | null | undefined} low @param {number | null | undefined} high */
export function range(low, high) {
  const [from, until] = [number(low), number(high)];
  return from === until || !until ? from : `${from} – ${until}`;
}

/** "€ 82.000". @param {number | null | undefined} value */
export const euros = (value) =>
  value == null ? "" : new Intl.NumberFormat(language(), { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(value);
