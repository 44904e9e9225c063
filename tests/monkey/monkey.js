// A monkey in the page: presses, types and wanders by chance, always the same chance for the same SEED, and gives what
// it saw after every step.
let state = SEED >>> 0 || 1;
const chance = () => {
  state ^= state << 13;
  state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state / 4294967296;
};
const one = (list) => list[Math.floor(chance() * list.length)];
const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

const visible = (node) =>
  node.getClientRects().length > 0 && getComputedStyle(node).visibility !== "hidden" && !node.disabled;
const CONTROLS = "a[href], button, summary, select, input, textarea, [tabindex='0'], [role=option]";
function controls() {
  const dialog = document.querySelector("dialog[open]");
  return [...(dialog || document.body).querySelectorAll(CONTROLS)].filter(visible);
}
const page = () => location.hash.slice(2).split(/[/?]/)[0];
// Controls that are the same but for what they stand for have one name.
function nameOf(node) {
  const region = node.closest("[data-chart], dialog, .panel, .places, aside, nav, header, footer, article, .controls, section, .results, main");
  const where = region ? region.dataset.chart || region.className.split(" ")[0] || region.tagName.toLowerCase() : "";
  const tag = node.tagName.toLowerCase();
  const isChoice = tag === "button" && node.parentElement.matches(".switch");
  let what = node.getAttribute("class") || "";
  if (node.dataset.mark) what = "mark";
  if (node.dataset.facet) what = node.dataset.facet.split(":")[0];
  if (tag === "button" && !node.matches(".keep, .chip") && !node.closest(".picks, .empty, .left-out")) what += ` '${words(node).replace(/\d+/g, "#").slice(0, 30)}'`;
  if (tag === "a") what += ` ${(node.getAttribute("href").match(/^#\/[a-z]*/) || ["file"])[0]}`;
  return `${page()}: ${where} ${tag} ${node.type && tag === "input" ? node.type : ""} ${what}`.replace(/\s+/g, " ") + (isChoice ? " (one of a few)" : "");
}

const presses = new Map();
const tallyOf = (name) => {
  if (!presses.has(name)) presses.set(name, { pressed: 0, worked: 0 });
  return presses.get(name);
};
// Most often what was pressed least, so that everything has its turn.
function choose(list) {
  const named = new Map();
  for (const node of list) {
    const name = nameOf(node);
    if (!named.has(name)) named.set(name, []);
    named.get(name).push(node);
  }
  const names = [...named.keys()];
  if (names.length === 0) return null;
  const times = (name) => (presses.has(name) ? presses.get(name).pressed : 0);
  const least = Math.min(...names.map(times));
  const name = chance() < 0.6 ? one(names.filter((name) => times(name) <= least + 1)) : one(names);
  return [name, one(named.get(name))];
}

const shapeOf = (node) => [location.hash, outside, document.activeElement, Math.round(scrollY), node.checked, node.value, node.open].concat(
  [...document.querySelectorAll("[data-shown]")].length);
// Does something with a control and finds out whether it had any effect.
async function trying(node, name, act) {
  let mutations = 0;
  const observer = new MutationObserver((list) => (mutations += list.length));
  const before = shapeOf(node);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  await settle();
  const worked = () => mutations + observer.takeRecords().length > 0 || shapeOf(node).some((value, index) => value !== before[index]);
  // A picture takes a while to draw, most of all beside two other engines.
  for (let waited = 0; !worked() && waited < 50; waited += 1) await turn(50);
  const record = tallyOf(name);
  record.pressed += 1;
  if (worked()) record.worked += 1;
  observer.disconnect();
}
// A press that rightly does nothing: to where the reader is already, of what is chosen already, and the button that
// sets beside what nobody has chosen yet.
const isIdle = (node) =>
  node.getAttribute("href") === location.hash
  || (node.parentElement.matches(".switch") && node.getAttribute("aria-pressed") === "true")
  || (node.parentElement.matches(".adding") && node.parentElement.querySelector("input").value.trim() === "");

