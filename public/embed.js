// Gives each frame of the Dialogue Explorer the height of what it shows. EUPL-1.2.
(() => {
  const type = "dialogue-height";
  // Components of a page have trees of their own.
  const frames = (root) => [
    ...root.querySelectorAll("iframe[data-dialogue]"),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? frames(shadowRoot) : [])),
  ];
  const hear = ({ data, source }) => {
    if (data?.type !== type || !(data.height > 0)) return;
    const frame = frames(document).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const style = getComputedStyle(frame);
    let height = Math.min(Math.max(Math.ceil(data.height), 80), 9999);
    if (style.boxSizing === "border-box")
      for (const edge of ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"])
        height += parseFloat(style[edge]);
    frame.style.setProperty("height", `${height}px`, "important");
    frame.style.setProperty("max-height", "none", "important");
  };
  // The script may be there twice.
  window[type] ??= addEventListener("message", hear) ?? 1;
  // Quicker frames tell their height again.
  for (const { contentWindow } of frames(document)) contentWindow.postMessage(type, "*");
})();
