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
/// How often the bar must have been seen somewhere else: a page that waits until all is read shows it in one place. How
/// long the page takes from one to the next is the machine's affair.
const STEPS: usize = 4;

const TITLE: &str = "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent";
const RECORDS_TOLD: &str = "[...document.querySelectorAll('.tabular td:last-child')].at(-1).textContent";

/// Notes where the bar was seen, in moments that the page had for others; presses Stop at once where that is wanted.
const WATCH: &str = r#"
    const [stops] = arguments;
    window.__seen = { places: [], stopped: false };
    document.querySelector("input[type=file]").value = "";
    const look = () => {
        const bar = document.querySelector(".opening progress");
        const { places } = window.__seen;
        if (bar?.max === 100 && places.at(-1) !== bar.value) places.push(bar.value);
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
    let places: Vec<f64> = browser.read("window.__seen.places").await?;
    println!("the bar was seen at {places:?}");
    browser.check(places.len() >= STEPS, || format!("the bar was seen at {places:?} alone"));
    browser.eval::<Value>("window.__look.disconnect();", &[]).await?;
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
