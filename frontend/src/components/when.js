import { html } from "htm/preact";
import { calendarDay, deadline, dueIn, moment, relative } from "../format.js";

/** An instant: "over 3 dagen" with "do 26 nov 2026, 14:00" beside it. @param {{ at: string, plain?: boolean }} props */
export const When = ({ at, plain }) => html`
  <time class="when" datetime=${at}>
    ${moment(at)}${!plain && html`<span class="when__relative">${relative(at)}</span>`}
  </time>
`;

/** The end of a promise: "wo 25 nov 2026" and how far away that is, or how late. @param {{ at: string }} props */
export const Due = ({ at }) => html`
  <time class="when" datetime=${at}>
    ${deadline(at)}<span class="when__relative">${dueIn(at)}</span>
  </time>
`;

/** A calendar day. @param {{ on: string }} props */
export const Day = ({ on }) => html`<time class="when" datetime=${on}>${calendarDay(on)}</time>`;
