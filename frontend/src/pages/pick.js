/** Finding somebody or an organisation by name, inside a form. */
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { api, take } from "../api/client.js";
import { Button } from "../components/button.js";
import { TextField } from "../components/field.js";
import { Refused } from "../components/states.js";
import { useRead } from "../hooks/read.js";
import { useSearch } from "../hooks/search.js";
import { t } from "../words.js";
import "../styles/parts.css";

const MOST = 8;

/**
 * @typedef {object} Found somebody or something that was found
 * @property {string} id
 * @property {string} name
 * @property {string} [hint]
 * @property {string | null} [organisationId]
 * @property {string | null} [organisation]
 */
/**
 * @typedef {object} Props
 * @property {string} id of the field
 * @property {string} name
 * @property {string} label
 * @property {string} [hint]
 * @property {string} [error]
 * @property {boolean} [required]
 * @property {string | null} chosen the name of who was chosen before
 * @property {(found: Found | null) => void} choose null: somebody else after all
 */

/** Somebody of the directory. @param {Props} props */
export const PickPerson = (props) => html`<${Pick} ...${props} find=${people} />`;

/** A case of the register. @param {Props} props */
export const PickCase = (props) => html`<${Pick} ...${props} find=${cases} />`;

/** An organisation. @param {Props} props */
export const PickOrganisation = (props) => html`<${Pick} ...${props} find=${organisations} />`;

/** @param {string} q @param {AbortSignal} signal @returns {Promise<Found[]>} */
async function people(q, signal) {
  const query = { q, limit: MOST, active: true };
  const { items } = await take(api.GET("/people", { params: { query }, signal }));
  return items.map((one) => ({ ...one, hint: [one.function, one.organisation].filter(Boolean).join(", ") }));
}

/** @param {string} q @param {AbortSignal} signal @returns {Promise<Found[]>} */
async function cases(q, signal) {
  const { items } = await take(api.GET("/cases", { params: { query: { q, limit: MOST } }, signal }));
  return items.map(({ id, title }) => ({ id, name: title }));
}

/** @param {string} q @param {AbortSignal} signal @returns {Promise<Found[]>} */
async function organisations(q, signal) {
  const query = { q, limit: MOST, active: true };
  return (await take(api.GET("/organisations", { params: { query }, signal }))).items;
}

/** @param {Props & { find: (q: string, signal: AbortSignal) => Promise<Found[]> }} props */
function Pick({ chosen, choose, find, ...field }) {
  const { typed, setTyped, q } = useSearch();
  const found = useRead((signal) => (q ? find(q, signal) : Promise.resolve([])), [q]);
  const moved = useRef(false); // what was pressed is gone then: the focus goes to what stands in its place
  useEffect(() => {
    if (moved.current) document.getElementById(field.id)?.focus();
    moved.current = false;
  }, [chosen]);
  const pick = (/** @type {Found | null} */ one) => {
    moved.current = true;
    choose(one);
  };
  if (chosen !== null) return html`<${Chosen} field=${field} name=${chosen} choose=${pick} />`;
  const rows = found.data ?? [];
  return html`
    <div class="pick">
      <${TextField} ...${field} type="search" value=${typed} onValue=${setTyped} />
      <${Refused} problem=${found.problem} />
      <div role="status">
        ${q && found.data && !rows.length && html`<p class="muted">${t("pick.none", { q })}</p>`}
      </div>
      ${rows.length > 0 &&
      html`<ul class="pick__found" aria-label=${t("pick.found")}>
        ${rows.map(
          (row) => html`
            <li key=${row.id}>
              <button type="button" class="person" onClick=${() => pick(row)}>
                <span class="person__name">${row.name}</span>
                ${row.hint && html`<span class="person__function">${row.hint}</span>`}
              </button>
            </li>
          `,
        )}
      </ul>`}
    </div>
  `;
}

/** @param {{ field: any, name: string, choose: (found: null) => void }} props */
const Chosen = ({ field, name, choose }) => html`
  <div class="utrecht-form-field pick__chosen" role="group" aria-label=${field.label}>
    <p class="utrecht-form-label">${field.label}</p>
    <p class="lead-row">
      <strong>${name}</strong>
      <${Button} small kind="subtle" id=${field.id} onClick=${() => choose(null)} aria-label=${`${t("pick.other")}: ${field.label}`}>${t("pick.other")}<//>
    </p>
    ${field.error && html`<p class="utrecht-form-field-error-message">${field.error}</p>`}
  </div>
`;
