// Unpacks what stands in the page and starts the program with it. START and UNFIT are filled in by portable.rs.
const unpack = (id) => {
  const { textContent: text, dataset } = document.getElementById(id);
  const unfit = [UNFIT];
  const bytes = new Uint8Array(text.length * 2);
  let bits = 0, held = 0, end = 0;
  const take = (seven) => {
    held = (held << 7) | seven;
    bits += 7;
    if (bits > 7) {
      bits -= 8;
      bytes[end++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 255) {
      take(unfit[(code - 256) >> 7]);
      take(code & 127);
    } else take(code);
  }
  return new Response(new Blob([bytes.subarray(0, dataset.size)]).stream().pipeThrough(new DecompressionStream("gzip")));
};
self.dialogueStart = async () => {
  const parts = (await unpack("files").text()).split("\u0001");
  const ask = self.fetch;
  self.fetch = async (request, options) => {
    const name = String(request.url ?? request).split("/").pop();
    if (name === "annex.wasm") return unpack("annex");
    const at = parts.indexOf(name);
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
  return START({ module_or_path: await unpack("program").arrayBuffer() });
};
