//! Finding cards by words and by facets, and municipalities on the map and in the list.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

const SEARCH: &str = "input[type=search]";
const COUNT: &str = "document.querySelector('[data-count]').textContent";
/// The middle of what can be typed on a phone and be in no text.
const NONSENSE: &str = "qqqzzzxxx";

async fn count(browser: &Browser) -> Result<String, String> {
    browser.read(COUNT).await
}

async fn count_is(browser: &Browser, expected: &str, when: &str) -> Outcome {
    browser.until(&format!("{expected} cards {when}"), &format!("{COUNT} === '{expected}' && {DRAWN}")).await.map(drop)
}

/// Empties the search box as a reader does.
async fn wipe(browser: &Browser) -> Outcome {
    browser.eval::<Value>(&format!("document.querySelector('{SEARCH}').select()"), &[]).await?;
    browser.press(Key::Backspace).await
}

/// Words that are asked for while the cards are still being made ready to search wait, and the page says so.
pub async fn early(browser: &Browser) -> Outcome {
    const ASKED: &str = "#/ideeen?q=eenzaamheid&taal=nl";
    browser.open(&format!("/{ASKED}")).await?;
    let expected = count(browser).await?;
    // The program is kept back here, so that the question is sure to come at the moment that it begins.
    browser.load("/case/slow/#/?taal=nl").await?;
    let ask = r#"const look = () => {
        if (!window.__asked && document.documentElement.hasAttribute("data-ready")) {
            window.__asked = true;
            location.hash = ASKED;
        }
        window.__awaited ||= !!document.querySelector(".awaiting:not([hidden])")?.innerText;
    };
    new MutationObserver(look).observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
    look();"#;
    browser.eval::<Value>(&ask.replace("ASKED", &serde_json::json!(ASKED).to_string()), &[]).await?;
    browser.until("the question", "window.__asked").await?;
    count_is(browser, &expected, "that were asked for early").await?;
    let awaited: bool = browser.read("!!window.__awaited").await?;
    browser.check(awaited, || "the page did not say that the cards are being made ready to search".to_owned());
    let left: bool = browser.read("!!document.querySelector('.awaiting:not([hidden])')").await?;
    browser.check(!left, || "the page says so still, though the answer is there".to_owned());
    Ok(())
}

/// In a low window, as of a phone that is turned or of a desk at 400 %, what is offered stands on the page. And a key that
/// confirms a word in a way of writing that composes words is not for the app.
pub async fn in_other_ways(browser: &Browser) -> Outcome {
    for size in [(740, 340), (360, 740), (1280, 560)] {
        browser.resize(size.0, size.1).await?;
        browser.open("/#/ideeen?taal=nl").await?;
        // Nothing is offered before there are words to offer.
        browser.until("the words", "performance.getEntriesByName('words').length > 0").await?;
        browser.type_into(SEARCH, "stud").await?;
        browser.until("what is offered", "!!document.querySelector('#offers li')").await?;
        let top: f64 = browser.read("document.querySelector('#offers').getBoundingClientRect().top + scrollY").await?;
        browser.check(top > 0.0, || format!("at {size:?} what is offered begins at {top} px"));
        // What the arrows are at is in sight, though the focus stays in the box.
        browser.press(Key::Up).await?;
        let (above, below): (f64, f64) = browser.read(CHOSEN).await?;
        browser.check(above >= 0.0 && below >= 0.0, || {
            format!("at {size:?} the last offer is out of sight: {above}, {below}")
        });
        browser.press(Key::Escape).await?;
    }
    browser.resize(1280, 900).await?;
    browser.open("/#/kaart?taal=nl").await?;
    let confirm = format!(
        "const box = document.querySelector('{SEARCH}'); box.focus(); box.value = 'zorg';
        box.dispatchEvent(new Event('input', {{ bubbles: true }}));
        for (const isComposing of [true, false])
            box.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', keyCode: 229, isComposing, bubbles: true }}));"
    );
    browser.eval::<Value>(&confirm, &[]).await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 300)").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.starts_with("#/kaart"), || format!("a word that is confirmed leads to {hash}"));
    browser.press(Key::Enter).await?;
    browser.until("the cards", "location.hash.startsWith('#/ideeen')").await.map(drop)
}

/// How far the offer that the arrows are at is from both ends of the window.
const CHOSEN: &str =
    "(() => { const place = document.querySelector('#offers [aria-selected=true]').getBoundingClientRect();
    return [place.top, innerHeight - place.bottom] })()";

