// A server for measurements in a browser: `await serve(folder, { packed, beside })` gives its origin and a way to end it.
// `packed` files are sent in brotli at its highest quality, made before the first request; `beside` are files by name from
// elsewhere. What may be kept, and for how long, is as in public/headers/.
import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png",
  webmanifest: "application/manifest+json",
};
const ending = (name) => name.split(".").pop();
const kept = (name) => (["json", "png", "svg", "webmanifest"].includes(ending(name)) ? "public, max-age=600" : "no-cache");

export async function serve(folder, { packed = [], beside = {} } = {}) {
  const packing = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const ready = new Map(packed.map((name) => {
    const body = brotliCompressSync(readFileSync(join(folder, name)), { params: packing });
    return [name, { body, etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"` }];
  }));
  const server = createServer((request, response) => {
    const name = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)).slice(1) || "index.html";
    const headers = { "content-type": KINDS[ending(name)] ?? "text/plain", "cache-control": kept(name) };
    if (ready.has(name)) {
      const { body, etag } = ready.get(name);
      Object.assign(headers, { etag, "content-encoding": "br", vary: "accept-encoding" });
      if (request.headers["if-none-match"] === etag) return response.writeHead(304, headers).end();
      return response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
    }
    const path = beside[name] ?? join(folder, name);
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, headers).end(readFileSync(path));
  });
  // A browser keeps its connections open between requests; so does this, for as long as a page may take.
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => (server.closeAllConnections(), server.close());
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
