// How large everything is that can be pressed: 24 pixels or room around it (WCAG 2.5.8), and 44 for the main controls
// of a phone. The argument tells whether this is a phone.
const [onPhone] = arguments;
const wrong = new Set();
const named = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} ‘${(element.innerText || element.getAttribute("aria-label") || element.getAttribute("data-facet") || "").trim().slice(0, 40)}’`;
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, .skip, svg");
/** A link in a line of text may be as high as the line. */
const isInText = (element) => {
  if (!element.matches("a") || !getComputedStyle(element).display.startsWith("inline")) return false;
  const block = element.closest("p, li, dd, td, th, h1, h2, h3, figcaption, div, section");
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/[\p{L}\d]{2}/u.test(node.data) && !node.parentElement.closest("a, button, .unseen")) return true;
  return false;
};
/** Asks each element once: the answer stays the same while this runs, and to ask is most of what that costs. */
const once = (of) => {
  const known = new Map();
  return (element) => {
    if (!known.has(element)) known.set(element, of(element));
    return known.get(element);
  };
};
const isFixed = once((element) => !!element && element !== document.body && (/fixed|sticky/.test(getComputedStyle(element).position) || isFixed(element.parentElement)));
const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option]")]
  .filter((element) => isSeen(element) && !element.disabled)
  .map((element) => {
    const own = element.getBoundingClientRect();
    const label = element.matches("input[type=checkbox], input[type=radio]") && element.closest("label");
    const rect = label ? label.getBoundingClientRect() : own;
    return { element, rect, x: rect.left + rect.width / 2, y: rect.top + rect.height / 2, isSmall: rect.width < 23.5 || rect.height < 23.5 };
  });
for (const a of targets) {
  if (!a.isSmall || isInText(a.element)) continue;
  const close = targets.find((b) => {
    // What stays in its place while the page moves under it covers nothing for good.
    if (isFixed(a.element) !== isFixed(b.element)) return false;
    if (b === a || a.element.contains(b.element) || b.element.contains(a.element)) return false;
    if (b.isSmall) return Math.hypot(a.x - b.x, a.y - b.y) < 24;
    const across = Math.max(b.rect.left - a.x, 0, a.x - b.rect.right);
    const down = Math.max(b.rect.top - a.y, 0, a.y - b.rect.bottom);
    return Math.hypot(across, down) < 12;
  });
  if (close) wrong.add(`${named(a.element)} is ${a.rect.width.toFixed(1)} × ${a.rect.height.toFixed(1)} px, close to ${named(close.element)}`);
}
const MAIN = ".top a, .searchbar *, .switch button, .press, .quiet, .chip, .picks button, .keep, .facet input, .facet summary, select, input:not([type=checkbox]), dialog button, dialog input, .passage a, .aside a, .under a";
if (onPhone)
  for (const { element, rect } of targets)
    if (element.matches(MAIN) && (rect.width < 43.5 || rect.height < 43.5)) wrong.add(`${named(element)} is ${rect.width.toFixed(1)} × ${rect.height.toFixed(1)} px on a phone`);
return [...wrong];
