//! A record as it stands on the page of its theme.

use super::Site;
use super::addresses::{REPORT, fragment};
use super::html::{element, escape, link, list, text};
use super::sheet::to_app;
use crate::chart::theme_class;
use crate::corpus::{Kind, RecordIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};

/// The record, whole: nothing that the corpus says of it is left out.
pub fn card(site: &Site, record: RecordIx) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let sign = match item.kind {
        Kind::Pain => "– ",
        Kind::Seed => "+ ",
        _ => "",
    };
    let kind = text("span", "kind", &format!("{sign}{}", lang.kind(item.kind)));
    let title = element("h3", &site.language(), &link(&format!("#{}", fragment(&item.id)), title(site, record)));
    let body = if item.body.is_empty() { String::new() } else { text("p", "body", &item.body) };
    let speaker = item.speaker.as_ref().map_or(String::new(), |said| {
        text("p", "speaker", &lang.speaker(&said.role, said.name.as_deref(), said.dialogue))
    });
    let whole = item.part_of.map_or(String::new(), |whole| {
        let href = REPORT.record(corpus, whole);
        element(
            "p",
            &[("class", "what")],
            &format!("{}: {}", escape(lang.belongs_to()), link(&href, name(site, whole))),
        )
    });
    let parts: Vec<String> = (0..corpus.records.len())
        .filter(|&part| corpus.records[part].part_of == Some(record))
        .map(|part| link(&REPORT.record(corpus, part), name(site, part)))
        .collect();
    let said = element("div", &site.language(), &(body + &speaker + &whole + &list("voices", &parts)));
    let inside = [element("p", &[("class", "kicker")], &kind), title, said, tags(site, record), source(site, record)];
    let class = format!("card {}", theme_class(corpus, item.theme));
    let attributes = [("class", class.as_str()), ("id", item.id.as_str()), ("data-card", &item.id)];
    element("article", &attributes, &inside.join("\n"))
}

/// The title of a record; its id where it has none.
pub fn title(site: &Site, record: RecordIx) -> &str {
    let item = &site.corpus.records[record];
    if item.title.trim().is_empty() { &item.id } else { &item.title }
}

fn name(site: &Site, record: RecordIx) -> &str {
    title(site, record)
}

fn tags(site: &Site, record: RecordIx) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let codes: Vec<String> = item
        .codes
        .iter()
        .map(|&code| link(&REPORT.code(&corpus.codes[code].id), corpus.codes[code].title.as_str()))
        .collect();
    let actors: Vec<String> = item
        .actors
        .iter()
        .map(|&actor| {
            let actor = &corpus.actors[actor];
            to_app(&Address::cards(Query::by(Facet::Actor, &actor.id)).href(), actor.title.as_str())
        })
        .collect();
    let actors = if actors.is_empty() {
        String::new()
    } else {
        let label = text("span", "", &format!("{}:", lang.who_acts()));
        element("div", &[("class", "actors")], &(label + &list("tags", &actors)))
    };
    list("tags", &codes) + &actors
}

/// Document, section and lines, and the way to the same record in the explorer.
fn source(site: &Site, record: RecordIx) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let lines = lang.sources_lines(corpus, &item.citations);
    let said = if lines.is_empty() {
        String::new()
    } else {
        format!("{}: {}. ", escape(lang.source()), escape(&lines.join("; ")))
    };
    let href = Address::of(Route::Record(item.id.clone())).href();
    element("p", &[("class", "source")], &(said + &to_app(&href, lang.site_open_in_explorer())))
}
