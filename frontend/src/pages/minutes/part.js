import { html } from "htm/preact";

/** A part of the minutes under its own heading. @param {{ title: string, children?: any }} props */
export const Part = ({ title, children }) => html`
  <section class="paper__part">
    <h3 class="nl-heading nl-heading--level-3">${title}</h3>
    ${children}
  </section>
`;
