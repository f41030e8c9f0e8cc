// Every text in src/words/ is used somewhere, and every term of the API that has words has them for all its values.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SRC = new URL("../src/", import.meta.url).pathname;
const WORDS = join(SRC, "words");

/** @param {string} folder @returns {string[]} */
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : path.endsWith(".js") ? [path] : [];
  });

const code = files(SRC).filter((path) => !path.startsWith(WORDS)).map((path) => readFileSync(path, "utf-8")).join("\n");
const faults = [];
const seen = new Map();

for (const file of readdirSync(WORDS)) {
  const texts = (await import(join(WORDS, file))).default;
  for (const [key, pair] of Object.entries(texts)) {
    if (seen.has(key)) faults.push(`${key} stands in ${seen.get(key)} and in ${file}`);
    seen.set(key, file);
    if (pair.length !== 2 || pair.some((text) => !text)) faults.push(`${key} must have a text in Dutch and in English`);
    if (!sameHoles(pair)) faults.push(`${key} has other {holes} in Dutch than in English`);
    if (!isUsed(key)) faults.push(`${key} is used nowhere`);
  }
}

if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}

/** A text is used by its whole key; a term by its kind; a text of a made-up key by what stands before the `${`. @param {string} key */
function isUsed(key) {
  const [kind = ""] = key.split(".");
  return code.includes(`"${key}"`) || code.includes(`"${kind}"`) || code.includes("`" + kind + ".${");
}

/** @param {unknown[]} pair */
function sameHoles(pair) {
  const [nl, en] = pair.map((text) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort().join());
  return nl === en;
}
