import { html } from "htm/preact";
import { Icon } from "./icon.js";

/**
 * @typedef {object} Event one thing that happened or will
 * @property {string} id
 * @property {any} when
 * @property {any} title
 * @property {any} [text]
 * @property {import("./icon.js").IconName} [icon]
 * @property {boolean} [ahead] it is still to come
 */

/** What happened and what comes, one below the other. @param {{ events: Event[] }} props */
export const TimeLine = ({ events }) => html`
  <ol class="timeline">
    ${events.map(
      (event) => html`
        <li class="timeline__event${event.ahead ? " timeline__event--ahead" : ""}" key=${event.id}>
          <span class="timeline__dot"><${Icon} name=${event.icon ?? "ring"} /></span>
          <div class="timeline__body">
            <p class="timeline__when">${event.when}</p>
            <div class="timeline__title">${event.title}</div>
            ${event.text && html`<div class="timeline__text">${event.text}</div>`}
          </div>
        </li>
      `,
    )}
  </ol>
`;
