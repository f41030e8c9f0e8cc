import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, takeItems } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { AskConsent } from "./consent-ask.js";
import { AddConsent } from "./consent-form.js";
import { ConsentRequests } from "./consent-requests.js";
import { OneConsent } from "./consent.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["ConsentRead"]} Consent */

/** What the client allows, and until when (W7). @param {{ overview: Overview }} props */
export function Consents({ overview }) {
  const caseId = overview.case.id;
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/consents", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState(0);
  const [adding, setAdding] = useState(false);
  const add =
    may(overview.case, "consents") &&
    html`<${Button} small kind="subtle" icon="question" onClick=${() => setAsking(true)}>${t("ask.title")}<//>
      <${Button} small kind="subtle" icon="plus" onClick=${() => setAdding(true)} aria-label=${`${t("app.add")}: ${t("consent.add")}`}>${t("app.add")}<//>`;
  return html`
    <${Section} id="consents" title=${t("case.consents")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Consent[] | null }} */ { items }) =>
          items?.length
            ? html`<ul class="plain-list">${items.map((one) => html`<li key=${one.id}><${OneConsent} consent=${one} again=${found.again} /></li>`)}</ul>`
            : html`<p class="muted">${t(items ? "case.noConsents" : "case.notYours")}</p>`}
      <//>
      <${ConsentRequests} caseId=${caseId} sent=${sent} />
      ${asking && html`<${AskConsent} overview=${overview} close=${() => setAsking(false)} done=${() => setSent(sent + 1)} />`}
      ${adding && html`<${AddConsent} overview=${overview} close=${() => setAdding(false)} done=${found.again} />`}
    <//>
  `;
}
