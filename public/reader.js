// What a card is asked, put before the program that answers, and its answers shown in a dialog. Every sentence comes from
// there. The build puts this and the glue of that program into one file.
import load, { answer, bring, take } from "./export.js";

export { load as default, take };

const BETWEEN = "\u0001";
const root = document.documentElement;
const reply = (...fields) => new TextDecoder().decode(answer(new TextEncoder().encode(fields.join(BETWEEN))));

// Makes the elements of an answer, step by step. What it says of the source is text, and becomes nothing else.
function draw(home, steps) {
  home.textContent = "";
  let at = home;
  for (const step of steps.split(BETWEEN)) {
    const rest = step.slice(1);
    if (step[0] === "<") at = at.appendChild(document.createElement(rest));
    if (step[0] === ">") at = at.parentNode;
    if (step[0] === "~") at.append(rest);
    if (step[0] === "@") at.setAttribute(rest.split("=", 1)[0], rest.slice(rest.indexOf("=") + 1));
  }
}

// What the head of the page names for the corpus that is shown, and for no other.
const named = (selector, attribute = "href") =>
  [...document.querySelectorAll(selector)].find(({ dataset }) => dataset.corpus === root.dataset.corpus)
    ?.getAttribute(attribute);

let dialog, asked;
const content = (steps) => dialog.open && draw(dialog.querySelector("[data-content]"), steps);
const focus = (selector) => (dialog.querySelector(selector) ?? dialog.querySelector("h2"))?.focus();

function make() {
  try {
    const style = new CSSStyleSheet();
    style.replaceSync(reply("look"));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  } catch { /* An older browser shows it without. */ }
  dialog = document.createElement("dialog");
  dialog.className = "reader";
  dialog.dataset.reader = "";
  dialog.setAttribute("aria-labelledby", "reader-title");
  dialog.onclick = ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act === "close") dialog.close();
    if (!act?.includes(" ")) return;
    content(reply(act));
    focus(`[data-act="${act}"]`);
  };
  dialog.onchange = async ({ target }) => {
    const [file] = target.files;
    // A file that the browser cannot read any more is as one that is none.
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(1));
    content(brought(bytes));
    focus("[data-act=file]");
  };
  // What it showed is not found in the page any more.
  dialog.onclose = () => {
    dialog.textContent = "";
    // A page that is left is not to be held by the button that was pressed on it.
    const button = asked;
    asked = undefined;
    // A page that was gone back to has taken the button away.
    if (button?.isConnected) button.focus();
    else if (document.activeElement === document.body) document.querySelector("main h1")?.focus();
  };
  document.body.append(dialog);
}

const brought = (bytes) => new TextDecoder().decode(bring(new Uint8Array(bytes)));

async function show(button, lang) {
  if (!dialog) make();
  asked = button;
  const card = button.closest("[data-card]");
  const { corpus, version, original } = root.dataset;
  const publisher = named("meta[name=publisher]", "content") ?? root.dataset.publisher;
  const fields = [button.dataset.ask, lang, corpus, version, publisher, original];
  fields.push(named("link[rel=author]"), named("link[rel=via]"));
  fields.push(card?.dataset.card, card?.querySelector("h1,h3").textContent);
  for (const { dataset, textContent } of (card ?? button).querySelectorAll("[data-lines]")) {
    fields.push(dataset.lines, textContent, dataset.url);
  }
  draw(dialog, reply(...fields));
  // In a frame it stands by what was pressed, as far as there is room below for the height that its style allows.
  const { top } = button.getBoundingClientRect();
  if ("frame" in root.dataset) dialog.style.top = `${Math.max(0, Math.min(top, innerHeight - 420))}px`;
  dialog.showModal();
  const address = dialog.querySelector("[data-fetch]")?.dataset.fetch;
  if (!address) return;
  const response = await fetch(address).catch(() => {});
  const bytes = response?.ok && (await response.arrayBuffer().catch(() => {}));
  const steps = bytes ? brought(bytes) : reply("away");
  if (asked === button) content(steps);
}

// Reading aloud: the button that began it, and the texts, which some browsers forget before they are read.
let reading, texts;

function hush() {
  if (!reading) return;
  reading.setAttribute("aria-pressed", false);
  reading = undefined;
  speechSynthesis.cancel();
}

// Only by voices of the device itself, since others send the text to a server; and what no voice speaks is passed over.
function speak(button) {
  const again = reading === button;
  hush();
  if (again) return;
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
  // What a browser has translated is of the language that it names for the page. Firefox puts nothing around it, but the
  // switch to the other language of the page names that of a third, or its own.
  const isOther = document.querySelector(`[data-card] font, .language[lang="${root.lang}"]`) || !/^(nl|en)$/.test(root.lang);
  const translated = isOther && root.lang;
  texts = [];
  // Every text of a card says its language, and so has a direction of its own. What is folded is not read.
  const home = button.closest("[data-card]") ?? document;
  for (const { lang: own, textContent } of home.querySelectorAll("[data-card] [dir]:not(details *, font)")) {
    const lang = own && (translated || own);
    const voice = voices.find((voice) => voice.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2).toLowerCase());
    if (!voice) continue;
    const text = Object.assign(new SpeechSynthesisUtterance(textContent), { voice, lang: voice.lang });
    text.onend = text.onerror = () => text === texts.at(-1) && reading === button && hush();
    texts.push(text);
    speechSynthesis.speak(text);
  }
  if (!texts.length) return;
  reading = button;
  button.setAttribute("aria-pressed", true);
}
addEventListener("pagehide", hush);

// What was asked with a button ends once the app has taken that away, as when the reader goes on.
const ended = () => {
  if (reading && !reading.isConnected) hush();
  if (dialog?.open && !asked.isConnected) dialog.close();
};
if (self.MutationObserver)
  new MutationObserver(ended).observe(document.getElementById("app"), { childList: true, subtree: true });

// Answers a press on a button of the app, in the language of the interface.
export function ask(button, lang) {
  return button.dataset.ask === "aloud" ? speak(button) : show(button, lang);
}
