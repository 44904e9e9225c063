//! What listens to the whole page: nothing more after pages, languages and corpora have come and gone.

use serde_json::Value;

use super::browser::{Browser, DRAWN, MEMORY, Outcome};
use super::engines::Engine;
use super::http::FRAME;
use super::own::{SMALL, give};

/// How many listen, by event, in the order of their names.
const HEARD: &str = "JSON.stringify(Object.entries(window.__heard).filter(([, number]) => number).sort())";
const ADDRESSES: [&str; 8] = [
    "#/ideeen?q=groen",
    "#/themas",
    "#/thema/gezondheid",
    "#/kaart",
    "#/vergelijk",
    "#/kaartje/gezondheid-idee-1",
    "#/selectie",
    "#/insluiten",
];

/// Listeners of the page are there once, whatever comes and goes; in frames too.
pub async fn none_are_left(browser: &Browser) -> Outcome {
    browser.load("/case/counting/#/?taal=nl").await?;
    browser.until("the overview", DRAWN).await?;
    come_and_go(browser).await?;
    let before: String = browser.read(HEARD).await?;
    browser.check(before.contains("hashchange"), || format!("the count of listeners does not work: {before}"));
    come_and_go(browser).await?;
    let after: String = browser.read(HEARD).await?;
    browser.check(before == after, || format!("what listened was {before}, and is {after}"));
    // A frame in the second language is put together twice.
    let framed = format!("{FRAME}600&600&/case/counting/?embed=participants%23/?taal=nl");
    browser.load_expecting(&framed, &["the probe did not run", "favicon"]).await?;
    browser.until("the frame", "!!frames[0] && frames[0].document.documentElement.hasAttribute('data-ready')").await?;
    browser.enter(0).await?;
    browser.until("the part in the frame", DRAWN).await?;
    let before: String = browser.read(HEARD).await?;
    for lang in ["en", "nl", "en"] {
        browser.go(&format!("#/?taal={lang}")).await?;
        browser.until("the words of the language", &format!("document.documentElement.lang === '{lang}'")).await?;
    }
    let after: String = browser.read(HEARD).await?;
    browser.come_out().await?;
    browser.check(before.contains("message"), || format!("the count of listeners in a frame does not work: {before}"));
    browser.check(before == after, || format!("in a frame, what listened was {before}, and is {after}"));
    // The page around the frame has no probe, of which the next journey would be told.
    browser.open("/").await
}

/// How many words are searched for, in rounds of so many, and by how much the memory of the program may grow after the first
/// ones. What was kept of every card that had gone made it grow by half.
const ROUNDS: usize = 10;
const WARM: usize = 4;
const WORDS: usize = 24;
const MORE: f64 = 0.1;
/// Searches for words one after the other.
const SEARCH: &str = "const done = arguments[0];
    const wait = () => new Promise((on) => setTimeout(on, 60));
    (async () => {
        for (let at = 0; at < WORDS; at++) {
            location.hash = '#/ideeen?taal=nl&q=' + ['groen', 'eenzaam', 'jeugd', ''][at % 4];
            await wait();
        }
        done(true);
    })();";

/// What was drawn for one search and is gone for the next leaves nothing in the memory of the program.
/// What is kept is kept by the program, which is the same in every engine; the driver of Firefox imports no module.
pub async fn memory_is_given_back(browser: &Browser) -> Outcome {
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    browser.open("/#/ideeen?taal=nl").await?;
    let script = SEARCH.replace("WORDS", &WORDS.to_string());
    let mut sizes: Vec<f64> = Vec::new();
    for _ in 0..ROUNDS {
        browser.eval_async::<Value>(&script).await?;
        sizes.push(browser.eval_async(MEMORY).await?);
    }
    // An engine that is slow at first draws few of the first cards.
    let (first, last) = (sizes[WARM - 1], sizes[ROUNDS - 1]);
    browser.check(last <= first * (1.0 + MORE), || format!("the bytes of memory became {sizes:?}"));
    Ok(())
}

/// Every page, the other language and back, and a file of the reader's own and back.
async fn come_and_go(browser: &Browser) -> Outcome {
    for lang in ["en", "nl"] {
        for address in ADDRESSES {
            let sign = if address.contains('?') { '&' } else { '?' };
            browser.go(&format!("{address}{sign}taal={lang}")).await?;
        }
    }
    browser.go("#/gegevens?taal=nl").await?;
    give(browser, "waterrijk.json", SMALL, false).await?;
    let title = "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent";
    browser.until("the other corpus", &format!("{title} === 'Waterrijk in gesprek' && {DRAWN}")).await?;
    browser.eval::<Value>("document.querySelector('.own button').click()", &[]).await?;
    browser.until("the first corpus", &format!("{title} !== 'Waterrijk in gesprek' && {DRAWN}")).await.map(drop)
}
