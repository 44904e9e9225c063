//! The picture of the overview: dots that stand together by who, kind, topic or theme, and open their cards.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

/// The figure of the app, which takes the place of the one that stood there before.
const FIGURE: &str = "document.querySelector('#app [data-chart=dots]')";
/// The card that is open beside the dots.
const OPEN: &str = "document.querySelector('.sheet [data-card]')";

/// Presses the first dot of a class, where it is in the window, as a pointer would.
const PRESS: &str = r#"
    const [name, ctrlKey] = arguments;
    const path = document.querySelector(`#app [data-chart=dots] .dots.${name}`);
    path.scrollIntoView({ block: "center" });
    const svg = path.closest("svg"), box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width;
    const [, x, y] = /^m([-.\d]+) ([-.\d]+)/.exec(path.getAttribute("d"));
    // A diamond begins at its upper end; a little lower lies on every shape.
    const [clientX, clientY] = [box.left + x * scale, box.top + y * scale + 4];
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1, clientX, clientY, ctrlKey });
    // A test does not open another tab: what is left to the browser ends here.
    addEventListener("click", (event) => (window.__taken = event.defaultPrevented, event.preventDefault()), { once: true });
    document.elementFromPoint(clientX, clientY).dispatchEvent(click);
    return window.__taken;
"#;

/// How many dots there are, from the paths that hold them.
fn dots(class: &str) -> String {
    format!(
        "[...{FIGURE}.querySelectorAll('{class}')].reduce((sum, path) => sum + path.getAttribute('d').split('m').length - 1, 0)"
    )
}

/// The dots are regrouped and filtered, and are all there; a link brings back how they stood.
pub async fn grouped(browser: &Browser) -> Outcome {
    browser.open("/#/?taal=nl").await?;
    let all: usize = browser.read(&dots(".dots")).await?;
    let told: usize = browser
        .read(&format!(
            "[...{FIGURE}.querySelectorAll('[data-group]')].reduce((sum, it) => sum + +it.dataset.value, 0)"
        ))
        .await?;
    browser.check(all > 900 && all == told, || format!("{all} dots, {told} told by their groups"));
    for (place, word) in [(2, "onderwerp"), (3, "thema"), (1, "soort")] {
        browser.click(&format!("#app [data-chart=dots] .switch button:nth-child({})", place + 1)).await?;
        let stands = format!("{FIGURE}.dataset.grouping === '{word}' && location.hash.includes('groep={word}')");
        browser.until(word, &stands).await?;
        let now: usize = browser.read(&dots(".dots")).await?;
        browser.check(now == all, || format!("{now} dots by {word}, {all} before"));
    }
    browser.open("/#/?thema=gezondheid&groep=onderwerp&taal=nl").await?;
    let (lit, faded): (usize, usize) =
        browser.read(&format!("[{}, {}]", dots(".dots:not(.rest)"), dots(".dots.rest"))).await?;
    browser.check(lit > 50 && lit + faded == all, || format!("{lit} lit and {faded} faded of {all}"));
    let cards: String = browser.read("document.querySelector('#app [data-chart=dots] .sentence').textContent").await?;
    browser.check(cards.contains(&lit.to_string()), || format!("{lit} are lit, and '{cards}' is said"));
    browser.open("/?embed=dots#/?groep=thema&taal=en").await?;
    browser.until("the dots in a frame", &format!("{FIGURE}.dataset.grouping === 'thema'")).await.map(drop)
}

/// A press opens the card of the dot, Escape puts it away and gives the focus back.
pub async fn opened(browser: &Browser) -> Outcome {
    browser.open("/#/?taal=nl").await?;
    let taken: bool = browser.eval(PRESS, &["t2".into(), true.into()]).await?;
    browser.check(!taken, || "with Ctrl held a dot does not open another tab".to_owned());
    browser.eval::<Value>(PRESS, &["t2".into()]).await?;
    browser.until("a card", OPEN).await?;
    let (first, inside): (String, bool) =
        browser.read(&format!("[{OPEN}.dataset.card, !!document.activeElement.closest('.sheet')]")).await?;
    browser.check(inside, || "the focus is not where the card is".to_owned());
    browser.eval::<Value>(PRESS, &["t0".into()]).await?;
    browser.until("the card of another dot", &format!("{OPEN} && {OPEN}.dataset.card !== '{first}'")).await?;
    browser.press(Key::Escape).await?;
    browser.until("the card put away", &format!("!{OPEN}")).await?;
    let back: bool = browser.read("!!document.activeElement.closest('[data-chart=dots] .plot')").await?;
    browser.check(back, || "the focus is not back at the dots".to_owned());
    // The label of a group leads to its cards; so does it by keyboard alone.
    browser.press(Key::Enter).await?;
    let number: usize = browser.read("+document.activeElement.dataset.value").await?;
    browser.mark_page().await?;
    browser.press(Key::Enter).await?;
    browser.until("the cards of the group", DRAWN).await?;
    let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
    browser.check(count == number.to_string(), || format!("{count} cards behind {number} dots"));
    Ok(())
}