/// Words narrow the cards, are marked in them, stand in the address, and go again.
pub async fn search(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?taal=nl").await?;
    let all = count(browser).await?;
    browser.type_into(SEARCH, "eenzaam").await?;
    browser
        .until("another count", &format!("{COUNT} !== '{all}' && location.hash.includes('q=eenzaam') && {DRAWN}"))
        .await?;
    let found: usize = count(browser).await?.parse().map_err(|_| "the count is no number")?;
    browser.check(found > 0, || "'eenzaam' finds nothing".to_owned());
    let marked: Vec<String> = browser
        .read("[...document.querySelectorAll('article[data-card] mark')].map(mark => mark.textContent.toLowerCase())")
        .await?;
    browser.check(!marked.is_empty(), || "no hit is marked".to_owned());
    browser.check(marked.iter().any(|word| word.starts_with("eenza")), || format!("what is marked is {marked:?}"));
    wipe(browser).await?;
    count_is(browser, &all, "after the words were wiped").await?;
    browser.until("the words out of the address", "!location.hash.includes('q=')").await?;
    let marks: usize = browser.read("document.querySelectorAll('article mark').length").await?;
    browser.check(marks == 0, || format!("the words are wiped, but {marks} hits are marked"));

    // Nothing found, and the way out.
    browser.type_into(SEARCH, NONSENSE).await?;
    count_is(browser, "0", "for nonsense").await?;
    let says: String = browser.read("document.querySelector('.empty').innerText").await?;
    browser.check(says.contains("Geen kaartjes"), || format!("nothing found says '{says}'"));
    browser.click(".empty button").await?;
    count_is(browser, &all, "after the way out of nothing").await?;
    let left: String = browser.read(&format!("document.querySelector('{SEARCH}').value")).await?;
    browser.check(left.is_empty(), || format!("'{left}' is still in the search box"));

    // The address follows a moment after the keys; who goes on at once loses nothing.
    let again = format!("location.hash.includes('q=eenzaam') && {COUNT} === '{found}' && {DRAWN}");
    type_anew(browser).await?;
    browser.eval::<Value>("document.querySelector('header .brand').click()", &[]).await?;
    browser.until("another page", "location.hash === '#/'").await?;
    browser.back().await?;
    browser.until("the words after another page", &again).await?;
    type_anew(browser).await?;
    // Who asks for the page anew by keys presses one that writes nothing.
    browser.press(Key::Control).await?;
    browser.reload().await?;
    browser.until("the words after the page was loaded anew", &again).await?;

    // Enter says that a word is whole, as a blank behind it does.
    for word in ["ov", "eenzaam"] {
        browser.open(&format!("/#/ideeen?q={word}%20&taal=nl")).await?;
        let whole = count(browser).await?;
        browser.open("/#/ideeen?taal=nl").await?;
        browser.click(SEARCH).await?;
        browser.strike(word).await?;
        browser.press(Key::Enter).await?;
        count_is(browser, &whole, &format!("for '{word}' and Enter")).await?;
    }

    // A search from the address.
    browser.open("/#/ideeen?q=eenzaam&taal=nl").await?;
    let value: String = browser.read(&format!("document.querySelector('{SEARCH}').value")).await?;
    browser.check(value == "eenzaam", || format!("the address searches for eenzaam, the box holds '{value}'"));
    count_is(browser, &found.to_string(), "from the address").await
}

/// Opens all cards and types a word.
async fn type_anew(browser: &Browser) -> Outcome {
    browser.open("/#/ideeen?taal=nl").await?;
    browser.click(SEARCH).await?;
    browser.strike("eenzaam").await
}

/// A facet narrows, stands above the cards and in the address, and 'back' takes it away.
pub async fn facet(browser: &Browser) -> Outcome {
    const BOX: &str = r#"input[data-facet="thema:gezondheid"]"#;
    const CHIPS: &str = "[...document.querySelectorAll('.chip')].map(chip => chip.innerText).join('|')";
    browser.open("/#/ideeen?taal=nl").await?;
    let all = count(browser).await?;
    let is_seen = format!("document.querySelector('{BOX}').closest('details').open");
    if !browser.read::<bool>(&is_seen).await? {
        browser.click(&format!("details:has({BOX}) > summary")).await?;
        browser.until("the facet unfolded", &is_seen).await?;
    }
    let beside: String = browser
        .read(&format!("document.querySelector('{BOX}').closest('label').querySelector('.count').textContent"))
        .await?;
    browser.click(BOX).await?;
    count_is(browser, &beside, "after the facet was chosen").await?;
    browser.check(beside != all, || "the facet does not narrow".to_owned());
    browser.until("the chip", &format!("{CHIPS}.includes('Gezondheid')")).await?;
    browser.until("the facet in the address", "location.hash.includes('thema=gezondheid')").await?;
    let strangers: usize = browser
        .read("[...document.querySelectorAll('article[data-card]')].filter(card => !card.querySelector('.kicker a[href=\"#/thema/gezondheid\"]')).length")
        .await?;
    browser.check(strangers == 0, || format!("{strangers} cards are of another theme"));
    browser.back().await?;
    count_is(browser, &all, "after 'back'").await?;
    let chips: String = browser.read(CHIPS).await?;
    browser.check(chips.is_empty(), || format!("after 'back' there is still the chip '{chips}'"));
    let ticked: bool = browser.read(&format!("document.querySelector('{BOX}').checked")).await?;
    browser.check(!ticked, || "after 'back' the facet is still ticked".to_owned());
    browser.eval::<Value>("history.forward()", &[]).await?;
    count_is(browser, &beside, "after 'forward'").await?;
    browser.click(".chip").await?;
    count_is(browser, &all, "after the chip was pressed").await
}

