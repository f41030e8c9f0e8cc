/** What stands beside the work: agenda, who is there, the ground rules, what is still open from before, own notes. */
import { html } from "htm/preact";
import { may } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { NoteField } from "../../components/field.js";
import { Due } from "../../components/when.js";
import { duration } from "../../format.js";
import { href } from "../../router.js";
import { t, term } from "../../words.js";
import { MarkBadge, usePresent } from "./strip.js";
import { faceOf, spentOn } from "./timer.js";
import { LiveField } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("./data.js").AgendaItem} AgendaItem */

/** @param {{ desk: Desk, table: Table }} props */
export const Agenda = ({ desk, table }) => html`
  <${Section} id="agenda" title=${t("live.agenda")}>
    ${table.agenda.length
      ? html`<ol class="course">
          ${table.agenda.map((item) => html`<${Item} key=${item.id} desk=${desk} item=${item} table=${table} />`)}
        </ol>`
      : html`<p class="muted">${t("live.noAgenda")}</p>`}
  <//>
`;

/** @param {{ desk: Desk, item: AgendaItem, table: Table }} props */
function Item({ desk, item, table }) {
  const begin = t(item.status === "ended" ? "live.resume" : "live.start");
  return html`
    <li class="course__item course__item--${item.status}" aria-current=${item.status === "running" ? "step" : undefined}>
      <div class="course__text">
        <p class="course__title">${item.title}</p>
        <p class="course__box"><span class="muted">${boxOf(item)}</span> <${Spent} item=${item} table=${table} /></p>
      </div>
      ${may(item, "start") &&
      item.status !== "running" &&
      html`<${Button} small kind="subtle" aria-label=${`${begin}: ${item.title}`} onClick=${() => desk.act("agenda/start", item, {}, { status: "running" })}>${begin}<//>`}
    </li>
  `;
}

/** @param {AgendaItem} item */
const boxOf = ({ minMinutes, maxMinutes }) =>
  minMinutes === maxMinutes ? t("live.box", { n: maxMinutes }) : t("live.boxes", { from: minMinutes, to: maxMinutes });

/** What an item took, and by how much it ran over. @param {{ item: AgendaItem, table: Table }} props */
function Spent({ item, table }) {
  const present = usePresent();
  const spent = spentOn(item, table.timer, present);
  const face = faceOf(spent, item.maxMinutes);
  if (item.status === "running") return html`<${MarkBadge} ...${face} />`;
  if (item.status === "waiting") return null;
  return html`
    <span class="muted">${t("live.took", { time: duration(spent) })}</span>
    ${face.left < 0 && html`<strong class="course__over">${t("live.ranOver", { time: duration(-face.left) })}</strong>`}
  `;
}

/** Who is there, to be ticked when somebody comes later. @param {{ desk: Desk, table: Table }} props */
export const Attendance = ({ desk, table }) => html`
  <${Section} id="attendance" title=${t("live.attendance")}>
    <ul class="attendance">
      ${table.participants.map(
        (seat) => html`
          <li key=${seat.id}>
            <label class="choice">
              <input
                class="choice__input"
                type="checkbox"
                checked=${seat.attended === true}
                disabled=${!may(seat, "attendance")}
                onChange=${() => desk.act("participants/attendance", seat, { attended: seat.attended !== true }, {})}
              />
              <span>${seat.name}<span class="choice__hint">${seatOf(seat)}</span></span>
            </label>
          </li>
        `,
      )}
    </ul>
  <//>
`;

/** What somebody is at this table. @param {Table["participants"][number]} seat */
export const seatOf = (seat) => [...(seat.roles ?? []).map((role) => term("hat", role)), seat.organisation].filter(Boolean).join(" · ");

/** @param {{ rules: string[] }} props */
export const GroundRules = ({ rules }) =>
  rules.length > 0 &&
  html`
    <${Section} id="rules" title=${t("live.rules")}>
      <ul class="bullets">
        ${rules.map((rule) => html`<li>${rule}</li>`)}
      </ul>
    <//>
  `;

/** Agreed before and still to be done: the meeting looks at it first (W15). @param {{ table: Table }} props */
export const Earlier = ({ table }) =>
  table.earlier.length > 0 &&
  html`
    <${Section} id="earlier" title=${t("live.earlier")}>
      <ul class="earlier">
        ${table.earlier.map(
          (action) => html`
            <li key=${action.id}>
              <a class="nl-link" href=${href("/actions/:actionId", { actionId: action.id })}>${action.what}</a>
              <p class="muted">${action.ownerName}</p>
              <p class="earlier__due"><${Due} at=${action.dueAt} /> <${StatusBadge} kind="actionStatus" value=${action.status} /></p>
            </li>
          `,
        )}
      </ul>
    <//>
  `;

/** Notes for those who record; never on the beamer or in the minutes. @param {{ desk: Desk, table: Table }} props */
export const PrivateNotes = ({ desk, table }) => html`
  <${Section} id="private" title=${t("live.private")}>
    <${LiveField} desk=${desk} list="meeting" row=${table.meeting} field="privateNotes" as=${NoteField}
      label=${t("live.privateLabel")} hint=${t("live.privateHint")} rows=${4} />
  <//>
`;
