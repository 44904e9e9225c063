// The world around the monkey: what it would save, copy, print or leave is counted and goes no further; and what the
// program has heard of the address. Runs before monkey.js, in one function with it.
const turn = (ms) => new Promise((then) => setTimeout(then, ms));
// What would leave the page is taken note of, and goes no further.
let outside = 0;
let copied = "";
const put = (on, name, value) => {
  try {
    Object.defineProperty(on, name, { value, configurable: true, writable: true });
  } catch {}
};
put(navigator, "clipboard", {
  writeText: async (text) => {
    outside += 1;
    copied = text;
  },
  write: async () => {
    outside += 1;
  },
});
if (navigator.share) put(navigator, "share", async () => void (outside += 1));
put(window, "print", () => void (outside += 1));
put(window, "open", () => void (outside += 1));
for (const name of ["requestFullscreen", "webkitRequestFullscreen"]) {
  if (Element.prototype[name]) put(Element.prototype, name, async () => void (outside += 1));
}
addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[href]");
  // A link of a frame opens the whole explorer beside it, and a tab that is hidden draws no more.
  const leaves = link && (!link.getAttribute("href").startsWith("#") || link.closest(".frame"));
  if (leaves || event.target.matches("input[type=file]")) {
    event.preventDefault();
    outside += 1;
  }
}, true);

// The address that the program has heard of, the language that it was last told, and how often it changed of late.
let heard = location.hash;
let told = document.documentElement.lang;
let wandering = false;
let depth = 0;
let changes = [];
const changed = () => {
  heard = location.hash;
  changes.push(performance.now());
};
const asked = () => (/[?&]taal=(nl|en)(&|$)/.exec(location.hash) || [null, told])[1];
for (const name of ["pushState", "replaceState"]) {
  const real = history[name].bind(history);
  put(history, name, (...how) => {
    real(...how);
    if (name === "pushState") depth += 1;
    changed();
  });
}
addEventListener("hashchange", () => {
  told = asked();
  if (!wandering) depth += 1;
  changed();
});

// The address follows 200 ms after the last key; 300 more are for a busy machine, and five times what timers come late.
const FOLLOWS = 500 + 5 * LATE;
let typed = -FOLLOWS;
addEventListener("input", () => (typed = performance.now()), true);

async function settle() {
  for (let waited = 0; waited < 300; waited += 1) {
    await turn(waited < 3 ? 0 : 10);
    if (performance.now() - typed < FOLLOWS) continue;
    if (location.hash === heard && !document.querySelector("main .waiting")) {
      await turn(0);
      if (location.hash === heard) return true;
    }
  }
  return false;
}
