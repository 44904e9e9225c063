// Starts the program, says where it does not run, runs no longer or is of an older version than its files, and keeps it for
// use off line. Every sentence stands hidden in the page.

// The language of the interface that a tag stands for.
const known = (tag) => ["nl", "en"].find((lang) => tag?.toLowerCase().startsWith(lang));

// The language that the address, this device or the browser asks for.
function asked() {
  let kept;
  try { kept = localStorage.getItem("taal"); } catch { /* No storage. */ }
  return known(/[?&]taal=(\w+)/.exec(location.hash)?.[1]) ?? known(kept) ?? known(navigator.languages.find(known));
}

// Shows what is hidden under a class, in the language of the page, and gives it. A browser that translates the page
// names a third language there.
function show(name) {
  const lang = known(root.lang) ?? asked() ?? "nl";
  for (const element of document.querySelectorAll(`.${name}`)) element.hidden = element.lang !== lang;
  return document.querySelector(`.${name}:not([hidden])`);
}

const root = document.documentElement;
const ask = self.fetch;

// The files that the server has now, from its service worker, at whose end stands the build that they are of.
const listed = async () => (await ask("sw.js", { cache: "no-store" })).text();

// Loads the page anew past all that may keep older files: as the version that waits, or else as the server has it.
async function anew() {
  let kept;
  try {
    kept = await navigator.serviceWorker.getRegistration();
  } catch { /* Nothing is kept here. */ }
  const waiting = kept?.waiting;
  if (waiting) {
    waiting.onstatechange = () => waiting.state === "activated" && location.reload();
    return waiting.postMessage("take");
  }
  // Without a network, what is kept stays.
  const list = await listed().catch(() => "");
  const files = [...list.matchAll(/"([^"]*)":"\w{16}"/g)];
  if (files.length && kept?.scope === new URL(".", location).href) {
    await kept.unregister();
    for (const name of await caches.keys().catch(() => [])) if (name.startsWith(`${kept.scope} `)) await caches.delete(name);
  }
  await Promise.allSettled(files.map(([, name]) => ask(name || ".", { cache: "reload" })));
  location.reload();
}

// Whether the page, or this script, is of another build.
const isNot = (build) => build !== root.dataset.build || build !== "BUILD";

// Offers a newer version.
function offer(take) {
  const button = show("update")?.querySelector("button");
  if (!button) return;
  button.onclick = () => {
    button.disabled = true;
    take();
  };
}

// Something is missing, or not as it should be: whoever tries again asks the server itself, and where that has another
// build than this page, or a file is of a newer version, it is offered. Whether it is.
let next = 0;
async function trouble() {
  if (self.dialogueStart || performance.now() < next) return;
  next = performance.now() + 3000;
  self.fetch = (request, options) => ask(new Request(request, options), { cache: "reload" });
  const build = /\/\/(\w+)\s*$/.exec(await listed().catch(() => ""))?.[1];
  if (build && isNot(build)) root.dataset.older = "";
  const isOlder = ["older", "newer"].some((name) => name in root.dataset);
  if (isOlder) offer(anew);
  return isOlder;
}
new MutationObserver(trouble).observe(root, { attributeFilter: ["data-trouble"] });

// A trap ends the program for good.
function stopped(error) {
  if (!self.WebAssembly || !(error instanceof WebAssembly.RuntimeError)) return;
  if (document.querySelector(".stopped[data-error]")) return;
  const notice = show("stopped");
  if (!notice) return;
  notice.dataset.error = "";
  // The program leaves a message on the root element before it stops; a trap of the engine has none.
  const report = [root.dataset.panic ?? error.message, location.href, navigator.userAgent].join("\n");
  notice.querySelector("pre").textContent = report;
  notice.querySelector(".afresh").onclick = () => location.reload();
  notice.querySelector(".copy").onclick = () => navigator.clipboard?.writeText(report).catch(() => {});
  notice.focus();
  trouble();
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// Keeps the app's files, and tells when a newer version is ready. Never in a frame, nor from a disk.
async function keep() {
  if (self !== top || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  // Who saves data is asked first.
  if (navigator.connection?.saveData && !navigator.serviceWorker.controller) {
    const notice = show("offline");
    await new Promise((yes) => { notice.querySelector("button").onclick = yes; });
    notice.hidden = true;
  }
  const registration = await navigator.serviceWorker.register("sw.js");
  const tell = () => registration.waiting && navigator.serviceWorker.controller && offer(anew);
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  // The browser may itself have found a version before this listens: one that waits, or one that is still being fetched.
  tell();
  watch();
  registration.addEventListener("updatefound", watch);
  if (!navigator.serviceWorker.controller) return;
  // The newer version was taken elsewhere: what this page asks for is of that one now.
  navigator.serviceWorker.addEventListener("controllerchange", () => offer(() => location.reload()));
  await registration.update();
}

// Where the browser tells of no sizes, it is asked for them now and then.
self.ResizeObserverEntry ??= class {};
self.ResizeObserver ??= class {
  constructor(tell) { this.tell = tell; }
  observe(element) {
    let last = 0;
    const timer = setInterval(() => {
      const width = element.clientWidth;
      if (last && !element.isConnected) return clearInterval(timer);
      if (width && width !== last) this.tell([Object.assign(new ResizeObserverEntry(), { contentRect: { width } })]);
      last = width || last;
    }, 99);
  }
};

// Asks for the corpus at once: its outline where the overview is all that is shown, else the whole, and the texts of the
// reader's language. Where the program chooses otherwise, it was in vain.
function fetchCorpus() {
  if (/[?&]corpus=/.test(location.search)) return;
  const lang = asked();
  const isOverview = /^(#\/?)?(\?(?!(.*&)?q=).*)?$/.test(location.hash) && !/[?&]embed=/.test(location.search);
  const name = isOverview ? "corpus.outline" : "corpus";
  const files = [`${name}.json`];
  if (lang && lang !== root.lang) files.push(`${name}.${lang}.json`);
  for (const href of files) {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href });
    link.crossOrigin = "anonymous";
    document.head.append(link);
  }
}

// A file that is dropped beside its zone, or on another page, is opened too, and never takes the place of the app.
const brings = (event) => event.dataTransfer?.types.includes("Files");
function open(files, tries) {
  const input = document.querySelector("[type=file]");
  if (!input) return tries && setTimeout(open, 50, files, tries - 1);
  input.files = files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
addEventListener("dragover", (event) => brings(event) && event.preventDefault());
addEventListener("drop", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  const isFramed = "frame" in document.documentElement.dataset;
  if (isFramed || !event.dataTransfer.files.length) return;
  if (!document.querySelector("[type=file]")) location.hash = "#/gegevens";
  open(event.dataTransfer.files, 99);
});

// In a frame of someone else only a part is shown.
if (/[?&]embed=/.test(location.search)) root.dataset.frame = "";
if (!self.dialogueStart) fetchCorpus();
try {
  // The portable file brings the program along.
  const start = self.dialogueStart ?? (await import("./app.js")).default;
  await start({ module_or_path: "app_bg.wasm" });
  if (isNot(root.dataset.build)) trouble();
  // First the page, then what is for later. A browser that keeps nothing is no fault.
  setTimeout(() => keep().catch(() => {}), 2000);
} catch (error) {
  for (const element of document.querySelectorAll("#before :is(.waiting, .ghost)")) element.remove();
  if (!(await trouble())) {
    for (const element of document.querySelectorAll("#before .refused")) element.hidden = false;
    for (const button of document.querySelectorAll("#before .refused button")) button.onclick = anew;
  }
}
