import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { choose, isDark } from "../preferences.js";
import { language, t } from "../words.js";
import { Button } from "./button.js";
import { Icon } from "./icon.js";
import { Toasts } from "./toast.js";

/**
 * What stands around every page: the way past it, the menu, who is signed in, language and colours.
 * @param {{ me: import("../session.js").Me | null, pages: import("../routes.js").Route[], path: string,
 *   signOut: () => void, bare?: boolean, children?: any }} props `bare`: nothing but the page
 */
export function Shell({ me, pages, path, signOut, bare, children }) {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  if (bare) return html`<main id="main" class="bare" tabindex="-1">${children}</main>`;
  return html`
    <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main" onClick=${toMain}>${t("app.skip")}</a>
    <div class="shell${pages.length ? "" : " shell--plain"}">
      <header class="bar">
        <a class="bar__name" href=${me?.kind === "link" ? "#/link" : "#/"}><${Mark} />${t("app.name")}</a>
        ${pages.length > 0 &&
        html`<${Button} kind="subtle" icon="menu" aria-expanded=${open} aria-controls="menu" onClick=${() => setOpen(!open)}>
          ${t("app.menu")}
        <//>`}
        <div id="menu" class="bar__menu${open ? " bar__menu--open" : ""}">
          ${pages.length > 0 && html`<${Menu} pages=${pages} path=${path} />`}
          <${Self} me=${me} signOut=${signOut} />
        </div>
      </header>
      <main id="main" tabindex="-1">${children}</main>
    </div>
    <${Toasts} />
  `;
}

/** @param {{ pages: import("../routes.js").Route[], path: string }} props */
const Menu = ({ pages, path }) => html`
  <nav aria-label=${t("app.navigation")}>
    <ul class="menu">
      ${pages.map(
        ({ path: to, nav }) => nav && html`
          <li key=${to}>
            <a class="menu__item" href="#${to}" aria-current=${current(to, path)}><${Icon} name=${nav.icon} />${t(nav.label)}</a>
          </li>
        `,
      )}
    </ul>
  </nav>
`;

/** @param {string} to @param {string} path */
function current(to, path) {
  if (to === path) return "page";
  return to !== "/" && path.startsWith(`${to}/`) ? "true" : undefined;
}

/** @param {{ me: import("../session.js").Me | null, signOut: () => void }} props */
function Self({ me, signOut }) {
  const [dark, setDark] = useState(isDark());
  const other = language() === "nl" ? "en" : "nl";
  const repaint = () => {
    choose({ theme: dark ? "light" : "dark" });
    setDark(!dark);
  };
  return html`
    <div class="self">
      ${me && html`<p class="self__name" title=${t("app.signedInAs", { name: me.name })}>${me.name}</p>`}
      <div class="self__choices">
        <button type="button" class="linklike" lang=${other} onClick=${() => choose({ language: other })}>${t("app.language")}</button>
        <button type="button" class="linklike" onClick=${repaint}>${t(dark ? "app.theme.light" : "app.theme.dark")}</button>
        ${me?.kind === "person" && html`<a class="linklike" href="#/calendar">${t("calendar.title")}</a>`}
        ${me?.kind === "person" && html`<a class="linklike" href="#/my-data">${t("app.myData")}</a>`}
        <a class="linklike" href="#/accessibility">${t("app.accessibility")}</a>
        ${me && html`<button type="button" class="linklike" onClick=${signOut}>${t("app.signOut")}</button>`}
      </div>
    </div>
  `;
}

/** People around a table. */
const Mark = () => html`
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" />
    <circle class="mark__table" cx="16" cy="16" r="5.5" />
    <circle cx="16" cy="5.8" r="2.3" /><circle cx="16" cy="26.2" r="2.3" />
    <circle cx="5.8" cy="16" r="2.3" /><circle cx="26.2" cy="16" r="2.3" />
  </svg>
`;

/** A link to #main would be taken for the address of a page. @param {Event} event */
function toMain(event) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
