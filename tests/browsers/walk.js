// Goes to every address of PAGES and gives what stands there to its last argument, a function.
const done = arguments[0];
const pages = PAGES;
const PACE = 50;
const turn = (ms) => new Promise((then) => setTimeout(then, ms));
const stands = () => {
  const plots = [...document.querySelectorAll("main .plot")];
  return document.querySelector("main h1") && !document.querySelector("main .waiting")
    && plots.every((plot) => plot.querySelector("svg"));
};
const text = (node) => node.textContent.replace(/\s+/g, " ").trim();
const figureOf = (node) => {
  const table = node.closest("table[data-table-for]");
  const figure = node.closest("figure[data-chart]");
  return table ? table.dataset.tableFor : figure ? figure.dataset.chart : null;
};
// A link outside figures means the same wherever it stands, so that it is told once.
const told = (window.__told ??= new Set());
const isNew = (link) => {
  const words = link.figure ? null : JSON.stringify(link);
  const isNew = !words || !told.has(words);
  if (words) told.add(words);
  return isNew;
};
(async () => {
  const found = [];
  for (const asked of pages) {
    // Chromium passes over what a page does to its address after some two hundred times in ten seconds.
    await turn(PACE);
    for (let tries = 0; tries < 4 && location.hash !== asked; tries += 1) {
      const arrived = new Promise((then) => addEventListener("hashchange", then, { once: true }));
      location.hash = asked;
      await Promise.race([arrived, turn(1000)]);
    }
    await turn(0);
    for (let waited = 0; !stands() && waited < 120; waited += 1) await turn(10);
    if (!stands()) {
      found.push({ asked, hash: "", headings: [], errors: ["the page does not stand"], count: null, links: [], bare: [], lost: [] });
      continue;
    }
    const links = [...document.querySelectorAll("a[href]")];
    const count = document.querySelector("[data-count]");
    found.push({
      asked,
      hash: location.hash,
      headings: [...document.querySelectorAll("h1")].map(text),
      errors: [...document.querySelectorAll("[data-error]")].filter((box) => box.getClientRects().length > 0).map(text),
      count: count && count.textContent,
      links: links.map((link) => {
        const cell = link.closest("td[data-value]");
        return {
          href: link.getAttribute("href"), text: text(link), label: link.getAttribute("aria-label"),
          value: link.dataset.value || (cell && cell.dataset.value) || null, mark: link.dataset.mark || null,
          figure: figureOf(link), rel: link.rel && link.rel.baseVal === undefined ? link.rel : "", target: link.getAttribute("target") || "",
        };
      }).filter(isNew),
      bare: [...document.querySelectorAll("[data-value]")].filter((node) => !node.closest("a[href]") && !node.querySelector("a[href]")).map((node) => node.outerHTML.slice(0, 120)),
      lost: links.map((link) => link.getAttribute("href")).filter((href) => href.startsWith("#") && !href.startsWith("#/") && !document.getElementById(href.slice(1))),
    });
  }
  done(found);
})().catch((error) => done(String(error.stack || error)));
