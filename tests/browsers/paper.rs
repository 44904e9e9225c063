//! Pages as they are printed. Chromium shows them so; the other drivers have no way to ask for it.

use serde_json::json;

use super::browser::{Browser, DRAWN, Outcome};
use super::device::dev_tools;
use super::engines::Engine;

/// What an A4 page leaves between its margins, in pixels.
const PAGE: (u32, u32) = (718, 1020);

/// What is cut off, scrolls or is there to be pressed, though paper has no fingers.
const AMISS: &str = r#"[...document.querySelectorAll("main *")].filter((it) => it.checkVisibility()).flatMap((it) => {
    const style = getComputedStyle(it), box = it.getBoundingClientRect();
    const hides = style.overflowX !== "visible" && !it.closest("svg, .unseen") && box.width > 1;
    const found = [];
    if (hides && it.scrollWidth > it.clientWidth + 1) found.push("is cut off");
    if (it.matches("input, select, textarea, .press")) found.push("is a control");
    if (box.right > innerWidth + 1) found.push("runs off the page");
    return found.map((what) => `${it.tagName}.${it.getAttribute("class")} '${it.textContent.slice(0, 30)}' ${what}`);
}).slice(0, 6)"#;

/// Where, what is on paper, and how it shows.
const SEEN: [(&str, &str, &str); 6] = [
    ("ideeen", "no heading", "document.querySelector('main > h1').getBoundingClientRect().width > 100"),
    (
        "q=eenzaamheid",
        "the line on summaries lost its subject",
        "[...document.querySelectorAll('.results > .left-out button')].every((it) => it.checkVisibility())",
    ),
    (
        "q=eenzaamheid",
        "what can be done without words is printed",
        "[...document.querySelectorAll('.as-read button')].every((it) => !it.checkVisibility())",
    ),
    ("verslagen", "no source", "[...document.querySelectorAll('.card .source')].every((it) => it.checkVisibility())"),
    (
        "figures",
        "letters that nobody can read",
        "[...document.querySelectorAll('.plot svg')].find((it) => it.checkVisibility()).querySelector('text').getBoundingClientRect().height >= 8",
    ),
    (
        "figures",
        "the table that was opened is gone",
        "(document.querySelector('figure details').open = true) && document.querySelector('figure details table').checkVisibility()",
    ),
];

/// Every page is whole on paper, and says how many of how many results it holds.
pub async fn whole_pages(browser: &Browser) -> Outcome {
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    browser.resize(PAGE.0, PAGE.1).await?;
    for path in [
        "/#/?taal=nl",
        "/#/themas?taal=en",
        "/#/thema/gezondheid?taal=nl",
        "/#/thema/wd-transitie?taal=en",
        "/#/ideeen?q=eenzaamheid&taal=nl",
        "/#/ideeen?weergave=tabel&thema=gezondheid&taal=nl",
        "/#/kaart?taal=en",
        "/#/frequentie?taal=nl",
        "/#/kaartje/gezondheid-idee-1?taal=en",
        "/#/vergelijk?naast=spoor:citizens,spoor:science&taal=nl",
        "/#/over?taal=nl",
        "/verslagen/gezondheid.html",
        "/figures/frequency.html",
    ] {
        browser.load_expecting(path, &["the probe did not run"][..usize::from(path.ends_with(".html"))]).await?;
        browser.until(path, if path.ends_with(".html") { "document.readyState === 'complete'" } else { DRAWN }).await?;
        dev_tools(&browser.client, "Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let amiss: Vec<String> = browser.eval(&format!("return {AMISS}"), &[]).await?;
        amiss.into_iter().for_each(|line| browser.note(format!("{path}: {line}")));
        if path.contains("thema/gezondheid") {
            let told: Vec<String> = browser
                .eval("return [...document.querySelectorAll('.kind .what')].map((it) => getComputedStyle(it, '::after').content)", &[])
                .await?;
            browser
                .check(told.iter().any(|told| told.contains("3 van 6 getoond")), || format!("{path} tells {told:?}"));
        }
        for (_, what, is_so) in SEEN.into_iter().filter(|(page, ..)| path.contains(page)) {
            let is_so: bool = browser.read(is_so).await?;
            browser.check(is_so, || format!("{path}: {what}"));
        }
        dev_tools(&browser.client, "Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    }
    browser.resize(1280, 900).await
}
