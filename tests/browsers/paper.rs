//! Pages as they are printed. Chromium shows them so; the other drivers have no way to ask for it.

use serde_json::json;

use super::browser::{Browser, Outcome};
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
    ] {
        browser.open(path).await?;
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
        dev_tools(&browser.client, "Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    }
    browser.resize(1280, 900).await
}
