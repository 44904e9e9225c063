// What a phone goes through when it opens the built app: `node benches/web.mjs FOLDER-OF-PLAYWRIGHT-CORE [WHAT-CHANGED]`
// measures dist/ in Chromium and puts an entry with medians on top of benches/web.md; with `-` for WHAT-CHANGED it only
// prints. Chromium is looked for in CHROMIUM, else /usr/bin/chromium; RUNS is how often, five if not said.
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";
import { watch } from "./watch.mjs";
import { record } from "./entries.mjs";

const [folder, note = ""] = process.argv.slice(2);
const { chromium } = createRequire(resolve(folder, "package.json"))("playwright-core");
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const RUNS = Number(process.env.RUNS ?? 5);

// Slow 4G as Lighthouse has it: 150 ms before the first byte of each answer, 1.6 Mbit/s down, 750 kbit/s up.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1e6) / 8, uploadThroughput: (750 * 1e3) / 8 };
// The same as the panel of DevTools applies it to every request, which is what the bench of the peers does.
const DEVTOOLS_4G = { offline: false, latency: 562.5, downloadThroughput: (1.6 * 2 ** 20 * 0.9) / 8, uploadThroughput: (750 * 2 ** 10 * 0.9) / 8 };
const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: "nl-NL" };
const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
// Every build names its programs anew.
const PROGRAMS = readdirSync(dist).filter((name) => /^(app|export)-[0-9a-f]+\.(js|wasm)$/.test(name));
const FILES = [...PROGRAMS, "index.html", "start.js", "corpus.outline.json", "corpus.outline.en.json",
  "corpus.json", "corpus.en.json", "shapes.json",
  "sw.js", "manifest.webmanifest", "icon.svg", "corpus.schema.json", "municipalities.txt"];
const KIND = { html: "HTML", css: "CSS", js: "JavaScript", wasm: "wasm", json: "data" };

const { origin, close } = await serve(dist, { packed: FILES });

/** The most memory that the page's process has had, in MiB. Each run has a browser of its own, so it is this page's. */
async function resident(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(({ id }) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024);
  return Math.max(...peaks);
}

/** One visit in a page of its own: what was measured until two seconds after the figures stood. */
async function visit(browser, context, network = SLOW_4G) {
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`page: ${error}`));
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const asked = new Map();
  devtools.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => asked.set(requestId, { url: request.url, begun: timestamp, bytes: 0 }));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
    if (asked.has(requestId)) Object.assign(asked.get(requestId), { bytes: encodedDataLength, ended: timestamp });
  });
  await page.goto(`${origin}/#/`, { waitUntil: "commit" });
  await page.waitForFunction(() => window.__seen.figures && performance.now() > window.__seen.figures + 2000, null, { timeout: 60_000 });
  const seen = await page.evaluate(() => window.__told());
  // Two clocks, one page: the first request was begun when the page's own clock began.
  const requests = [...asked.values()].filter(({ url }) => url.startsWith(origin));
  const zero = Math.min(...requests.map(({ begun }) => begun));
  const first = requests.filter(({ begun }) => (begun - zero) * 1000 < seen.figures);
  const out = { ...seen, requests: first.length, "requests later": requests.length - first.length };
  for (const { url, bytes } of first) {
    const kind = KIND[/\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? "html"] ?? "other";
    out[`bytes ${kind}`] = (out[`bytes ${kind}`] ?? 0) + bytes;
    out.bytes = (out.bytes ?? 0) + bytes;
  }
  if (process.env.TELL) {
    for (const { url, begun, ended, bytes } of requests) {
      console.log(`  ${((begun - zero) * 1000).toFixed(0).padStart(5)} ${((ended - zero) * 1000).toFixed(0).padStart(5)} ${String(bytes).padStart(7)} ${url.slice(origin.length)}`);
    }
    console.log(`  long tasks ${JSON.stringify(seen.tasks)}\n  shifts ${JSON.stringify(seen.shifts)}`);
  }
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  out["JS heap"] = usedSize / 1e6;
  return { page, out };
}

const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGS });
const runs = [];
for (let run = 0; run < RUNS; run++) {
  const other = await launch();
  const { out: slow } = await visit(other, await other.newContext(PHONE), DEVTOOLS_4G);
  await other.close();
  const browser = await launch();
  const context = await browser.newContext(PHONE);
  const { page, out: cold } = await visit(browser, context);
  cold.resident = await resident(browser);
  // The service worker takes what it keeps once the page stands; the next visit is its own.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.close();
  const warm = await visit(browser, context);
  await warm.page.close();
  const offline = await visit(browser, context, { ...SLOW_4G, offline: true });
  await browser.close();
  runs.push({ cold, slow, warm: warm.out, offline: offline.out });
  console.error(`run ${run + 1} of ${RUNS}: figures at ${cold.figures.toFixed(0)} ms cold, ${warm.out.figures.toFixed(0)} warm, ${offline.out.figures.toFixed(0)} off line`);
}
close();
const git = (...words) => execFileSync("git", words, { encoding: "utf8" }).trim();
record(runs, note, git);
