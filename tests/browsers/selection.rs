//! What the reader keeps: by keyboard, on the device, in a link, as files, and without storage.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, Outcome};

const PICKS: &str = "[...document.querySelectorAll('[data-pick]')].map(pick => pick.dataset.pick)";
const MENU: &str = "document.querySelector('.top nav a[href=\"#/selectie\"]').innerText";
const BROUGHT: &str = "[...document.querySelectorAll('.brought li')].map(item => item.innerText)";
const NOTE: &str = "voor dinsdag: é & ‘x’";

/// Presses Enter with the focus on something, as a reader who came there with the Tab key.
async fn enter(browser: &Browser, selector: &str) -> Outcome {
    browser.eval::<Value>("document.querySelector(arguments[0]).focus()", &[selector.into()]).await?;
    browser.press(Key::Enter).await
}

async fn picks_are(browser: &Browser, expected: &[&String], when: &str) -> Outcome {
    let expected = serde_json::to_string(expected).map_err(|error| error.to_string())?;
    let are = format!("JSON.stringify({PICKS}) === {}", Value::from(expected.clone()));
    browser.until(&format!("{expected} {when}"), &are).await.map(drop)
}

/// Keeps the first two cards of the ideas and gives their ids.
async fn keep_two(browser: &Browser) -> Result<Vec<String>, String> {
    let cards: Vec<String> = browser
        .read("[...document.querySelectorAll('[data-card]')].slice(0, 2).map(card => card.dataset.card)")
        .await?;
    for card in &cards {
        let button = format!("[data-card=\"{card}\"] .keep");
        enter(browser, &button).await?;
        let pressed = format!("document.querySelector('{button}').getAttribute('aria-pressed') === 'true'");
        browser.until(&format!("{card} kept"), &pressed).await?;
    }
    Ok(cards)
}

/// Two cards kept by keyboard stay after a reload, change places, get a note, go out and come back.
pub async fn keep(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?taal=nl").await?;
    let cards = keep_two(browser).await?;
    let [one, two] = [&cards[0], &cards[1]];
    browser.until("the number in the menu", &format!("{MENU}.includes('(2)')")).await?;
    browser.open("/#/selectie?taal=nl").await?;
    picks_are(browser, &[one, two], "after the page was loaded anew").await?;

    enter(browser, &format!("[data-pick=\"{two}\"] .up")).await?;
    picks_are(browser, &[two, one], "after the second went up").await?;
    // It can go no further up, so the focus waits at the way down.
    let here = format!("document.activeElement.matches('[data-pick=\"{two}\"] .down')");
    browser.until("the focus on the card that moved", &here).await?;
    browser.type_into(&format!("[data-pick=\"{two}\"] input"), NOTE).await?;
    browser.open("/#/selectie?taal=nl").await?;
    picks_are(browser, &[two, one], "in the new order after the page was loaded anew").await?;
    let note: String = browser.read("document.querySelector('[data-pick] input').value").await?;
    browser.check(note == NOTE, || format!("the note came back as '{note}'"));

    enter(browser, &format!("[data-pick=\"{two}\"] .row button:last-child")).await?;
    picks_are(browser, &[one], "after one was taken out").await?;
    browser.until("the focus on the way back", "document.activeElement.matches('[role=status] .back')").await?;
    browser.press(Key::Enter).await?;
    picks_are(browser, &[two, one], "after it was put back").await?;
    let note: String = browser.read("document.querySelector('[data-pick] input').value").await?;
    browser.check(note == NOTE, || format!("the note was put back as '{note}'"));
    for width in [320, 1280] {
        browser.resize(width, 900).await?;
        browser.open("/#/selectie?taal=en").await?;
        let (wide, small): (bool, Vec<String>) = browser
            .read(
                "[document.documentElement.scrollWidth > innerWidth, [...document.querySelectorAll('main button')] \
                 .filter(button => button.getClientRects().length && button.getBoundingClientRect().height < 24) \
                 .map(button => button.innerText)]",
            )
            .await?;
        browser.check(!wide && small.is_empty(), || format!("at {width} px: too wide {wide}, too small {small:?}"));
    }
    Ok(())
}

