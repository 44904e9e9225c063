//! A corpus of somebody else: words that are longer than a phone is wide, letters that run from the right, and nothing
//! that holds of the first corpus only.

use std::cell::Cell;
use std::fmt::Write;

use serde_json::Value;

use super::boxes::CLIPPED;
use super::browser::{Browser, DRAWN, Outcome};
use super::own_served::{HEBREW, LONG};
use super::pages::{LANGUAGES, TOO_WIDE};
use super::states::mine;

/// Every page of the small corpus, some in more states than one.
const PAGES: [&str; 21] = [
    "#/",
    "#/themas",
    "#/thema/water-in-de-wijk",
    "#/thema/plek-voor-jongeren?soort=pain,seed",
    "#/ideeen",
    "#/ideeen?weergave=lijst",
    "#/ideeen?weergave=tabel",
    "#/ideeen?thema=water-in-de-wijk&code=regenwater&spoor=wijkavonden&plaats=waterrijk&aan-zet=gemeente",
    "#/ideeen?q=zzzzqqqq&rol=inwoner",
    "#/kaart",
    "#/kaart?plaats=plasdorp",
    "#/frequentie",
    "#/kaartje/water-idee-1",
    "#/kaartje/water-stem-1?thema=water-in-de-wijk",
    "#/over",
    "#/vergelijk?naast=spoor:wijkavonden,spoor:jongerenraad",
    "#/selectie",
    "#/insluiten",
    "#/gegevens",
    "#/toegankelijkheid",
    "#/zomaar",
];

/// Every part that can stand in a frame.
const PARTS: [&str; 11] = [
    "participants#/",
    "hosts#/kaart",
    "frequency#/frequentie",
    "balance#/frequentie",
    "codes#/frequentie",
    "actors#/frequentie",
    "dialogues#/thema/water-in-de-wijk",
    "contrast#/vergelijk?naast=spoor:wijkavonden,spoor:jongerenraad",
    "cards#/ideeen",
    "list#/ideeen",
    "record#/kaartje/water-stem-1",
];

/// Unfolds what is folded, shows the tables, and keeps a card.
const UNFOLD: &str = "document.querySelectorAll('details').forEach((it) => { it.open = true; });
    document.querySelectorAll('[data-action=table][aria-expanded=false]').forEach((it) => it.click());
    document.querySelectorAll('[data-card] .keep[aria-pressed=false]').forEach((it, at) => at < 2 && it.click());";

/// Visits every page and every part of a corpus in both languages, each in one engine, and looks at each.
async fn everywhere(browser: &Browser, file: &str, look: impl AsyncFn(&str) -> Outcome) -> Outcome {
    // What stands before the `#` has a question mark of its own.
    let with = |address: &str, language: &str| {
        let hash = &address[address.find('#').unwrap_or(0)..];
        format!("{address}{}taal={language}", if hash.contains('?') { '&' } else { '?' })
    };
    for (tongue, language) in LANGUAGES.into_iter().enumerate() {
        let path = |page: &'static str| page.split('?').next();
        let mut before = None;
        for page in mine(browser.engine, tongue, PAGES) {
            let hash = with(page, language);
            // Another state of a page that is there already makes no new one, which is waited for.
            if before.replace(page).is_none_or(|before| path(page) == path(before)) {
                browser.load_expecting(&format!("/?corpus={file}{hash}"), &["own"]).await?;
                browser.until(&hash, DRAWN).await?;
            } else {
                browser.go(&hash).await?;
            }
            browser.eval::<Value>(UNFOLD, &[]).await?;
            look(&hash).await?;
        }
        for part in mine(browser.engine, tongue, PARTS) {
            let path = with(&format!("/?corpus={file}&embed={part}"), language);
            browser.load_expecting(&path, &["own"]).await?;
            browser.until(&path, DRAWN).await?;
            browser.eval::<Value>(UNFOLD, &[]).await?;
            look(&path).await?;
        }
    }
    Ok(())
}

/// A word of 40 letters makes no page wider than a phone, and runs out of no drawing.
pub async fn long_words(browser: &Browser) -> Outcome {
    browser.resize(320, 640).await?;
    // A file that did not open would make no page wider either.
    let (pages, with_long) = (Cell::new(0), Cell::new(0));
    everywhere(browser, LONG, async |what| {
        let has_long: bool = browser.read(r"/\p{L}{40}/u.test(document.body.textContent)").await?;
        pages.set(pages.get() + 1);
        with_long.set(with_long.get() + usize::from(has_long));
        let too_wide: String = browser.read(TOO_WIDE).await?;
        browser.check(too_wide.is_empty(), || format!("{what}: {too_wide}"));
        let clipped: Vec<String> = browser.read(CLIPPED).await?;
        clipped.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
        Ok(())
    })
    .await?;
    let (pages, with_long) = (pages.get(), with_long.get());
    browser.check(with_long * 2 > pages, || format!("only {with_long} of {pages} pages have a long word"));
    Ok(())
}

