import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { DataList, Table } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { readProcess, toProcess } from "./places.js";
import { EditPart } from "./sketch/edit.js";
import { PARTS, sketchLabel } from "./sketch/fields.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["SketchRead"]} Sketch */
/** @typedef {import("./places.js").Process} Process */
/** @typedef {import("./sketch/fields.js").Part} Part */

/** The situation sketch of a process, part by part (B2). @param {import("../../routes.js").PageProps} props */
export default function SketchPage({ params }) {
  const processId = params.processId ?? "";
  const path = { processId };
  const fresh = (/** @type {AbortSignal} */ signal) => take(api.GET("/caseload/processes/{processId}/sketch", { params: { path }, signal }));
  const found = useRead(
    async (signal) => {
      const [process, sketch] = await Promise.all([readProcess(processId, signal), fresh(signal)]);
      return { process, sketch };
    },
    [processId],
  );
  const [editing, setEditing] = useState(/** @type {Part | null} */ (null));
  const back = { href: toProcess(processId), label: found.data?.process.title ?? t("process.one") };
  return html`
    <${Page} title=${t("sketch.title")} lead=${t("sketch.lead")} help="help.sketch" back=${back}>
      <${Loaded} of=${found}>
        ${(/** @type {{ process: Process, sketch: Sketch }} */ { sketch }) => html`
          ${PARTS.map((part) => html`<${ShownPart} key=${part.id} part=${part} sketch=${sketch} edit=${setEditing} />`)}
          ${editing && html`<${EditPart} part=${editing} row=${sketch} close=${() => setEditing(null)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {{ part: Part, sketch: Sketch, edit: (part: Part) => void }} props */
function ShownPart({ part, sketch, edit }) {
  const title = t(part.title);
  const texts = part.texts.filter((field) => sketch[field]);
  const lists = part.lists.filter((field) => /** @type {any[] | undefined} */ (sketch[field])?.length);
  const change =
    may(sketch, "edit") &&
    html`<${Button} small kind="subtle" icon="pencil" aria-label=${`${t("app.edit")}: ${title}`} onClick=${() => edit(part)}>${t("app.edit")}<//>`;
  return html`
    <${Section} id="sketch-${part.id}" title=${title} extra=${change}>
      ${!texts.length && !lists.length && html`<p class="muted">${t(part.hint)}</p>`}
      ${texts.length > 0 && html`<${DataList} facts=${texts.map((field) => [sketchLabel(field), html`<span class="note">${sketch[field]}</span>`])} />`}
      ${lists.map((field) => html`<${Table} key=${field} caption=${sketchLabel(field)} rows=${numbered(sketch[field])} columns=${COLUMNS[field]?.()} />`)}
    <//>
  `;
}

/** @param {any} rows */
const numbered = (rows) => /** @type {any[]} */ (rows).map((row, index) => ({ ...row, id: String(index) }));

/** @returns {import("../../components/list.js").Column<any>[]} */
const stakeholderColumns = () => [
  { title: t("sketch.who"), main: true, show: (row) => row.who },
  { title: t("sketch.interests"), show: (row) => html`<span class="note">${row.interests}</span>` },
  { title: t("sketch.involveWhen"), show: (row) => row.involveWhen },
  { title: t("sketch.involveHow"), show: (row) => row.involveHow },
];

/** @returns {import("../../components/list.js").Column<any>[]} */
const figureColumns = () => [
  { title: t("sketch.name"), main: true, show: (row) => row.name },
  { title: t("sketch.value"), show: (row) => row.value },
  { title: t("sketch.source"), show: (row) => row.source },
  { title: t("sketch.meaning"), show: (row) => row.meaning && html`<span class="note">${row.meaning}</span>` },
];

/** @type {Record<string, () => import("../../components/list.js").Column<any>[]>} */
const COLUMNS = { stakeholders: stakeholderColumns, figures: figureColumns };
