//! Where the focus is when what follows a press comes late, as on a slow or busy device.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

/// Every timer and every frame comes so much later, in milliseconds.
const LATE: u32 = 150;
const FOCUS: &str = "(() => { const at = document.activeElement; \
    return at.tagName + ' ' + (at.closest('[data-card]')?.dataset.card ?? at.textContent.slice(0, 40)); })()";

async fn make_late(browser: &Browser, late: u32) -> Outcome {
    let script = format!(
        "window.__wait ??= [setTimeout.bind(window), requestAnimationFrame.bind(window)];
        const [wait, frame] = window.__wait;
        window.setTimeout = (then, ms = 0, ...how) => wait(then, ms + {late}, ...how);
        window.requestAnimationFrame = (then) => frame((now) => wait(() => then(now), {late}));"
    );
    browser.eval::<Value>(&script, &[]).await.map(drop)
}

/// More results that are asked for while the first are still being drawn; and a page in another language, whose texts
/// come after it.
pub async fn keeps_its_place(browser: &Browser) -> Outcome {
    const BUSY: &str = "document.querySelector('.found[aria-busy]')";
    const MORE: &str = "document.querySelector('[data-action=more]')";
    for view in ["kaartjes", "lijst", "tabel"] {
        browser.open(&format!("/#/ideeen?q=qqzzqq&weergave={view}&taal=nl")).await?;
        make_late(browser, LATE).await?;
        browser.eval::<Value>("location.hash = location.hash.replace('q=qqzzqq&', '')", &[]).await?;
        browser.until("the results that come", &format!("{BUSY} && {MORE}")).await?;
        browser.eval::<Value>(&format!("{MORE}.focus(); {MORE}.click()"), &[]).await?;
        browser.until("the results that have come", &format!("!{BUSY}")).await?;
        tokio::time::sleep(std::time::Duration::from_millis(u64::from(LATE) * 4)).await;
        let is_at: bool = browser.read("!!document.activeElement.closest('[data-card], tbody tr')").await?;
        let at: String = browser.read(FOCUS).await?;
        browser.check(is_at, || format!("{view}: after more results, asked for early, the focus is on {at}"));
        let shown: usize =
            browser.read("document.querySelectorAll('.found [data-card], .found tbody tr').length").await?;
        browser.check(shown == 48, || format!("{view}: after more results, {shown} are shown"));
        make_late(browser, 0).await?;
    }
    browser.open("/#/vergelijk?taal=nl").await?;
    make_late(browser, LATE).await?;
    browser.eval::<Value>("document.querySelector('footer button').focus()", &[]).await?;
    browser.go("#/kaartje/gezondheid-idee-1?taal=en").await?;
    let english: Value =
        serde_json::from_str(include_str!("../../public/corpus.en.json")).map_err(|error| error.to_string())?;
    let title = &english["records"]["gezondheid-idee-1"]["title"];
    let is_english = format!("document.querySelector('main h1').textContent === {title} && {DRAWN}");
    browser.until("the texts of the language", &is_english).await?;
    tokio::time::sleep(std::time::Duration::from_millis(u64::from(LATE) * 4)).await;
    let is_at: bool = browser.read("document.activeElement.matches('main h1, .results > h2')").await?;
    let at: String = browser.read(FOCUS).await?;
    browser.check(is_at, || format!("after a page in another language the focus is on {at}"));
    Ok(())
}
