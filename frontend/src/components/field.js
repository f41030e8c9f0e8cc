/** Fields of a form. `...${form.field("title")}` gives each its id, value, error and what to do with what is typed. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Icon } from "./icon.js";

/**
 * @typedef {object} Shared
 * @property {string} id
 * @property {string} name
 * @property {any} value
 * @property {(value: any) => void} onValue
 * @property {string} [error]
 * @property {any} label words; more than a text where the same words stand at several fields
 * @property {string} [hint]
 * @property {boolean} [required] only shown: the API decides
 */
/** @typedef {{ value: string, label: string, hint?: string }} Choice */

/** @param {{ id: string, hint?: string, error?: string }} of */
const described = ({ id, hint, error }) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

/** The attributes by which a control, its hint and its error belong together. @param {Shared} of */
const tied = (of) => ({
  id: of.id,
  name: of.name,
  "aria-describedby": described(of),
  "aria-invalid": of.error ? "true" : undefined,
  "aria-required": of.required ? "true" : undefined,
});

/** @param {Shared} of */
const Notes = ({ id, hint, error }) => html`
  ${hint && html`<p class="utrecht-form-field-description" id="${id}-hint">${hint}</p>`}
  ${error &&
  html`<p class="utrecht-form-field-error-message" id="${id}-error"><${Icon} name="warning" />${error}</p>`}
`;

/** @param {{ of: Shared, children?: any }} props */
const Around = ({ of, children }) => html`
  <div class="utrecht-form-field${of.error ? " utrecht-form-field--invalid" : ""}">
    <label class="utrecht-form-label" for=${of.id}>${of.label}<${Must} of=${of} /></label>
    <${Notes} ...${of} />
    ${children}
  </div>
`;

/** @param {{ of: Shared }} props */
const Must = ({ of }) => of.required && html` <span class="field__must">${t("app.required")}</span>`;

/** @param {Event} event */
const typed = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {string} block @param {Shared} of */
const look = (block, of) => `utrecht-${block}${of.error ? ` utrecht-${block}--invalid` : ""}`;

/**
 * One line. `size`: the number of characters that it has room for.
 * @param {Shared & { type?: string, size?: number, autocomplete?: string, inputmode?: string, maxlength?: number }} of
 */
export const TextField = (of) => html`
  <${Around} of=${of}>
    <input
      ...${tied(of)}
      class="${look("textbox", of)}${of.size ? ` field--${of.size}` : ""}"
      type=${of.type ?? "text"}
      value=${of.value ?? ""}
      autocomplete=${of.autocomplete ?? "off"}
      inputmode=${of.inputmode}
      maxlength=${of.maxlength}
      onInput=${(/** @type {Event} */ event) => of.onValue(typed(event))}
    />
  <//>
`;

/** A calendar day, as the API writes it: 2026-11-26, or null. @param {Shared} of */
export const DayField = (of) => html`
  <${TextField} ...${of} type="date" size=${14} onValue=${(/** @type {string} */ day) => of.onValue(day || null)} />
`;

/** A whole number, or null. @param {Shared} of */
export const NumberField = (of) => html`
  <${TextField}
    ...${of}
    size=${6}
    inputmode="numeric"
    onValue=${(/** @type {string} */ text) => of.onValue(/^\d+$/.test(text.trim()) ? Number(text) : text.trim() || null)}
  />
`;

/** Several lines. @param {Shared & { rows?: number }} of */
export const NoteField = (of) => html`
  <${Around} of=${of}>
    <textarea
      ...${tied(of)}
      class=${look("textarea", of)}
      rows=${of.rows ?? 4}
      value=${of.value ?? ""}
      onInput=${(/** @type {Event} */ event) => of.onValue(typed(event))}
    ></textarea>
  <//>
`;

/** A file from the device; the value is a File or null. `accept`: what the device offers, the API decides. @param {Shared & { accept?: string }} of */
export const FileField = (of) => html`
  <${Around} of=${of}>
    <input
      ...${tied(of)}
      class="file-field"
      type="file"
      accept=${of.accept}
      onChange=${(/** @type {Event} */ event) =>
        of.onValue(/** @type {HTMLInputElement} */ (event.target).files?.[0] ?? null)}
    />
  <//>
`;

/** One of a long list; `empty` is the word for none of them. @param {Shared & { choices: Choice[], empty?: string }} of */
export const SelectField = (of) => html`
  <${Around} of=${of}>
    <select
      ...${tied(of)}
      class=${look("select", of)}
      value=${of.value ?? ""}
      onChange=${(/** @type {Event} */ event) => of.onValue(typed(event) || null)}
    >
      ${of.empty !== undefined && html`<option value="">${of.empty}</option>`}
      ${of.choices.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    </select>
  <//>
`;

/** One of a few, all of them in sight. @param {Shared & { choices: Choice[], inline?: boolean }} of */
export const ChoiceField = (of) => html`
  <${Group} of=${of}>
    ${of.choices.map(
      (choice, index) => html`
        <label class="choice" key=${choice.value}>
          <input
            id=${index ? `${of.id}-${choice.value}` : of.id}
            class="choice__input"
            type="radio"
            name=${of.name}
            value=${choice.value}
            checked=${of.value === choice.value}
            onChange=${() => of.onValue(choice.value)}
          />
          <span>${choice.label}${choice.hint && html`<span class="choice__hint">${choice.hint}</span>`}</span>
        </label>
      `,
    )}
  <//>
`;

/** Any number of a few; the value is the list of those chosen. @param {Shared & { choices: Choice[] }} of */
export const ChecksField = (of) => html`
  <${Group} of=${of}>
    ${of.choices.map(
      (choice, index) => html`
        <label class="choice" key=${choice.value}>
          <input
            id=${index ? `${of.id}-${choice.value}` : of.id}
            class="choice__input"
            type="checkbox"
            name=${of.name}
            value=${choice.value}
            checked=${of.value.includes(choice.value)}
            onChange=${() => of.onValue(toggled(of.value, choice.value))}
          />
          <span>${choice.label}</span>
        </label>
      `,
    )}
  <//>
`;

/** Yes, no or not known: true, false or null. @param {Shared} of */
export const FlagField = (of) => html`
  <${ChoiceField}
    ...${of}
    inline
    value=${String(of.value)}
    choices=${[
      { value: "true", label: t("app.yes") },
      { value: "false", label: t("app.no") },
      { value: "null", label: t("app.notKnown") },
    ]}
    onValue=${(/** @type {string} */ value) => of.onValue(JSON.parse(value))}
  />
`;

/** One box to tick. @param {Shared} of */
export const TickField = (of) => html`
  <div class="utrecht-form-field${of.error ? " utrecht-form-field--invalid" : ""}">
    <label class="choice">
      <input
        ...${tied(of)}
        class="choice__input"
        type="checkbox"
        checked=${of.value}
        onChange=${() => of.onValue(!of.value)}
      />
      <span>${of.label}</span>
    </label>
    <${Notes} ...${of} />
  </div>
`;

/** @param {{ of: Shared & { inline?: boolean }, children?: any }} props */
const Group = ({ of, children }) => html`
  <fieldset
    class="utrecht-form-fieldset field-group${of.error ? " utrecht-form-fieldset--invalid" : ""}"
    aria-describedby=${described(of)}
  >
    <legend class="utrecht-form-fieldset__legend">${of.label}<${Must} of=${of} /></legend>
    <${Notes} ...${of} />
    <div class=${of.inline ? "choices choices--inline" : "choices"}>${children}</div>
  </fieldset>
`;

/** @param {string[]} chosen @param {string} value */
const toggled = (chosen, value) =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
