// Starts the program, and says where it does not run, runs no longer or is of an older version than its files. Every sentence
// stands hidden in the page.

// A browser that tells no languages asks for none.
if (!navigator.languages) Object.defineProperty(navigator, "languages", { value: [] });

// The language of the interface that a tag stands for.
const known = (tag) => ["nl", "en"].find((lang) => tag?.toLowerCase().startsWith(lang));

// The language that the address, this device or the browser asks for.
function asked() {
  let kept;
  try { kept = localStorage.getItem("taal"); } catch { /* No storage. */ }
  return known(/[?&]taal=(\w+)/.exec(location.hash)?.[1]) ?? known(kept) ?? known(navigator.languages.find(known));
}

// The language of the interface: of the page once the program has made that. A browser that translates it names a third one.
let runs;
const spoken = () => (runs && known(root.lang)) || (asked() ?? "nl");

// Shows what is hidden under a class, in the language of the interface, and gives it.
function show(name) {
  const lang = spoken();
  const all = document.querySelectorAll(`.${name}`);
  // What the program has drawn stands in one language, also where a browser names another.
  for (const element of all) element.hidden = all.length > 1 && element.lang !== lang;
  return document.querySelector(`.${name}:not([hidden])`);
}

function hide(name) {
  for (const element of document.querySelectorAll(`.${name}`)) element.hidden = true;
}

const root = document.documentElement;
// The build that this script is of; the page names its own.
const build = "BUILD";

// What only few visits need is a script of its own. Many a browser never asks again for a script that did not come, but
// under another address.
const failed = {};
const bring = (name) => import(name + (failed[name] ??= "")).catch((error) => {
  failed[name] += "?";
  throw error;
});
const fallback = () => bring("./fallback.js");

// Loads the page anew past all that may keep older files.
const anew = () => fallback().then(({ anew }) => anew()).catch(() => location.reload());

// Offers a newer version.
function offer(take) {
  const button = show("update")?.querySelector("button");
  if (!button) return;
  button.onclick = () => {
    button.disabled = true;
    take();
  };
}

// Something is missing, or not as it should be: whether a newer version is offered.
async function trouble() {
  if (self.dialogueStart) return;
  const isOlder = await fallback().then(({ trouble }) => trouble(build, spoken())).catch(() => {});
  if (isOlder) offer(anew);
  return isOlder;
}
if (self.MutationObserver) new MutationObserver(trouble).observe(root, { attributeFilter: ["data-trouble"] });

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
  notice.querySelector(".front").onclick = () => { location.href = location.href.split("#")[0]; };
  notice.querySelector(".copy").onclick = () => self.writeClipboard(report).catch(() => {});
  notice.focus();
  trouble();
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// What the head of the page says of the site's own corpus.
const SAID = 'head :is([property^="og:"], [name=description], [type="application/ld+json"])';

// Whether the address has a pair before the hash, given as a pattern. Some senders leave the `;` of `&amp;` encoded.
const has = (pair) => new RegExp(`([?&;]|%3b)${pair}`, "i").test(location.search);

// Asks for the corpus at once: its outline where the overview is all that is shown, else the whole, and the texts of the
// reader's language. Where the program chooses otherwise, it was in vain.
function fetchCorpus() {
  if (has("corpus=")) {
    // What stands there is of another corpus.
    for (const element of document.querySelectorAll(`#before main > :not(.waiting, .refused), ${SAID}`)) element.remove();
    document.title = document.querySelector(".brand").textContent;
    return;
  }
  const lang = asked();
  const isOverview = /^(#\/?)?(\?(?!(.*&)?q=).*)?$/.test(location.hash) && !has("embed=");
  const name = isOverview ? "corpus.outline" : "corpus";
  const files = [`${name}.json`];
  if (lang && lang !== root.lang) files.push(`${name}.${lang}.json`);
  for (const href of files) {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href });
    link.crossOrigin = "anonymous";
    document.head.append(link);
  }
}

