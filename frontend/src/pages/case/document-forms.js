/** The steps with one document, each a question over the page. */
import { html } from "htm/preact";
import { api, once, seen, take } from "../../api/client.js";
import { filled, patched } from "../../body.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { useSession } from "../../session.js";
import { t } from "../../words.js";
import { PickPerson } from "../pick.js";
import { DocumentFields, documentLabel, documentShown } from "./document-fields.js";
import { Sending, noFile, useFile } from "./sending.js";

/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */
/** @typedef {import("../../api/client.js").Schemas["AnonymisedMark"]} AnonymisedMark */
/** @typedef {{ document: Doc, close: () => void, done: () => void }} Props */

/** The file itself, the first or a new version. @param {Props} props */
export function Deliver({ document: row, close, done }) {
  const file = useFile();
  const form = useForm(`document/${row.id}/file`, {}, async () => {
    if (!file.file) throw noFile();
    await file.send(row);
    say(t("doc.delivered"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${`${t(row.uploadedAt ? "doc.replace" : "doc.deliver")}: ${row.title}`} close=${close}>
      ${row.anonymisedAt && html`<p>${t("doc.endsMark")}</p>`}
      ${row.uploadedAt && html`<p>${t("doc.versionStays")}</p>`}
      <${FormOf} form=${form} save=${t("doc.send")}><${Sending} form=${form} of=${file} required /><//>
    <//>
  `;
}

/** Other facts about a document. @param {Props} props */
export function ChangeDocument({ document: row, close, done }) {
  const path = { documentId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Doc} */ version) => {
    const body = patched(changes, ["kind", "title"]);
    await take(api.PATCH("/documents/{documentId}", { params: { path }, headers: seen(version), body }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${t("doc.edit")} close=${close}>
      <${EditForm}
        name="document/${row.id}"
        row=${row}
        fields=${["kind", "title", "datedOn"]}
        label=${documentLabel}
        shown=${documentShown}
        save=${save}
        fresh=${() => take(api.GET("/documents/{documentId}", { params: { path } }))}
      >
        ${(/** @type {import("../../hooks/form.js").Form<any>} */ form) => html`<${DocumentFields} form=${form} />`}
      <//>
    <//>
  `;
}

/** A named person has seen that nobody can be recognised in it. @param {Props} props */
export function MarkAnonymised({ document: row, close, done }) {
  const { me } = useSession();
  const mine = { personId: me?.personId ?? null, personName: me?.name ?? null, note: "" };
  const form = useForm(`document/${row.id}/mark`, mine, async ({ personId, note }, key) => {
    const body = /** @type {AnonymisedMark} */ (filled({ personId, note }));
    const params = { path: { documentId: row.id } };
    await take(api.POST("/documents/{documentId}/anonymised-mark", { params, body, headers: once(key) }));
    say(t("doc.marked"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("doc.markTitle")} close=${close}>
      <p>${t("doc.markText")}</p>
      <${FormOf} form=${form} save=${t("doc.mark")}>
        <${PickPerson}
          ...${form.field("personId")}
          label=${t("doc.markBy")}
          hint=${t("pick.hint")}
          required
          chosen=${form.values.personName}
          choose=${(/** @type {import("../pick.js").Found | null} */ found) =>
            form.set({ personId: found?.id ?? null, personName: found?.name ?? null })}
        />
        <${NoteField} ...${form.field("note")} label=${t("doc.markNote")} rows=${3} />
      <//>
    <//>
  `;
}
