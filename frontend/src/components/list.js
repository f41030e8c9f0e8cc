import { html } from "htm/preact";

/**
 * Facts, each with its name. A fact without a value is left out; with `gaps` it is shown as not known.
 * @param {{ facts: [string, any][], gap?: string }} props
 */
export const DataList = ({ facts, gap }) => html`
  <dl class="utrecht-data-list facts">
    ${facts
      .filter(([, value]) => gap || (value !== null && value !== undefined && value !== ""))
      .map(
        ([name, value]) => html`
          <div class="utrecht-data-list__item" key=${name}>
            <dt class="utrecht-data-list__item-key">${name}</dt>
            <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--multiline">${value ?? gap}</dd>
          </div>
        `,
      )}
  </dl>
`;

/**
 * @template T
 * @typedef {object} Column
 * @property {string} title
 * @property {(row: T) => any} show
 * @property {boolean} [main] the name of the row: its header
 */

/**
 * A table; on a narrow screen every row becomes a card, and each cell says what it is. A column in which nothing
 * stands is left out.
 * @template {{ id: string }} T
 * @param {{ caption: string, columns: Column<T>[], rows: T[] }} props
 */
export function Table({ caption, columns: all, rows }) {
  const columns = all.filter(({ main, show }) => main || rows.some((row) => !isNothing(show(row))));
  return html`
    <div class="table-around">
      <table class="utrecht-table table">
        <caption class="visually-hidden">${caption}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            ${columns.map(({ title }) => html`<th class="utrecht-table__header-cell" scope="col" key=${title}>${title}</th>`)}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          ${rows.map((row) => html`<tr class="utrecht-table__row" key=${row.id}>${columns.map((column) => Cell(column, row))}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}

/** @param {any} shown */
const isNothing = (shown) => shown === null || shown === undefined || shown === false || shown === "";

/**
 * @template T
 * @param {Column<T>} column
 * @param {T} row
 */
function Cell({ title, show, main }, row) {
  const shown = show(row);
  if (main) return html`<th class="utrecht-table__cell table__name" scope="row" key=${title}>${shown}</th>`;
  return html`<td class="utrecht-table__cell" data-title=${title} key=${title}>${!isNothing(shown) && html`<div class="table__value">${shown}</div>`}</td>`;
}
