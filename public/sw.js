// Keeps the app's files, all of one version; the build fills them in.
const FILES = new Map(Object.entries({}));

const { scope } = registration;
const CACHE = `${scope} ${[...FILES.values()].join("")}`;
const key = (name) => `${scope}${name}?${FILES.get(name)}`;

async function hash(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// What an older version has is kept; what comes is of this.
async function keep(cache, name) {
  const kept = await caches.match(key(name));
  if (kept) return cache.put(key(name), kept);
  for (const mode of ["default", "reload"]) {
    const it = await fetch(scope + name, { cache: mode }).catch(() => {});
    if (!it?.ok || (await hash(it.clone())) !== FILES.get(name)) continue;
    // Refused: what was redirected, and "Vary: *".
    const own = new Response(it.body, it);
    own.headers.delete("vary");
    return cache.put(key(name), own);
  }
  throw new Error(`${scope + name} differs`);
}

async function clean() {
  for (const name of await caches.keys()) if (name.startsWith(`${scope} `) && name !== CACHE) await caches.delete(name);
}

async function answer(request, name) {
  const kept = await caches.match(key(name)).catch(() => {});
  return kept ?? fetch(request);
}

addEventListener("install", (event) =>
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all([...FILES.keys()].map((name) => keep(cache, name))))));
addEventListener("activate", (event) => event.waitUntil(clean()));
addEventListener("message", ({ data }) => data === "take" && skipWaiting());
addEventListener("fetch", (event) => {
  const { cache, destination, method, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope) || (cache === "reload" && !destination)) return;
  const name = url.slice(scope.length).split(/[?#]/)[0].replace(/^index\.html$/, "");
  if (FILES.has(name)) event.respondWith(answer(event.request, name));
});
