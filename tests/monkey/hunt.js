// Some ways through the pages about the selection and the frames, as fast as a page comes or faster. Gives how many pages
// it went to.
const pause = (ms) => new Promise((then) => setTimeout(then, ms));
const one = (list) => list[Math.floor(Math.random() * list.length)];
const NEIGHBOURS = [
  "#/insluiten?thema=gezondheid&soort=idea", "#/insluiten?q=eenzaam&taal=en", "#/gegevens", "#/selectie?taal=en", "#/",
  "#/vergelijk?naast=spoor:citizens,spoor:science", "#/kaartje/gezondheid-idee-1", "#/kaart?plaats=houten",
  "#/ideeen?weergave=tabel&thema=gezondheid", "#/toegankelijkheid", "#/zomaar?thema=bestaat-niet", "#/frequentie",
];
const isThere = () => document.querySelector("main h1") && !document.querySelector("main .waiting");
async function arrive() {
  const how = Math.floor(Math.random() * 5);
  if (how === 0) return pause(60);
  if (how === 1) return new Promise((then) => requestAnimationFrame(then));
  for (let waited = 0; waited < 200; waited += 1) {
    await pause(15);
    if (isThere()) break;
  }
  if (how === 2) await pause(350);
}
function reach(hash) {
  const link = [...document.querySelectorAll("header a, footer a")].find((link) => link.getAttribute("href") === hash);
  if (link && Math.random() < 0.5) link.click();
  else location.hash = hash;
}
// What is done with the page about frames once it is there: another part, another theme, larger letters, and back.
function fiddle() {
  const select = one([...document.querySelectorAll("main select")]);
  if (select) {
    select.value = one([...select.options]).value;
    for (const event of ["input", "change"]) select.dispatchEvent(new Event(event, { bubbles: true }));
  }
  const press = one([...document.querySelectorAll("main input[type=checkbox], main input[type=radio], main .switch button")]);
  if (press) press.click();
  document.documentElement.style.fontSize = one(["", "200%", "120%"]);
}
async function hunt(ways) {
  let pages = 0;
  for (let way = 0; way < ways; way += 1) {
    for (const hash of ["#/selectie", "#/insluiten", one(NEIGHBOURS)]) {
      reach(hash);
      await arrive();
      if (hash === "#/insluiten" && Math.random() < 0.5) {
        fiddle();
        await arrive();
      }
      pages += 1;
      // Browsers refuse more than a hundred changes of the address in ten seconds.
      await pause(90);
    }
  }
  await pause(400);
  return pages;
}
