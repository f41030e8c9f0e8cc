import { html } from "htm/preact";

/** A part of a page with its own heading. @param {{ id?: string, title: string, extra?: any, children?: any, plain?: boolean }} props */
export const Section = ({ id, title, extra, children }) => html`
  <section class="section" id=${id} aria-labelledby=${id && `${id}-title`}>
    <div class="section__head">
      <h2 class="nl-heading nl-heading--level-2" id=${id && `${id}-title`} tabindex="-1">${title}</h2>
      ${extra}
    </div>
    ${children}
  </section>
`;

/** One thing in a row of things. `tone` gives it a coloured edge; the words inside say the same. @param {{ tone?: string, children?: any }} props */
export const Card = ({ tone, children }) => html`<div class="card${tone ? ` card--${tone}` : ""}">${children}</div>`;
