import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { Table } from "../../components/list.js";
import { Wording } from "../../components/wording.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["TemplateRead"]["content"]} Content */

/** What stands in a template, to read. @param {{ content: Content }} props */
export function Content({ content }) {
  if (content.kind === "ground_rules") {
    return html`<ol class="template__rules">${content.rules.map((rule) => html`<li class="note">${rule}</li>`)}</ol>`;
  }
  if (content.kind === "consent_wording") return html`<${Wording} wording=${content} />`;
  if (content.kind === "agenda") return html`<${Agenda} items=${content.items} />`;
  if (content.kind === "checklist") return html`<${Checklist} items=${content.items} />`;
  return html`<ol class="template__rules">${content.meetings.map((kind) => html`<li>${term("meetingKind", kind)}</li>`)}</ol>`;
}

/** @param {{ items: Extract<Content, { kind: "agenda" }>["items"] }} props */
const Agenda = ({ items }) => html`
  <${Table}
    caption=${t("templateKind.agenda")}
    rows=${items.map((item, index) => ({ ...item, id: String(index) }))}
    columns=${[
      { title: t("template.title"), main: true, show: (/** @type {any} */ item) => item.title },
      { title: t("template.kind"), show: (/** @type {any} */ item) => term("agendaKind", item.kind) },
      { title: t("template.time"), show: (/** @type {any} */ item) => box(item) },
    ]}
  />
`;

/** "15 – 30 min". @param {{ minMinutes: number, maxMinutes: number }} item */
const box = ({ minMinutes, maxMinutes }) =>
  minMinutes === maxMinutes ? t("time.minutes", { n: maxMinutes }) : t("template.box", { from: minMinutes, to: maxMinutes });

/** @param {{ items: Extract<Content, { kind: "checklist" }>["items"] }} props */
const Checklist = ({ items }) =>
  items.length
    ? html`<ul class="plain-list">
        ${items.map(
          (item) => html`
            <li>
              <span>${item.text}</span>
              <span class="muted"> · ${term("hat", item.role)}</span>
              ${item.blocks && html` <${Badge} tone="warning" icon="warning">${t("template.blocks")}<//>`}
            </li>
          `,
        )}
      </ul>`
    : html`<p class="muted">${t("template.noPoints")}</p>`;
