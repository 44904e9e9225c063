// Gives each frame of the Dialogue Explorer on this page the height of what it shows. EUPL-1.2.
(() => {
  const type = "dialogue-height";
  const frames = () => [...document.querySelectorAll("iframe[data-dialogue]")];
  // A sandboxed frame without an origin of its own speaks as "null".
  const speaker = ({ sandbox, src }) =>
    sandbox.length && !sandbox.contains("allow-same-origin") ? "null" : new URL(src).origin;
  addEventListener("message", ({ data, origin, source }) => {
    const height = data && data.type === type && Math.ceil(Number(data.height));
    if (!(height > 0)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame && speaker(frame) === origin) frame.style.height = `${Math.min(Math.max(height, 80), 9999)}px`;
  });
  // Frames that were quicker than this script tell their height again.
  for (const { contentWindow } of frames()) contentWindow.postMessage(type, "*");
})();
