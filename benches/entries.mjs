// The book of entries, benches/web.md: `record(runs, note, git)` puts one on top, with what differs from the last.
import { readFileSync, writeFileSync } from "node:fs";

const BOOK = new URL("web.md", import.meta.url);

/** Name in the table, visit, figure, digits after the point. Names tell entries' rows together, so they stay. */
const ROWS = [
  ["first paint, ms", "cold", "first-paint", 0],
  ["first contentful paint, ms", "cold", "first-contentful-paint", 0],
  ["largest contentful paint, ms", "cold", "largest", 0],
  ["three figures to be seen, ms", "cold", "drawn", 0],
  ["three figures in the running app, ms", "cold", "figures", 0],
  ["blocking, ms", "cold", "blocking", 0],
  ["longest task, ms", "cold", "longest task", 0],
  ["layout shift", "cold", "shift", 4],
  ["requests until the figures stand", "cold", "requests", 0],
  ["requests later", "cold", "requests later", 0],
  ["bytes until the figures stand", "cold", "bytes", 0],
  ["bytes of HTML", "cold", "bytes HTML", 0],
  ["bytes of CSS", "cold", "bytes CSS", 0],
  ["bytes of JavaScript", "cold", "bytes JavaScript", 0],
  ["bytes of wasm", "cold", "bytes wasm", 0],
  ["bytes of data", "cold", "bytes data", 0],
  ["bytes of icons and manifest", "cold", "bytes other", 0],
  ["elements in the page", "cold", "elements", 0],
  ["JS heap, MB", "cold", "JS heap", 1],
  ["memory of the program, MB", "cold", "wasm memory", 1],
  ["most of the page's process, MiB", "cold", "resident", 0],
  ["program begins, ms", "cold", "program", 0],
  ["corpus fetched, ms", "cold", "fetched", 0],
  ["corpus decoded, ms", "cold", "decoded", 0],
  ["facets indexed, ms", "cold", "facets", 0],
  ["words indexed, ms", "cold", "words", 0],
  ["562 ms a request: first contentful paint, ms", "slow", "first-contentful-paint", 0],
  ["562 ms a request: largest contentful paint, ms", "slow", "largest", 0],
  ["562 ms a request: figures to be seen, ms", "slow", "drawn", 0],
  ["562 ms a request: app answers, ms", "slow", "figures", 0],
  ["562 ms a request: blocking, ms", "slow", "blocking", 0],
  ["second visit: first contentful paint, ms", "warm", "first-contentful-paint", 0],
  ["second visit: figures, ms", "warm", "figures", 0],
  ["second visit: blocking, ms", "warm", "blocking", 0],
  ["second visit: bytes", "warm", "bytes", 0],
  ["no network: first contentful paint, ms", "offline", "first-contentful-paint", 0],
  ["no network: figures, ms", "offline", "figures", 0],
];

const number = (text) => Number(text.replace("−", "-"));

/** The newest entry of the book: its commit, and the rows of its table. */
function last(book) {
  const entry = book.slice(book.indexOf("\n## ")).split("\n## ")[1];
  if (!entry) return { rows: new Map() };
  const commit = /`([0-9a-f]{7,})`/.exec(entry)?.[1];
  const lines = [...entry.matchAll(/^\| (.+?) \| (\S+) \| (\S+) – (\S+) \|/gm)];
  return { commit, rows: new Map(lines.map(([, name, median, least, most]) => [name, [median, least, most].map(number)])) };
}

function table(runs, before) {
  const out = ["| | median | least – most | since the last entry |", "|---|---|---|---|"];
  for (const [name, visit, figure, digits] of ROWS) {
    const all = runs.map((run) => run[visit][figure] ?? 0).sort((a, b) => a - b);
    const [least, most, median] = [all[0], all.at(-1), all[Math.floor((all.length - 1) / 2)]];
    const told = (value) => value.toFixed(digits);
    const old = before.get(name);
    const change = old ? Number(told(median)) - old[0] : undefined;
    const said = change === undefined ? "" : `${change > 0 ? "+" : change < 0 ? "−" : ""}${told(Math.abs(change))}`;
    // What lies outside the other's range is more than the noise of a run.
    const clear = old && (Number(told(least)) > old[2] || Number(told(most)) < old[1]);
    out.push(`| ${name} | ${told(median)} | ${told(least)} – ${told(most)} | ${clear ? `**${said}**` : said} |`);
  }
  return out.join("\n");
}

export function record(runs, note, git) {
  const book = readFileSync(BOOK, "utf8");
  const { commit, rows } = last(book);
  const made = table(runs, rows);
  if (note === "-") return console.log(made);
  const code = ["src", "public", "style", "index.html", "Cargo.toml", "Cargo.lock", ".ci"];
  const dirty = git("status", "--porcelain", "--", ...code) ? ", with changes that are not committed" : "";
  const since = commit ? git("log", "--format=- %s", `${commit}..HEAD`, "--", ...code) : "";
  const head = `## ${new Date().toISOString().slice(0, 10)}, \`${git("rev-parse", "--short", "HEAD")}\`${dirty}`;
  const said = [note, since && `Changed since \`${commit}\`:\n\n${since}`].filter(Boolean).join("\n\n");
  const entry = [head, said, `${runs.length} runs.`, made].filter(Boolean).join("\n\n");
  const at = book.indexOf("\n## ");
  const [intro, rest] = at < 0 ? [book.trimEnd() + "\n", ""] : [book.slice(0, at), book.slice(at)];
  writeFileSync(BOOK, `${intro}\n${entry}\n${rest}`);
  console.log(entry);
}
