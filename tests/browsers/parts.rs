//! How pages are put together for who does not see them: landmarks, headings, names, titles, live regions, and the
//! language of every part.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, Mutex};

use serde_json::{Value, json};

use super::browser::{Browser, DRAWN, Outcome};
use super::pages::LANGUAGES;
use super::states::State;

const STRUCTURE: &str = include_str!("probes/structure.js");
/// The corpus and its translation, kept in the page so that they travel there once.
const CORPUS: &str = "Promise.all(['corpus.json', 'corpus.en.json'].map((name) => fetch(name).then((it) => it.json())))
    .then(([dutch, english]) => { window.__english = english; window.__corpus = dutch; arguments[0](true) })";

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

/// What was found on pages so far. All engines share it, because the two languages of a state may be looked at by two.
#[derive(Default)]
struct Seen {
    /// The names of controls, by language and state.
    names: HashMap<String, HashSet<String>>,
    /// The page of every title.
    titles: HashMap<String, String>,
}

static SEEN: LazyLock<Mutex<Seen>> = LazyLock::new(Mutex::default);

/// The page that is there is well put together, and no name of a control is the same in both languages.
pub async fn look_at(browser: &Browser, state: &State, language: &str, what: &str) -> Outcome {
    let (wrong, controls, title) = look(browser, language, false).await?;
    wrong.into_iter().for_each(|line| browser.note(format!("{what}: {line}")));
    let mut seen = SEEN.lock().unwrap();
    let page = state.hash.split('?').next().unwrap_or_default();
    let other = seen.titles.insert(format!("{language} {title}"), page.to_owned());
    let is_own = other.as_deref().is_none_or(|other| other == page);
    browser.check(is_own, || format!("{what} and {other:?} have the title '{title}'"));
    let both: Vec<String> = LANGUAGES
        .into_iter()
        .filter(|other| *other != language)
        .filter_map(|other| seen.names.get(&format!("{other} {state}")))
        .flat_map(|others| controls.iter().filter(|name| others.contains(*name) && !SHARED.contains(&name.as_str())))
        .cloned()
        .collect();
    browser.check(both.is_empty(), || format!("{state}: in both languages {both:?}"));
    seen.names.insert(format!("{language} {state}"), controls.into_iter().collect());
    Ok(())
}

/// Parts in frames are well put together, too.
pub async fn frames(browser: &Browser) -> Outcome {
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
    browser.until("a word on the count", "window.__said.length > 0").await?;
    let (said, is_same): (String, bool) = browser
        .read("[window.__said.at(-1), window.__region.isConnected && window.__region.querySelector('[data-count]') !== null]")
        .await?;
    browser.check(said != before && said.contains("kaartjes"), || format!("'{before}' became '{said}'"));
    browser.check(is_same, || "the region that speaks is another after a choice".to_owned());
    // How the words were read is said once, not with every choice.
    browser.open("/#/ideeen?q=kwaliteid&taal=nl").await?;
    let said: String =
        browser.eval(&WATCH.replace("[role=status]:has([data-count])", ".as-read [role=status]"), &[]).await?;
    browser.check(said.contains("kwaliteid"), || format!("of a word that no card has it says '{said}'"));
    browser.click(r#"input[data-facet="soort:idea"]"#).await?;
    browser.until("a choice", &format!("location.hash.includes('soort=') && {DRAWN}")).await?;
    let again: usize = browser.read("window.__said.length").await?;
    browser.check(again == 0, || format!("how the words were read is said again, {again} times"));
    Ok(())
}
