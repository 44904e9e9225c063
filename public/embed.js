// Gives each frame of the Dialogue Explorer the height of what it shows. EUPL-1.2.
(() => {
  const type = "dialogue-height";
  // Components of a page have trees of their own.
  const frames = (root) => [
    ...root.querySelectorAll("iframe[data-dialogue]"),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? frames(shadowRoot) : [])),
  ];
  const fit = ({ style }, height) => {
    for (const name of ["height", "min-height", "max-height"]) style.setProperty(name, `${height}px`, "important");
  };
  const hear = ({ data, source }) => {
    if (data?.type !== type || !(data.height > 0)) return;
    const frame = frames(document).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const box = frame.parentElement;
    const style = getComputedStyle(frame);
    const height = Math.min(Math.max(Math.ceil(data.height), 80), 9999);
    let outer = height;
    for (const edge of ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"])
      outer += parseFloat(style[edge]);
    fit(frame, style.boxSizing === "border-box" ? outer : height);
    // A box with a ratio would cut it off.
    const isAlone = box?.querySelector(":scope>:not(iframe,p,script)") === null;
    if (isAlone && style.position === "absolute" && box !== document.body) {
      fit(box, outer);
      box.style.setProperty("padding", 0, "important");
    }
  };
  // The script may be there twice.
  if (window[type] !== type) {
    window[type] = type;
    addEventListener("message", hear);
  }
  // Quicker frames tell their height again.
  for (const { contentWindow } of frames(document)) contentWindow.postMessage(type, "*");
})();
