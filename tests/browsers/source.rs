//! The source at hand: the lines that a card cites, from a text beside the app, from a file of the reader's, and without
//! either; word of what is not right; and cards read aloud.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::axe::{self, Rules};
use super::browser::{Browser, DRAWN, Outcome};
use super::source_served::{CONTACT, PUBLISHER, TEXT, line, text};
use super::states::keep_two;

const ASK: &str = "[data-ask=source]";
const OPEN: &str = "document.querySelector('[data-reader][open]')";
const CLOSED: &str = "!document.querySelector('[data-reader][open]')";
const WORDS: &str = "document.querySelector('[data-reader][open]').innerText";
/// The numbers and the texts of the marked lines.
const MARKED: &str =
    "[...document.querySelectorAll('[data-reader] mark')].map(it => [it.parentNode.value, it.textContent])";
const SHOWN: &str = "document.querySelectorAll('[data-reader] li').length";
/// The lines that the card which was pressed last cites.
const CITED: &str =
    "[...window.__asked.querySelectorAll('[data-lines]')].map(it => it.dataset.lines.split('-').map(Number))";
/// Keeps the button that is pressed.
const KEEP: &str = "addEventListener('click', ({ target }) => {
    const button = target.closest('[data-ask]');
    if (button) window.__asked = button;
}, true)";

async fn says(browser: &Browser, what: &str, words: &str) -> Outcome {
    browser.until(what, &format!("{OPEN} && {WORDS}.includes({})", json!(words))).await.map(drop)
}

/// The marked lines are those that the card cites, as they stand in the text.
async fn is_marked(browser: &Browser, what: &str, line: impl Fn(usize) -> String) -> Outcome {
    browser.until(&format!("lines {what}"), &format!("{OPEN} && document.querySelector('[data-reader] mark')")).await?;
    let cited: Vec<(usize, usize)> = browser.read(CITED).await?;
    let mut expected: Vec<(usize, String)> =
        cited.iter().flat_map(|(first, last)| *first..=*last).map(|number| (number, line(number))).collect();
    let mut found: Vec<(usize, String)> = browser.read(MARKED).await?;
    for lines in [&mut expected, &mut found] {
        lines.retain(|(_, text)| !text.is_empty());
        lines.sort();
        lines.dedup();
    }
    browser.check(found == expected, || format!("{what}: marked {found:?}, cited {cited:?}"));
    let shown: usize = browser.read(SHOWN).await?;
    browser.check(shown >= found.len() + 5, || format!("{what}: {shown} lines around {}", found.len()));
    Ok(())
}

async fn is_closed(browser: &Browser, what: &str) -> Outcome {
    browser.until(&format!("{what} closed"), CLOSED).await?;
    browser.until(&format!("the focus after {what}"), "document.activeElement === window.__asked").await.map(drop)
}

/// Gives the reader a file as a person does who chooses one.
pub async fn choose(browser: &Browser, name: &str, bytes: &[u8]) -> Outcome {
    const GIVE: &str = "const [name, bytes] = arguments; const carried = new DataTransfer();
        carried.items.add(new File([new Uint8Array(bytes)], name));
        const input = document.querySelector('[data-reader] input[type=file]');
        input.files = carried.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.eval::<Value>(GIVE, &[json!(name), json!(bytes)]).await.map(drop)
}

