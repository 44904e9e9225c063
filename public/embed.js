// Gives each frame of the Dialogue Explorer the height of what it shows. EUPL-1.2.
(() => {
  const type = "dialogue-height";
  // Components of a page have trees of their own.
  const frames = (root) =>
    [...root.querySelectorAll("*")].flatMap((it) =>
      it.matches("iframe[data-dialogue]") ? it : it.shadowRoot ? frames(it.shadowRoot) : []);
  const fit = ({ style }, height) => {
    for (const name of ["height", "min-height", "max-height"]) style.setProperty(name, `${height}px`, "important");
  };
  const hear = ({ data, source }) => {
    const frame = data?.type === type && data.height > 0 && frames(document).find((it) => it.contentWindow === source);
    if (!frame) return;
    const style = getComputedStyle(frame);
    const height = Math.min(Math.max(Math.ceil(data.height), 80), 99999);
    let outer = height;
    for (const edge of ["borderTop", "borderBottom", "paddingTop", "paddingBottom"]) outer += parseFloat(style[edge]);
    fit(frame, style.boxSizing === "border-box" ? outer : height);
    // Boxes with a ratio would cut it off.
    for (let box = frame; (box = box.parentElement) && box !== document.body; ) {
      if (box.clientHeight >= outer && !box.style.maxHeight) break;
      if (box.querySelector(":scope>:not(p,script)~*:not(p,script)")) break;
      if (/auto|scroll/.test(getComputedStyle(box).overflowY)) break;
      fit(box, outer);
      box.style.padding = 0;
    }
  };
  // The script may be there twice.
  if (window[type] !== type) addEventListener("message", hear);
  window[type] = type;
  // Quicker frames tell their height again.
  for (const { contentWindow } of frames(document)) contentWindow.postMessage(type, "*");
})();
