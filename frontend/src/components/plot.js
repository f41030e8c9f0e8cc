/** What every plot shares: a picture with a name and a description, drawn to fit, and the same numbers in a table. */
import { html } from "htm/preact";
import { useId } from "preact/hooks";
import { useWidth } from "../hooks/width.js";
import { t } from "../words.js";
import "../styles/plot.css";

const LETTER = 6.8; // width of an average letter of 13 pixels

/** @typedef {(value: number) => number} Scale value to pixels */

/**
 * @param {object} props
 * @param {string} props.name what it shows, in a few words
 * @param {string} props.told what can be seen in it, in sentences
 * @param {(width: number) => number} props.height
 * @param {any} [props.legend]
 * @param {(width: number) => any} props.children the shapes
 */
export function Plot({ name, told, height, legend, children }) {
  const [place, width] = useWidth();
  const id = useId();
  const tall = height(width);
  return html`
    <figure class="plot" ref=${place}>
      ${width > 0 &&
      html`<svg role="img" aria-labelledby="${id}-title ${id}-desc" width=${width} height=${tall} viewBox="0 0 ${width} ${tall}">
        <title id="${id}-title">${name}</title>
        <desc id="${id}-desc">${told}</desc>
        ${children(width)}
      </svg>`}
      ${legend && html`<figcaption class="plot__legend">${legend}</figcaption>`}
    </figure>
  `;
}

/** The numbers of a plot, for who would rather read than look. @param {{ children?: any, open?: boolean }} props */
export const InNumbers = ({ children, open }) => html`
  <details class="more-of plot__numbers" open=${open}>
    <summary>${t("plot.numbers")}</summary>
    ${children}
  </details>
`;

/** A sign of the legend beside its meaning. @param {{ shape: any, children?: any }} props */
export const Key = ({ shape, children }) => html`
  <span class="plot__key"><svg width="22" height="14" aria-hidden="true">${shape}</svg>${children}</span>
`;

/** @param {[number, number]} domain @param {[number, number]} pixels @returns {Scale} */
export const linear = ([low, high], [from, until]) => (value) => from + ((value - low) / (high - low || 1)) * (until - from);

/** Round numbers from 0 to a number, some so many. @param {number} most @param {number} wanted */
export function ticks(most, wanted) {
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = /** @type {number} */ ([1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough));
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, place) => place * step);
}

/** A text over two lines where one is too short for it. @param {string} text @param {number} pixels @returns {string[]} */
export function folded(text, pixels) {
  const letters = Math.max(4, Math.floor(pixels / LETTER));
  const end = text.length > letters ? text.lastIndexOf(" ", letters) : -1;
  return end > 0 ? [text.slice(0, end), fitting(text.slice(end + 1), pixels)] : [fitting(text, pixels)];
}

/** As much of a text as fits; the table has all of it. @param {string} text @param {number} pixels */
export function fitting(text, pixels) {
  const letters = Math.max(4, Math.floor(pixels / LETTER));
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}
