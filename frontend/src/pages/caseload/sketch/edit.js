import { html } from "htm/preact";
import { api, seen, take } from "../../../api/client.js";
import { filled, patched } from "../../../body.js";
import { Dialog } from "../../../components/dialog.js";
import { EditForm } from "../../../components/edit-form.js";
import { say } from "../../../components/toast.js";
import { t } from "../../../words.js";
import { PartFields, sketchLabel } from "./fields.js";

/** @typedef {import("../../../api/client.js").Schemas["SketchRead"]} Sketch */

/** One part of the sketch; others may write on another part meanwhile. @param {{ part: import("./fields.js").Part, row: Sketch, close: () => void, done: () => void }} props */
export function EditPart({ part, row, close, done }) {
  const path = { processId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Sketch} */ version) => {
    const lists = Object.fromEntries(Object.entries(changes).filter(([, value]) => Array.isArray(value)).map(([name, lines]) => [name, lines.map(filled)]));
    const body = { ...patched(changes, []), ...lists };
    await take(api.PATCH("/caseload/processes/{processId}/sketch", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${t(part.title)} close=${close} wide>
      <p class="muted">${t(part.hint)}</p>
      <${EditForm}
        name="caseload/sketch/${row.id}/${part.id}"
        row=${row}
        fields=${[...part.texts, ...part.lists]}
        label=${sketchLabel}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/caseload/processes/{processId}/sketch", { params: { path } }))}
      >
        ${(/** @type {any} */ form) => html`<${PartFields} part=${part} form=${form} />`}
      <//>
    <//>
  `;
}

/** @param {string} _field @param {any} value */
const shown = (_field, value) => (Array.isArray(value) ? value.map((line) => Object.values(line).filter(Boolean).join(" · ")).join("\n") : value);
