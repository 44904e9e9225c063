// Puts the workshop, in which a table becomes an explorer, into the page of the data, and gives it the files that are
// chosen there. The build fills in the names of its files.
import init, { mount, open as openTable, set_language } from "./workshop.js";

// It stays the same when the page is left and come back to, so that nothing in it is lost.
const home = document.createElement("div");
const root = document.documentElement;
const input = () => document.querySelector("[data-action=open-file]");
const place = () => home.isConnected || input()?.closest("section").after(home);
let ready;

function start() {
  place();
  mount(home, root.lang, "workshop_worker.js");
  new MutationObserver(place).observe(document.getElementById("app"), { childList: true, subtree: true });
  new MutationObserver(() => set_language(root.lang)).observe(root, { attributeFilter: ["lang"] });
}

// Opens the table that was chosen in an input, which lets go of it: the same file may be chosen again once it is mended.
export async function open(input) {
  const file = input.files[0];
  input.value = "";
  ready ??= init({ module_or_path: "workshop_bg.wasm" }).then(start);
  ready.catch(() => { ready = undefined; });
  await ready;
  place();
  openTable(file);
}
