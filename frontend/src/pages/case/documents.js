import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, takeItems } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { Loaded } from "../../components/states.js";
import { calendarDay, dayOf } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { AddDocument } from "./document-new.js";
import { DocumentDialog } from "./document.js";
import "../../styles/parts.css";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */

/** Documents of the case, as far as this reader may see them (W7). @param {{ overview: Overview }} props */
export function Documents({ overview }) {
  const caseId = overview.case.id;
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/documents", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState(/** @type {string | null} */ (null));
  const opened = found.data?.items?.find(({ id }) => id === openId);
  const add =
    may(overview.case, "documents") &&
    html`<${Button} small kind="subtle" icon="plus" onClick=${() => setAdding(true)} aria-label=${t("doc.add")}>${t("app.add")}<//>`;
  return html`
    <${Section} id="documents" title=${t("case.documents")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {{ items: Doc[] | null }} */ { items }) =>
          items?.length
            ? html`<ul class="plain-list">${items.map((one) => html`<li key=${one.id}><${OneDocument} document=${one} open=${setOpenId} /></li>`)}</ul>`
            : html`<p class="muted">${t(items ? "case.noDocuments" : "case.notYours")}</p>`}
      <//>
      ${adding && html`<${AddDocument} caseId=${caseId} close=${() => setAdding(false)} done=${found.again} />`}
      ${opened &&
      html`<${DocumentDialog} document=${opened} overview=${overview} close=${() => setOpenId(null)} again=${found.again} />`}
    <//>
  `;
}

/** @param {{ document: Doc, open: (id: string) => void }} props */
const OneDocument = ({ document: one, open }) => html`
  <div class="with-icon">
    <${Icon} name="document" />
    <div>
      <span class="party__role">${term("documentKind", one.kind)}</span>
      <button type="button" class="linklike party__name" onClick=${() => open(one.id)}>${one.title}</button>
      <span class="muted">
        ${[
          one.uploadedAt ? t("case.delivered", { day: dayOf(one.uploadedAt) }) : t("case.noFile"),
          one.versionNumber > 1 && t("doc.versionNumber", { n: one.versionNumber }),
          one.datedOn && t("case.dated", { day: calendarDay(one.datedOn) }),
          one.shares?.length && t("case.shared", { n: one.shares.length }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      ${one.anonymisedAt && html`<span class="lead-row"><${Badge} icon="check">${t("case.anonymised")}<//></span>`}
    </div>
  </div>
`;
