// Reads the table of the page that started it, beside that page, which stays alive meanwhile. The build fills in the names
// of its files.
import start, { answer, prepare } from "./workshop.js";

const ready = start({ module_or_path: "workshop_bg.wasm" });
const tell = (answer, bytes) => postMessage({ answer, bytes }, bytes ? [bytes.buffer] : []);
// A start that fails is told with the first message.
ready.then(() => postMessage({ ready: true }), () => {});

addEventListener("message", async ({ data }) => {
  try {
    await ready;
    if ("request" in data) answer(data.request, data.bytes, tell);
    else prepare(data.municipalities);
  } catch (error) {
    postMessage({ failed: String(error) });
  }
});