/// A link brings the selection to a device that has none, and beside one's own where there is one.
pub async fn link(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?taal=nl").await?;
    let cards = keep_two(browser).await?;
    let [one, two] = [&cards[0], &cards[1]];
    browser.open("/#/selectie?taal=nl").await?;
    browser.type_into(&format!("[data-pick=\"{one}\"] input"), NOTE).await?;
    // Without a clipboard the link itself is shown.
    let no_clipboard = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })";
    browser.eval::<Value>(no_clipboard, &[]).await?;
    browser.eval::<Value>("document.querySelector('main .share button').click()", &[]).await?;
    browser.until("the link", "document.querySelector('main .said').innerText.includes('keuze=')").await?;
    let link: String = browser.read("document.querySelector('main .said').innerText").await?;
    let hash = link.split_once('#').map(|(_, hash)| hash.to_owned()).ok_or_else(|| format!("no address: {link}"))?;

    // A device that keeps nothing yet.
    browser.eval::<Value>("localStorage.clear()", &[]).await?;
    browser.open(&format!("/#{hash}&taal=nl")).await?;
    browser.until("what the link brings", &format!("{BROUGHT}.length === 2")).await?;
    let first: String = browser.read(&format!("{BROUGHT}[0]")).await?;
    browser.check(first.contains(NOTE), || format!("the link brings '{first}'"));
    browser.check(browser.read::<Vec<String>>(PICKS).await?.is_empty(), || "the link adds by itself".to_owned());
    let ways: usize = browser.read("document.querySelectorAll('.brought button').length").await?;
    browser.check(ways == 1, || format!("{ways} ways to take a selection in where there is none to replace"));
    enter(browser, ".brought button").await?;
    picks_are(browser, &[one, two], "after they were added").await?;
    browser.until("the selection out of the address", "!location.hash.includes('keuze')").await?;

    // A device that keeps something else.
    enter(browser, &format!("[data-pick=\"{one}\"] .row button:last-child")).await?;
    picks_are(browser, &[two], "after the first was taken out").await?;
    browser.open(&format!("/#{hash}&taal=nl")).await?;
    picks_are(browser, &[two], "beside the link").await?;
    enter(browser, ".brought button:nth-of-type(2)").await?;
    picks_are(browser, &[one, two], "in place of what was there").await?;
    enter(browser, "[role=status] .back").await?;
    picks_are(browser, &[two], "after that was undone").await?;

    browser.open(&format!("/#{}&taal=nl", &hash[..hash.len() - 2])).await?;
    browser.until("what is wrong with half a link", "document.querySelector('[data-error]')").await?;
    let said: String = browser.read("document.querySelector('[data-error]').innerText").await?;
    browser.check(said.contains("niet heel aangekomen"), || format!("half a link says '{said}'"));
    picks_are(browser, &[two], "beside half a link").await
}

/// Files go out with a name, a type and the right beginning.
pub async fn files(browser: &Browser) -> Outcome {
    const WATCH: &str = r#"
        window.__files = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.__files.push({ blob }); return make.call(URL, blob); };
        addEventListener("click", (event) => {
            if (!event.target.download) return;
            event.preventDefault();
            window.__files.at(-1).name = event.target.download;
        }, true);
        document.querySelectorAll(".take button").forEach((button) => button.click());
    "#;
    const READ: &str = r#"
        const give = arguments[arguments.length - 1];
        Promise.all(window.__files.map(async ({ name, blob }) => [name, blob.type, await blob.text()])).then(give);
    "#;
    browser.open("/#/ideeen?thema=gezondheid&soort=idea&taal=nl").await?;
    let count: usize =
        browser.read::<String>("document.querySelector('[data-count]').textContent").await?.parse().unwrap_or(0);
    browser.eval::<Value>(WATCH, &[]).await?;
    // What writes them comes when it is asked for.
    browser.until("four files", "window.__files.filter(({ name }) => name).length === 4").await?;
    let mut files: Vec<(String, String, String)> = browser.eval_async(READ).await?;
    files.sort();
    let told: Vec<_> = files.iter().map(|(name, kind, _)| format!("{name} {kind}")).collect();
    let right = [
        "kaartjes.csv text/csv;charset=utf-8",
        "kaartjes.json application/json",
        "kaartjes.md text/markdown;charset=utf-8",
        "kaartjes.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ];
    browser.check(told == right, || format!("the files are {told:?}"));
    let [(_, _, csv), (_, _, json), (_, _, markdown), _] = files.as_slice() else {
        return Err("not four files".to_owned());
    };
    // Blob.text() takes the byte order mark away, so the table begins with its head.
    browser.check(csv.trim_start_matches('\u{feff}').starts_with("\"Nr.\";\"Kaartje\";"), || {
        format!("the table begins with {:.40}", csv)
    });
    let records = serde_json::from_str::<Value>(json).ok().and_then(|it| it["records"].as_array().map(Vec::len));
    browser.check(records == Some(count) && count > 0, || format!("{records:?} records go out, {count} were found"));
    let headings = markdown.matches("\n## ").count();
    browser.check(headings == count, || format!("{headings} headings go out, {count} were found"));
    browser
        .check(markdown.contains("#/ideeen?thema=gezondheid&soort=idea"), || "the text lacks its address".to_owned());
    Ok(())
}

/// Without storage a selection lasts for the visit, and the page says so.
pub async fn no_storage(browser: &Browser) -> Outcome {
    browser.open("/case/no-storage/#/ideeen?taal=nl").await?;
    let cards = keep_two(browser).await?;
    browser.until("the number in the menu", &format!("{MENU}.includes('(2)')")).await?;
    browser.go("#/selectie").await?;
    picks_are(browser, &[&cards[0], &cards[1]], "without storage").await?;
    let said: bool = browser.read("document.querySelector('main').innerText.includes('bewaart niets')").await?;
    browser.check(said, || "the page does not say that nothing is kept".to_owned());
    browser.open("/case/no-storage/#/selectie?taal=nl").await?;
    picks_are(browser, &[], "after another visit").await
}
