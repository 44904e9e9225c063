//! Exploring by keyboard alone: searching with suggestions, comparing, the keys and their switch, and coming back.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

const SEARCH: &str = "input[type=search]";
const COUNT: &str = "document.querySelector('[data-count]').textContent";
const AT_SEARCH: &str = "document.activeElement && document.activeElement.matches('input[type=search]')";
/// More steps than any of these pages has from one thing to the next that is looked for.
const STEPS: usize = 150;

/// Presses Tab until something holds of the element in focus, called `at`.
async fn tab_to(browser: &Browser, what: &str, holds: &str) -> Outcome {
    for _ in 0..STEPS {
        if browser.read::<bool>(&format!("((at) => !!({holds}))(document.activeElement)")).await? {
            return Ok(());
        }
        browser.press(Key::Tab).await?;
    }
    Err(format!("{STEPS} times Tab did not reach {what}"))
}

/// What is offered for words on loneliness and students: both at once, or students beside the other word.
const BOTH_OR_ONE: &str = "Eenzaamheid en gemis × Student,Student";

/// Ideas on loneliness from students, found and sent to a colleague.
pub async fn loneliness(browser: &Browser) -> Outcome {
    browser.open("/#/?taal=nl").await?;
    browser.strike("/").await?;
    browser.until("the search box after the key /", AT_SEARCH).await?;
    browser.until("the cards", &format!("location.hash.startsWith('#/ideeen') && {DRAWN}")).await?;
    browser.strike("eenzaamheid").await?;
    browser.until("the words in the address", &format!("location.hash.includes('q=eenzaamheid') && {DRAWN}")).await?;
    let lonely: usize = browser.read(&format!("+{COUNT}")).await?;
    browser.check(lonely > 0, || "nothing on loneliness".to_owned());

    browser.strike(" stud").await?;
    let offered =
        "[...document.querySelectorAll('#offers [role=option]')].map((option) => option.firstChild.textContent)";
    browser.until("both at once, then students", &format!("{offered}.join() === '{BOTH_OR_ONE}'")).await?;
    let expanded: bool = browser.read(&format!("document.querySelector('{SEARCH}').ariaExpanded !== 'false'")).await?;
    browser.check(expanded, || "there are offers, but the box says that it is folded".to_owned());
    browser.press(Key::Down).await?;
    browser.press(Key::Down).await?;
    let active =
        "(document.getElementById(document.activeElement.getAttribute('aria-activedescendant')) || {}).ariaSelected";
    browser.until("an offer in focus", &format!("{active} !== undefined")).await?;
    browser.press(Key::Enter).await?;
    let taken = "location.hash.includes('rol=student') && location.hash.includes('q=eenzaamheid') && !location.hash.includes('stud&')";
    browser.until("students chosen in the address", &format!("{taken} && {DRAWN}")).await?;
    let (count, typed, folded): (String, String, bool) = browser
        .read(&format!("[{COUNT}, document.querySelector('{SEARCH}').value, document.querySelector('#offers').hidden]"))
        .await?;
    browser.check(typed == "eenzaamheid", || format!("the box holds '{typed}'"));
    browser.check(folded, || "the offers stay open after one was taken".to_owned());
    let cards: Vec<String> =
        browser.read("[...document.querySelectorAll('article[data-card]')].map((card) => card.innerText)").await?;
    browser.check(!cards.is_empty() && count == cards.len().to_string(), || format!("{count} cards: {cards:?}"));
    let strangers: Vec<&String> = cards.iter().filter(|card| !card.to_lowercase().contains("student")).collect();
    browser.check(strangers.is_empty(), || format!("not of students: {strangers:?}"));

    tab_to(browser, "the button that copies the link", "at.matches('.results .share button')").await?;
    browser.press(Key::Enter).await?;
    let said = browser.until("a word on the copy", "document.querySelector('.said').textContent").await?;
    let here: String = browser.read("location.href").await?;
    let said = said.as_str().unwrap_or_default();
    browser.check(said == "Gekopieerd" || said == here, || format!("copying {here} says '{said}'"));
    let hash: String = browser.read("location.hash").await?;
    browser.open(&format!("/{hash}")).await?;
    let there: String = browser.read(COUNT).await?;
    browser.check(there == count, || format!("{count} cards were sent, {there} arrive"));

    // One step back takes the choice away and leaves the words.
    browser.open("/#/ideeen?q=eenzaamheid&taal=nl").await?;
    browser.click(SEARCH).await?;
    browser.strike(" stud").await?;
    browser.until("the offers", &format!("{offered}.join() === '{BOTH_OR_ONE}'")).await?;
    browser.press(Key::Escape).await?;
    browser.until("no offers after Escape", "document.querySelector('#offers').hidden").await?;
    let typed: String = browser.read(&format!("document.querySelector('{SEARCH}').value")).await?;
    browser.check(typed == "eenzaamheid stud", || format!("Escape leaves '{typed}' in the box"));
    // What a letter has asked for comes neither after Escape nor in the way of who walks through the offers already.
    const LETTER_AND_KEY: &str = "const done = arguments[arguments.length - 1]; const box = document.activeElement; \
        const type = () => { box.value += 'LETTER'; box.dispatchEvent(new InputEvent('input', { bubbles: true })); }; \
        const press = new KeyboardEvent('keydown', { key: 'KEY', bubbles: true, cancelable: true }); \
        type(); box.dispatchEvent(press); setTimeout(() => done(SEEN), 500);";
    let after = |letter: &str, key: &str, seen: &str| {
        LETTER_AND_KEY.replace("LETTER", letter).replace("KEY", key).replace("SEEN", seen)
    };
    let folded: bool = browser.eval_async(&after("e", "Escape", "document.querySelector('#offers').hidden")).await?;
    browser.check(folded, || "offers came after Escape had put them away".to_owned());
    browser.press(Key::Down).await?;
    browser.until("the offers for a letter more", &format!("{offered}.length > 0")).await?;
    let seen = "box.getAttribute('aria-activedescendant') || ''";
    let active: String = browser.eval_async(&after("n", "ArrowDown", seen)).await?;
    browser.check(active == "offers-1", || format!("after a letter and Down the option in focus is '{active}'"));
    browser.press(Key::Escape).await?;
    browser.press(Key::Down).await?;
    browser.until("the offers again", &format!("{offered}.join() === '{BOTH_OR_ONE}'")).await?;
    browser.click("#offers [role=option]").await?;
    browser.until("students chosen by the mouse", "location.hash.includes('rol=student')").await?;
    browser.back().await?;
    browser.until("the words again", "location.hash.includes('stud') && !location.hash.includes('rol=')").await?;
    // Offers for words that the address no longer has do not stay over the results.
    browser.click(SEARCH).await?;
    browser.press(Key::Down).await?;
    browser.until("the offers once more", &format!("{offered}.join() === '{BOTH_OR_ONE}'")).await?;
    browser.eval::<Value>("history.forward()", &[]).await?;
    browser.until("students chosen again", "location.hash.includes('rol=student')").await?;
    browser.until("no offers after Forward", "document.querySelector('#offers').hidden").await?;

    // Students have voices on it and no ideas: the page says so, and leads on.
    browser.open("/#/ideeen?soort=idea,initiative,advice&code=eenzaamheid-en-gemis&rol=student&taal=nl").await?;
    let instead: String = browser.read("document.querySelector('.empty').innerText").await?;
    browser.check(instead.contains("Geen ideeën, initiatieven en adviezen; wel "), || format!("it says '{instead}'"));
    browser.click(".empty p a").await?;
    browser
        .until("the voices instead", &format!("location.hash.includes('soort=voice') && {COUNT} === '5'"))
        .await
        .map(drop)
}

