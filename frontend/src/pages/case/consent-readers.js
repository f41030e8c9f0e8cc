import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { Loaded } from "../../components/states.js";
import { moment } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ConsentReader"]} Reader */

/** Who could open documents because of a consent, and who did and when (W7, S8). @param {{ consentId: string }} props */
export function Readers({ consentId }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/consents/{consentId}/readers", { params: { path: { consentId } }, signal })),
    [consentId],
  );
  return html`
    <div class="readers" role="group" aria-label=${t("consent.readers")}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Reader[] | null }} */ { items }) =>
          items?.length
            ? html`
                <p class="muted">${t("consent.readersText")}</p>
                <ul class="plain-list">
                  ${items.map((one) => html`<li key=${one.personId ?? one.name}><${One} reader=${one} /></li>`)}
                </ul>
              `
            : html`<p class="muted">${t("consent.noReaders")}</p>`}
      <//>
    </div>
  `;
}

/** @param {{ reader: Reader }} props */
const One = ({ reader }) => html`
  <strong>${reader.name}</strong>${reader.organisation && html`<span class="muted"> · ${reader.organisation}</span>`}
  <ul class="bullets">
    ${reader.documents.map(
      ({ documentId, title, opened, lastOpenedAt, openNow }) => html`
        <li key=${documentId}>
          ${title}: ${opened ? t("consent.opened", { n: opened, at: moment(lastOpenedAt ?? "") }) : t("consent.notOpened")}
          ${openNow && html`<span class="muted"> · ${t("consent.stillOpen")}</span>`}
        </li>
      `,
    )}
  </ul>
`;