const TEXTS = TEXTS_GIVEN;
const ADDRESSES = ADDRESSES_GIVEN;
const log = [];
const problems = [];
const say = (what) => {
  log.push(what);
  if (log.length > 15) log.shift();
};

async function press() {
  const list = controls().filter((node) => !node.matches("select, input[type=text], input[type=search], textarea"));
  const chosen = choose(list.filter((node) => !isIdle(node)));
  if (!chosen) return say("nothing to press");
  const [name, node] = chosen;
  say(`press ${name} '${words(node).slice(0, 30)}' at ${location.hash.slice(0, 80)}`);
  // An offer goes away when the box beside it loses the focus.
  if (!node.matches("[role=option]")) node.focus({ preventScroll: true });
  if (!node.isConnected) return;
  const kept = node.matches(".keep") && [node.getAttribute("aria-pressed"), document.querySelector("header nav a[href='#/selectie']").textContent];
  const mouse = (kind) => node.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true, view: window }));
  await trying(node, name, () => {
    // A drawing is entered by a key.
    if (node.matches(".plot")) return node.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    mouse("mousedown");
    mouse("mouseup");
    if (typeof node.click === "function") node.click();
    else mouse("click");
  });
  if (!node.isConnected && document.activeElement === document.body) problems.push(`the focus is lost with ${name}`);
  if (kept && node.isConnected) {
    const now = [node.getAttribute("aria-pressed"), document.querySelector("header nav a[href='#/selectie']").textContent];
    if (kept[0] === now[0] || kept[1] === now[1]) problems.push(`keeping a card changes ${kept} to ${now}`);
  }
}

