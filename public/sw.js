// Keeps the app's files, all of one version. The build fills in names and hashes.
const FILES = new Map(Object.entries({}));

const { scope } = registration;
const CACHE = `${scope} ${[...FILES.values()].join("")}`;
const key = (name) => `${scope}${name}?${FILES.get(name)}`;

async function hash(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// What an older version has is kept; the server's must be of this.
async function keep(cache, name) {
  // None take what was redirected or varies.
  const put = (it) => {
    it = new Response(it.body, it);
    it.headers.delete("vary");
    return cache.put(key(name), it);
  };
  const kept = await caches.match(key(name));
  if (kept) return put(kept);
  for (const mode of ["default", "reload"]) {
    const it = await fetch(scope + name, { cache: mode }).catch(() => {});
    if (it?.ok && (await hash(it.clone())) === FILES.get(name)) return put(it);
  }
  throw new Error(`${scope + name} differs`);
}

async function clean() {
  for (const name of await caches.keys()) if (name.startsWith(`${scope} `) && name !== CACHE) await caches.delete(name);
}

async function answer(request, name) {
  const kept = await caches.open(CACHE).then((cache) => cache.match(key(name))).catch(() => {});
  return kept ?? fetch(request);
}

addEventListener("install", (event) =>
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all([...FILES.keys()].map((name) => keep(cache, name))))));
addEventListener("activate", (event) => event.waitUntil(clean()));
addEventListener("message", ({ data }) => data === "take" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const name = request.url.slice(scope.length).split(/[?#]/)[0].replace(/^index\.html$/, "");
  if (FILES.has(name)) event.respondWith(answer(request, name));
});
