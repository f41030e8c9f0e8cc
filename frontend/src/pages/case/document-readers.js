import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { Loaded } from "../../components/states.js";
import { moment } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["DocumentReader"]} Reader */

/** Who had the file of a document, who did last first (W7, S8). @param {{ documentId: string }} props */
export function Fetched({ documentId }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/documents/{documentId}/readers", { params: { path: { documentId } }, signal })),
    [documentId],
  );
  return html`
    <section class="dialog__part" aria-label=${t("doc.readers")}>
      <h3 class="nl-heading nl-heading--level-4">${t("doc.readers")}</h3>
      <p class="muted">${t("doc.marks")}</p>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Reader[] | null }} */ { items }) =>
          items?.length
            ? html`<ul class="plain-list">${items.map((one) => html`<li key=${`${one.name} ${one.organisation}`}><${One} reader=${one} /></li>`)}</ul>`
            : html`<p class="muted">${t("doc.noReaders")}</p>`}
      <//>
    </section>
  `;
}

/** @param {{ reader: Reader }} props */
const One = ({ reader: { name, organisation, times, lastAt } }) => html`
  <strong>${name}</strong>
  <span class="muted">
    ${` · ${[organisation, t(times > 1 ? "doc.fetched" : "doc.fetchedOnce", { n: times, at: moment(lastAt) })].filter(Boolean).join(" · ")}`}
  </span>
`;
