// Starts the program, says where it does not run or runs no longer, and keeps it for use off line. Every sentence stands
// hidden in the page.

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
  const lang = known(document.documentElement.lang) ?? asked() ?? "nl";
  for (const element of document.querySelectorAll(`.${name}`)) element.hidden = element.lang !== lang;
  return document.querySelector(`.${name}:not([hidden])`);
}

// A trap ends the program for good.
function stopped(error) {
  if (!self.WebAssembly || !(error instanceof WebAssembly.RuntimeError)) return;
  if (document.querySelector(".stopped[data-error]")) return;
  const notice = show("stopped");
  if (!notice) return;
  notice.dataset.error = "";
  // The program leaves a message on the root element before it stops; a trap of the engine has none.
  const report = [document.documentElement.dataset.panic ?? error.message, location.href, navigator.userAgent].join("\n");
  notice.querySelector("pre").textContent = report;
  notice.querySelector(".afresh").onclick = () => location.reload();
  notice.querySelector(".copy").onclick = () => navigator.clipboard?.writeText(report).catch(() => {});
  notice.focus();
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
  const tell = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    show("update").querySelector("button").onclick = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
      registration.waiting?.postMessage("take");
    };
  };
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  // The browser may itself have found a version before this listens: one that waits, or one that is still being fetched.
  tell();
  watch();
  registration.addEventListener("updatefound", watch);
  if (navigator.serviceWorker.controller) await registration.update();
}

// Asks for the corpus at once: its outline where the overview is all that is shown, else the whole, and the texts of the
// reader's language. Where the program chooses otherwise, it was in vain.
function fetchCorpus() {
  if (/[?&]corpus=/.test(location.search)) return;
  const lang = asked();
  const isOverview = /^(#\/?)?(\?(?!(.*&)?q=).*)?$/.test(location.hash) && !/[?&]embed=/.test(location.search);
  const name = isOverview ? "corpus.outline" : "corpus";
  const files = [`${name}.json`];
  if (lang && lang !== document.documentElement.lang) files.push(`${name}.${lang}.json`);
  for (const href of files) {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href });
    link.crossOrigin = "anonymous";
    document.head.append(link);
  }
}

// In a frame of someone else only a part is shown.
if (/[?&]embed=/.test(location.search)) document.documentElement.dataset.frame = "";
if (!self.dialogueStart) fetchCorpus();
try {
  // The portable file brings the program along.
  const start = self.dialogueStart ?? (await import("./app.js")).default;
  await start({ module_or_path: "app_bg.wasm" });
  // First the page, then what is for later. A browser that keeps nothing is no fault.
  setTimeout(() => keep().catch(() => {}), 2000);
} catch (error) {
  for (const element of document.querySelectorAll("#before .refused")) element.hidden = false;
  for (const element of document.querySelectorAll("#before :is(.waiting, .ghost)")) element.remove();
}
