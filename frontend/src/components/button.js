import { html } from "htm/preact";
import { t } from "../words.js";
import { Icon } from "./icon.js";

/**
 * @typedef {object} Look
 * @property {"primary" | "secondary" | "subtle"} [kind] one primary button a page: what moves things on
 * @property {boolean} [danger] it takes something away
 * @property {import("./icon.js").IconName} [icon]
 * @property {boolean} [small]
 * @property {any} [children]
 */

/** @param {Look} look */
const classes = ({ kind = "secondary", danger, small }) =>
  `nl-button nl-button--${kind}${danger ? " nl-button--negative" : ""}${small ? " button--small" : ""}`;

/** @param {Look} look */
const inside = ({ icon, children }) => html`
  ${icon && html`<span class="nl-button__icon-start"><${Icon} name=${icon} /></span>`}
  <span class="nl-button__label">${children}</span>
`;

/**
 * A button. While it is busy it says so, keeps its focus and does nothing.
 * @param {Look & { onClick?: (event: Event) => void, submit?: boolean, busy?: boolean } & Record<string, any>} props
 */
export function Button({ kind, danger, icon, small, children, onClick, submit, busy, ...rest }) {
  const look = { kind, danger, small };
  return html`
    <button
      ...${rest}
      type=${submit ? "submit" : "button"}
      class="${classes(look)}${busy ? " nl-button--busy" : ""}"
      aria-disabled=${busy ? "true" : undefined}
      onClick=${busy ? stop : onClick}
    >
      ${inside({ icon, children: busy ? t("app.busy") : children })}
    </button>
  `;
}

/** A link that looks like a button: it goes to another page. @param {Look & { href: string } & Record<string, any>} props */
export function LinkButton({ kind, danger, icon, small, children, href, ...rest }) {
  return html`<a ...${rest} class=${classes({ kind, danger, small })} href=${href}>${inside({ icon, children })}</a>`;
}

/** A button with only a picture; its name is read aloud. @param {Look & { label: string, onClick: () => void } & Record<string, any>} props */
export function IconButton({ icon, label, onClick, ...rest }) {
  return html`
    <button ...${rest} type="button" class="nl-button nl-button--subtle nl-button--icon-only" onClick=${onClick}>
      ${inside({ icon, children: label })}
    </button>
  `;
}

/** @param {Event} event */
const stop = (event) => event.preventDefault();
