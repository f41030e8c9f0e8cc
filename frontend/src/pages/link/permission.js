import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { dayOf } from "../../format.js";
import { t } from "../../words.js";
import { OneConsent } from "../case/consent.js";

/** @typedef {import("../link.js").Seat} Seat */

/** What the client allowed, and taking it back; for the client's side only (W7). @param {{ seat: Seat, again: () => Promise<void> }} props */
export const Permission = ({ seat: { consents, requests }, again }) =>
  (consents.length > 0 || requests.some(({ answeredAt }) => answeredAt)) &&
  html`
    <${Section} id="consents" title=${t("link.consents")}>
      <${Said} requests=${requests} />
      ${consents.length > 0 && html`<p class="muted">${t("link.consentsText")}</p>`}
      <ul class="plain-list">
        ${consents.map((one) => html`<li key=${one.id}><${OneConsent} consent=${one} again=${again} /></li>`)}
      </ul>
    <//>
  `;

/** What was answered to what was asked. @param {{ requests: Seat["requests"] }} props */
const Said = ({ requests }) =>
  requests
    .filter(({ answeredAt }) => answeredAt)
    .map(
      ({ id, consentId, answeredAt, purpose }) => html`
        <p key=${id}>${t(consentId ? "asked.saidYes" : "asked.saidNo", { day: dayOf(answeredAt ?? "") })} <span class="muted">${purpose}</span></p>
      `,
    );
