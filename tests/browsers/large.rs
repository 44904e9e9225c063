//! A large corpus of the reader's own: it is read while the page goes on living, can be stopped, and is then searched.

use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

#[path = "../../benches/generate.rs"]
mod generate;

/// More than the app answers in full at every key, and more bytes than it reads at once.
const RECORDS: usize = 10_400;
/// For which part of the time that opening takes the page may be deaf at a stretch, however busy the machine is: it tells
/// a page that lives from one that waits until all is read.
const DEAF: f64 = 1.0 / 3.0;

const TITLE: &str = "document.querySelector('h1').textContent";
const RECORDS_TOLD: &str = "[...document.querySelectorAll('.tabular td:last-child')].at(-1).textContent";

/// Notes how long the page was deaf at most, and that the bar was there; presses Stop at once where that is wanted.
const WATCH: &str = r#"
    const [stops] = arguments;
    window.__seen = { bar: false, stopped: false, deaf: 0, begin: performance.now() };
    document.querySelector("input[type=file]").value = "";
    let last = performance.now();
    clearInterval(window.__beat);
    window.__beat = setInterval(() => {
        const now = performance.now();
        window.__seen.deaf = Math.max(window.__seen.deaf, now - last);
        last = now;
    }, 10);
    const look = () => {
        const bar = document.querySelector(".opening progress");
        window.__seen.bar ||= !!bar && bar.max === 100;
        // Some way on, so that there is something to stop.
        if (!stops || window.__seen.stopped || !bar || !(bar.value > 5)) return;
        window.__seen.stopped = true;
        document.querySelector(".opening button").click();
    };
    window.__look?.disconnect();
    window.__look = new MutationObserver(look);
    window.__look.observe(document.body, { subtree: true, childList: true, attributes: true });
"#;

/// The generated file, made once for all engines.
static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("corpus-{RECORDS}.json"));
    std::fs::write(&path, generate::corpus(RECORDS)).unwrap();
    path
});

/// Opening is stopped, then done to its end; the whole is searched.
pub async fn open(browser: &Browser) -> Outcome {
    let path = FILE.to_string_lossy();
    browser.open("/#/gegevens?taal=nl").await?;
    let before: String = browser.read(RECORDS_TOLD).await?;
    browser.eval::<Value>(WATCH, &[true.into()]).await?;
    browser.type_into("input[type=file]", &path).await?;
    browser.until("Stop", "window.__seen.stopped && !document.querySelector('.opening')").await?;
    // What was begun would be done by then.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let after: String = browser.read(RECORDS_TOLD).await?;
    browser.check(after == before, || format!("{after} records after Stop, {before} before"));
    let own: bool = browser.read("!!document.querySelector('.own, .opening, [data-error]')").await?;
    browser.check(!own, || "something of the stopped file is shown".to_owned());

    browser.eval::<Value>(WATCH, &[false.into()]).await?;
    browser.mark_page().await?;
    browser.type_into("input[type=file]", &path).await?;
    let title = format!("{TITLE} === '{RECORDS} gemaakte kaartjes' && {DRAWN}");
    browser.until("the large corpus", &title).await?;
    let bar: bool = browser.read("window.__seen.bar").await?;
    browser.check(bar, || "there was no bar".to_owned());
    let (deaf, all): (f64, f64) = browser.read("[window.__seen.deaf, performance.now() - window.__seen.begin]").await?;
    println!("deaf for {deaf:.0} ms of {all:.0} at most");
    browser.check(deaf > 0.0 && deaf < DEAF * all, || format!("the page was deaf for {deaf:.0} ms of {all:.0}"));
    browser.eval::<Value>("clearInterval(window.__beat); window.__look.disconnect();", &[]).await?;
    browser.go("#/gegevens?taal=nl").await?;
    let told: String = browser.read(RECORDS_TOLD).await?;
    browser.check(told.replace('.', "") == RECORDS.to_string(), || format!("{told} records of {RECORDS}"));

    // The count comes at once, and once the keys pause the cards that it counts, all of them with the word.
    browser.go("#/ideeen?taal=nl").await?;
    // The bar goes when the words are indexed, and what stands below it moves.
    browser.until("a page without a bar", "!document.querySelector('.opening')").await?;
    browser.click("input[type=search]").await?;
    browser.strike("eenzaam").await?;
    let marked = "(cards => cards.length === 24 && cards.every(card => card.querySelector('mark')))([...document.querySelectorAll('[data-card]')])";
    browser.until("cards with the word", marked).await?;
    // Cards of the letters before may hold it too; those of the whole word are there when both numbers are the same.
    let settled = "(count => document.querySelector('.results .row span').textContent.replaceAll('.', '') === `24 van ${count} getoond` && count)(document.querySelector('[data-count]').textContent)";
    let count = browser.until("as many counted as shown", settled).await?;
    let count = count.as_str().unwrap_or_default();
    // What each kind has follows in slices; together they have what was counted.
    let kinds = "[...document.querySelectorAll('input[data-facet^=\"soort:\"]')].map(box => +box.closest('label').querySelector('.count').textContent.replace(/\\D/g, ''))";
    let whole =
        format!("({kinds}).reduce((sum, count) => sum + count, 0) === {count} && !document.querySelector('.late')");
    browser.until("the counts beside the kinds", &whole).await?;
    browser.until("the words in the address", "location.hash.includes('q=eenzaam')").await?;
    browser.mark_page().await?;
    browser.click(".own button").await?;
    browser.until("what came with the app", DRAWN).await.map(drop)
}
