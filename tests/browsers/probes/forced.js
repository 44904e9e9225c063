// What still shows where the device forces its colours: marks against the ground, what is chosen against what is not.
const wrong = new Set();
const words = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} ‘${(element.textContent || "").trim().slice(0, 30)}’`;
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
/** A colour as numbers, over black and over white where it lets something through. */
const numbers = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = "rgba(0, 0, 0, 0)";
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const light = ([r, g, b]) => {
  const [red, green, blue] = [r, g, b].map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
const system = (name) => {
  const probe = document.createElement("i");
  probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
  document.body.append(probe);
  const colour = numbers(getComputedStyle(probe).color);
  probe.remove();
  return colour;
};
const ground = system("Canvas");
const isSeen = (element) => element.checkVisibility();
const shows = (colour) => colour !== "none" && numbers(colour)[3] > 128 && contrast(numbers(colour), ground) >= 3;

for (const shape of document.querySelectorAll("figure[data-chart] svg :is(rect, circle, path)")) {
  if (!isSeen(shape) || shape.matches(".hit, .about")) continue;
  const style = getComputedStyle(shape);
  if (!shows(style.fill) && !shows(style.stroke)) wrong.add(`${words(shape)} in ${shape.closest("[data-mark]")?.dataset.mark || "the drawing"}: ${style.fill} and ${style.stroke} on the ground`);
}
for (const text of document.querySelectorAll("figure[data-chart] svg text:not(.inside)"))
  if (isSeen(text) && !shows(getComputedStyle(text).fill)) wrong.add(`${words(text)} is ${getComputedStyle(text).fill} on the ground`);
for (const legend of document.querySelectorAll(".legend")) {
  const seen = new Map();
  for (const swatch of legend.querySelectorAll(".swatch")) {
    const style = getComputedStyle(swatch);
    const isRing = numbers(style.backgroundColor)[3] === 0;
    const colour = isRing ? style.borderTopColor : style.backgroundColor;
    if (!shows(colour)) wrong.add(`${words(swatch)} is ${colour} on the ground`);
    const key = `${isRing} ${numbers(colour)}`;
    if (seen.has(key)) wrong.add(`${words(swatch)} looks like ${seen.get(key)} in the legend`);
    seen.set(key, words(swatch));
    const kind = [...swatch.classList].find((name) => name !== "swatch" && name !== "open");
    const mark = legend.closest("figure").querySelector(`svg a .${kind}:not(.open)`);
    if (mark && !isRing && `${numbers(getComputedStyle(mark).fill)}` !== `${numbers(colour)}`) wrong.add(`${words(swatch)} is ${colour}, its marks ${getComputedStyle(mark).fill}`);
  }
}
const look = (element) => {
  const style = getComputedStyle(element);
  const weight = element.hasAttribute("aria-current") || element.matches("a") ? style.fontWeight : "";
  return weight + [style.backgroundColor, style.color, style.borderBottomColor].map((colour) => numbers(colour)).join(" ");
};
for (const [chosen, other] of [["[aria-pressed=true]", "[aria-pressed=false]"], ["[aria-current]", "a:not([aria-current])"], ["[aria-selected=true]", "[aria-selected=false]"]])
  for (const on of document.querySelectorAll(chosen)) {
    const beside = [...on.closest("ul, [role=group], .picks, p, article").querySelectorAll(other)].find((off) => off !== on && isSeen(off));
    if (isSeen(on) && beside && look(on) === look(beside)) wrong.add(`${words(on)} is chosen and looks like ${words(beside)}`);
  }
for (const hit of document.querySelectorAll("mark"))
  if (isSeen(hit) && !shows(getComputedStyle(hit).backgroundColor)) wrong.add(`${words(hit)} is not marked`);
return [...wrong];