/// What citizens and scientists each say on greenery: one press and a word.
pub async fn greenery(browser: &Browser) -> Outcome {
    const SIDES: &str = "[...document.querySelectorAll('[data-side]')].map((side) => side.dataset.side).join()";
    const TITLE: &str = "document.querySelector('[data-chart=contrast] .finding').innerText";
    browser.open("/#/vergelijk?taal=nl").await?;
    browser
        .until("three tracks side by side", &format!("{SIDES} === 'spoor:citizens,spoor:civil-society,spoor:science'"))
        .await?;
    tab_to(browser, "the button of civil society", "at.matches('[data-toggle=\"spoor:civil-society\"]')").await?;
    browser.press(Key::Enter).await?;
    browser.until("two tracks side by side", &format!("{SIDES} === 'spoor:citizens,spoor:science'")).await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.contains("naast=spoor:citizens,spoor:science"), || format!("the address is {hash}"));
    browser.strike("/").await?;
    browser.until("the search box after the key /", AT_SEARCH).await?;
    browser.strike("groen").await?;
    browser.until("the words in the address", "location.hash.includes('q=groen')").await?;
    browser.until("a title about the words", &format!("{TITLE}.startsWith('Over ‘groen’')")).await?;
    let sentence: String = browser.read("document.querySelector('[data-chart=contrast] .sentence').innerText").await?;
    // Of so few cards no share is told.
    let of_few =
        sentence.contains("kaartjes bij wetenschappers tegen ") && !sentence.contains("procent bij wetenschap");
    browser.check(of_few, || format!("the sentence is '{sentence}'"));
    // Each side and each end leads to as many cards as it says; the first of both stand for all of them here.
    let end = "document.querySelector('[data-chart=contrast] [data-mark$=\":spoor:citizens\"]').dataset.mark";
    let end: String = browser.read(end).await?;
    for mark in ["spoor:citizens", &end] {
        browser.open("/#/vergelijk?naast=spoor:citizens,spoor:science&q=groen&taal=nl").await?;
        let link = format!("document.querySelector('[data-chart=contrast] [data-mark=\"{mark}\"]')");
        browser.until("the mark", &link).await?;
        let value: String = browser.read(&format!("{link}.dataset.value")).await?;
        browser.leaving(&format!("location.hash = {link}.getAttribute('href')"), mark).await?;
        let count: String = browser.read(COUNT).await?;
        browser.check(count == value, || format!("{mark} says {value}, {count} are there"));
    }
    // Anything else is set beside by its name.
    browser.open("/#/vergelijk?naast=spoor:science&taal=nl").await?;
    browser.click(".adding input").await?;
    browser.strike("student").await?;
    browser.press(Key::Enter).await?;
    browser.until("students beside science", &format!("{SIDES} === 'spoor:science,rol:student'")).await?;
    // What is said of a side goes when the sides are others.
    const SAID: &str = "document.querySelector('.adding ~ .said').innerText";
    browser.until("word of the side", &format!("{SAID}.startsWith('Staat ernaast')")).await?;
    browser.click("[data-toggle='rol:student']").await?;
    browser.until("no word of it", &format!("{SIDES} === 'spoor:science' && {SAID} === ''")).await.map(drop)
}

