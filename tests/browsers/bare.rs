//! A browser that lacks or refuses what newer ones have, and a clock that is a year off: no difference, or a sentence.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

/// Takes away what an older browser does not have, refuses what a strict one refuses, and sets the clock wrong: a year
/// ahead, and two years back in the midst of a visit. Runs before everything else in the page.
pub const BARE: &str = r#"(() => {
  for (const name of ["Worker", "SharedWorker", "DecompressionStream", "CompressionStream", "ResizeObserver",
    "ResizeObserverEntry", "IntersectionObserver", "structuredClone", "requestIdleCallback", "BroadcastChannel",
    "MutationObserver", "AbortController", "Intl", "crypto", "matchMedia", "scheduler", "indexedDB", "caches"])
    Object.defineProperty(window, name, { value: undefined, configurable: true });
  for (const name of ["locks", "share", "canShare", "serviceWorker", "connection"]) delete Navigator.prototype[name];
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: () => null });
  Object.defineProperty(window, "speechSynthesis", { value: {}, configurable: true });
  Object.defineProperty(Navigator.prototype, "languages", { get: () => undefined, configurable: true });
  delete Performance.prototype.mark;
  delete WebAssembly.instantiateStreaming;
  const YEAR = 366 * 24 * 3600 * 1000;
  let off = YEAR;
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...given) { given.length ? super(...given) : super(RealDate.now() + off); }
    static now() { return RealDate.now() + off; }
  };
  addEventListener("clock", () => { off = -YEAR; });
  window.open = () => null;
  Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({
    writeText: () => Promise.reject(new DOMException("refused by the test", "NotAllowedError")),
    write: () => Promise.reject(new DOMException("refused by the test", "NotAllowedError")),
  }) });
  // Firefox gives its driver a window of its own, so the page says it itself.
  document.documentElement.dataset.lacks = !window.Worker && Date.now() > performance.timeOrigin + YEAR / 2;
})();
"#;

/// Counts how often a size is told of.
const WATCHED: &str = "window.__sizes = 0; const it = Object.assign(document.createElement('div'), { id: 'watched' });
    it.style.height = '40px'; document.querySelector('main').append(it); new ResizeObserver(() => window.__sizes++).observe(it)";

