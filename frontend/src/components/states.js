import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../words.js";
import { Button } from "./button.js";
import { Icon } from "./icon.js";

/** @typedef {import("../api/problem.js").ProblemError} ProblemError */

const MANY = 10; // from here on it helps to say how many there are

/** Something is on its way. It shows only when that takes a while, so that quick answers do not flicker. */
export function Loading() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return html`
    <div class="state state--loading" role="status">
      ${shown && html`<span class="spinner" aria-hidden="true"></span> ${t("app.loading")}`}
    </div>
  `;
}

/** It did not work: what, and what to do now. @param {{ problem: ProblemError, again?: () => void }} props */
export const Failed = ({ problem, again }) => html`
  <div class="utrecht-alert utrecht-alert--error" role="alert">
    <${Icon} name="warning" />
    <div class="utrecht-alert__content">
      <p class="alert__title">${problem.title}</p>
      <p>${problem.detail}</p>
      <${Reasons} problem=${problem} />
      ${again && html`<${Button} small onClick=${again}>${t("app.again")}<//>`}
    </div>
  </div>
`;

/** What has to be done first, one line for every fault. @param {{ problem: ProblemError }} props */
const Reasons = ({ problem }) =>
  problem.faults.length > 0 &&
  html`<ul class="bullets">
    ${problem.faults.map((fault) => html`<li>${fault.detail}</li>`)}
  </ul>`;

/** The refusal of an act, when there is one. @param {{ problem: ProblemError | null }} props */
export const Refused = ({ problem }) => problem && html`<${Failed} problem=${problem} />`;

/** There is nothing yet; `children` says what to do about it. @param {{ title: string, children?: any }} props */
export const Empty = ({ title, children }) => html`
  <div class="state state--empty">
    <p class="state__title">${title}</p>
    ${children}
  </div>
`;

/** News beside the text of a page. @param {{ kind?: "info" | "ok" | "warning", title?: string, children?: any }} props */
export const Alert = ({ kind = "info", title, children }) => html`
  <div class="utrecht-alert utrecht-alert--${kind}">
    <${Icon} name=${kind === "ok" ? "check" : kind === "warning" ? "warning" : "info"} />
    <div class="utrecht-alert__content">${title && html`<p class="alert__title">${title}</p>`}${children}</div>
  </div>
`;

/**
 * What was read, or that it is under way, or why it failed: `children` is a function of what was read.
 * @template T
 * @param {{ of: import("../hooks/read.js").Reading<T>, children: (data: T) => any }} props
 */
export function Loaded({ of, children }) {
  if (of.data !== null) return html`<${Refused} problem=${of.problem} />${children(of.data)}`;
  return of.problem ? html`<${Failed} problem=${of.problem} again=${of.again} />` : html`<${Loading} />`;
}

/**
 * The end of a growing list: how many there are, the rest at the press of a button, or why it failed.
 * @template T
 * @param {{ of: import("../hooks/more.js").Growing<T>, children: (items: T[]) => any, empty: any }} props
 */
export function Grown({ of, children, empty }) {
  const { items, busy, problem, complete, more, again } = of;
  if (!items.length && busy) return html`<${Loading} />`;
  if (!items.length) return problem ? html`<${Failed} problem=${problem} again=${again} />` : empty;
  return html`
    ${children(items)}
    <div class="more">
      ${problem && html`<${Failed} problem=${problem} />`}
      <p role="status" class=${complete && items.length < MANY ? "visually-hidden" : ""}>${t(complete ? "app.shownAll" : "app.shown", { n: items.length })}</p>
      ${!complete && html`<${Button} busy=${busy} onClick=${more}>${t("app.more")}<//>`}
    </div>
  `;
}
