import { html } from "htm/preact";
import { may } from "../../api/client.js";
import { Badge, StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Empty } from "../../components/states.js";
import { moment } from "../../format.js";
import { t, term } from "../../words.js";

/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Seat} Seat */
/** @typedef {import("./read.js").Open} Open */

const ANSWERS = /** @type {const} */ (["accepted", "tentative", "declined", "pending"]);

/** Who sits at the table, for whom, with which mandate, and what they answered (W3, W5). @param {{ known: Known, open: Open }} props */
export function People({ known, open }) {
  const { meeting, seats } = known;
  const leads = may(meeting, "invitation");
  const add = leads && html`<${Button} small icon="plus" onClick=${() => open("add")}>${t("seats.add")}<//>`;
  return html`
    <${Section} id="people" title=${t("seats.title")} extra=${add}>
      ${seats.length
        ? html`
            <${Answers} seats=${seats} />
            <ul class="seats">${seats.map((seat) => html`<li key=${seat.id}><${OneSeat} seat=${seat} open=${open} /></li>`)}</ul>
          `
        : html`<${Empty} title=${t("seats.none")}>${leads && html`<p>${t("seats.noneText")}</p>`}<//>`}
    <//>
  `;
}

/** @param {{ seats: Seat[] }} props */
function Answers({ seats }) {
  const guests = seats.reduce((sum, seat) => sum + seat.guests, 0);
  return html`
    <p class="tally">
      <span>${t("seats.count", { n: seats.length })}</span>
      ${guests > 0 && html`<span>${t("seats.guests", { n: guests })}</span>`}
      ${ANSWERS.map((answer) => [answer, seats.filter(({ rsvp }) => rsvp === answer).length])
        .filter(([, n]) => n)
        .map(([answer, n]) => html`<span key=${answer}>${t(/** @type {import("../../words.js").Key} */ (`seatsAnswer.${answer}`), { n: /** @type {number} */ (n) })}</span>`)}
    </p>
  `;
}

/** @param {{ seat: Seat, open: Open }} props */
const OneSeat = ({ seat, open }) => html`
  <div class="seat">
    <div class="seat__text">
      <p class="seat__name">
        <strong>${seat.name}</strong>
        ${seat.roles?.map((role) => html`<${Badge} tone="accent" key=${role}>${term("meetingRole", role)}<//>`)}
      </p>
      <p class="muted">${about(seat)}</p>
      ${seat.warnings?.map((code) => html`<p class="seat__warning" key=${code}><${Badge} tone="warning" icon="warning">${term("warning", code)}<//></p>`)}
      <${Reach} seat=${seat} />
      <${Answered} seat=${seat} />
    </div>
    <div class="seat__buttons">
      ${(may(seat, "edit") || may(seat, "roles")) && html`<${Act} seat=${seat} label="app.edit" icon="pencil" open=${() => open("seat", seat)} />`}
      ${may(seat, "rsvp") && html`<${Act} seat=${seat} label="seats.answer" icon="check" open=${() => open("answer", seat)} />`}
      ${may(seat, "links") && html`<${Act} seat=${seat} label="seats.link" icon="link" open=${() => open("links", seat)} />`}
    </div>
  </div>
`;

/** From which layer, for whom, with which mandate. @param {Seat} seat */
const about = ({ layer, organisation, mandate, mayBring }) =>
  [
    term("layer", layer),
    organisation,
    term("mandate", mandate),
    mayBring ? t("seats.mayBring", { n: mayBring }) : null,
  ]
    .filter(Boolean)
    .join(" · ");

/** Whether mail reaches somebody; who phones people sees it where they see the number. @param {{ seat: Seat }} props */
function Reach({ seat: { mail, mailFailedAt, phone } }) {
  if (mail !== "fails" && mail !== "failed") return null;
  const [tone, icon] = mail === "fails" ? ["danger", "phone"] : ["warning", "warning"];
  return html`
    <p class="seat__warning">
      <${Badge} tone=${tone} icon=${icon}>${t(`reach.${mail}`, { moment: mailFailedAt ? moment(mailFailedAt) : "" })}<//>
      ${phone && html`<a href="tel:${phone.replace(/[^+0-9]/g, "")}">${phone}</a>`}
    </p>
  `;
}

/** @param {{ seat: Seat }} props */
const Answered = ({ seat }) => html`
  <p class="seat__answer">
    ${(seat.invitedAt || seat.rsvp !== "pending") && html`<${StatusBadge} kind="rsvp" value=${seat.rsvp} />`}
    ${seat.guests > 0 && html`<span>${t("seats.brings", { n: seat.guests })}</span>`}
    ${!seat.invitedAt && html`<span class="muted">${t("seats.notInvited")}</span>`}
    ${seat.rsvpNote && html`<span class="note">“${seat.rsvpNote}”</span>`}
  </p>
`;

/** @param {{ seat: Seat, label: import("../../words.js").Key, icon: import("../../components/icon.js").IconName, open: () => void }} props */
const Act = ({ seat, label, icon, open }) => html`
  <${Button} small kind="subtle" icon=${icon} onClick=${open} aria-label=${`${t(label)}: ${seat.name}`}>${t(label)}<//>
`;
