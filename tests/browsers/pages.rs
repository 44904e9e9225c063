//! Every page in both languages: headings, titles, widths, and where the focus goes.

use std::collections::HashMap;

use fantoccini::key::Key;

use super::browser::{Browser, DRAWN, Outcome};
use super::states::mine;

/// Every kind of page, the last one of them unknown.
pub const PAGES: [&str; 14] = [
    "#/",
    "#/themas",
    "#/thema/gezondheid",
    "#/ideeen",
    "#/kaart",
    "#/frequentie",
    "#/kaartje/gezondheid-idee-1",
    "#/over",
    "#/vergelijk?naast=spoor:citizens,spoor:science",
    "#/selectie",
    "#/insluiten",
    "#/gegevens",
    "#/toegankelijkheid",
    "#/zomaar",
];

/// The languages of the interface.
pub const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Visits every page at this size, and looks at each. The languages and sizes, which have a number, are shared by the engines.
async fn every_page(
    browser: &Browser,
    (at, width, height): (usize, u32, u32),
    look: impl AsyncFn(&str) -> Outcome,
) -> Outcome {
    browser.resize(width, height).await?;
    for language in mine(browser.engine, at, LANGUAGES) {
        for (index, page) in PAGES.iter().enumerate() {
            let sign = if page.contains('?') { '&' } else { '?' };
            let hash = format!("{page}{sign}taal={language}");
            if index == 0 {
                browser.open(&format!("/{hash}")).await?;
            } else {
                browser.go(&hash).await?;
            }
            look(&hash).await?;
        }
    }
    Ok(())
}

/// What sticks out of the page, unless it stands in something that scrolls by itself.
pub const TOO_WIDE: &str = r#"(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    const scrolls = (element) => element && element !== document.body
        && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element))
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''} to ${Math.round(element.getBoundingClientRect().right)}`);
    return `${root.scrollWidth} px wide in ${root.clientWidth}: ${out.slice(0, 6).join('; ')}`;
})()"#;

/// One h1, a title of its own, the right language, and no sideways scrolling.
pub async fn all_pages(browser: &Browser) -> Outcome {
    for (at, width, height) in [(0, 320, 640), (1, 1280, 900)] {
        let titles = std::cell::RefCell::new(HashMap::<String, String>::new());
        every_page(browser, (at, width, height), async |hash| {
            let (headings, title, language): (usize, String, String) = browser
                .read("[document.querySelectorAll('h1').length, document.title, document.documentElement.lang]")
                .await?;
            browser.check(headings == 1, || format!("{hash} has {headings} h1"));
            browser.check(hash.ends_with(&language), || format!("{hash} has the language {language}"));
            browser.check(!title.trim().is_empty(), || format!("{hash} has no title"));
            let other = titles.borrow_mut().insert(format!("{language} {title}"), hash.to_owned());
            browser.check(other.is_none(), || format!("{hash} and {other:?} have the same title '{title}'"));
            let too_wide: String = browser.read(TOO_WIDE).await?;
            browser.check(too_wide.is_empty(), || format!("{hash} at {width} × {height}: {too_wide}"));
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Links of the menu put the focus on the heading; the skip link does too.
pub async fn focus(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open("/#/?taal=nl").await?;
    // Away from the first page and back to it at last.
    let mut links: Vec<String> =
        browser.read("[...document.querySelectorAll('header nav a')].map(link => link.getAttribute('href'))").await?;
    browser.check(links.len() >= 6, || format!("the menu has only {links:?}"));
    links.rotate_left(1);
    for href in links {
        browser.mark_page().await?;
        browser.click(&format!("header nav a[href=\"{href}\"]")).await?;
        browser.until(&format!("{href} after its link"), DRAWN).await?;
        let at = browser.until("the focus on the h1", "document.activeElement.matches('main h1')").await;
        browser.check(at.is_ok(), || format!("after the link to {href} the focus is not on the h1"));
        let here: Vec<String> = browser
            .read("[...document.querySelectorAll('header nav a[aria-current]')].map(link => link.getAttribute('href'))")
            .await?;
        browser.check(here == [href.as_str()], || format!("on {href} the menu marks {here:?} as current"));
        let top: f64 = browser.read("scrollY").await?;
        browser.check(top == 0.0, || format!("{href} is shown from {top} px down"));
    }

    browser.open("/#/themas?taal=nl").await?;
    browser.press(Key::Tab).await?;
    browser.until("the first Tab on the skip link", "document.activeElement.matches('a.skip')").await?;
    let seen = "(box => box.top >= 0 && box.left >= 0)(document.activeElement.getBoundingClientRect())";
    browser.until("the skip link in sight", seen).await?;
    browser.press(Key::Enter).await?;
    browser.until("the focus on the h1 after the skip link", "document.activeElement.matches('main h1')").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash == "#/themas?taal=nl", || format!("the skip link changes the address to {hash}"));
    Ok(())
}

/// The other language is one press away, stays on the page, and is remembered.
pub async fn language(browser: &Browser) -> Outcome {
    browser.open("/#/kaart").await?;
    let before: String = browser.read("document.querySelector('h1').innerText").await?;
    browser.mark_page().await?;
    browser.click("a.language").await?;
    browser.until("the other language", DRAWN).await?;
    let (after, language): (String, String) =
        browser.read("[document.querySelector('h1').innerText, document.documentElement.lang]").await?;
    browser.check(before != after && language == "en", || format!("'{before}' became '{after}' ({language})"));
    browser.open("/#/over").await?;
    let language: String = browser.read("document.documentElement.lang").await?;
    browser.check(language == "en", || format!("English was chosen, the next visit is in '{language}'"));
    Ok(())
}
