// Looks at what has the focus whenever a key goes down, before the key moves it on: what shows that it has the focus, and
// whether something lies over it. Leaves the result in `__walked`: the number of each, and what is wrong with it.
const named = (element) =>
  `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} ‘${(element.innerText || element.getAttribute("aria-label") || element.dataset?.facet || "").trim().replace(/\s+/g, " ").slice(0, 40)}’`;
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
const reachable = () =>
  [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && isSeen(element) && !element.closest("[inert]"));
const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
const light = (colour) => {
  const [r, g, b] = channels(colour).map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
/** The colour that lies behind an element's edge: that of what is around it, or its own where the ring is drawn inside. */
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    const [, , , seen = 1] = channels(colour);
    if (colour !== "transparent" && seen >= 0.5) return colour;
  }
  return getComputedStyle(document.documentElement).backgroundColor;
};
const look = () => {
  const at = document.activeElement;
  // Where the way wraps round, the browser itself has the keys for a moment.
  if (!document.hasFocus() || !at || at === document.body || at === document.documentElement) return;
  const wrong = [];
  const style = getComputedStyle(at);
  const width = parseFloat(style.outlineWidth);
  if (style.outlineStyle === "none" || width < 2) wrong.push("shows no focus");
  else {
    const ground = behind(parseFloat(style.outlineOffset) < 0 ? at : at.parentElement);
    const ratio = contrast(style.outlineColor, ground);
    if (!(ratio >= 3)) wrong.push(`shows its focus in ${style.outlineColor} on ${ground}, ${ratio.toFixed(1)} : 1`);
  }
  if (!isSeen(at)) wrong.push("cannot be seen");
  const rects = [...at.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  // What of it is in the window, and in all that scrolls around it.
  const windows = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  for (let around = at.parentElement; around && around !== document.body; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== "visible") windows.push(around.getBoundingClientRect());
  const most = (side, rect) => Math.max(rect[side], ...windows.map((window) => window[side]));
  const least = (side, rect) => Math.min(rect[side], ...windows.map((window) => window[side]));
  const parts = rects.map((rect) => [most("left", rect), most("top", rect), least("right", rect), least("bottom", rect)])
    .filter(([left, top, right, bottom]) => right > left && bottom > top);
  if (parts.length === 0) wrong.push("is out of sight");
  else if (!parts.some(([left, top, right, bottom]) => {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit && (at.contains(hit) || hit.contains(at) && hit.closest("label, a, button, svg"));
  })) wrong.push("lies under something else");
  const number = window.__reachable.indexOf(at);
  window.__walked.push([number, ...wrong.map((what) => `${named(at)} ${what}`)]);
};
if (window.__look) removeEventListener("keydown", window.__look, true);
window.__look = look;
addEventListener("keydown", look, true);
window.__walked = [];
window.__reachable = reachable();
// Beyond the last stop the keys are the browser's own, and not every engine gives them back; so a walk begins at one end.
window.__begin = (back) => window.__reachable.at(back ? -1 : 0).focus();
document.activeElement.blur();
scrollTo(0, 0);
return window.__reachable.map(named);
