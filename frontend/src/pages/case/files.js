import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { Loaded } from "../../components/states.js";
import { calendarDay, dayOf } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {import("../../api/client.js").Schemas["ConsentRead"]} Consent */

/** Documents of the case, as far as this reader may see them (W7). @param {{ caseId: string }} props */
export function Documents({ caseId }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/documents", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  return html`
    <${Section} id="documents" title=${t("case.documents")}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Doc[] | null }} */ { items }) =>
          items?.length
            ? html`<ul class="plain-list">${items.map((one) => html`<li key=${one.id}><${OneDocument} document=${one} /></li>`)}</ul>`
            : html`<p class="muted">${t(items ? "case.noDocuments" : "case.notYours")}</p>`}
      <//>
    <//>
  `;
}

/** @param {{ document: Doc }} props */
const OneDocument = ({ document: one }) => html`
  <div class="with-icon">
    <${Icon} name="document" />
    <div>
      <span class="party__role">${term("documentKind", one.kind)}</span>
      <span class="party__name">${one.title}</span>
      <span class="muted">
        ${[
          one.uploadedAt ? t("case.delivered", { day: dayOf(one.uploadedAt) }) : t("case.noFile"),
          one.datedOn && t("case.dated", { day: calendarDay(one.datedOn) }),
          one.anonymisedAt && t("case.anonymised"),
          one.shares?.length && t("case.shared", { n: one.shares.length }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </div>
  </div>
`;

/** What the client allows, and until when (W7). @param {{ caseId: string }} props */
export function Consents({ caseId }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/consents", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  return html`
    <${Section} id="consents" title=${t("case.consents")}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Consent[] | null }} */ { items }) =>
          items?.length
            ? html`<ul class="plain-list">${items.map((one) => html`<li key=${one.id}><${OneConsent} consent=${one} /></li>`)}</ul>`
            : html`<p class="muted">${t(items ? "case.noConsents" : "case.notYours")}</p>`}
      <//>
    <//>
  `;
}

/** @param {{ consent: Consent }} props */
const OneConsent = ({ consent }) => html`
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
    ${t("case.consentPeriod", { from: dayOf(consent.validFrom), until: dayOf(consent.validUntil) })}
  </p>
`;