/// The help opens, names the keys and puts them out; arrows walk through cards.
pub async fn keys(browser: &Browser) -> Outcome {
    const OPEN: &str = "document.querySelector('dialog').open";
    browser.open("/#/ideeen?thema=gezondheid&taal=nl").await?;
    tab_to(browser, "a card", "at.closest('article[data-card]')").await?;
    let card = "document.activeElement.closest('[data-card]').dataset.card";
    let first: String = browser.read(card).await?;
    browser.press(Key::Down).await?;
    let second = browser.until("the next card", &format!("{card} !== '{first}' && {card}")).await?;
    browser.press(Key::Up).await?;
    browser.until("the card before", &format!("{card} === '{first}'")).await?;
    browser.check(second.as_str().is_some_and(|second| second != first), || format!("{first}, then {second}"));

    // Who types in what an extension has put beside the app keeps every key.
    const PANEL: &str = "document.body.append(document.createElement('aside'));
        const field = document.body.lastChild.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
        field.focus();";
    browser.eval::<Value>(PANEL, &[]).await?;
    browser.strike("/?").await?;
    let typed: String = browser.read("document.body.lastChild.shadowRoot.querySelector('input').value").await?;
    let opened: bool = browser.read(OPEN).await?;
    browser.check(typed == "/?" && !opened, || format!("of keys in a panel '{typed}' is left, help: {opened}"));
    browser.eval::<Value>("document.body.lastChild.remove()", &[]).await?;

    browser.strike("?").await?;
    browser.until("the help after the key ?", OPEN).await?;
    browser.press(Key::Escape).await?;
    browser.until("no help after Escape", &format!("!{OPEN}")).await?;
    browser.go("#/themas?taal=nl").await?;
    browser.strike("?").await?;
    browser.until("the help over the themes", OPEN).await?;
    browser.leaving("history.back()", "the cards").await?;
    browser.until("no help over the page before", &format!("!{OPEN}")).await?;
    browser.strike("?").await?;
    browser.until("the help again", OPEN).await?;
    tab_to(browser, "the switch", "at.matches('dialog input')").await?;
    browser.strike(" ").await?;
    browser.until("the switch off", "!document.querySelector('dialog input').checked").await?;
    browser.press(Key::Escape).await?;
    browser.until("no help", &format!("!{OPEN}")).await?;
    browser.strike("?").await?;
    browser.open("/#/ideeen?taal=nl").await?;
    browser.strike("/?").await?;
    let (open, searching): (bool, bool) = browser.read(&format!("[{OPEN}, {AT_SEARCH}]")).await?;
    browser.check(!open && !searching, || "keys that are out still do something".to_owned());
    browser.eval::<Value>("document.querySelector('footer button').click()", &[]).await?;
    browser.until("the help by its button", OPEN).await?;
    let on: bool = browser.read("document.querySelector('dialog input').checked").await?;
    browser.check(!on, || "that the keys are out is not remembered".to_owned());
    Ok(())
}

