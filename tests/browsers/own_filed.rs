//! A file on the reader's device has no address: what leaves the page says that the file is needed, and after a reload
//! the page says which one that was.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::own::{SMALL, give};

const NAME: &str = "avond.json";
const IS_SMALL: &str = "(document.querySelector('.eyebrow strong') ?? document.querySelector('h1')).textContent === 'Waterrijk in gesprek'";
/// What stands in the notice that a file was open; nothing where there is none.
const NOTICE: &str = "document.querySelector('main .notice .says')?.textContent";
/// What says beside buttons that a file is needed; nothing where none is.
const NEEDED: &str = "document.querySelector('main .left-out.share')?.textContent";
const CARD: &str = "#/kaartje/water-idee-1";

/// Keeps what is copied, handed on and saved.
const CATCH: &str = r#"
    window.__taken = [];
    const take = (text) => { window.__taken.push(text); return Promise.resolve(); };
    const put = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
    put("clipboard", { writeText: take });
    put("share", ({ title, url }) => take(`${url} ${title}`));
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.__taken.push(blob.text()); return make.call(URL, blob); };
    addEventListener("click", (event) => event.target.download && event.preventDefault(), true);
"#;

const TAKEN: &str = "const give = arguments[arguments.length - 1]; Promise.all(window.__taken.splice(0)).then(give);";

/// Opens the small corpus as a file from the device.
async fn opened(browser: &Browser, page: &str) -> Outcome {
    browser.open(page).await?;
    give(browser, NAME, SMALL, false).await?;
    browser.until(NAME, &format!("{IS_SMALL} && {DRAWN}")).await.map(drop)
}

async fn reloaded(browser: &Browser) -> Outcome {
    browser.reload().await?;
    browser.until("the page after it was loaded anew", DRAWN).await.map(drop)
}

/// Presses buttons of a page and gives what came of them.
async fn taken(browser: &Browser, page: &str, buttons: &str) -> Result<Vec<String>, String> {
    browser.go(page).await?;
    browser
        .eval::<Value>("document.querySelectorAll('figure [data-action=download]').forEach((it) => it.click())", &[])
        .await?;
    browser.until(&format!("{buttons} on {page}"), &format!("document.querySelector('{buttons}')")).await?;
    let count =
        format!("const all = document.querySelectorAll('{buttons}'); all.forEach(it => it.click()); return all.length");
    let count: usize = browser.eval(&count, &[]).await?;
    browser.until(&format!("what {buttons} on {page} give"), &format!("window.__taken.length === {count}")).await?;
    browser.eval_async(TAKEN).await
}

/// Nothing that leaves the page leads to a card of another corpus, and all of it names the file; a reload does too.
pub async fn needed(browser: &Browser) -> Outcome {
    what_leaves(browser).await?;
    after_a_reload(browser).await?;
    by_address(browser).await?;
    // A browser that keeps nothing has nothing to say after a reload, and everything else.
    opened(browser, "/case/no-storage/#/gegevens?taal=nl").await?;
    reloaded(browser).await?;
    let told: bool = browser.read(&format!("!!{NOTICE}")).await?;
    browser.check(!told, || "a browser without storage knows of a file".to_owned());
    Ok(())
}

