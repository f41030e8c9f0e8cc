import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { api, once, seen, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";
import { DocumentFields } from "./document-fields.js";
import { Sending, useFile } from "./sending.js";

/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {import("../../api/client.js").Schemas["DocumentCreate"]} DocumentCreate */

/** Saying which document there is, with its file or without it yet (W7). @param {{ caseId: string, close: () => void, done: () => void }} props */
export function AddDocument({ caseId, close, done }) {
  const file = useFile();
  // A refused file leaves its document in place: another try goes on with that one.
  const made = useRef(/** @type {Doc | null} */ (null));
  const form = useForm(`document/new/${caseId}`, { kind: null, title: "", datedOn: null }, async (values, key) => {
    const body = /** @type {DocumentCreate} */ (/** @type {unknown} */ (filled(values)));
    made.current = made.current
      ? await take(
          api.PATCH("/documents/{documentId}", { params: { path: { documentId: made.current.id } }, headers: seen(made.current), body }),
        )
      : await take(api.POST("/cases/{caseId}/documents", { params: { path: { caseId } }, body, headers: once(key) }));
    await file.send(made.current);
    say(t(file.file ? "doc.delivered" : "doc.added"));
    close();
    done();
  });
  const stop = () => {
    close();
    if (made.current) done();
  };
  return html`
    <${Dialog} title=${t("doc.add")} close=${stop}>
      <${FormOf} form=${form} save=${t("doc.save")}>
        <${DocumentFields} form=${form} />
        <${Sending} form=${form} of=${file} />
      <//>
    <//>
  `;
}
