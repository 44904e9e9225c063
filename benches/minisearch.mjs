// The same corpus and the same keystrokes in the JavaScript library MiniSearch.
//   node benches/minisearch.mjs FOLDER-OF-MINISEARCH CORPUS...
// Prints JSON: for each corpus the milliseconds of reading, of indexing, and of a keystroke.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(resolve(folder, "package.json"));
const MiniSearch = require("minisearch");

const queries = readFileSync(new URL("queries.txt", import.meta.url), "utf8").trim().split("\n");
const keystrokes = queries.flatMap((query) => [...query].map((_, at, all) => all.slice(0, at + 1).join("")));

const fold = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const timed = (run) => {
  const begin = performance.now();
  const value = run();
  return [performance.now() - begin, value];
};

const results = files.map((file) => {
  const text = readFileSync(file, "utf8");
  const few = text.length > 5e7 ? 1 : 5;
  const repeat = (run) => median(Array.from({ length: few }, () => timed(run)[0]));
  const read = repeat(() => JSON.parse(text));
  const corpus = JSON.parse(text);
  const titles = new Map(corpus.codes.map((code) => [code.id, code.title]));
  const documents = corpus.records.map((record, id) => ({
    id,
    title: record.title,
    body: record.body,
    role: record.speaker?.role ?? "",
    codes: (record.codes ?? []).map((code) => titles.get(code)).join(" "),
  }));
  const build = () => {
    const search = new MiniSearch({
      fields: ["title", "body", "role", "codes"],
      processTerm: (term) => fold(term) || null,
      searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 1 : false), combineWith: "AND", boost: { title: 2 } },
    });
    search.addAll(documents);
    return search;
  };
  const index = repeat(build);
  const search = build();
  keystrokes.slice(0, 20).forEach((key) => search.search(key));
  const all = median(Array.from({ length: few }, () => timed(() => keystrokes.forEach((key) => search.search(key)))[0]));
  return { records: corpus.records.length, bytes: Buffer.byteLength(text), read, index, keystroke: all / keystrokes.length };
});
console.log(JSON.stringify(results));
