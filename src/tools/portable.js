// Unpacks what stands in the page and starts the program with it. START and MIDDLE are filled in by portable.rs: MIDDLE
// holds the letters of windows-1252 for the bytes from 0x80 on, where letter and byte differ.
const middle = [MIDDLE];
const unpack = (id) => {
  const { textContent: text } = document.getElementById(id);
  const bytes = new Uint8Array(text.length);
  let end = 0, moved = 0;
  for (let at = 0; at < text.length; at++) {
    let byte = text.charCodeAt(at);
    const place = byte > 127 ? middle.indexOf(byte) : -1;
    if (place >= 0) byte = place + 128;
    if (byte === 61 && !moved) moved = 64;
    else {
      bytes[end++] = byte - moved;
      moved = 0;
    }
  }
  return new Response(new Blob([bytes.subarray(0, end)]).stream().pipeThrough(new DecompressionStream("gzip")));
};
self.dialogueStart = async () => {
  const parts = (await unpack("files").text()).split("\u0001");
  const ask = self.fetch;
  self.fetch = async (request, options) => {
    const name = String(request.url ?? request).split("/").pop();
    const at = parts.indexOf(name);
    // The whole corpus is here, so that nobody needs its outline.
    if (name.includes(".outline.")) return new Response(null, { status: 404 });
    if (name.endsWith(".wasm")) {
      return new Response(await unpack("export").arrayBuffer(), { headers: { "Content-Type": "application/wasm" } });
    }
    return at < 0 ? ask(request, options) : new Response(parts[at + 1]);
  };
  const style = new CSSStyleSheet();
  style.replaceSync(parts[parts.indexOf("style.css") + 1]);
  document.adoptedStyleSheets = [style];
  // Links to files that are packed here give those.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const at = link ? parts.indexOf(link.getAttribute("href")) : -1;
    if (at < 0) return;
    event.preventDefault();
    const copy = document.createElement("a");
    copy.href = URL.createObjectURL(new Blob([parts[at + 1]], { type: "application/json" }));
    copy.download = parts[at];
    copy.click();
  });
  await START({ module_or_path: await unpack("program").arrayBuffer() });
};