async fn what_leaves(browser: &Browser) -> Outcome {
    opened(browser, "/#/gegevens?taal=nl").await?;
    browser.eval::<Value>(CATCH, &[]).await?;
    let data = format!("{}/#/gegevens", browser.site.origin);
    let figure = "figure[data-chart=frequency] .taking button";
    let (drawing, table) = (format!("{figure}:nth-of-type(1)"), format!("{figure}:nth-of-type(4)"));
    for (page, buttons, count) in [
        // Link, handing on, citation, BibTeX.
        (CARD, "article.record .row.share button", 4),
        ("#/ideeen", ".results .row.share button", 2),
        ("#/frequentie", drawing.as_str(), 1),
        ("#/ideeen?thema=water-in-de-wijk", ".take button", 4),
        ("#/frequentie?tel=alles", table.as_str(), 1),
        ("#/gegevens", ".take-data button", 1),
    ] {
        let what = format!("{page}, {buttons}");
        let texts = taken(browser, page, buttons).await?;
        browser.check(texts.len() == count, || format!("{what}: {} texts, not {count}", texts.len()));
        for text in texts {
            let is_deep = ["#/kaartje", "#/ideeen", "#/frequentie"].iter().any(|part| text.contains(part));
            let is_told = text.contains(&data) && text.contains(NAME);
            browser.check(!is_deep && is_told, || format!("{what}: {text}"));
        }
    }
    for (page, part) in [(CARD, "heeft ook dit bestand nodig: avond.json"), ("#/ideeen", "avond.json")] {
        browser.go(&format!("{page}?taal=nl")).await?;
        let told: Option<String> = browser.read(NEEDED).await?;
        browser.check(told.as_ref().is_some_and(|told| told.contains(part)), || format!("{page} says {told:?}"));
    }
    browser.eval::<Value>("document.querySelector('[data-card] .keep').click()", &[]).await?;
    browser.go("#/selectie?taal=nl").await?;
    let told: Option<String> = browser.read(NEEDED).await?;
    let is_told = told.as_ref().is_some_and(|told| told.contains("Een link kan ze niet meenemen"));
    browser.check(is_told, || format!("the selection says {told:?}"));
    let buttons: String = browser.read("document.querySelector('main .row.share').textContent").await?;
    browser.check(!buttons.contains("link"), || format!("the selection of a file has the buttons '{buttons}'"));

    browser.go("#/insluiten?taal=nl").await?;
    let said: String = browser.read("document.querySelector('main').textContent").await?;
    for part in ["‘avond.json’ staat alleen op dit apparaat", "Uw eigen gegevens openen"] {
        browser.check(said.contains(part), || format!("the builder of frames says '{said}', without '{part}'"));
    }
    let code: bool = browser.read("!!document.querySelector('textarea')").await?;
    browser.check(!code, || "there is code for a frame of a file on the device".to_owned());
    Ok(())
}

async fn after_a_reload(browser: &Browser) -> Outcome {
    browser.go(&format!("{CARD}?taal=nl")).await?;
    reloaded(browser).await?;
    let told = |words: &str| format!("{NOTICE}?.includes('{words}: avond.json')");
    browser.until("the file told", &told("Open het opnieuw")).await?;
    for page in [CARD, "#/kaart"] {
        browser.go(&format!("{page}?taal=en")).await?;
        browser.until(&format!("the file told on {page}"), &told("Open it again")).await?;
    }
    browser.click("main .notice a").await?;
    browser.until("the page of the data", "document.querySelector('input[type=file]')").await?;
    give(browser, NAME, SMALL, false).await?;
    browser.until("the file again", &format!("document.querySelector('.own') && {DRAWN} && !{NOTICE}")).await?;

    reloaded(browser).await?;
    browser.until("the file told again", NOTICE).await?;
    browser.eval::<Value>("document.querySelector('main .notice button').focus()", &[]).await?;
    browser.press(Key::Enter).await?;
    browser.until("the notice closed", &format!("!{NOTICE}")).await?;
    browser.until("the focus on the heading", "document.activeElement.matches('main h1')").await?;
    reloaded(browser).await?;
    let told: bool = browser.read(&format!("!!{NOTICE}")).await?;
    browser.check(!told, || "a notice that was closed comes back".to_owned());

    opened(browser, "/#/gegevens?taal=nl").await?;
    browser.mark_page().await?;
    browser.click(".own button").await?;
    browser.until("what came with the app", &format!("!document.querySelector('.own') && {DRAWN}")).await?;
    reloaded(browser).await?;
    let told: bool = browser.read(&format!("!!{NOTICE}")).await?;
    browser.check(!told, || "a file that was left is asked for again".to_owned());
    Ok(())
}

/// A file beside the app has addresses that work for everyone, as before.
async fn by_address(browser: &Browser) -> Outcome {
    browser.open("/?corpus=own.json#/themas?taal=nl").await?;
    reloaded(browser).await?;
    browser.eval::<Value>(CATCH, &[]).await?;
    let texts = taken(browser, &format!("{CARD}?taal=nl"), "article.record .row.share button:first-child").await?;
    let right = format!("{}/?corpus=own.json{CARD}", browser.site.origin);
    browser.check(texts == [right.as_str()], || format!("the link to a card of own.json is {texts:?}"));
    let said: bool = browser.read(&format!("!!({NOTICE} || {NEEDED})")).await?;
    browser.check(!said, || "a file beside the app is said to be needed".to_owned());
    browser.go("#/insluiten?taal=nl").await?;
    let code: String = browser.read("document.querySelector('textarea')?.value ?? ''").await?;
    browser.check(code.contains("corpus=own.json"), || format!("the code of a frame of own.json is '{code}'"));
    Ok(())
}
