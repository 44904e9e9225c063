// The built app beside the same page in Observable Plot, ECharts and React, in one run:
// `node benches/peers.mjs FOLDER-OF-THE-BENCH [WHAT-CHANGED]` copies the bench to target/peers, builds the peers there,
// measures all of them and puts an entry on top of benches/peers.md; with `-` for WHAT-CHANGED it only prints. RUNS is how
// often, five if not said; LARGE=1 measures 70,000 records too.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const [bench, note = ""] = process.argv.slice(2);
if (!bench || !existsSync(`${bench}/measure.mjs`)) {
  console.error(`peers: there is no bench in '${bench ?? ""}'; name the folder that holds measure.mjs`);
  process.exit(2);
}
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = `${root}target/peers`;
const RUNS = process.env.RUNS ?? "5";
const RECORDS = 70_000;

// The figures of the bench, what each may be at most in parts of the best peer's, and the digits that are told.
const AIMS = [
  ["FCP, ms", "first contentful paint, ms", 1.05, 0],
  ["LCP, ms", "largest contentful paint, ms", 1.1, 0],
  ["figures stand, ms", "three figures stand, ms", 0.35, 0],
  ["app answers, ms", "app answers, ms", 1.2, 0],
  ["TBT, ms", "blocking, ms", 0.4, 0],
  ["CLS", "layout shift", null, 3],
  ["key p50, ms", "key to painted count, p50, ms", 0.6, 0],
  ["key p95, ms", "key to painted count, p95, ms", 0.6, 0],
  ["key settled p50, ms", "key settled, p50, ms", 0.8, 0],
  ["key settled p95, ms", "key settled, p95, ms", 0.8, 0],
  ["facet p50, ms", "facet, p50, ms", 0.6, 0],
  ["facet p95, ms", "facet, p95, ms", 0.6, 0],
  ["process, MB", "memory of the page's process, MB", 1.0, 1],
  ["bytes total, KB", "bytes, kB", null, 0],
];
const LARGE_AIMS = [
  ["figures stand, ms", "three figures stand, ms", 1.0, 0],
  ["app answers, ms", "app answers, ms", null, 0],
  ["key p50, ms", "key to painted count, p50, ms", null, 0],
  ["key p95, ms", "key to painted count, p95, ms", 0.25, 0],
  ["process, MB", "memory of the page's process, MB", null, 0],
];

const run = (program, words) => execFileSync(program, words, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
mkdirSync(folder, { recursive: true });
cpSync(bench, folder, { recursive: true });
if (!existsSync(`${folder}/node_modules`)) run("npm", ["install", "--silent", "--no-audit", "--no-fund"]);
run("node", ["build.mjs"]);

/** Measures the app and the peers with a corpus, and gives the bench's own summary: a row a figure, a column a page. */
function measure(name, corpus, peers, options) {
  const out = `${folder}/${name}.json`;
  const pages = peers.map((peer) => `${peer}=peers/${peer}/dist`);
  run("node", ["measure.mjs", ...options, "--corpus", corpus, "--out", out, `ours=${root}dist,home=#/,search=#/ideeen`, ...pages]);
  return { peers, rows: JSON.parse(readFileSync(out, "utf8")).summary };
}

/** The table of one measurement: medians, the best peer, and the paired ratio to it. */
function table({ peers, rows }, aims) {
  const lines = [`| | ours | ${peers.join(" | ")} | × the best peer | aim | |`, `|---|${"---|".repeat(peers.length + 4)}`];
  for (const [label, name, aim, digits] of aims) {
    const { columns } = rows.find((row) => row.label === label);
    const told = columns.map(({ median }) => (median === null ? "–" : median.toFixed(digits)));
    const known = columns.slice(1).filter(({ median, ratio }) => median !== null && ratio !== null);
    const best = known.sort((a, b) => a.median - b.median)[0];
    // The bench gives each peer in parts of ours.
    const ratio = best && best.ratio ? 1 / best.ratio : null;
    const met = aim === null || ratio === null ? "" : ratio <= aim ? "met" : "**not met**";
    lines.push(`| ${name} | ${told.join(" | ")} | ${ratio === null ? "–" : ratio.toFixed(2)} | ${aim === null ? "" : `≤ ${aim}`} | ${met} |`);
  }
  return lines.join("\n");
}

const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
const date = new Date().toISOString().slice(0, 10);
let entry = `## ${date}, \`${git("rev-parse", "--short", "HEAD")}\`\n\n${note && note !== "-" ? `${note}\n\n` : ""}`;
const real = measure("real", `${root}public/corpus.json`, ["plot", "echarts", "react"], ["--runs", RUNS]);
entry += `${RUNS} runs on ${cpus().length} cores, medians.\n\n${table(real, AIMS)}\n`;
if (process.env.LARGE) {
  const corpus = `${folder}/corpus-${RECORDS}.json`;
  if (!existsSync(corpus)) writeFileSync(corpus, execFileSync("node", ["gen.mjs", String(RECORDS), "1"], { cwd: folder, maxBuffer: 2 ** 28 }));
  const large = measure("large", corpus, ["plot"], ["--runs", "3", "--timeout", "240", "--net", "none"]);
  entry += `\n${RECORDS.toLocaleString("en")} records, no slowed network, 3 runs:\n\n${table(large, LARGE_AIMS)}\n`;
}
console.log(entry);
if (note !== "-") {
  const path = `${root}benches/peers.md`;
  const [head, ...rest] = readFileSync(path, "utf8").split(/^(?=## )/m);
  writeFileSync(path, [head, `${entry}\n`, ...rest].join(""));
}
