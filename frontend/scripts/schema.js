// Writes src/api/schema.d.ts from the contract on standard input; with --check it fails where the two differ.
// Refusals are left out: they are all the same Problem, and client.js turns them into a ProblemError.
import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import openapiTS, { astToString } from "openapi-typescript";

const TARGET = new URL("../src/api/schema.d.ts", import.meta.url);
const HEAD = "// Made from the contract by `make contract`. Do not change it by hand.\n\n";

// The titles that FastAPI makes up from the names say nothing that the names do not.
const withoutTitles = (key, value) => (key === "title" && typeof value === "string" ? undefined : value);

const contract = JSON.parse(await text(process.stdin), withoutTitles);
contract.info.title = "casustafel";
for (const item of Object.values(contract.paths)) {
  for (const operation of Object.values(item)) {
    const answers = Object.entries(operation.responses ?? {}).filter(([code]) => Number(code) < 400);
    operation.responses = Object.fromEntries(answers.map(([code, answer]) => [code, { ...answer, headers: {} }]));
  }
}
const made = HEAD + astToString(await openapiTS(contract, { defaultNonNullable: false, alphabetize: true }));

if (process.argv.includes("--check")) {
  const kept = readFileSync(TARGET, "utf-8");
  if (kept !== made) {
    console.error("src/api/schema.d.ts and the contract differ: run `make contract`.");
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, made);
}
