import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { dayOf, deadline } from "../../format.js";
import { t, term } from "../../words.js";
import { Readers } from "./consent-readers.js";
import { WithdrawConsent } from "./consent-withdraw.js";
import "../../styles/parts.css";

/** @typedef {import("../../api/client.js").Schemas["ConsentRead"]} Consent */

/** One consent, with the step of taking it back. @param {{ consent: Consent, again: () => void }} props */
export function OneConsent({ consent, again }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const [telling, setTelling] = useState(false);
  const withdrawn = () => {
    setTelling(true);
    again();
  };
  return html`
    <p class="lead-row">
      ${consent.inForce
        ? html`<${Badge} tone="ok" icon="check">${t("case.inForce")}<//>`
        : html`<${Badge} icon="cross">${t(consent.withdrawnAt ? "case.withdrawn" : "case.notInForce")}<//>`}
    </p>
    <p class="note">${consent.purpose}</p>
    <p class="muted">
      ${t("case.consentBy", {
        who: term("consentGiver", consent.giver),
        name: consent.giverName,
        form: term("consentForm", consent.form),
      })}${" · "}
      ${t("consent.period", { from: dayOf(consent.validFrom), until: deadline(consent.validUntil) })}
      ${scope(consent).map((words) => ` · ${words}`)}
    </p>
    ${consent.withdrawnAt &&
    html`<p class="muted">${t("consent.withdrawnOn", { day: dayOf(consent.withdrawnAt) })}${consent.withdrawalNote ? `: ${consent.withdrawalNote}` : ""}</p>`}
    <${Steps} consent=${consent} telling=${telling} tell=${() => setTelling(!telling)} withdraw=${() => setWithdrawing(true)} />
    ${telling && html`<${Readers} key=${consent.version} consentId=${consent.id} />`}
    ${withdrawing && html`<${WithdrawConsent} consent=${consent} close=${() => setWithdrawing(false)} done=${withdrawn} />`}
  `;
}

/** @param {{ consent: Consent, telling: boolean, tell: () => void, withdraw: () => void }} props */
const Steps = ({ consent, telling, tell, withdraw }) =>
  (consent.next?.length ?? 0) > 0 &&
  html`<p class="row-steps">
    ${may(consent, "readers") &&
    html`<${Button} small kind="subtle" icon="people" onClick=${tell} aria-expanded=${telling} aria-label=${`${t("consent.readers")} ${consent.purpose}`}>${t("consent.readers")}<//>`}
    ${may(consent, "withdrawal") &&
    html`<${Button} small kind="subtle" icon="cross" onClick=${withdraw} aria-label=${`${t("consent.withdraw")}: ${consent.purpose}`}>${t("consent.withdraw")}<//>`}
  </p>`;

/** For what it does not count. @param {Consent} consent */
const scope = ({ documentIds, organisationIds }) =>
  [
    documentIds?.length ? t("consent.forDocuments", { n: documentIds.length }) : "",
    organisationIds?.length ? t("consent.forOrganisations", { n: organisationIds.length }) : "",
  ].filter(Boolean);
