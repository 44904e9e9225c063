// How the page is put together for who does not see it: landmarks, headings, names, and the language of every part.
// Arguments: the language of the interface, the corpus, and whether this is a frame in someone else's page.
const [lang, corpus, isFrame] = arguments;
const wrong = new Set();
const words = (text) => `‘${text.trim().replace(/\s+/g, " ").slice(0, 60)}’`;
const isThere = (element) => element.checkVisibility({ visibilityProperty: true });
const all = (selector) => [...document.querySelectorAll(selector)].filter(isThere);

// Headings and landmarks.
const headings = all("h1, h2, h3, h4, h5, h6");
if (headings.filter((heading) => heading.matches("h1")).length !== 1) wrong.add(`${headings.length} headings, not one h1 among them`);
let before = 0;
for (const heading of headings) {
  const level = Number(heading.tagName[1]);
  if (level > before + 1) wrong.add(`${words(heading.textContent)} is an h${level} after an h${before}`);
  if (!heading.textContent.trim()) wrong.add(`an h${level} is empty`);
  before = level;
}
for (const [selector, number] of [["main", 1], ["body header", isFrame ? 0 : 1], ["footer", isFrame ? 0 : 1]]) {
  const found = all(selector).filter((element) => !element.closest("article") || selector === "main").length;
  if (found !== number) wrong.add(`${found} × ${selector}, not ${number}`);
}
const nameOf = (element) => {
  const by = (element.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => id && document.getElementById(id)?.textContent).join(" ").trim();
  const labels = [...(element.labels || [])].map((label) => label.textContent).join(" ").trim();
  const own = [...element.childNodes].map(function text(node) {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || node.getAttribute("aria-hidden") === "true") return "";
    return node.getAttribute("aria-label") || [...node.childNodes].map(text).join(" ");
  }).join("").trim();
  return by || (element.getAttribute("aria-label") || "").trim() || labels || (element.matches("input, select, textarea") ? "" : own) || (element.title || "").trim();
};
const navs = all("nav").map(nameOf);
if (new Set(navs).size !== navs.length || navs.includes("")) wrong.add(`navigation is named ${navs.join(", ")}`);

// Safari reads a list whose items have no sign before them for plain text, unless it stands in navigation or has its role.
for (const list of all("ul, ol").filter((it) => !it.closest("nav") && !it.hasAttribute("role"))) {
  const first = list.querySelector("li");
  const hasSign = first && getComputedStyle(first).display === "list-item" && getComputedStyle(first).listStyleType !== "none";
  if (!hasSign) wrong.add(`${list.outerHTML.slice(0, 80)} is no list to everyone`);
}

// Every control has a name.
const controls = all("a[href], button, input, select, textarea, summary, [role=group], [role=option], dialog, iframe, fieldset");
for (const element of controls) {
  const legend = element.matches("fieldset") && element.querySelector("legend");
  if (!(legend ? legend.textContent : nameOf(element)).trim()) wrong.add(`${element.outerHTML.slice(0, 120)} has no name`);
}

// The corpus is in its own language, and the interface in that of the reader. Its texts are collected once a load, and what
// they hold is kept with them: they are a million letters, and pages say the same words again and again.
const { texts, translated } = (window.__texts ??= (() => {
  const collect = (value) => {
    if (typeof value === "string") return [value.replace(/\s+/g, " ")];
    return value && typeof value === "object" ? Object.values(value).flatMap(collect) : [];
  };
  const list = (file) => ({ whole: collect(file).join("\n").toLowerCase(), known: new Map() });
  return { texts: list(corpus), translated: list(window.__english) };
})());
const isOf = ({ whole, known }, text) => {
  if (!known.has(text)) known.set(text, whole.includes(text.toLowerCase()));
  return known.get(text);
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const text = node.data.trim().replace(/\s+/g, " ");
  const parent = node.parentElement;
  if (!/\p{L}{2}/u.test(text) || !isThere(parent) || parent.closest("script, style, svg, option, [aria-hidden]")) continue;
  const language = parent.closest("[lang]").lang;
  const isCorpus = isOf(texts, text) && !isOf(translated, text);
  // Words that both may say, such as a place or ‘Initiatief’, tell nothing; sentences do.
  const isSentence = text.split(" ").length > 3;
  if (isCorpus && isSentence && language !== corpus.language) wrong.add(`${words(text)} is ${corpus.language}, and stands in ${language}: ${parent.outerHTML.slice(0, 80)}`);
  if (!isCorpus && language === corpus.language && lang !== language && !text.split(/[,:;()]/).every((piece) => isOf(texts, piece.trim())) && !parent.closest("[hreflang]"))
    wrong.add(`${words(text)} is not of the corpus, and stands in ${language}: ${parent.outerHTML.slice(0, 80)}`);
}
return [[...wrong], [...new Set(controls.filter((element) => !element.closest(`[lang]:not(html), svg`) && !element.matches("[hreflang]")).map(nameOf))].map((name) => name.replace(/\s*\d+$/, "")).filter((name) => /\p{L}{3}/u.test(name) && !isOf(texts, name) && !isOf(translated, name)), document.title];
