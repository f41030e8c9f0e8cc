import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../../api/client.js";
import { download } from "../../api/upload.js";
import { Button } from "../../components/button.js";
import { Confirm } from "../../components/confirm.js";
import { Dialog } from "../../components/dialog.js";
import { DataList } from "../../components/list.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { calendarDay, fileSize, moment } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";
import { ChangeDocument, Deliver, MarkAnonymised } from "./document-forms.js";
import { Fetched } from "./document-readers.js";
import { Tables } from "./document-tables.js";
import { Versions } from "./document-versions.js";

/** @typedef {import("../../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {"deliver" | "edit" | "mark" | "delete"} Doing */

/** Everything about one document: what it is, its file, on whose table it lies (W7). @param {{ document: Doc, overview: Overview, close: () => void, again: () => Promise<void> }} props */
export function DocumentDialog({ document: row, overview, close, again }) {
  const [doing, setDoing] = useState(/** @type {Doing | null} */ (null));
  const back = () => setDoing(null);
  const forms = { document: row, close: back, done: again };
  if (doing === "deliver") return html`<${Deliver} ...${forms} />`;
  if (doing === "edit") return html`<${ChangeDocument} ...${forms} />`;
  if (doing === "mark") return html`<${MarkAnonymised} ...${forms} />`;
  if (doing === "delete") return html`<${Remove} document=${row} close=${back} done=${() => { close(); void again(); }} />`;
  return html`
    <${Dialog} title=${row.title} close=${close}>
      <${Facts} row=${row} />
      <${Steps} row=${row} take=${setDoing} />
      ${may(row, "shares") && html`<${Tables} document=${row} overview=${overview} again=${again} />`}
      ${may(row, "content") && html`<${Past} row=${row} />`}
    <//>
  `;
}

/** What was delivered before, and who fetched it. @param {{ row: Doc }} props */
const Past = ({ row }) =>
  row.uploadedAt
    ? html`${row.versionNumber > 1 && html`<${Versions} document=${row} />`}<${Fetched} documentId=${row.id} />`
    : html`<p class="muted dialog__part">${t("doc.firstFile")}</p>`;

/** @param {{ row: Doc }} props */
const Facts = ({ row }) => html`
  <${DataList}
    facts=${[
      [t("doc.kind"), term("documentKind", row.kind)],
      [t("doc.datedOn"), row.datedOn && calendarDay(row.datedOn)],
      [t("doc.file"), row.uploadedAt ? `${row.fileName} (${fileSize(row.size ?? 0)})` : t("case.noFile")],
      [t("doc.uploadedAt"), row.uploadedAt && [moment(row.uploadedAt), row.uploadedBy].filter(Boolean).join(" · ")],
      [t("doc.version"), row.versionNumber > 1 ? String(row.versionNumber) : null],
      [t("doc.anonymisedAt"), row.anonymisedAt && [moment(row.anonymisedAt), row.anonymisedNote].filter(Boolean).join(" · ")],
    ]}
  />
`;

/** @param {{ row: Doc, take: (doing: Doing) => void }} props */
function Steps({ row, take: begin }) {
  const fetching = useAct(() => download(row));
  return html`
    <${Refused} problem=${fetching.problem} />
    <div class="form__buttons">
      ${row.uploadedAt && html`<${Button} kind="primary" icon="download" busy=${fetching.busy} onClick=${() => fetching.run()}>${t("doc.download")}<//>`}
      ${may(row, "content") &&
      html`<${Button} kind=${row.uploadedAt ? "secondary" : "primary"} onClick=${() => begin("deliver")}>${t(row.uploadedAt ? "doc.replace" : "doc.deliver")}<//>`}
    </div>
    <div class="row-steps">
      ${may(row, "edit") && html`<${Button} small kind="subtle" icon="pencil" onClick=${() => begin("edit")}>${t("app.edit")}<//>`}
      ${may(row, "anonymised-mark") &&
      !row.anonymisedAt &&
      html`<${Button} small kind="subtle" icon="eye" onClick=${() => begin("mark")}>${t("doc.mark")}<//>`}
      ${may(row, "delete") && html`<${Button} small kind="subtle" icon="cross" onClick=${() => begin("delete")}>${t("doc.remove")}<//>`}
    </div>
  `;
}

/** @param {{ document: Doc, close: () => void, done: () => void }} props */
function Remove({ document: row, close, done }) {
  const act = async () => {
    await take(api.DELETE("/documents/{documentId}", { params: { path: { documentId: row.id } }, headers: seen(row) }));
    say(t("doc.removed"));
    done();
  };
  return html`<${Confirm} title=${t("doc.removeTitle")} yes=${t("doc.remove")} act=${act} close=${close}><p>${row.title}</p><//>`;
}
