import { html } from "htm/preact";
import { deadline } from "../format.js";
import { t } from "../words.js";
import { Wording } from "./wording.js";

/**
 * A question for consent as the client reads it: the words, which documents, who may read them, what for, until when.
 * @typedef {object} Question
 * @property {{ title: string, paragraphs: string[] }} wording
 * @property {string} purpose
 * @property {string | null} validUntil
 * @property {boolean} allDocuments
 * @property {string[]} documents by name
 * @property {boolean} everybody
 * @property {string[]} organisations by name
 */

/** @param {{ of: Question, id?: string }} props */
export const AskedOf = ({ of, id }) => html`
  <${Wording} wording=${of.wording} id=${id} />
  <dl class="asked-of">
    <dt>${t("asked.documents")}</dt>
    <dd>
      ${of.allDocuments && html`<p>${t("asked.allDocuments")}</p>`}
      <${Names} names=${of.documents} none=${t("asked.noDocuments")} />
    </dd>
    <dt>${t("asked.organisations")}</dt>
    <dd>
      ${of.everybody && html`<p>${t("asked.everybody")}</p>`}
      <${Names} names=${of.organisations} none="" />
      <p class="muted">${t("asked.self")}</p>
    </dd>
    <dt>${t("asked.purpose")}</dt>
    <dd class="note">${of.purpose}</dd>
    <dt>${t("asked.until")}</dt>
    <dd>${of.validUntil ? deadline(of.validUntil) : ""}</dd>
  </dl>
`;

/** @param {{ names: string[], none: string }} props */
const Names = ({ names, none }) =>
  names.length ? html`<ul class="bullets">${names.map((name) => html`<li key=${name}>${name}</li>`)}</ul>` : none && html`<p class="muted">${none}</p>`;
