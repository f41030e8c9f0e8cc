import { html } from "htm/preact";
import { download } from "../../api/upload.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Refused } from "../../components/states.js";
import { calendarDay, fileSize } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";

/** @typedef {import("../link.js").Seat} Seat */
/** @typedef {Seat["documents"][number]} Doc */

/** What lies on the table and this person may read now (W7). @param {{ seat: Seat }} props */
export const Documents = ({ seat: { documents, clientSide } }) => html`
  <${Section} id="documents" title=${t("link.documents")}>
    ${documents.length
      ? html`
          <p class="muted">${t(clientSide ? "link.documentsPlain" : "link.documentsText")}</p>
          <ul class="link__list">${documents.map((one) => html`<li key=${one.id}><${One} row=${one} /></li>`)}</ul>
        `
      : html`<p class="muted">${t("link.noDocuments")}</p>`}
  <//>
`;

/** @param {{ row: Doc }} props */
function One({ row }) {
  const fetching = useAct(() => download(row));
  return html`
    <div class="link__row">
      <div>
        <span class="party__name">${row.title}</span>
        <span class="muted">
          ${[term("documentKind", row.kind), row.datedOn && calendarDay(row.datedOn), row.size && fileSize(row.size)].filter(Boolean).join(" · ")}
        </span>
      </div>
      <${Button} icon="download" busy=${fetching.busy} onClick=${() => fetching.run()} aria-label=${`${t("doc.download")}: ${row.title}`}>${t("doc.download")}<//>
    </div>
    <${Refused} problem=${fetching.problem} />
  `;
}