async function type() {
  const fields = controls().filter((node) => node.matches("input[type=text], input[type=search]"));
  const chosen = choose(fields);
  if (!chosen) return press();
  const [name, node] = chosen;
  const text = one(TEXTS);
  say(`type '${text.slice(0, 30)}' into ${name}`);
  node.focus({ preventScroll: true });
  const letters = text.length > 12 ? [text] : [...text].map((_, index, all) => all.slice(0, index + 1).join(""));
  await trying(node, name, () => {
    for (const typed of letters.length ? letters : [""]) {
      node.value = typed;
      node.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
}

async function pick() {
  const chosen = choose(controls().filter((node) => node.matches("select")));
  if (!chosen) return press();
  const [name, node] = chosen;
  const other = [...node.options].filter((option) => option.value !== node.value);
  if (other.length === 0) return;
  const value = one(other).value;
  say(`choose ${value} in ${name}`);
  node.focus({ preventScroll: true });
  await trying(node, name, () => {
    node.value = value;
    node.dispatchEvent(new Event("input", { bubbles: true }));
    node.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function strike() {
  const key = one(["/", "?", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Enter", "Escape", "Home", "End", "a", "x", " "]);
  const node = document.activeElement || document.body;
  say(`key ${key} at ${node.tagName} ${node.className}`);
  for (let times = 1 + Math.floor(chance() * 3); times > 0; times -= 1) {
    (document.activeElement || document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
  await settle();
}

async function wander() {
  const back = chance() < 0.6;
  if (back && depth < 2) return press();
  say(back ? "back" : "forward");
  if (back) depth -= 1;
  wandering = true;
  let arrive;
  const arrived = new Promise((then) => addEventListener("popstate", (arrive = then)));
  if (back) history.back();
  else history.forward();
  await Promise.race([arrived, turn(250)]);
  removeEventListener("popstate", arrive);
  await settle();
  wandering = false;
}

async function jump() {
  const ours = copied.startsWith(location.origin) && copied.includes("#") ? [copied.slice(copied.indexOf("#"))] : [];
  const to = one(ADDRESSES.concat(ours));
  say(`to ${to.slice(0, 80)}`);
  location.hash = to;
  await settle();
}

async function roll() {
  say("scroll");
  scrollTo(0, chance() * document.documentElement.scrollHeight);
  await turn(0);
}

// The selection as the device keeps it, under a name of the folder and the corpus that came with the app.
function kept() {
  try {
    const begin = `selectie ${new URL(".", location)} `;
    return localStorage[Object.keys(localStorage).find((name) => name.startsWith(begin) && !name.includes("\n"))] ?? "";
  } catch {
    return "";
  }
}

function look() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (selector) => all(selector).filter((node) => node.getClientRects().length > 0);
  const count = document.querySelector("main [data-count]");
  const search = document.querySelector("main input[type=search]");
  const menu = document.querySelector("header nav a[href='#/selectie']");
  return {
    hash: location.hash,
    lang: document.documentElement.lang,
    told,
    title: document.title,
    headings: all("h1").map(words),
    count: count && count.textContent,
    chips: all(".chips .chip").map((chip) => chip.firstChild.textContent),
    sides: all("#sides [aria-pressed=true]").length,
    search: search && search.value,
    ticked: all("input[data-facet]:checked").map((box) => box.dataset.facet),
    facets: all("input[data-facet]").length,
    kept: kept(),
    menu: menu ? menu.textContent : "",
    pressed: all("article[data-card]").slice(0, 12).map((card) => [card.dataset.card, card.querySelector(".keep")]).filter(([, keep]) => keep)
      .map(([card, keep]) => [card, keep.getAttribute("aria-pressed") === "true"]),
    current: all("header nav a[aria-current=page]").map((link) => link.getAttribute("href")),
    errors: shown("[data-error]").map(words),
    length: (document.querySelector("main") || document.body).textContent.trim().length,
    whole: !!document.querySelector("header.top") && !!document.querySelector("footer.bottom") && !!document.querySelector("main"),
    panic: document.documentElement.dataset.panic || "",
    stopped: !!document.querySelector(".stopped:not([hidden])"),
  };
}

const DEEDS = [[press, 60], [type, 10], [pick, 6], [strike, 8], [wander, 8], [jump, 6], [roll, 2]];
const SUM = DEEDS.reduce((sum, [, weight]) => sum + weight, 0);
// As many steps as that, or fewer where the machine is slow: the driver does not wait for ever.
async function run(steps, pace) {
  const looks = [];
  const start = performance.now();
  for (let step = 0; step < steps && performance.now() - start < 12_000; step += 1) {
    const begin = performance.now();
    // Browsers refuse more than a hundred changes of the address in ten seconds.
    while ((changes = changes.filter((at) => at > performance.now() - 10_000)).length > 60) await turn(200);
    let at = chance() * SUM;
    const [deed] = DEEDS.find(([, weight]) => (at -= weight) < 0) || DEEDS[0];
    const before = document.activeElement;
    await deed();
    if (!(await settle())) problems.push(`the page does not come to rest at ${location.hash}, the program has heard of ${heard}`);
    const after = document.activeElement;
    if (after && !after.isConnected) problems.push("the focus is on a node that is gone");
    if (before && before !== document.body && !before.isConnected && (!after || after === document.body)) problems.push(`the focus is lost with <${before.tagName.toLowerCase()} class="${before.getAttribute("class")}">`);
    looks.push({ ...look(), log: [...log], problems: problems.splice(0) });
    await turn(Math.max(0, pace - (performance.now() - begin)));
  }
  return looks;
}
// Where a press by a real mouse would land: the middle of a control in sight that nothing covers.
function aim() {
  for (let tries = 0; tries < 12; tries += 1) {
    const chosen = choose(controls().filter((node) => !node.matches("select, input, textarea") && !isIdle(node)));
    if (!chosen) return null;
    const [name, node] = chosen;
    node.scrollIntoView({ block: "center", behavior: "instant" });
    const box = node.getBoundingClientRect();
    const [x, y] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
    const there = document.elementFromPoint(x, y);
    if (there && (node.contains(there) || there === node)) {
      say(`mouse on ${name}`);
      return [x, y];
    }
  }
  return null;
}
window.__monkey = { run, look, kept, aim, settle, say, log: () => [...log], presses: () => [...presses].map(([name, { pressed, worked }]) => [name, pressed, worked]) };
