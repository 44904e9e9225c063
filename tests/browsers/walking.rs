//! Walks through pages of the app in one load, by their addresses alone, and gives what stands on each.

use serde::Deserialize;
use serde_json::json;

use super::browser::Browser;

/// How many pages are asked for in one script.
const AT_ONCE: usize = 15;

/// A link, a mark of a figure, or a number in a table.
#[derive(Clone, Debug, Deserialize)]
pub struct Link {
    /// The address as it is written.
    pub href: String,
    /// The words in it.
    pub text: String,
    /// Its accessible name, where that is not its words.
    pub label: Option<String>,
    /// The number that it is said to stand for.
    pub value: Option<String>,
    /// The id of the mark, for marks.
    pub mark: Option<String>,
    /// The figure that it stands in or whose table it stands in.
    pub figure: Option<String>,
    /// What it is to the page.
    pub rel: String,
    /// Where it opens.
    pub target: String,
}

/// A page as it stands.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// The address that was asked for.
    pub asked: String,
    /// The address that it has come to.
    pub hash: String,
    /// The text of every h1.
    pub headings: Vec<String>,
    /// What is told as wrong.
    pub errors: Vec<String>,
    /// The number of cards.
    pub count: Option<String>,
    /// Every link.
    pub links: Vec<Link>,
    /// Numbers with a value and no link to what they count.
    pub bare: Vec<String>,
    /// Links to a place in the page that is not there.
    pub lost: Vec<String>,
}

const WALK: &str = include_str!("walk.js");

/// Goes to every address, one after another, and gives the pages. A page of the app must stand already.
pub async fn walk(browser: &Browser, addresses: &[String]) -> Result<Vec<Page>, String> {
    let mut pages = Vec::new();
    for some in addresses.chunks(AT_ONCE) {
        pages.extend(browser.eval_async::<Vec<Page>>(&WALK.replace("PAGES", &json!(some).to_string())).await?);
    }
    Ok(pages)
}

/// The same choice of some out of many in every run: every n-th, so that so many are left.
pub fn sample<T: Clone>(all: &[T], most: usize) -> Vec<T> {
    if most == 0 {
        return Vec::new();
    }
    let step = all.len().div_ceil(most).max(1);
    all.iter().step_by(step).cloned().collect()
}

/// Whether every file that a plain link names is there; gives those that are not.
pub async fn absent(browser: &Browser, files: &[String]) -> Result<Vec<String>, String> {
    const ASK: &str = r#"
        const done = arguments[0];
        Promise.all(FILES.map((file) => fetch(file).then((answer) => (answer.ok ? null : `${file}: ${answer.status}`), String)))
            .then((found) => done(found.filter(Boolean)));
    "#;
    browser.eval_async(&ASK.replace("FILES", &json!(files).to_string())).await
}