// Whether a file begins as a corpus does, whatever its name and its letters are; a text with its layout begins with {\.
async function isCorpus(file) {
  const bytes = new Uint8Array(await file.slice(0, 99).arrayBuffer());
  return /^\s*{(?!\\)/.test(String.fromCharCode(...bytes.filter((byte) => byte && byte < 128)));
}

// A table goes to the workshop, which comes when it is asked for. From a disk nothing more can come.
async function choose(input, file) {
  try {
    if (await isCorpus(file).catch(() => {})) {
      const carried = new DataTransfer();
      carried.items.add(new File([file], file.name, { type: "application/json" }));
      return give(input, carried.files);
    }
    // The same file may be chosen again.
    input.value = "";
    if (self.dialogueStart) throw file;
    const { open } = await bring("./workshop_page.js");
    await open(file, spoken());
  } catch {
    (await trouble()) || show("away");
  }
}
addEventListener("change", (event) => {
  const input = event.target;
  if (input.type !== "file") return;
  // What is given on here is one of those that were chosen.
  if (event.isTrusted) hide("several");
  if (input.files[1]) show("several");
  const file = input.matches("[data-action=open-file]") && input.files[0];
  if (!file || /\.json$/i.test(file.name) || /json$/.test(file.type)) return;
  event.stopPropagation();
  hide("away");
  choose(input, file);
}, true);

// What writes files and answers what is asked of a card is a program of its own, which comes when it is asked for.
async function summon(act) {
  hide("unwritten");
  try {
    const program = self.dialogueExport ?? (await bring("./reader.js"));
    await program.default({ module_or_path: "export_bg.wasm" });
    await act(program);
  } catch {
    (await trouble()) || show("unwritten");
  }
}
self.takeAlong = (parcel, download, type) => summon(({ take }) => self.saveFile(take(parcel), download, type));
// Gives the reader a file. Some engines follow only links that stand in the page.
self.saveFile = (content, download, type) => {
  hide("unwritten");
  try {
    const href = URL.createObjectURL(new Blob([content], { type }));
    const link = Object.assign(document.createElement("a"), { download, href, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(URL.revokeObjectURL, 60000, href);
  } catch {
    show("unwritten");
  }
};
// Puts a text on the clipboard, or a picture once that is made: Safari wants to hear of it while the press still counts. Where
// that or its means are missing, or nothing answers, it is refused.
self.writeClipboard = async (it) => {
  const { clipboard } = navigator;
  const done = it.then ? clipboard.write([new ClipboardItem({ "image/png": it })]) : clipboard.writeText(it);
  return Promise.race([done, new Promise((_, refuse) => setTimeout(refuse, it.then ? 30000 : 5000))]);
};
addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-ask]");
  if (button) summon(({ ask }) => ask(button, spoken()));
});

// The style shows what reads aloud where the device itself has a voice for that.
function hear() {
  root.dataset.voices = speechSynthesis.getVoices().filter((voice) => voice.localService).map(({ lang }) => known(lang));
}

// A file that is dropped beside its zone, or on another page, is opened too, and never takes the place of the app. What others
// have taken, as the panel of an extension, is theirs.
const brings = (event) => !event.defaultPrevented && event.dataTransfer?.types.includes("Files");
function give(input, files) {
  input.files = files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
// How often the page is looked at for the place where files are opened, which may be long in coming.
const TRIES = 999;
function open(files, zone, tries) {
  const input = zone?.querySelector("[type=file]") ?? document.querySelector("[type=file]");
  if (input) return give(input, files);
  // Who goes elsewhere meanwhile has given it up.
  if (tries === TRIES) location.hash = "#/gegevens";
  if (tries && location.hash.startsWith("#/gegevens")) setTimeout(open, 50, files, zone, tries - 1);
}
addEventListener("dragover", (event) => brings(event) && event.preventDefault());
addEventListener("drop", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  hide("several");
  const { files } = event.dataTransfer;
  if (files.length && !("frame" in root.dataset)) open(files, event.target.closest?.("label"), TRIES);
});

// Some senders write the sign before the hash as a letter of what stands there.
const search = location.search.replace(/%23(?=\/|%2f)/i, "#");
if (!location.hash && search !== location.search) location.replace(search);
// A slash too many, as templates of mails make it, would be another folder: with a selection and files of its own.
const folder = location.pathname.replace(/\/\/+$/, "/");
if (folder !== location.pathname) location.replace(location.origin + folder + location.search + location.hash);
// What a way of writing takes to compose a word is not for the app.
addEventListener("keydown", (event) => event.keyCode === 229 && event.stopPropagation(), true);
// In a frame of someone else only a part is shown.
if (has("embed=(?!all)")) root.dataset.frame = "";
if (!self.dialogueStart) fetchCorpus();
try {
  if (!self.ResizeObserver) (await fallback()).observeSizes();
  // The portable file brings the program along.
  const start = self.dialogueStart ?? (await import("./app.js")).default;
  await start({ module_or_path: "app_bg.wasm" });
  runs = true;
  if (root.dataset.build !== build) trouble();
  // First the page, then what is for later. A browser that keeps nothing is no fault, and a frame is a part of another page.
  if (self === top && !self.dialogueStart) {
    setTimeout(() => bring("./keep.js").then(({ keep }) => keep(show, offer, anew)).catch(() => {}), 2000);
  }
  // What hides its voices has none.
  try { (speechSynthesis.onvoiceschanged = hear)(); } catch { /* No voices. */ }
} catch (error) {
  for (const element of document.querySelectorAll("#before :is(.waiting, .ghost)")) element.remove();
  if (!(await trouble())) {
    const button = show("refused")?.querySelector("button");
    if (button) button.onclick = anew;
  }
}