/// Two presses lead from a list to the lines, with a mouse and with keys, on a desk and on a phone, in both languages.
pub async fn beside(browser: &Browser, rules: &str) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open("/case/source/#/ideeen?thema=gezondheid&taal=nl").await?;
    browser.eval::<Value>(KEEP, &[]).await?;
    let absent: bool = browser.read("!document.querySelector('.card [data-ask]')").await?;
    browser.check(absent, || "what can be asked of a card stands there before it is opened".to_owned());
    browser.click(".card .more summary").await?;
    let fetched = format!("performance.getEntriesByType('resource').some(it => it.name.includes('{TEXT}'))");
    let early: bool = browser.read(&fetched).await?;
    browser.check(!early, || "the text was fetched before anybody asked for it".to_owned());
    browser.click(&format!(".card {ASK}")).await?;
    is_marked(browser, "from a list", line).await?;
    browser.until("the focus in the reader", "document.activeElement.closest('[data-reader]')").await?;
    let wide: bool = browser.read(&format!("{OPEN}.getBoundingClientRect().left > 300")).await?;
    browser.check(wide, || "on a desk the reader does not stand beside the page".to_owned());
    axe::look(browser, rules, "the reader", Rules::All).await?;
    // More lines, by keys; the focus stays where it can go on.
    let shown: usize = browser.read(SHOWN).await?;
    browser.eval::<Value>("document.querySelector('[data-act^=after]').focus()", &[]).await?;
    browser.press(Key::Enter).await?;
    browser.until("more lines", &format!("{SHOWN} > {}", shown + 9)).await?;
    browser.until("the focus on the way to more", "document.activeElement.closest('[data-act^=after], h2')").await?;
    browser.press(Key::Escape).await?;
    is_closed(browser, "by Escape").await?;
    browser.press(Key::Enter).await?;
    is_marked(browser, "by a key", line).await?;
    browser.until("the focus on the way out", "document.activeElement.matches('[data-act=close]')").await?;
    browser.press(Key::Enter).await?;
    is_closed(browser, "by its button").await?;

    browser.resize(360, 740).await?;
    browser.open("/case/source/#/kaartje/gezondheid-idee-1?taal=en").await?;
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.click(ASK).await?;
    is_marked(browser, "from the page of a record", line).await?;
    says(browser, "English", "What the report says").await?;
    let [top, bottom]: [f64; 2] = browser
        .read(&format!("(({{ top, bottom }}) => [top, innerHeight - bottom])({OPEN}.getBoundingClientRect())"))
        .await?;
    browser.check(top > 50.0 && bottom.abs() < 1.5, || {
        format!("on a phone the reader stands {top} from above, {bottom} from below")
    });
    axe::look(browser, rules, "the reader on a phone", Rules::All).await?;
    // The way back leaves no reader over another page.
    browser.eval::<Value>("location.hash = '#/over?taal=en'", &[]).await?;
    browser.until("the reader gone with its page", CLOSED).await?;
    browser.resize(1280, 900).await?;

    // Who is to act comes with opening, and goes with closing.
    const ACTORS: &str = "(document.querySelector('.card .actors')?.getClientRects().length ?? 0) > 0";
    browser.open("/#/ideeen?actor=rijk&taal=nl").await?;
    let early: bool = browser.read(ACTORS).await?;
    browser.check(!early, || "who is to act stands on a card before it is opened".to_owned());
    browser.click(".card .more summary").await?;
    browser.until("who is to act", ACTORS).await?;
    browser.click(".card .more summary").await?;
    browser.until("a closed card", &format!("!({ACTORS})")).await?;

    // A theme says where it stands, too.
    browser.open("/case/source/#/thema/gezondheid?taal=nl").await?;
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.eval::<Value>("document.querySelectorAll('details.notes').forEach(it => { it.open = true })", &[]).await?;
    browser.click(&format!(".facts {ASK}")).await?;
    is_marked(browser, "of a theme", line).await?;
    browser.press(Key::Escape).await?;

    // Of another corpus it is not the text.
    browser.open("/case/source/?corpus=own.json#/kaartje/water-idee-1?taal=nl").await?;
    browser.click(ASK).await?;
    says(browser, "that this text is missing", "staat niet bij deze verkenner").await?;
    let report: String = browser.read("document.querySelector('[data-reader] a').href").await?;
    browser.check(report == "https://waterrijk.example/verslag", || format!("the report is at {report}"));
    Ok(())
}

/// Without a text the reader says so, and takes one from the disk for this visit.
pub async fn from_disk(browser: &Browser, rules: &str) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open("/#/kaartje/gezondheid-idee-1?taal=nl").await?;
    opened(browser, rules).await?;

    // A text that was to be there, and does not come.
    browser.load_expecting("/case/source-away/#/kaartje/gezondheid-idee-1?taal=en", &[TEXT]).await?;
    browser.until("the card", DRAWN).await?;
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.click(ASK).await?;
    says(browser, "that it cannot be fetched", "cannot be fetched").await?;
    choose(browser, "text.txt", text().as_bytes()).await?;
    is_marked(browser, "in its place", line).await
}

/// Opens the source of the card that is there, with files that are not it and then one that is.
pub async fn opened(browser: &Browser, rules: &str) -> Outcome {
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.click(ASK).await?;
    says(browser, "that the text is missing", "staat niet bij deze verkenner").await?;
    if !rules.is_empty() {
        axe::look(browser, rules, "the reader without a text", Rules::All).await?;
    }
    choose(browser, "werkmap.xlsx", include_bytes!("../fixtures/workbook.xlsx")).await?;
    says(browser, "that a workbook is no text", "geen tekst in UTF-8").await?;
    choose(browser, "kort.txt", include_bytes!("../fixtures/small.txt")).await?;
    says(browser, "that a text is too short", "Deze tekst heeft 60\u{a0}regels").await?;
    let path =
        std::env::temp_dir().join(format!("dialogue-explorer-source-{}-{:?}.txt", std::process::id(), browser.engine));
    std::fs::write(&path, text()).map_err(|error| format!("{}: {error}", path.display()))?;
    let typed = browser.type_into("[data-reader] input[type=file]", &path.to_string_lossy()).await;
    let marked = is_marked(browser, "of a file", line).await;
    let _ = std::fs::remove_file(&path);
    typed.and(marked)?;
    browser.until("the focus in the reader", "document.activeElement.closest('[data-reader]')").await?;
    // From now on every card has its lines.
    browser.press(Key::Escape).await?;
    is_closed(browser, "by Escape").await?;
    browser.go("#/kaartje/gezondheid-stem-1?taal=nl").await?;
    browser.click(ASK).await?;
    is_marked(browser, "of the next card", line).await?;
    browser.press(Key::Escape).await?;
    is_closed(browser, "the next").await
}

