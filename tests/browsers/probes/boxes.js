// Where everything stands, as the browser has laid it out: what is cut off, what runs out of its box, what lies over
// something else, and what makes the page scroll sideways. Gives a sentence for each.
const wrong = new Set();
const root = document.documentElement;
const words = (text) => `‘${text.trim().replace(/\s+/g, " ").slice(0, 40)}’`;
const named = (element) => {
  const name = element.getAttribute("class") ? `.${element.getAttribute("class").trim().split(/\s+/).join(".")}` : "";
  return `${element.tagName.toLowerCase()}${name} ${words(element.textContent || element.getAttribute("aria-label") || "")}`;
};
/** Asks each element once: the answer stays the same while this runs, and to ask is most of what that costs. */
const once = (of) => {
  const known = new Map();
  return (element) => {
    if (!known.has(element)) known.set(element, of(element));
    return known.get(element);
  };
};
/** What is there for the ear alone is clipped away whole. */
const isForTheEar = once((element) => element && element !== document.body && (getComputedStyle(element).clipPath === "inset(50%)" || isForTheEar(element.parentElement)));
const isSeen = once((element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".skip, option") && !isForTheEar(element));
const scrollsItself = once((element) => /auto|scroll/.test(getComputedStyle(element).overflowX));
const scrolls = once((element) => element && element !== document.body && (scrollsItself(element) || scrolls(element.parentElement)));
/** The first lines of a text, which a press opens. */
const isFolded = once((element) => element.matches(".card:has(.more:not([open])) .body"));
/** The boxes around an element that scroll or show the first lines alone. */
const clips = once((element) => {
  if (!element || element === document.body) return [];
  const around = clips(element.parentElement);
  return scrollsItself(element) || isFolded(element) ? [element.getBoundingClientRect(), ...around] : around;
});
/** What of a box is to be seen, where it stands in something that scrolls or shows the first lines alone. */
const shown = ({ left, right, top, bottom }, element) => {
  for (const box of clips(element))
    [left, right, top, bottom] = [Math.max(left, box.left), Math.min(right, box.right), Math.max(top, box.top), Math.min(bottom, box.bottom)];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
};
/** What stands over the page by itself is set beside its like alone. */
const layer = once((element) => {
  if (!element || element === document.body) return document.body;
  const isApart = /fixed|sticky/.test(getComputedStyle(element).position) || element.matches("dialog, .offers");
  return isApart ? element : layer(element.parentElement);
});
const dialog = document.querySelector("dialog[open]");
const within = dialog || document.body;

if (root.scrollWidth > root.clientWidth) wrong.add(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);

const elements = [...within.querySelectorAll("*")].filter(isSeen);
for (const element of elements) {
  const style = getComputedStyle(element);
  if (element.closest("svg") || isFolded(element)) continue;
  // Firefox shortens the name in a file field by itself.
  if (/hidden|clip/.test(style.overflowX) && !element.matches("input[type=file]") && element.scrollWidth > element.clientWidth + 1)
    wrong.add(`${named(element)} cuts off ${element.scrollWidth - element.clientWidth} px beside it`);
  if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
    wrong.add(`${named(element)} cuts off ${element.scrollHeight - element.clientHeight} px below it`);
  if (element.matches("select, input[placeholder]")) {
    // What it would need, asked of a text that is free to be as wide as it likes.
    const free = document.createElement("span");
    free.textContent = element.matches("select") ? element.selectedOptions[0]?.textContent : element.placeholder;
    free.style.cssText = "position: absolute; white-space: pre; visibility: hidden;";
    for (const name of ["font", "fontSize", "letterSpacing", "wordSpacing"]) free.style[name] = style[name];
    document.body.append(free);
    const needed = free.getBoundingClientRect().width;
    free.remove();
    const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (needed > room + 1) wrong.add(`${named(element)} has ${Math.round(room)} px for ${Math.round(needed)}: ${words(free.textContent)}`);
  }
}

const BOXES = "button, summary, select, textarea, label, th, td, dialog, article, figure, fieldset, .panel, .notice, .chip, .place, .press, .quiet, [role=option], .keys a";
const items = [];
const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  if (!node.data.trim() || !isSeen(parent) || parent.matches("textarea, script, style")) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const inDrawing = parent.closest("svg");
  const rects = inDrawing ? [parent.getBoundingClientRect()] : [...range.getClientRects()].map((rect) => shown(rect, parent));
  const box = !inDrawing && !scrolls(parent) && parent.closest(BOXES);
  const around = box && box.getBoundingClientRect();
  const free = scrolls(parent);
  for (const rect of rects) {
    if (rect.width < 1 || rect.height < 1) continue;
    if (around && (rect.left < around.left - 1.5 || rect.right > around.right + 1.5 || rect.top + rect.height * 0.2 < around.top || rect.bottom - rect.height * 0.2 > around.bottom))
      wrong.add(`${words(node.data)} runs out of ${named(box)}`);
    if (!free && (rect.right > root.clientWidth + 1 || rect.left < -1)) wrong.add(`${words(node.data)} in ${named(parent)} leaves the page`);
    // A line's box holds room above and below its letters; a label of a drawing ends with a space.
    const [down, across] = [rect.height * (inDrawing ? 0.28 : 0.2), inDrawing ? 2.5 : 0.5];
    items.push({ node, element: parent, layer: layer(parent), text: node.data,
      left: rect.left + across, right: rect.right - across, top: rect.top + down, bottom: rect.bottom - down });
  }
}
for (const element of within.querySelectorAll("a[href], button, input, select, textarea, summary, .plot")) {
  if (!isSeen(element) || element.closest("svg")) continue;
  for (const rect of [...element.getClientRects()].map((rect) => shown(rect, element)))
    items.push({ element, layer: layer(element), control: true, left: rect.left + 1, right: rect.right - 1, top: rect.top + 1, bottom: rect.bottom - 1,
      isInline: getComputedStyle(element).display === "inline" });
}
const told = (item) => (item.control ? named(item.element) : words(item.text));
items.sort((a, b) => a.top - b.top);
items.forEach((a, index) => {
  for (let at = index + 1; at < items.length && items[at].top < a.bottom; at++) {
    const b = items[at];
    if (a.layer !== b.layer || (a.node && a.node === b.node) || a.element.contains(b.element) || b.element.contains(a.element)) continue;
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) < 1 || Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < 1) continue;
    // The room around an inline link's letters belongs to the lines above and below it too.
    if (a.isInline || b.isInline) continue;
    // What lies over a field inside its own label, such as nothing here, would be told by the clip above.
    wrong.add(`${told(a)} and ${told(b)} overlap`);
  }
});
return [...wrong];
