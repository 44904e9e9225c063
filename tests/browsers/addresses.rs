//! Addresses as mail and chat hand them on, and what is copied of a page that was opened by one.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::states::is_mine;

/// Opens the card, the theme or the cards that were meant, puts ids in the address right, and hands nothing of the sender
/// on. What an engine makes of signs in an address is tried with the first two, and each other in one.
pub async fn as_mail_makes_them(browser: &Browser) -> Outcome {
    for (_, (sent, right, there)) in [
        ("/?utm_source=a&fbclid=b#/kaartje/gezondheid-idee-1.", "#/kaartje/gezondheid-idee-1", "article.record"),
        ("/#/kaartje/gezondheid-idee-1)%E2%80%8B&gclid=c", "#/kaartje/gezondheid-idee-1", "article.record"),
        ("/?utm_source=a%23/kaartje/gezondheid-idee-1", "#/kaartje/gezondheid-idee-1", "article.record"),
        ("/?embed=participants%23/?taal=nl", "#/?taal=nl", "[data-chart=participants] .plot"),
        ("/#/kaartje/gezondheid%E2%80%91idee%E2%80%911", "#/kaartje/gezondheid-idee-1", "article.record"),
        ("/#/thema/gezondheid%22%3E", "#/thema/gezondheid", ".opening"),
        (
            "/#/ideeen?thema=gezondheid&amp;soort=idea.",
            "#/ideeen?thema=gezondheid&amp;soort=idea.",
            "article[data-card]",
        ),
    ]
    .into_iter()
    .enumerate()
    .filter(|(at, _)| *at < 2 || is_mine(browser.engine, *at))
    {
        // Two addresses of one page differ behind the hash only, so that the page is left in between.
        browser.load(sent).await?;
        browser.until(sent, &format!("document.querySelector({}) && {DRAWN}", Value::from(there))).await?;
        let hash: String = browser.read("location.hash").await?;
        browser.check(hash == right, || format!("{sent} stays {hash}"));
        let told: usize = browser.read("document.querySelectorAll('main [data-error]').length").await?;
        browser.check(told == 0, || format!("{sent}: {told} complaints"));
    }
    // A slash too many is no other explorer.
    browser.load("//#/ideeen?thema=gezondheid&taal=nl").await?;
    browser.until("the cards", &format!("document.querySelector('article[data-card]') && {DRAWN}")).await?;
    let at: String = browser.read("location.pathname + location.hash").await?;
    browser.check(at == "/#/ideeen?thema=gezondheid&taal=nl", || format!("with a slash too many it is at {at}"));
    // In the app, too: a link that somebody has pasted into the address bar.
    browser.go("#/kaartje/gezondheid-idee-2,").await?;
    browser.until("the other card", "location.hash === '#/kaartje/gezondheid-idee-2'").await?;
    browser.until("its page", "document.querySelector('article.record[data-card=\"gezondheid-idee-2\"]')").await?;
    browser.load("/?utm_source=a&sessie=geheim&fbclid=b#/ideeen?thema=gezondheid&utm_medium=c").await?;
    browser.until("the cards", &format!("document.querySelector('article[data-card]') && {DRAWN}")).await?;
    let copied = copied_link(browser).await?;
    let right = format!("{}/#/ideeen?thema=gezondheid", browser.site.origin);
    browser.check(copied == right, || format!("the copied link is {copied}"));
    // Of a card it is the page that previews show.
    browser.go("#/kaartje/gezondheid-idee-2?taal=nl").await?;
    let copied = copied_link(browser).await?;
    let right = format!("{}/kaartje/gezondheid-idee-2.html", browser.site.origin);
    browser.check(copied == right, || format!("the copied link of a card is {copied}"));
    for place in [1, 2] {
        let copied = super::addresses::copied(browser, place).await?;
        let is_clean = copied.contains("gezondheid-idee-2") && !copied.contains("utm") && !copied.contains("sessie");
        browser.check(is_clean, || format!("a citation is {copied}"));
    }
    // What is cited is there in its version.
    let corpus: Value =
        serde_json::from_str(include_str!("../../public/corpus.json")).map_err(|error| error.to_string())?;
    let day = corpus["version"]["date"].as_str().unwrap_or_default();
    let frame = format!("/v/{day}/?embed=participants#/?taal=nl");
    browser.load_expecting(&frame, &["the probe did not run", "favicon"]).await?;
    browser.until(&frame, "document.querySelector('#app figure[data-chart=participants] .plot svg')").await?;
    browser.open("/").await
}

/// The link that the first button below a page copies.
async fn copied_link(browser: &Browser) -> Result<String, String> {
    copied(browser, 0).await
}

/// What a button below a page copies, by its place among them.
pub async fn copied(browser: &Browser, place: usize) -> Result<String, String> {
    const CATCH: &str = "window.copied = ''; Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: text => { window.copied = text; return Promise.resolve(); } } });
        const share = [...document.querySelectorAll('main .share')].at(-1);
        [...share.querySelectorAll('button')].filter(it => it.textContent.startsWith('Kopieer') || it.textContent.startsWith('Copy'))[arguments[0]].click()";
    browser.eval::<Value>(CATCH, &[Value::from(place)]).await?;
    browser.until("the copied text", "window.copied !== ''").await?;
    browser.read("window.copied").await
}
