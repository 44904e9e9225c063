// How long it takes from a key to a painted count in the built app, with a large corpus, on a processor slowed down
// four times; how long the page is deaf while the corpus is opened; and how much memory that takes.
//   node benches/keystrokes.mjs FOLDER-OF-PLAYWRIGHT-CORE CORPUS [SLOWER [RHYTHM]]
// Chromium is looked for in CHROMIUM, else /usr/bin/chromium. Build the app first: it is taken from dist/.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const [folder, corpus, slower = "4", rhythm = "150"] = process.argv.slice(2);
const { chromium } = createRequire(resolve(folder, "package.json"))("playwright-core");
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const queries = readFileSync(new URL("queries.txt", import.meta.url), "utf8").trim().split("\n");
const { origin, close } = await serve(dist, { beside: { "large.json": corpus } });

const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
const viewport = { width: 1280, height: 900 };

// The most that a page's process ever held, in MiB: all of it, and what is its own. The rest is the program of the
// browser, read from disk and shared by all its pages. The system keeps the first; the second has to be looked at again
// and again, so what stood for less than a moment is missed.
const MOMENT = 50;
const watch = async (browser) => {
  const session = await browser.newBrowserCDPSession();
  const most = { all: 0, own: 0 };
  const look = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { id } of processInfo.filter((info) => info.type === "renderer")) {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
      most.all = Math.max(most.all, of("VmHWM"));
      most.own = Math.max(most.own, of("RssAnon") + of("RssShmem"));
    }
  };
  // A page's process may end while it is looked at.
  const clock = setInterval(() => look().catch(() => {}), MOMENT);
  return async () => {
    await look();
    clearInterval(clock);
    return most;
  };
};

// What the same page holds with the corpus that comes with the app: mostly the browser itself.
const other = await launch();
const otherWatched = await watch(other);
const bundled = await other.newPage({ viewport });
await bundled.goto(`${origin}/#/gegevens?taal=nl`);
await bundled.waitForSelector("html[data-ready]");
await bundled.waitForTimeout(3000);
const plain = await otherWatched();
await other.close();

const browser = await launch();
const watched = await watch(browser);
const page = await browser.newPage({ viewport });
page.on("pageerror", (error) => console.error(`page: ${error}`));
await page.addInitScript(() => {
  // The program's memory, which only grows: what it is at the end is the most it was.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const made = await real.apply(WebAssembly, all);
      // The second file of the program brings none of its own.
      window.__memory ??= Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  }
  // The longest times in which the page could do nothing.
  window.__deaf = [];
  let last = performance.now();
  const beat = new MessageChannel();
  beat.port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 30) window.__deaf.push(Math.round(now - last));
    last = now;
    setTimeout(() => beat.port2.postMessage(0), 1);
  };
  beat.port2.postMessage(0);
  // From a key to the end of the next paint.
  window.__keys = [];
  addEventListener("keydown", (event) => {
    const begin = event.timeStamp;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const count = document.querySelector("[data-count]")?.textContent;
        window.__keys.push({ took: performance.now() - begin, count });
      };
      painted.port2.postMessage(0);
    });
  }, true);
});

const begin = performance.now();
await page.goto(`${origin}/?corpus=large.json#/gegevens?taal=nl`);
await page.waitForSelector("html[data-ready]", { timeout: 300_000 });
const opened = performance.now() - begin;
const memory = await page.evaluate(() => window.__memory.buffer.byteLength / 1e6);
const deaf = (await page.evaluate(() => window.__deaf.splice(0))).sort((a, b) => b - a);
const size = readFileSync(corpus).length / 1e6;
console.log(`opened ${size.toFixed(1)} MB in ${(opened / 1000).toFixed(1)} s; deaf for ${deaf.slice(0, 5).join(", ")} ms at most`);
const most = await watched();
const times = (mebibytes) => `${mebibytes.toFixed(0)} MiB, ${((mebibytes * 1.048576) / size).toFixed(1)} times the file`;
console.log(`memory of the program ${memory.toFixed(0)} MB, ${(memory / size).toFixed(1)} times the file`);
console.log(`of the process, its own ${times(most.own)}; with the browser's program, which pages share, ${times(most.all)}`);
console.log(`with the corpus of the app ${plain.own.toFixed(0)} and ${plain.all.toFixed(0)} MiB; the large file adds ${times(most.all - plain.all)}`);

await page.evaluate(() => (location.hash = "#/ideeen?taal=nl"));
await page.waitForSelector("[data-count]");
const devtools = await page.context().newCDPSession(page);
await devtools.send("Emulation.setCPUThrottlingRate", { rate: Number(slower) });
// How long the same work takes each time, so that a machine that is busy with something else can be told.
const pace = () => {
  const begin = performance.now();
  let sum = 0;
  for (let at = 0; at < 2e7; at++) sum = (sum * 31 + at) | 0;
  return performance.now() - begin + (sum === 1 ? 1 : 0);
};
pace();
const all = [];
const paces = [];
for (const query of queries) {
  const box = page.locator("input[type=search]");
  await box.fill("");
  await page.waitForTimeout(1500);
  await page.evaluate(() => (window.__keys.length = 0));
  for (let at = 0; at < query.length; at++) {
    await page.keyboard.press(query[at] === " " ? "Space" : query[at]);
    await page.waitForFunction((count) => window.__keys.length > count, at, { timeout: 60_000 });
    const painted = (await page.evaluate(() => window.__keys.at(-1))).count;
    // From the count that was seen to the next key, so keys are further apart than this. What is put off until a pause
    // does not start at 0, often stands in the way of the next key at 150, and is done before it at 1000.
    await page.waitForTimeout(Number(rhythm));
    const settled = await page.evaluate(() => document.querySelector("[data-count]").textContent);
    if (settled !== painted) console.log(`${query.slice(0, at + 1)}: ${painted} was painted first, then ${settled}`);
  }
  const took = await page.evaluate(() => window.__keys.map((key) => key.took));
  all.push(...took);
  paces.push(pace());
  console.log(`${query}: ${took.map((time) => time.toFixed(0)).join(" ")}`);
}
const sorted = all.sort((a, b) => a - b);
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
console.log(`${sorted.length} keys, processor ${slower} times slower, ${rhythm} ms from count to key: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms`);
console.log(`the same loop took ${Math.min(...paces).toFixed(0)} to ${Math.max(...paces).toFixed(0)} ms between the queries`);
await browser.close();
close();
