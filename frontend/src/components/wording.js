import { html } from "htm/preact";

/** The words in which consent is asked. @param {{ wording: { title: string, paragraphs: string[] }, id?: string }} props */
export const Wording = ({ wording, id }) => html`
  <h3 class="nl-heading nl-heading--level-3" id=${id}>${wording.title}</h3>
  ${wording.paragraphs.map((text) => html`<p class="note" key=${text}>${text}</p>`)}
`;
