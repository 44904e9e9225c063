// Reads what criterion measured, and what MiniSearch took, and prints the table of benches/README.md.
//   node benches/table.mjs FOLDER-OF-CRITERION MINISEARCH.json
import { readFileSync } from "node:fs";

const [folder, other] = process.argv.slice(2);
const queries = readFileSync(new URL("queries.txt", import.meta.url), "utf8").trim().split("\n");
const strokes = queries.reduce((sum, query) => sum + [...query].length, 0);
const units = { search: strokes, answer: strokes, scan: queries.length, facets: 4, alike: 100 };
const rows = JSON.parse(readFileSync(other, "utf8"));
const median = (path) => JSON.parse(readFileSync(`${folder}/${path}/new/estimates.json`, "utf8")).median.point_estimate / 1e6;
const step = (name, size) => median(`${name}/${size}`) / (units[name] ?? 1);
const short = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2));

const lines = [
  ["", ...rows.map((row) => row.records.toLocaleString("en"))],
  ["JSON, MB", ...rows.map((row) => short(row.bytes / 1e6))],
  ...["decode", "index", "search", "answer", "facets", "wordings", "alike", "scan"].map((name) => [`${name}, ms`, ...rows.map((row) => short(step(name, row.records)))]),
  ...["decode", "index", "search", "answer", "facets", "wordings", "alike", "scan"].map((name) => [
    `${name}, growth a record`,
    ...rows.map((row, at) => (at === 0 ? "1" : short(step(name, row.records) / step(name, rows[0].records) / (row.records / rows[0].records)))),
  ]),
  ["MiniSearch, reading: times ours", ...rows.map((row) => short(row.read / step("decode", row.records)))],
  ["MiniSearch, indexing: times ours", ...rows.map((row) => short(row.index / step("index", row.records)))],
  ["MiniSearch, a keystroke: times our search", ...rows.map((row) => short(row.keystroke / step("search", row.records)))],
  ["MiniSearch, a keystroke: times our answer", ...rows.map((row) => short(row.keystroke / step("answer", row.records)))],
  ["scan: times our search", ...rows.map((row) => short(step("scan", row.records) / step("search", row.records)))],
  ["scan: times our answer", ...rows.map((row) => short(step("scan", row.records) / step("answer", row.records)))],
];
lines.splice(1, 0, lines[0].map(() => "---"));
console.log(lines.map((line) => `| ${line.join(" | ")} |`).join("\n"));
for (const name of ["open", "theme", "ideas-of-citizens"]) console.log(`\nOverview redrawn (${name}): ${short(median(`overview/${name}`))} ms`);
