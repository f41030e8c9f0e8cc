import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { upload } from "../../api/upload.js";
import { FileField } from "../../components/field.js";
import { fileSize } from "../../format.js";
import { ProblemError } from "../../api/problem.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["DocumentRead"]} Doc */

const OFFERED = ".pdf,.docx,.odt,.txt,.png,.jpg,.jpeg";

/** A file that was chosen, and how much of it has been sent; a file cannot be kept as a draft. */
export function useFile() {
  const [file, setFile] = useState(/** @type {File | null} */ (null));
  const [sent, setSent] = useState(/** @type {number | null} */ (null));

  /** @param {Doc} row @returns {Promise<Doc>} the row; as it was when no file was chosen */
  async function send(row) {
    if (!file) return row;
    setSent(0);
    try {
      return await upload(row, file, setSent);
    } catch (error) {
      throw explained(ProblemError.from(error), file);
    } finally {
      setSent(null);
    }
  }
  return { file, setFile, sent, send };
}

/** Nobody chose a file: said here, because there is nothing to send. */
export function noFile() {
  const detail = t("doc.chooseFile");
  const errors = [{ in: "body", pointer: "/file", code: "required", detail }];
  return new ProblemError({ slug: "no-file", status: -1, title: t("doc.noFileTitle"), detail, errors });
}

/** What is wrong with the file is shown at the field of the file. @param {ProblemError} problem @param {File} file */
function explained(problem, file) {
  if (problem.slug === "too-large") {
    const detail = t("doc.tooLarge", { size: fileSize(file.size), limit: fileSize(Number(problem.params.limit)) });
    return refused({ ...problem, title: problem.title, detail }, [{ in: "body", pointer: "/file", code: problem.slug, detail }]);
  }
  return refused(problem, problem.faults.map((fault) => ({ ...fault, pointer: "/file" })));
}

/** @param {Pick<ProblemError, "slug" | "status" | "title" | "detail" | "requestId" | "params">} problem @param {import("../../api/problem.js").Fault[]} errors */
const refused = ({ slug, status, title, detail, requestId, params }, errors) =>
  new ProblemError({ slug, status, title, detail, requestId, params, errors });

/** The field of the file, and how far it is. @param {{ form: import("../../hooks/form.js").Form<any>, of: ReturnType<typeof useFile>, required?: boolean }} props */
export const Sending = ({ form, of, required }) => html`
  <${FileField}
    ...${form.field("file")}
    label=${t("doc.file")}
    hint=${t("doc.fileHint")}
    accept=${OFFERED}
    required=${required}
    onValue=${of.setFile}
  />
  ${of.sent !== null &&
  html`<div class="sending">
    <label for="sending">${t("doc.sending", { percent: Math.round(of.sent * 100), size: fileSize(of.file?.size ?? 0) })}</label>
    <progress id="sending" max="1" value=${of.sent}></progress>
  </div>`}
`;
