import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { TextField } from "../../components/field.js";
import { choices, t } from "../../words.js";
import { seatOf } from "./side.js";
import { ClashAt } from "./trouble.js";
import { useTyped } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("./data.js").Participant} Participant */
/** @typedef {import("./data.js").Position} Position */

/** Those who are there and speak about the content: everybody but the chair (W3). @param {Table} table */
export const speakers = (table) => table.participants.filter(({ attended, roles }) => attended && !roles?.includes("chair"));

/** How many stand where; `open` were not asked yet, or not about the choice that stands now. @param {Table} table */
export function counted(table) {
  const asked = speakers(table).map((seat) => table.positions.find((one) => one.participantId === seat.id));
  /** @param {string} stance */
  const count = (stance) => asked.filter((one) => one && !one.outdated && one.stance === stance).length;
  const [agrees, reservation, disagrees] = [count("agrees"), count("reservation"), count("disagrees")];
  return { agrees, reservation, disagrees, open: asked.length - agrees - reservation - disagrees };
}

/** Everybody who is there says where they stand (W11). @param {{ desk: Desk, table: Table }} props */
export function Consensus({ desk, table }) {
  const seats = speakers(table);
  const { open } = counted(table);
  const extra = seats.length > 0 && html`<p class="muted">${open ? t("live.toAsk", { n: open }) : t("live.allAsked")}</p>`;
  return html`
    <${Section} id="consensus" title=${t("live.consensus")} extra=${extra}>
      ${!seats.length && html`<p class="muted">${t("live.nobodyPresent")}</p>`}
      <ul class="stances">
        ${seats.map((seat) => html`<li key=${seat.id}><${Stance} desk=${desk} seat=${seat} position=${positionOf(table, seat)} /></li>`)}
      </ul>
    <//>
  `;
}

/** @param {Table} table @param {Participant} seat */
const positionOf = (table, seat) => /** @type {Position} */ (table.positions.find((one) => one.participantId === seat.id));

/** @param {{ desk: Desk, seat: Participant, position: Position }} props */
function Stance({ desk, seat, position }) {
  const save = (/** @type {Record<string, any>} */ fields) => desk.edit("positions", { ...position, id: seat.id }, fields);
  const typed = useTyped(position.words ?? "", (words) => save({ words, stance: position.stance }));
  const wordy = position.stance === "reservation" || position.stance === "disagrees" || position.words;
  const id = `position-${seat.id}`;
  return html`
    <fieldset class="stance" id=${id}>
      <legend class="stance__name">${seat.name}<span class="choice__hint">${seatOf(seat)}</span></legend>
      <div class="stance__choices">
        ${choices("stance").map(
          ({ value, label }) => html`
            <label class="stance__choice stance__choice--${value}">
              <input class="choice__input" type="radio" name=${id} value=${value} checked=${position.stance === value && !position.outdated}
                onClick=${() => save({ stance: value, words: position.words })} />
              <span>${label}</span>
            </label>
          `,
        )}
      </div>
      ${position.outdated && html`<${Badge} tone="warning" icon="flag">${t("live.outdated")}<//>`}
      ${wordy &&
      html`<${TextField} ...${typed} id="${id}-words" name="words" label=${t("live.words", { name: seat.name ?? "" })} error=${desk.errorAt("positions", seat.id, "words")} />`}
      <${ClashAt} desk=${desk} list="positions" row=${seat} />
    </fieldset>
  `;
}
