/** One load against its band, as a bar beside the numbers that say the same. */
import { html } from "htm/preact";
import "../styles/plot.css";

const ROOM = 1.35; // so much more than the highest number fits

/**
 * @param {{ value: number | null | undefined, lower: number | null | undefined, upper: number | null | undefined,
 *   most?: number }} props `most`: the end of the bar, where several of them are compared
 */
export function LoadBar({ value, lower, upper, most }) {
  if (value == null) return null;
  const end = most ?? highest([{ fullTime: value, upper }]);
  const at = (/** @type {number} */ place) => `${Math.min(100, (100 * place) / end)}%`;
  const band = lower != null && upper != null;
  return html`
    <svg class="load-bar" aria-hidden="true" focusable="false">
      <rect class="load-bar__track" y="8" width="100%" height="8" rx="4" />
      ${band && html`<rect class="load-bar__band" x=${at(lower)} y="3" width=${`${Math.max(1, (100 * (upper - lower)) / end)}%`} height="18" rx="3" />`}
      <rect class="load-bar__load" y="9.5" width=${at(value)} height="5" rx="2.5" />
      <circle class="load-bar__here" cx=${at(value)} cy="12" r="5.5" />
    </svg>
  `;
}

/** Where bars that are compared end. @param {{ fullTime?: number | null, upper?: number | null }[]} figures */
export const highest = (figures) => ROOM * Math.max(1, ...figures.flatMap(({ fullTime, upper }) => [fullTime ?? 0, upper ?? 0]));