/// Whoever comes back from a card finds as many cards as there were, at the same place.
pub async fn coming_back(browser: &Browser) -> Outcome {
    const SHOWN: &str = "document.querySelectorAll('.results [data-card]').length";
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?soort=idea,advice&taal=nl").await?;
    browser.until("24 cards", &format!("{SHOWN} === 24")).await?;
    browser.click(".results p.row button.press").await?;
    browser.until("48 cards", &format!("{SHOWN} === 48")).await?;
    let link = "document.querySelectorAll('.results [data-card] h3 a')[30]";
    browser.eval::<Value>(&format!("{link}.scrollIntoView()"), &[]).await?;
    let before: f64 = browser.until("a scrolled page", "scrollY > 300 && scrollY").await?.as_f64().unwrap_or_default();
    browser.leaving(&format!("{link}.click()"), "the card").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.contains("soort=idea,advice"), || format!("the card's address is {hash}"));
    let place: String = browser.read("document.querySelector('.passage').innerText").await?;
    browser.check(place.contains("31 van "), || format!("the card's place among the results: {place}"));
    browser.leaving("document.querySelector('.passage [rel=next]').click()", "the next card").await?;
    let place: String = browser.read("document.querySelector('.passage').innerText").await?;
    browser.check(place.contains("32 van "), || format!("the next card's place among the results: {place}"));
    browser.leaving("history.back()", "the card again").await?;
    browser.leaving("history.back()", "the cards again").await?;
    browser.until("48 cards again", &format!("{SHOWN} === 48")).await?;
    browser.until("the same place", &format!("Math.abs(scrollY - {before}) < 4")).await.map(drop)
}
