import { html } from "htm/preact";
import { may } from "../../api/client.js";
import { Icon } from "../../components/icon.js";
import { deadline, now } from "../../format.js";
import { show } from "../../hooks/part.js";
import { t } from "../../words.js";

/** @typedef {import("../link.js").Seat} Seat */

/** What is asked of this person now; each line leads to its place on the page. @param {{ seat: Seat }} props */
export function Asked({ seat }) {
  const asked = list(seat);
  if (!asked.length) {
    return html`<p class="asked asked--nothing"><${Icon} name="check" />${t("link.nothing")}</p>`;
  }
  return html`
    <section class="asked" aria-labelledby="asked-title">
      <h2 class="nl-heading nl-heading--level-2" id="asked-title">${t("link.asked")}</h2>
      <ul>
        ${asked.map(
          ({ to, text }) => html`
            <li key=${to}>
              <button type="button" class="asked__step" onClick=${() => show(to)}><${Icon} name="arrow" />${text}</button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** @param {Seat} seat */
function list({ mine, meeting, documents, actions, minutes, requests }) {
  const ahead = +new Date(meeting.startsAt) > +now();
  const open = actions.filter((action) => may(action, "completion")).length;
  const questions = requests.filter((one) => may(one, "answer")).length;
  return [
    questions > 0 && { to: "question", text: t("link.askConsent", { n: questions }) },
    may(mine, "rsvp") && mine.rsvp === "pending" && { to: "answer", text: t("link.askAnswer") },
    ahead && documents.length > 0 && { to: "documents", text: t("link.askDocuments", { n: documents.length }) },
    open > 0 && { to: "actions", text: t("link.askActions", { n: open }) },
    may(minutes, "corrections") && {
      to: "minutes",
      text: t("link.askMinutes", { due: deadline(minutes?.correctUntil ?? "") }),
    },
  ].filter((one) => one !== false);
}