/// What is chosen in the list is marked on the map, and what is chosen on the map has its panel beside the list.
pub async fn map_and_list(browser: &Browser) -> Outcome {
    const UNFOLDED: &str = "[...document.querySelectorAll('[data-panel]')].map(panel => panel.dataset.panel).join()";
    browser.open("/#/kaart?taal=nl").await?;
    browser.click("[data-place=houten] a.name").await?;
    browser.until("Houten marked on the map", "document.querySelector('a[data-mark=houten] .chosen')").await?;
    browser.until("what is known of Houten", &format!("{UNFOLDED} === 'houten'")).await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.contains("plaats=houten"), || format!("Houten is chosen, but the address is {hash}"));
    let themes: usize = browser.read("document.querySelectorAll('[data-place=houten] .themes a').length").await?;
    let value: String = browser.read("document.querySelector('a[data-mark=houten]').dataset.value").await?;
    browser.check(themes == 3 && value == "3", || format!("Houten: {themes} themes in the list, {value} on the map"));

    let other: String = browser
        .read("document.querySelector('figure[data-chart=hosts] a[data-mark]:not([data-mark=houten])').dataset.mark")
        .await?;
    browser.click(&format!("a[data-mark=\"{other}\"] .place")).await?;
    browser.until(&format!("{other} unfolded in the list"), &format!("{UNFOLDED} === '{other}'")).await?;
    let chosen = "[...document.querySelectorAll('a[data-mark]:has(.chosen)')].map(mark => mark.dataset.mark).join()";
    browser.until(&format!("only {other} marked on the map"), &format!("{chosen} === '{other}'")).await?;
    browser.back().await?;
    browser.until("Houten again after 'back'", &format!("{UNFOLDED} === 'houten' && {chosen} === 'houten'")).await?;
    browser.click("[data-place=houten] a.name").await?;
    browser.until("nothing unfolded after Houten was chosen again", &format!("{UNFOLDED} === '' && {DRAWN}")).await?;

    // The filter by name.
    browser.type_into(".places input", "houten").await?;
    let places = "[...document.querySelectorAll('[data-place]')].map(place => place.dataset.place).join()";
    browser.until("only Houten in the list", &format!("{places} === 'houten'")).await?;

    // A municipality that was no host: the nearest that were are links that choose them.
    browser.eval::<Value>("document.querySelector('.places input').value = ''", &[]).await?;
    browser.type_into(".places input", "rotterdam").await?;
    let near = "[...document.querySelectorAll('.places .empty a')].filter((it) => it.hash.includes('plaats=')).length";
    browser.until("three hosts near Rotterdam", &format!("{near} === 3")).await?;
    browser.click(".places .empty a").await?;
    browser.until("what is known of the nearest", &format!("{UNFOLDED} !== ''")).await.map(drop)
}

/// A card that a search leaves where it is follows it all the same: its words are marked, and its button tells whether it
/// is kept.
pub async fn cards_that_stay(browser: &Browser) -> Outcome {
    // Marks and cards that stayed, and whether the button of one of them tells that it is kept.
    const SEEN: &str =
        "(() => { const stayed = [...document.querySelectorAll('.card')].filter((card) => card.__stayed);
        return [stayed.length, stayed.filter((card) => card.querySelector('mark')).length,
            window.__one.ariaPressed === 'true']; })()";
    browser.open("/#/ideeen?thema=gezondheid&soort=idea&taal=nl").await?;
    let stay = "[...document.querySelectorAll('.card')].forEach((card) => { card.__stayed = true });
        window.__one = document.querySelector('.card .keep')";
    browser.eval::<Value>(stay, &[]).await?;
    // At once, since fewer cards answer the beginning of the word.
    let paste = format!(
        "const box = document.querySelector('{SEARCH}'); box.focus(); box.value = 'mensen';
        box.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    );
    browser.eval::<Value>(&paste, &[]).await?;
    browser.until("words of the address", "location.hash.includes('q=mensen')").await?;
    let seen = async |when: &str, due: (usize, usize, bool)| -> Outcome {
        let right = format!("JSON.stringify({SEEN}) === '[{},{},{}]'", due.0, due.1, due.2);
        let seen = browser.until(when, &right).await;
        let found: Value = browser.read(SEEN).await?;
        browser.check(seen.is_ok(), || format!("{when}: cards, marked ones, and whether one is kept: {found}"));
        Ok(())
    };
    seen("typed", (3, 3, false)).await?;
    browser.eval::<Value>("window.__one.click()", &[]).await?;
    seen("kept", (3, 3, true)).await?;
    wipe(browser).await?;
    seen("wiped", (3, 0, true)).await?;
    browser.eval::<Value>("window.__one.click()", &[]).await?;
    let go = "location.hash = '#/ideeen?thema=gezondheid&soort=idea&q=mensen&taal=nl'";
    browser.eval::<Value>(go, &[]).await?;
    seen("by the address", (3, 3, false)).await
}