/// Texts that run from the right and do not: those whose last sign does not stand left of their first, headings and bodies
/// that do not begin at the right, and pieces of a marked text that stand in another order than they are read in.
const WRONG_WAY: &str = r#"(() => {
    const wrong = new Set();
    const box = (node, from, to) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return range.getBoundingClientRect();
    };
    const isPure = (text) => /^[֐-׿]/.test(text) && !/[a-z]/i.test(text);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const node = texts.currentNode, text = node.data.trim(), at = node.data.indexOf(text);
        if (!isPure(text) || !text.endsWith("!") || node.parentElement.closest("option, textarea, .unseen")) continue;
        const first = box(node, at, at + 1), last = box(node, at + text.length - 1, at + text.length);
        if (first.width && last.width && Math.abs(first.top - last.top) < 4 && last.left > first.left)
            wrong.add(`${node.parentElement.outerHTML.slice(0, 90)}: ends at the right`);
    }
    for (const block of document.querySelectorAll("h1, .card h3, .body, .panel h2, p.lead, .original p")) {
        if (!isPure(block.textContent.trim()) || !block.getClientRects().length || block.closest(".unseen")) continue;
        const range = document.createRange();
        range.selectNodeContents(block);
        const style = getComputedStyle(block), line = range.getClientRects();
        const right = block.getBoundingClientRect().right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
        const end = Math.max(...[...line].map((it) => it.right));
        if (Math.abs(end - right) > 3) wrong.add(`${block.outerHTML.slice(0, 90)}: begins ${Math.round(right - end)} px from the right`);
    }
    for (const marked of document.querySelectorAll("mark")) {
        const boxes = [...marked.parentElement.childNodes].filter((it) => it.textContent.trim()).map((it) => {
            const range = document.createRange();
            range.selectNodeContents(it);
            return range.getBoundingClientRect();
        });
        for (let at = 1; at < boxes.length; at++)
            if (Math.abs(boxes[at].top - boxes[at - 1].top) < 4 && boxes[at].left >= boxes[at - 1].left)
                wrong.add(`${marked.parentElement.outerHTML.slice(0, 160)}: the pieces stand the wrong way round`);
    }
    return [...wrong];
})()"#;

/// What holds of the first corpus only, and is said.
const OF_THE_FIRST: &str = r#"(() => {
    const words = /2021|corona|pandemi|crisis|Nederland na|\bDutch\b|het Nederlands|burger|citizen|middenveld|civil society|wetenschap|scien|burgemeester|mayor|wethouder|alderman|rode draden|threads|voorwoord|foreword|tachtig|eighty|kaders? van|box(es)? of|eigen woorden|our own words/gi;
    const kept = document.body.cloneNode(true);
    kept.querySelectorAll("script, style, #notices, .language").forEach((it) => it.remove());
    const head = [...document.head.querySelectorAll("meta[content], script[type$=json]")].map((it) => it.content || it.textContent);
    const said = [document.title, ...head, kept.textContent, ...[...kept.querySelectorAll("[aria-label]")].map((it) => it.ariaLabel)].join(" ");
    return [...new Set([...said.matchAll(words)].map((it) => said.slice(Math.max(0, it.index - 30), it.index + 30)))];
})()"#;

/// Hebrew runs from the right, wherever it stands, also where words of it are marked; and nothing is said of it that holds
/// of the first corpus only.
pub async fn from_the_right(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    everywhere(browser, HEBREW, async |what| {
        let wrong: Vec<String> = browser.read(WRONG_WAY).await?;
        let mut told = String::new();
        for line in &wrong {
            let _ = write!(told, "\n    {line}");
        }
        browser.check(wrong.is_empty(), || format!("{what}: {} texts run the wrong way:{told}", wrong.len()));
        // The statement is about the app, and tells of its languages.
        if !what.contains("toegankelijkheid") {
            let said: Vec<String> = browser.read(OF_THE_FIRST).await?;
            browser.check(said.is_empty(), || format!("{what}: said of the first corpus: {said:?}"));
        }
        Ok(())
    })
    .await?;
    browser.load_expecting(&format!("/?corpus={HEBREW}#/ideeen?taal=nl"), &["own"]).await?;
    browser.until("the cards", DRAWN).await?;
    for words in ["מים", "שכונה"] {
        let marked =
            format!("[...document.querySelectorAll('.card mark')].filter((it) => it.textContent.includes('{words}'))");
        browser.eval::<Value>(&format!("location.hash = '#/ideeen?q={words}&taal=nl'"), &[]).await?;
        browser.until("marked words", &format!("{marked}.length > 3")).await?;
        let wrong: Vec<String> = browser.read(WRONG_WAY).await?;
        browser.check(wrong.is_empty(), || format!("words that are marked: {wrong:?}"));
    }
    Ok(())
}
