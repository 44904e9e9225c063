// Gives each frame of the Dialogue Explorer the height of what it shows. EUPL-1.2.
(() => {
  const type = "dialogue-height";
  const frames = () => [...document.querySelectorAll("iframe[data-dialogue]")];
  const hear = ({ data, source }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || data?.type !== type || !(data.height > 0)) return;
    const style = getComputedStyle(frame);
    let height = Math.min(Math.max(Math.ceil(data.height), 80), 9999);
    if (style.boxSizing === "border-box")
      for (const edge of ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"])
        height += parseFloat(style[edge]);
    frame.style.setProperty("height", `${height}px`, "important");
  };
  // The script may be there twice.
  window[type] ??= addEventListener("message", hear) ?? 1;
  // Quicker frames tell their height again.
  for (const { contentWindow } of frames()) contentWindow.postMessage(type, "*");
})();
