//! Reads written pages as a crawler does: a plain reader of HTML, strict about tags that do not close.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use dialogue_explorer::corpus::{Corpus, Named};
use dialogue_explorer::query::Facet;
use dialogue_explorer::route::{Address, Route};

/// Elements that hold nothing and are not closed.
const VOID: [&str; 5] = ["meta", "link", "br", "img", "input"];

/// A page as it was read.
#[derive(Default)]
pub struct Page {
    /// Its path from the root.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Every id in it.
    pub ids: Vec<String>,
    /// Every address in it, from `href`, `src`, `content` of a refresh.
    pub links: Vec<String>,
    /// The name of every attribute in it.
    pub attributes: Vec<String>,
    /// Levels of its headings.
    pub headings: Vec<usize>,
    /// The text of each card, by the id of its record.
    pub cards: BTreeMap<String, String>,
    /// All its text, as [`plain_text`] has it.
    pub text: String,
    /// Tags that do not fit.
    pub faults: Vec<String>,
}

/// Every page under a folder, by path.
pub fn crawl(root: &Path) -> BTreeMap<String, Page> {
    let mut pages = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "html") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                pages.insert(name.clone(), read(&name, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    pages
}

/// Text with one blank between words, and none that is not an ordinary one.
pub fn plain_text(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The attributes of an opening tag.
fn parts(tag: &str) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, next)) = after.split_once('"') else { break };
        parts.push((before.split_whitespace().last().unwrap_or_default().to_owned(), unescape(value)));
        rest = next;
    }
    parts
}

/// The value of an attribute of the first such tag with another attribute of this value.
pub fn attributes(html: &str, tag: &str, key: &str, value: &str, wanted: &str) -> Option<String> {
    html.split(&format!("<{tag} ")).skip(1).map(|rest| parts(rest.split('>').next().unwrap())).find_map(|parts| {
        let found = parts.iter().any(|(name, is)| name == key && is == value);
        parts.into_iter().find(|(name, _)| found && name == wanted).map(|(_, value)| value)
    })
}

fn read(path: &str, html: &str) -> Page {
    let mut page = Page { path: path.to_owned(), ..Page::default() };
    let mut open: Vec<String> = Vec::new();
    let mut card: Option<(String, usize)> = None;
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        say(&mut page, &mut text, &card, &open, before);
        let Some((tag, next)) = after.split_once('>') else {
            page.faults.push(format!("a tag without an end: {after:.40}"));
            break;
        };
        rest = next;
        if tag.starts_with('!') {
            if !tag.eq_ignore_ascii_case("!doctype html") {
                page.faults.push(format!("<{tag}>"));
            }
        } else if let Some(name) = tag.strip_prefix('/') {
            if open.pop().as_deref() != Some(name) {
                page.faults.push(format!("</{name}> closes another"));
            }
            if card.as_ref().is_some_and(|(_, depth)| open.len() < *depth) {
                card = None;
            }
        } else {
            let name = tag.split_whitespace().next().unwrap().to_owned();
            let attributes = parts(tag);
            page.attributes.extend(attributes.iter().map(|(name, _)| name.clone()));
            let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
            page.ids.extend(value("id"));
            page.links.extend(value("href").into_iter().chain(value("src")));
            page.links.extend(value("content").and_then(|it| it.strip_prefix("0; url=").map(str::to_owned)));
            if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
                page.headings.push(level);
            }
            if !VOID.contains(&name.as_str()) {
                open.push(name.clone());
                if let Some(id) = value("data-card") {
                    page.cards.insert(id.clone(), String::new());
                    card = Some((id, open.len()));
                }
            }
            if name == "script" {
                // What stands in a script is not read as tags.
                let end = rest.find("</script>").unwrap_or(0);
                rest = &rest[end..];
            }
        }
    }
    if !open.is_empty() {
        page.faults.push(format!("left open: {open:?}"));
    }
    let mut ids = page.ids.clone();
    ids.sort();
    page.faults.extend(ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| format!("id twice: {}", pair[0])));
    page.cards.values_mut().for_each(|said| *said = plain_text(said));
    page.text = plain_text(&text);
    page
}

fn say(page: &mut Page, text: &mut String, card: &Option<(String, usize)>, open: &[String], said: &str) {
    let said = unescape(said);
    if open.last().is_some_and(|tag| tag == "title") && page.title.is_empty() {
        page.title = said.clone();
    }
    if let Some((id, _)) = card {
        page.cards.get_mut(id).unwrap().push_str(&said);
    }
    text.push_str(&said);
}

/// The path of a link without its fragment, seen from the root; none for links that leave the site.
fn path_of(page: &Page, link: &str) -> Option<(String, String)> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let mut folders: Vec<&str> = page.path.split('/').collect();
    let here = folders.pop().unwrap();
    for part in path.split('/') {
        match part {
            ".." => drop(folders.pop().expect("a link leads out of the site")),
            "." | "" => {}
            part => folders.push(part),
        }
    }
    if path.is_empty() {
        folders.push(here);
    } else if path.ends_with('/') {
        folders.push("index.html");
    }
    let fragment = percent_encoding::percent_decode_str(fragment).decode_utf8_lossy().into_owned();
    Some((folders.join("/"), fragment))
}

/// The links of a page that lead nowhere.
pub fn broken(page: &Page, root: &Path, pages: &BTreeMap<String, Page>, corpus: &Corpus) -> Vec<String> {
    let leads = |link: &String| {
        let Some((path, fragment)) = path_of(page, link) else { return true };
        if !root.join(&path).is_file() {
            return false;
        }
        if path == "index.html" && fragment.starts_with('/') {
            return is_address(&link[link.find('#').unwrap()..], corpus);
        }
        fragment.is_empty() || pages.get(&path).is_some_and(|other| other.ids.contains(&fragment))
    };
    page.links.iter().filter(|link| !leads(link)).map(|link| format!("{}: {link}", page.path)).collect()
}

/// Whether the app knows an address, and everything in it.
fn is_address(hash: &str, corpus: &Corpus) -> bool {
    let address = Address::parse(hash);
    let known = match &address.route {
        Route::Unknown(_) => false,
        Route::Theme(id) => corpus.theme(id).is_some(),
        Route::Record(id) => corpus.record(id).is_some(),
        _ => true,
    };
    let chosen = |facet: Facet| address.query.chosen(facet).iter();
    let is_one_of = |items: &[Named], id: &String| items.iter().any(|item| item.id == *id);
    known
        && address.ignored.is_empty()
        && chosen(Facet::Track).all(|id| corpus.tracks.iter().any(|track| track.id == *id))
        && chosen(Facet::Theme).all(|id| corpus.theme(id).is_some())
        && chosen(Facet::Code).all(|id| corpus.code(id).is_some())
        && chosen(Facet::Place).all(|id| corpus.place(id).is_some())
        && chosen(Facet::Actor).all(|id| is_one_of(&corpus.actors, id))
        && chosen(Facet::Role).all(|id| is_one_of(&corpus.roles, id))
}

/// The pages that links lead to, from one page on.
pub fn reached(pages: &BTreeMap<String, Page>, first: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::from([first.to_owned()]);
    let mut next = vec![first.to_owned()];
    while let Some(path) = next.pop() {
        let page = &pages[&path];
        for (path, _) in page.links.iter().filter_map(|link| path_of(page, link)) {
            if pages.contains_key(&path) && reached.insert(path.clone()) {
                next.push(path);
            }
        }
    }
    reached
}
