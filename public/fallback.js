// What few visits need: loading anew where files are missing or of another build, and what an old browser lacks. It is of
// no build itself.

const root = document.documentElement;
const ask = self.fetch;

// The files that the server has now, from its service worker, at whose end stands the build that they are of.
const listed = async () => (await ask("sw.js", { cache: "no-store" })).text();

// Loads the page anew past all that may keep older files: as the version that waits, or else as the server has it.
export async function anew() {
  let kept;
  try {
    kept = await navigator.serviceWorker.getRegistration();
  } catch { /* Nothing is kept here. */ }
  // That of another folder is not ours to change.
  if (kept?.scope !== new URL(".", location).href) kept = undefined;
  const waiting = kept?.waiting;
  if (waiting) {
    waiting.onstatechange = () => waiting.state === "activated" && location.reload();
    waiting.postMessage("take");
    // One that does not come is passed by.
    await new Promise((late) => setTimeout(late, 5000));
  }
  // Without a network, what is kept stays.
  const list = await listed().catch(() => "");
  const files = [...list.matchAll(/"([^"]*)":"\w{16}"/g)];
  const got = await Promise.allSettled(files.map(([, name]) => ask(name || ".", { cache: "reload" }).then((it) => it.arrayBuffer())));
  // Where the network fails on the way, what is kept stays too.
  if (kept && files.length && got.every(({ value }) => value)) {
    await kept.unregister();
    for (const name of await caches.keys().catch(() => [])) if (name.startsWith(`${kept.scope} `)) await caches.delete(name);
  }
  location.reload();
}

// In a frame the way to all that can be read leads to the part that the frame was to show, where a page has it alone.
function leadOn(lang) {
  const part = /(?:[?&;]|%3b)embed=(\w+)/i.exec(location.search)?.[1].toLowerCase();
  const way = document.querySelector("#before main > .kind a");
  if (!part || !way) return;
  const folder = lang === "en" ? "en/" : "";
  const card = /^#\/kaartje\/([\w-]+)/.exec(location.hash)?.[1];
  if (part === "record" && card) way.href = `${folder}kaartje/${card}.html`;
  else if (part === "compare") way.href = `${folder}figures/contrast.html`;
  else if (/^(dots|participants|hosts|frequency|codes|actors|balance|dialogues|contrast)$/.test(part)) way.href = `${folder}figures/${part}.html`;
  Object.assign(way, { target: "_blank", rel: "noopener" });
}

// Something is missing, or not as it should be: whoever tries again asks the server itself. Whether the page or its start
// script, of a build, are older than what the server has, or a file is of a newer version.
let next = 0;
let looking;
export async function trouble(build, lang) {
  // Who asks soon after gets the same answer.
  if (performance.now() >= next) {
    next = performance.now() + 3000;
    looking = look(build, lang);
  }
  await looking;
  return ["older", "newer"].some((name) => name in root.dataset);
}

async function look(build, lang) {
  leadOn(lang);
  // The service worker lets such requests pass; without a network it answers the others.
  self.fetch = (request, options) => ask(new Request(request, options), { cache: "reload" }).catch(() => ask(request, options));
  const latest = /\/\/(\w+)\s*$/.exec(await listed().catch(() => ""))?.[1];
  if (latest && (latest !== root.dataset.build || latest !== build)) root.dataset.older = "";
}

// Where the browser tells of no sizes, it is asked for them now and then.
export function observeSizes() {
  self.ResizeObserverEntry ??= class {};
  self.ResizeObserver = class {
    constructor(tell) { this.tell = tell; }
    observe(element) {
      let last;
      const timer = setInterval(() => {
        if (last && !element.isConnected) return clearInterval(timer);
        const width = element.clientWidth;
        const now = `${width} ${element.offsetHeight}`;
        if (!width || now === last) return;
        last = now;
        this.tell([Object.assign(new ResizeObserverEntry(), { contentRect: { width } })]);
      }, 99);
    }
  };
}
