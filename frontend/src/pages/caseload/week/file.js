/** A week from a spreadsheet: reading the file, an example to begin with, and what was wrong in which line. */
import { keep } from "../../../api/upload.js";
import { ProblemError } from "../../../api/problem.js";
import { choices, t } from "../../../words.js";

const COLUMNS = ["kind", "families", "hoursEach", "months"];
const PARTS = ["csv", "xlsx"]; // where the API finds what is wrong in a file
const HEADING = 1; // the lines are counted from under the heading

/** The file as the API takes it: a workbook in base64, anything else as text. @param {File} file @returns {Promise<{ xlsx: string } | { csv: string }>} */
export async function contentOf(file) {
  if (!file.name.toLowerCase().endsWith(".xlsx")) return { csv: await file.text() };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { xlsx: btoa(binary) };
}

/** A file with a line for every kind, to fill in. */
export function example() {
  const lines = choices("carryKind").map(({ value }) => `${value};1;1,5;9`);
  keep(new Blob([`\ufeff${[COLUMNS.join(";"), ...lines].join("\r\n")}\r\n`], { type: "text/csv" }), "week.csv");
}

/** A refusal with the line of the file in its words, and at the field of the file. @param {unknown} error */
export function atLine(error) {
  if (!(error instanceof ProblemError)) return error;
  error.faults = error.faults.map((fault) => {
    const [, part, line, column] = fault.pointer?.split("/") ?? [];
    if (!PARTS.includes(part ?? "")) return fault;
    const place = [line && t("repWeek.fileLine", { line: Number(line) + HEADING }), column && t(/** @type {import("../../../words.js").Key} */ (`repWeek.${column}`))].filter(Boolean).join(", ");
    return { ...fault, pointer: "/file", detail: place ? `${place}: ${fault.detail}` : fault.detail };
  });
  return error;
}
