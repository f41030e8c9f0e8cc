/** A file on its way to the API and back: uploading tells how far it is, which `fetch` cannot. */
import { api, headersOf, seen, take, urlOf } from "./client.js";
import { ProblemError } from "./problem.js";

/** @typedef {import("./client.js").Schemas["DocumentRead"]} Doc */

/**
 * Deliver the bytes of a document, its newest version. When the session ended, reading the row asks to sign in
 * again, and the file goes once more.
 * @param {{ id: string, version: number }} row
 * @param {File} file
 * @param {(share: number) => void} progress gets the part that is sent, from 0 to 1
 * @returns {Promise<Doc>}
 */
export async function upload(row, file, progress) {
  try {
    return await put(row, file, progress);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    await take(api.GET("/documents/{documentId}", { params: { path: { documentId: row.id } } }));
    return put(row, file, progress);
  }
}

/**
 * @param {{ id: string, version: number }} row
 * @param {File} file
 * @param {(share: number) => void} progress
 * @returns {Promise<Doc>}
 */
function put(row, file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", urlOf(`/documents/${row.id}/content`));
    request.withCredentials = true;
    const name = encodeURIComponent(file.name);
    const headers = { ...headersOf(), ...seen(row), "Content-Type": kindOf(file), "X-File-Name": name };
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onerror = () => reject(ProblemError.noConnection());
    request.onload = async () => {
      const answer = new Response(request.responseText, { status: request.status });
      if (answer.ok) resolve(await answer.json());
      else reject(await ProblemError.of(answer));
    };
    request.send(file);
  });
}

/** What a device calls the kind of a file; some know none for a plain text. @param {File} file */
const kindOf = (file) => file.type || (file.name.toLowerCase().endsWith(".txt") ? "text/plain" : "application/octet-stream");

/**
 * Fetch the file of a document and hand it to the browser to keep.
 * @param {{ id: string, fileName: string | null, title: string }} row
 */
export async function download(row) {
  const path = { documentId: row.id };
  const blob = /** @type {Blob} */ (
    /** @type {unknown} */ (await take(api.GET("/documents/{documentId}/content", { params: { path }, parseAs: "blob" })))
  );
  keep(blob, row.fileName ?? row.title);
}

/**
 * Fetch the file of an earlier version.
 * @param {string} documentId
 * @param {{ number: number, fileName: string }} version
 */
export async function downloadVersion(documentId, { number, fileName }) {
  const params = { path: { documentId, number } };
  const address = "/documents/{documentId}/versions/{number}/content";
  const blob = /** @type {Blob} */ (/** @type {unknown} */ (await take(api.GET(address, { params, parseAs: "blob" }))));
  keep(blob, fileName);
}

/** Hand bytes to the browser to keep. @param {Blob} blob @param {string} name */
export function keep(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
