//! How pages are put together for who does not see them: landmarks, headings, names, titles, live regions, and the
//! language of every part.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::browser::{Browser, Outcome};
use super::states::{share, walk};

const STRUCTURE: &str = include_str!("probes/structure.js");
/// The corpus, kept in the page so that it travels there once.
const CORPUS: &str =
    "fetch('corpus.json').then((it) => it.json()).then((it) => { window.__corpus = it; arguments[0](true) })";

/// Names that are the same in both languages.
const SHARED: [&str; 7] = ["CSV", "Excel", "JSON", "Markdown", "English", "SVG", "BibTeX"];

/// What the probe found: what is wrong, the names of the interface's own controls, and the title of the window.
type Found = (Vec<String>, Vec<String>, String);

async fn look(browser: &Browser, language: &str, is_frame: bool) -> Result<Found, String> {
    if !browser.read::<bool>("!!window.__corpus").await? {
        browser.eval_async::<Value>(CORPUS).await?;
    }
    let script = format!("return (function () {{ {STRUCTURE} }})(arguments[0], window.__corpus, arguments[1])");
    browser.eval(&script, &[json!(language), json!(is_frame)]).await
}

/// Every page is well put together in both languages, and no name of a control is the same in both.
pub async fn all_parts(browser: &Browser) -> Outcome {
    let names: RefCell<HashMap<String, HashSet<String>>> = RefCell::default();
    let titles: RefCell<HashMap<String, String>> = RefCell::default();
    // The same states in both languages, whose names are held against each other.
    let states = share(browser.engine, 0);
    for language in ["nl", "en"] {
        walk(browser, (1280, 900), language, &states, async |what| {
            let (wrong, controls, title) = look(browser, language, false).await?;
            wrong.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
            let page = what.split([' ', ',', '?']).next().unwrap_or_default();
            let other = titles.borrow_mut().insert(format!("{language} {title}"), page.to_owned());
            let is_own = other.as_deref().is_none_or(|other| other == page);
            browser.check(is_own, || format!("{what} and {other:?} have the title '{title}'"));
            let key = what.split(" in ").next().unwrap_or_default().to_owned();
            let mut names = names.borrow_mut();
            if let Some(dutch) = names.get(&key) {
                let both: Vec<&String> =
                    controls.iter().filter(|name| dutch.contains(*name) && !SHARED.contains(&name.as_str())).collect();
                browser.check(both.is_empty(), || format!("{key}: in both languages {both:?}"));
            }
            names.insert(key, controls.into_iter().collect());
            Ok(())
        })
        .await?;
    }
    for path in ["/?embed=participants#/?taal=en", "/?embed=cards#/ideeen?thema=gezondheid&taal=en"] {
        browser.open(path).await?;
        let (wrong, _, _) = look(browser, "en", true).await?;
        wrong.into_iter().for_each(|line| browser.note(format!("{path}: {line}")));
    }
    Ok(())
}

/// The number of cards is told when it changes: the region that speaks stays, and only its text changes.
pub async fn count_speaks(browser: &Browser) -> Outcome {
    const WATCH: &str = "const region = document.querySelector('[role=status]:has([data-count])');
        window.__region = region; window.__said = [];
        new MutationObserver(() => window.__said.push(region.textContent.trim()))
            .observe(region, { characterData: true, childList: true, subtree: true });
        return region.textContent.trim()";
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?taal=nl").await?;
    let before: String = browser.eval(WATCH, &[]).await?;
    browser.click(r#"input[data-facet="soort:idea"]"#).await?;
    browser.until("a word on the count", "window.__said.length").await?;
    let (said, is_same): (String, bool) = browser
        .read("[window.__said.at(-1), window.__region.isConnected && window.__region.querySelector('[data-count]') !== null]")
        .await?;
    browser.check(said != before && said.contains("kaartjes"), || format!("'{before}' became '{said}'"));
    browser.check(is_same, || "the region that speaks is another after a choice".to_owned());
    Ok(())
}