/// Word of what is not right goes to the publisher's address, or the way is told.
pub async fn wrong(browser: &Browser, rules: &str) -> Outcome {
    const WRONG: &str = "[data-ask=wrong]";
    browser.open("/case/source/#/ideeen?thema=gezondheid&taal=nl").await?;
    browser.eval::<Value>(KEEP, &[]).await?;
    browser.click(".card .more summary").await?;
    browser.click(&format!(".card {WRONG}")).await?;
    says(browser, "a message", "Dit klopt niet, en zo zou het zijn:").await?;
    let (href, id, lines): (String, String, Vec<String>) = browser
        .read("(card => [document.querySelector('[data-reader] a').href, card.dataset.card, \
            [...card.querySelectorAll('[data-lines]')].map(it => it.textContent)])(window.__asked.closest('[data-card]'))")
        .await?;
    browser.check(href.starts_with(&format!("mailto:{CONTACT}?")), || format!("it goes to {href}"));
    let message: String = browser.eval("return decodeURIComponent(arguments[0])", &[json!(href)]).await?;
    let version: String = browser.read("document.documentElement.dataset.version").await?;
    for part in lines.iter().chain([&id, &version]) {
        browser.check(message.contains(part.as_str()), || format!("no '{part}' in {message}"));
    }
    axe::look(browser, rules, "word of what is not right", Rules::All).await?;
    browser.press(Key::Escape).await?;
    is_closed(browser, "the message").await?;
    browser.open("/#/kaartje/gezondheid-idee-1?taal=en").await?;
    browser.click(WRONG).await?;
    says(browser, "the way", "Tell the publisher").await?;
    says(browser, "the id", "gezondheid-idee-1").await?;
    browser.open("/case/publisher/#/kaartje/gezondheid-idee-1?taal=en").await?;
    browser.click(WRONG).await?;
    says(browser, "who publishes the site", PUBLISHER).await
}

/// Cards are read aloud by a voice of the device, and by no other.
pub async fn aloud(browser: &Browser) -> Outcome {
    const ALOUD: &str = "[data-ask=aloud]";
    const SEEN: &str = "[...document.querySelectorAll('[data-ask=aloud]')].some(it => it.getClientRects().length > 0)";
    const PRESSED: &str = "document.querySelector('[data-ask=aloud]').getAttribute('aria-pressed')";
    let heard = async || browser.read::<Vec<(String, String)>>("window.__spoken.splice(0)").await;
    browser.open("/case/voices/#/kaartje/gezondheid-idee-1?taal=nl").await?;
    browser.until("a voice", SEEN).await?;
    browser.click(ALOUD).await?;
    browser.until("a card being read", &format!("{PRESSED} === 'true'")).await?;
    let title: String = browser.read("document.querySelector('h1').textContent").await?;
    let body: String = browser.read("document.querySelector('.record .body').textContent").await?;
    let expected = [title, body].map(|text| ("near".to_owned(), text));
    let spoken = heard().await?;
    browser.check(spoken.starts_with(&expected), || format!("it reads {spoken:?}"));
    for _ in &spoken {
        browser.eval::<Value>("window.__end()", &[]).await?;
    }
    browser.until("the end", &format!("{PRESSED} === 'false'")).await?;
    heard().await?;
    // Pressed again it stops, and so it does where the page is left.
    for stop in ["document.querySelector('[data-ask=aloud]').click()", "location.hash = '#/over?taal=nl'"] {
        browser.click(ALOUD).await?;
        browser.until("reading", "window.__spoken.length > 1").await?;
        heard().await?;
        browser.eval::<Value>(stop, &[]).await?;
        browser.until(stop, "window.__spoken.some(([voice]) => voice === 'cancel')").await?;
    }
    // The only English voice is not of the device.
    browser.go("#/kaartje/gezondheid-idee-1?taal=en").await?;
    let seen: bool = browser.read(SEEN).await?;
    browser.check(!seen, || "a voice of a server is offered".to_owned());

    keep_two(browser).await?;
    browser.open("/case/voices/#/selectie?taal=nl").await?;
    browser.until("a voice for the selection", SEEN).await?;
    browser.click(ALOUD).await?;
    browser.until("the selection being read", "window.__spoken.length > 3").await?;
    let titles: Vec<String> =
        browser.read("[...document.querySelectorAll('.picks h3')].map(it => it.textContent)").await?;
    let spoken = heard().await?;
    let read = |title: &String| spoken.iter().any(|(_, text)| text == title);
    browser.check(titles.len() == 2 && titles.iter().all(read), || format!("of {titles:?} it reads {spoken:?}"));
    browser.open("/case/mute/#/kaartje/gezondheid-idee-1?taal=nl").await?;
    let seen: bool = browser.read(SEEN).await?;
    browser.check(!seen, || "a browser that does not speak offers to".to_owned());
    Ok(())
}
