/** The agenda while it is prepared: items with their minutes, in order (W9, W15). */
import { html } from "htm/preact";
import { api, may, once, seen, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Badge } from "../../components/badge.js";
import { Button, IconButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { EditForm } from "../../components/edit-form.js";
import { NumberField, SelectField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { duration } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { useForm } from "../../hooks/form.js";
import { toCase } from "../../steps.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas} Schemas */
/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Item} Item */
/** @typedef {import("./read.js").Open} Open */
/** @typedef {import("../../hooks/form.js").Form<any>} Form */

const FIELDS = ["kind", "title", "minMinutes", "maxMinutes"];

/** @param {string} field */
const label = (field) => t(/** @type {import("../../words.js").Key} */ (`agenda.${field}`));

/** @param {{ known: Known, open: Open, again: () => void }} props */
export function Agenda({ known, open, again }) {
  const { meeting, agenda } = known;
  const move = useAct(async (_key, /** @type {{ item: Item, position: number }} */ { item, position }) => {
    const params = { path: { agendaItemId: item.id } };
    await take(api.PATCH("/agenda-items/{agendaItemId}", { params, headers: seen(item), body: { position } }));
    again();
  });
  const edits = may(meeting, "invitation") || agenda.some((item) => may(item, "edit"));
  const add = edits && html`<${Button} small icon="plus" onClick=${() => open("item")}>${t("agenda.add")}<//>`;
  return html`
    <${Section} id="agenda" title=${t("agenda.title")} extra=${add}>
      <${Length} known=${known} />
      <${Refused} problem=${move.problem} />
      ${agenda.length
        ? html`<ol class="agenda">
            ${agenda.map(
              (item, place) => html`
                <li class="agenda__item" key=${item.id}>
                  <div class="agenda__text">
                    <strong>${item.title}</strong>
                    <span class="muted">${minutes(item)}</span>
                    ${item.kind === "earlier_actions" && html`<a class="nl-link" href=${toCase(meeting.caseId, "actions")}>${t("agenda.actions")}</a>`}
                  </div>
                  ${may(item, "edit") &&
                  html`<div class="agenda__buttons">
                    <${Mover} item=${item} to=${place - 1} last=${agenda.length - 1} move=${move} />
                    <${Mover} item=${item} to=${place + 1} last=${agenda.length - 1} move=${move} down />
                    <${IconButton} icon="pencil" label=${`${t("app.edit")}: ${item.title}`} onClick=${() => open("item", item)} />
                  </div>`}
                </li>
              `,
            )}
          </ol>`
        : html`<p class="muted">${t("agenda.none")}</p>`}
    <//>
  `;
}

/** @param {{ minMinutes: number, maxMinutes: number }} box */
const minutes = ({ minMinutes, maxMinutes }) =>
  t("time.minutes", { n: minMinutes === maxMinutes ? maxMinutes : `${minMinutes}–${maxMinutes}` });

/** How long it all takes beside how long the meeting is. @param {{ known: Known }} props */
function Length({ known: { meeting, agenda } }) {
  const sum = (/** @type {"minMinutes" | "maxMinutes"} */ side) => agenda.reduce((all, item) => all + item[side], 0);
  const [least, most] = [sum("minMinutes"), sum("maxMinutes")];
  const room = (+new Date(meeting.endsAt) - +new Date(meeting.startsAt)) / 60_000;
  if (!agenda.length) return null;
  return html`
    <p class="lead-row muted">
      <span>${t("agenda.length", { box: minutes({ minMinutes: least, maxMinutes: most }), room: duration(room * 60) })}</span>
      ${most > room && html`<${Badge} tone="warning" icon="clock">${t(least > room ? "agenda.tooLong" : "agenda.tight")}<//>`}
    </p>
  `;
}

/** @param {{ item: Item, to: number, last: number, move: { run: (given: { item: Item, position: number }) => unknown }, down?: boolean }} props */
const Mover = ({ item, to, last, move, down }) => html`
  <${IconButton}
    icon=${down ? "down" : "up"}
    label=${`${t(down ? "agenda.down" : "agenda.up")}: ${item.title}`}
    aria-disabled=${to < 0 || to > last ? "true" : undefined}
    onClick=${() => to >= 0 && to <= last && move.run({ item, position: to })}
  />
`;

/** @param {{ form: Form }} props */
const ItemFields = ({ form }) => html`
  <${TextField} ...${form.field("title")} label=${label("itemTitle")} required />
  <${SelectField} ...${form.field("kind")} label=${label("kind")} choices=${choices("agendaKind")} />
  <div class="form__row">
    <${NumberField} ...${form.field("minMinutes")} label=${label("minMinutes")} required />
    <${NumberField} ...${form.field("maxMinutes")} label=${label("maxMinutes")} required />
  </div>
`;

/** @param {{ meetingId: string, done: () => void, cancel: any }} props */
export function AddItem({ meetingId, done, cancel }) {
  const initial = { kind: "other", title: "", minMinutes: null, maxMinutes: null };
  const form = useForm(`item/new/${meetingId}`, /** @type {Record<string, any>} */ (initial), async (values, key) => {
    const body = /** @type {Schemas["AgendaItemCreate"]} */ (/** @type {unknown} */ (filled(values)));
    const params = { path: { meetingId } };
    await take(api.POST("/meetings/{meetingId}/agenda-items", { params, body, headers: once(key) }));
    say(t("app.saved"));
    done();
  });
  return html`<${FormOf} form=${form} save=${t("agenda.save")} cancel=${cancel}><${ItemFields} form=${form} /><//>`;
}

/** @param {{ item: Item, done: () => void, cancel: any }} props */
export function EditItem({ item, done, cancel }) {
  const params = { path: { agendaItemId: item.id } };
  const leave = useAct(async () => {
    await take(api.DELETE("/agenda-items/{agendaItemId}", { params, headers: seen(item) }));
    done();
  });
  return html`
    <${EditForm}
      name=${`item/${item.id}`}
      row=${item}
      fields=${FIELDS}
      label=${(/** @type {string} */ field) => label(field === "title" ? "itemTitle" : field)}
      shown=${(/** @type {string} */ field, /** @type {any} */ value) => (field === "kind" ? term("agendaKind", value) : String(value ?? ""))}
      fresh=${() => take(api.GET("/agenda-items/{agendaItemId}", { params }))}
      save=${async (/** @type {Record<string, any>} */ body, /** @type {Item} */ version) => {
        await take(api.PATCH("/agenda-items/{agendaItemId}", { params, headers: seen(version), body }));
        say(t("app.saved"));
        done();
      }}
      cancel=${cancel}
    >
      ${(/** @type {Form} */ form) => html`<${ItemFields} form=${form} />`}
    <//>
    ${may(item, "delete") &&
    html`<div class="leave">
      <${Button} small danger busy=${leave.busy} onClick=${() => leave.run()}>${t("agenda.remove")}<//>
      <${Refused} problem=${leave.problem} />
    </div>`}
  `;
}
