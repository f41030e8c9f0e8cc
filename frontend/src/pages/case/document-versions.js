import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { downloadVersion } from "../../api/upload.js";
import { Button } from "../../components/button.js";
import { Loaded, Refused } from "../../components/states.js";
import { fileSize, moment } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {import("../../api/client.js").Schemas["DocumentVersionRead"]} Version */

/** What was delivered before the file that stands there now, the newest first (W7). @param {{ document: Doc }} props */
export function Versions({ document: row }) {
  const path = { documentId: row.id };
  const found = useRead(
    (signal) => takeItems(api.GET("/documents/{documentId}/versions", { params: { path }, signal })),
    [row.id, row.versionNumber],
  );
  const earlier = (/** @type {Version[] | null} */ items) => items?.filter(({ number }) => number < row.versionNumber) ?? [];
  return html`
    <section class="dialog__part" aria-label=${t("doc.versions")}>
      <h3 class="nl-heading nl-heading--level-4">${t("doc.versions")}</h3>
      <p class="muted">${t("doc.versionsText")}</p>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Version[] | null }} */ { items }) =>
          html`<ul class="plain-list">${earlier(items).map((one) => html`<li key=${one.number}><${One} documentId=${row.id} version=${one} /></li>`)}</ul>`}
      <//>
    </section>
  `;
}

/** @param {{ documentId: string, version: Version }} props */
function One({ documentId, version }) {
  const fetching = useAct(() => downloadVersion(documentId, version));
  const name = t("doc.versionNumber", { n: version.number });
  const facts = [version.fileName, fileSize(version.size), moment(version.uploadedAt), version.uploadedBy];
  return html`
    <strong>${name}</strong>
    <span class="muted">${` · ${facts.filter(Boolean).join(" · ")}`}</span>
    <${Button} small kind="subtle" icon="download" busy=${fetching.busy} onClick=${() => fetching.run()} aria-label=${`${t("doc.download")}: ${name}`}>
      ${t("doc.download")}
    <//>
    <${Refused} problem=${fetching.problem} />
  `;
}
