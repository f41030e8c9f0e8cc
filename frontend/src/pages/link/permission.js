import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { t } from "../../words.js";
import { OneConsent } from "../case/consent.js";

/** @typedef {import("../link.js").Seat} Seat */

/** What the client allowed, and taking it back; for the client's side only (W7). @param {{ seat: Seat, again: () => Promise<void> }} props */
export const Permission = ({ seat: { consents }, again }) =>
  consents.length > 0 &&
  html`
    <${Section} id="consents" title=${t("link.consents")}>
      <p class="muted">${t("link.consentsText")}</p>
      <ul class="plain-list">
        ${consents.map((one) => html`<li key=${one.id}><${OneConsent} consent=${one} again=${again} /></li>`)}
      </ul>
    <//>
  `;
