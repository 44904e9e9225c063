// Puts the workshop, in which a table becomes an explorer, into the page of the data, and gives it the files that are
// chosen there. The build fills in the names of its files. Who asks again for this file under another address asks so for
// the glue too, which a browser may never fetch again under the same.
const glue = "./workshop.js" + import.meta.url.split(".js").pop();
const { default: init, mount, open: openTable, set_language } = await import(glue);

// It stays the same when the page is left and come back to, so that nothing in it is lost, and stands on no other page.
const home = document.createElement("div");
const root = document.documentElement;
function place() {
  const zone = document.querySelector("[data-action=open-file]")?.closest("section");
  if (!zone) home.remove();
  else if (home.previousElementSibling !== zone) zone.after(home);
}
let ready;

function start(lang) {
  place();
  mount(home, lang, "workshop_worker.js");
  new MutationObserver(place).observe(document.getElementById("app"), { childList: true, subtree: true });
  new MutationObserver(() => set_language(root.lang)).observe(root, { attributeFilter: ["lang"] });
}

// Opens a table; `lang` is the language of the interface, in which the workshop begins.
export async function open(file, lang) {
  ready ??= init({ module_or_path: "workshop_bg.wasm" }).then(() => start(lang));
  ready.catch(() => { ready = undefined; });
  await ready;
  place();
  openTable(file);
}
