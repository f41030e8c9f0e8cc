import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../src/styles/", import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, FOLDER), "utf-8");
const shared = [...read("index.css").matchAll(/"\.\/(.*?)"/g)].map(([, name]) => name);

/** Every class of a sheet, and every selector with the classes in it. @param {string} name */
function selectors(name) {
  const rules = read(name).replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/@[^{]*\{/g, "");
  return [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) =>
    list.split(/,(?![^(]*\))/).map((selector) => ({ selector: selector.trim(), classes: [...selector.matchAll(/[.#]([\w-]+)/g)].map(([, one]) => one) })),
  );
}

test("the sheet of a page stays when people go on to another page, so it shapes only what has a name of its own", () => {
  const sheets = readdirSync(FOLDER).filter((name) => name !== "index.css");
  const owners = new Map();
  for (const sheet of sheets) {
    const owner = shared.includes(sheet) ? "shared" : sheet;
    for (const one of selectors(sheet).flatMap(({ classes }) => classes)) owners.set(one, (owners.get(one) ?? new Set()).add(owner));
  }
  const loose = sheets
    .filter((sheet) => !shared.includes(sheet))
    .flatMap((sheet) => selectors(sheet).filter(({ classes }) => !classes.some((one) => owners.get(one).size === 1 && owners.get(one).has(sheet))).map(({ selector }) => `${sheet}: ${selector}`));
  assert.ok(sheets.length > shared.length);
  assert.deepEqual(loose, []);
});