/// Figures, search, facets and languages are as ever, and what cannot be copied is shown.
pub async fn browser_lacks(browser: &Browser) -> Outcome {
    const COUNT: &str = "document.querySelector('[data-count]').textContent";
    browser.open("/#/ideeen?q=eenzaam&taal=nl").await?;
    let lonely: String = browser.read(COUNT).await?;
    // No language is asked for, and none is told.
    browser.open("/case/bare/").await?;
    let lang: String = browser.read("document.documentElement.lang").await?;
    browser.check(lang == "nl", || format!("who asks for no language gets '{lang}'"));
    let bare: bool = browser.read("document.documentElement.dataset.lacks === 'true'").await?;
    browser.check(bare, || "the browser lacks nothing".to_owned());
    let figures: usize = browser.read("document.querySelectorAll('#app figure[data-chart] svg').length").await?;
    browser.check(figures == 5, || format!("{figures} figures, not five"));
    let fits: bool = browser
        .read("[...document.querySelectorAll('.plot svg')].every(svg => svg.getBoundingClientRect().width > 200)")
        .await?;
    browser.check(fits, || "the figures are not as wide as the page".to_owned());
    // A frame follows what becomes higher, too.
    browser.eval::<Value>(WATCHED, &[]).await?;
    browser.until("the first size", "window.__sizes === 1").await?;
    browser.eval::<Value>("document.querySelector('#watched').style.height = '90px'", &[]).await?;
    browser.until("another height", "window.__sizes === 2").await?;
    browser.go("#/ideeen?taal=nl").await?;
    browser.eval::<Value>("dispatchEvent(new Event('clock'))", &[]).await?;
    browser.type_into("input[type=search]", "eenzaam").await?;
    browser.until("the count after a search", &format!("{COUNT} === '{lonely}'")).await?;
    browser.until("the cards", DRAWN).await?;
    browser.go("#/ideeen?taal=en").await?;
    let lang: String = browser.read("document.documentElement.lang").await?;
    browser.check(lang == "en", || format!("the page is in '{lang}'"));
    // Refused, not there, there in name only, refused before there is a promise, or never answered.
    for (theme, clipboard) in [
        ("gezondheid", "navigator.clipboard"),
        ("samen-leven", "null"),
        ("welvaart-en-inkomen", "{}"),
        ("natuur-en-milieu", "{ writeText: () => new Promise(() => {}) }"),
        ("wonen-en-verkeer", "{ writeText() { throw new DOMException('refused by the test', 'NotAllowedError'); } }"),
    ] {
        let given = format!(
            "const value = {clipboard}; Object.defineProperty(navigator, 'clipboard', {{ value, configurable: true }});
            location.hash = '#/ideeen?thema={theme}&taal=en'"
        );
        browser.eval::<Value>(&given, &[]).await?;
        let chosen = format!(
            "document.querySelector('.chip')?.textContent && location.hash.includes('thema={theme}') && {DRAWN}"
        );
        browser.until(theme, &chosen).await?;
        browser.eval::<Value>("document.querySelector('.share button').click()", &[]).await?;
        let shown =
            format!("[...document.querySelectorAll('.said')].some(said => said.textContent.includes('thema={theme}'))");
        browser.until(&format!("the address that could not be copied ({clipboard})"), &shown).await?;
    }
    // What cannot be handed on is shown, unless the reader let it go.
    for (refusal, is_shown) in [("fetch('http://')", true), ("fetch('/', { signal: AbortSignal.abort() })", false)] {
        let refuses = format!("navigator.share = () => {refusal};");
        browser
            .eval::<Value>(&format!("{refuses} location.hash = '#/kaartje/samen-leven-idee-2?taal=en'"), &[])
            .await?;
        browser.until("the card", &format!("location.hash.includes('idee-2') && {DRAWN}")).await?;
        let press =
            "const press = [...document.querySelectorAll('.share button')].find((it) => it.textContent === 'Share');";
        browser.eval::<Value>(&format!("{press} press.click()"), &[]).await?;
        let shown = "[...document.querySelectorAll('.said')].some((said) => said.textContent.includes('idee-2'))";
        if is_shown {
            browser.until("the address that could not be handed on", shown).await?;
        } else {
            browser.eval_async::<Value>("setTimeout(arguments[0], 200)").await?;
            browser
                .check(!browser.read::<bool>(shown).await?, || "who hands nothing on is shown an address".to_owned());
        }
        browser.go("#/ideeen?thema=wonen-en-verkeer&taal=en").await?;
    }
    // An address that is shown is that of what is chosen.
    browser.eval::<Value>("location.hash = '#/ideeen?thema=gezondheid&taal=en'", &[]).await?;
    let stale = "[...document.querySelectorAll('.said')].some((said) => said.textContent.includes('wonen-en-verkeer'))";
    browser.until("no address of what was chosen before", &format!("!{stale}")).await?;
    // What keeps the app comes also where voices are there in name only.
    let comes = "performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/keep.js'))";
    browser.until("what keeps the app", comes).await?;
    let said: String = browser
        .read("[...document.querySelectorAll('[data-error]')].map(box => box.innerText).filter(text => text).join()")
        .await?;
    browser.check(said.is_empty(), || format!("a browser that lacks something is told '{said}'"));
    // Files that the browser gives to nobody.
    browser.go("#/frequentie?taal=en").await?;
    browser.eval::<Value>("URL.createObjectURL = () => { throw new TypeError('refused by the test') }", &[]).await?;
    browser.click("#app [data-chart=frequency] [data-action=download]").await?;
    let press = "document.querySelector('#app [data-chart=frequency] [data-action=download-svg]')";
    browser.until("the way to the drawing", &format!("!!{press}")).await?;
    browser.eval::<Value>(&format!("{press}.click()"), &[]).await?;
    browser.until("word of a file that is not given", "document.querySelector('.unwritten:not([hidden])')").await?;
    Ok(())
}
