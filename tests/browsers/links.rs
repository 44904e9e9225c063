//! Every link in the app leads somewhere: a crawler that starts at the first page.

use std::collections::{BTreeMap, BTreeSet};

use dialogue_explorer::query::Facet;
use dialogue_explorer::route::{Address, Route};
use dialogue_explorer::text::Lang;

use super::browser::{Browser, Outcome};
use super::engines::Engine;
use super::numbers::{Tally, judge as judge_numbers};
use super::recount;
use super::walking::{Link, Page, absent, sample, walk};

/// How many records are visited at least, where links lead to so many. What recounts numbers visits others.
const RECORDS: usize = 30;
/// How many pages are visited of each other shape: a page with the same choices filled in.
const ALIKE: usize = 20;
/// How many of them where the choices are filters, which every page takes along to all others.
const FILTERED: usize = 2;
/// More rounds than any page is away from the first.
const ROUNDS: usize = 12;

fn list_of(facet: Facet) -> Option<&'static str> {
    Some(match facet {
        Facet::Track => "tracks",
        Facet::Theme => "themes",
        Facet::Code => "codes",
        Facet::Actor => "actors",
        Facet::Place => "places",
        Facet::Role => "roles",
        Facet::Kind | Facet::Dialogue => return None,
    })
}

/// What of an address the file does not know.
fn unknown(address: &Address) -> Vec<String> {
    let mut unknown = address.ignored.clone();
    match &address.route {
        Route::Unknown(path) => unknown.push(path.clone()),
        Route::Theme(id) if recount::entry("themes", id).is_none() => unknown.push(id.clone()),
        Route::Record(id) if recount::entry("records", id).is_none() => unknown.push(id.clone()),
        _ => {}
    }
    let chosen = Facet::ALL.into_iter().flat_map(|facet| address.query.chosen(facet).iter().map(move |id| (facet, id)));
    let chosen = chosen.chain(address.beside.iter().map(|(facet, id)| (*facet, id)));
    for (facet, id) in chosen {
        if list_of(facet).is_some_and(|list| recount::entry(list, id).is_none()) {
            unknown.push(format!("{}={id}", facet.key()));
        }
    }
    unknown
}

/// What is wrong with a link by its looks.
fn fault(link: &Link, origin: &str) -> Option<String> {
    // The preview of a frame leads to the whole explorer by its whole address.
    let href = link.href.strip_prefix(origin).map_or(link.href.as_str(), |path| path.trim_start_matches('/'));
    if link.text.is_empty() && link.label.as_ref().is_none_or(String::is_empty) {
        return Some(format!("{href} has no name"));
    }
    if href.starts_with("#/") {
        let unknown = unknown(&Address::parse(href));
        return (!unknown.is_empty()).then(|| format!("{href} asks for what is not there: {unknown:?}"));
    }
    if href.contains("://") {
        let is_whole = url::Url::parse(href).is_ok_and(|url| url.scheme() == "https" && url.host_str().is_some());
        let is_apart = link.target != "_blank" || link.rel.contains("noopener");
        return (!is_whole || !is_apart).then(|| format!("{href} (rel '{}', target '{}')", link.rel, link.target));
    }
    None
}

/// What is wrong with a page that a link has led to.
pub fn judge(page: &Page, origin: &str) -> Vec<String> {
    let mut wrong: Vec<String> = page.links.iter().filter_map(|link| fault(link, origin)).collect();
    wrong.extend(page.lost.iter().map(|href| format!("{href} is no place in the page")));
    wrong.extend(page.errors.iter().cloned());
    if page.headings.len() != 1 || Lang::ALL.iter().any(|lang| page.headings[0] == lang.not_found()) {
        wrong.push(format!("the headings are {:?}", page.headings));
    }
    if Address::parse(&page.hash).route != Address::parse(&page.asked).route {
        wrong.push(format!("the address has become {}", page.hash));
    }
    wrong.into_iter().map(|wrong| format!("{}: {wrong}", page.asked)).collect()
}

/// Pages of one shape differ only in what is filled in. Every page takes filters along to all others, so those of more than
/// one filter are of one shape, whatever the filters are.
fn shape(address: &Address) -> String {
    let page = match &address.route {
        Route::Theme(_) => "thema".to_owned(),
        Route::Record(_) => "kaartje".to_owned(),
        other => Address::of(other.clone()).href(),
    };
    let href = address.href();
    let keys = href.split_once('?').map_or("", |(_, pairs)| pairs);
    let keys = keys.split('&').filter_map(|pair| pair.split('=').next());
    let is_filter = |key: &&str| *key == "q" || Facet::ALL.iter().any(|facet| facet.key() == *key);
    let (filters, mut others): (Vec<&str>, Vec<&str>) = keys.partition(is_filter);
    others.extend(if filters.len() > 1 { &["filters"] } else { filters.as_slice() });
    format!("{page} {}", others.join(" "))
}

fn most(address: &Address) -> usize {
    match address.route {
        Route::Record(_) if address.query.is_open() => RECORDS,
        Route::Ideas | Route::Record(_) => FILTERED,
        _ if !address.query.is_open() => FILTERED,
        _ => ALIKE,
    }
}

/// Walks from the first page wherever links lead, to every shape of page, and asks for every file that is linked. The
/// links are the same in every engine, so one is enough.
pub async fn lead_somewhere(browser: &Browser) -> Outcome {
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    browser.resize(1280, 900).await?;
    browser.open("/#/").await?;
    let mut known: BTreeSet<String> = BTreeSet::from(["#/".to_owned()]);
    let mut files: BTreeSet<String> = BTreeSet::new();
    let mut visited: BTreeMap<String, usize> = BTreeMap::new();
    let mut tally = Tally::new();
    let mut next = vec!["#/".to_owned()];
    for _ in 0..ROUNDS {
        let mut found: BTreeSet<String> = BTreeSet::new();
        for page in walk(browser, &next).await? {
            judge(&page, &browser.site.origin)
                .into_iter()
                .chain(judge_numbers(&page, &mut tally))
                .for_each(|wrong| browser.note(wrong));
            for link in page.links {
                if link.href.starts_with("#/") {
                    found.insert(link.href);
                } else if !link.href.starts_with('#') && !link.href.contains(':') {
                    files.insert(link.href);
                }
            }
        }
        found.retain(|href| known.insert(href.clone()));
        let mut by_shape: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for href in found {
            by_shape.entry(shape(&Address::parse(&href))).or_default().push(href);
        }
        next.clear();
        for (shape, hrefs) in by_shape {
            let times = visited.entry(shape).or_default();
            let some = sample(&hrefs, most(&Address::parse(&hrefs[0])).saturating_sub(*times));
            *times += some.len();
            next.extend(some);
        }
        if next.is_empty() {
            break;
        }
    }
    browser.check(next.is_empty(), || format!("after {ROUNDS} rounds there are still new pages: {next:?}"));
    let files: Vec<String> = files.into_iter().collect();
    for file in absent(browser, &files).await? {
        browser.note(format!("a linked file is not there: {file}"));
    }
    let pages: usize = visited.values().sum();
    println!("{} addresses, {pages} of them visited in {} shapes; files {files:?}", known.len(), visited.len());
    let themes = visited.get("thema ").copied().unwrap_or_default();
    browser.check(themes == recount::list("themes").len(), || format!("{themes} themes were visited"));
    let records = visited.get("kaartje ").copied().unwrap_or_default();
    browser.check(records >= RECORDS, || format!("only {records} records were visited"));
    Ok(())
}
