//! A record as it stands on the page of its theme.

use maud::{Markup, html};

use super::addresses::{REPORT, fragment};
use super::correction::correction;
use super::input::Site;
use super::layout::{link, list, title_or_id, to_app};
use crate::chart::theme_class;
use crate::corpus::{Kind, RecordIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};

/// The record, whole: nothing that the corpus says of it is left out.
pub fn card(site: &Site, record: RecordIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let sign = match item.kind {
        Kind::Pain => "– ",
        Kind::Seed => "+ ",
        _ => "",
    };
    let to = |other: RecordIx| link(&REPORT.record(corpus, other), title(site, other));
    html! {
        article class={ "card " (theme_class(corpus, item.theme)) } id=(item.id) data-card=(item.id) {
            p class="kicker" { span class="kind" { (sign) (lang.kind(item.kind)) } } "\n"
            h3 lang=[site.language()] dir="auto" { (link(&format!("#{}", fragment(&item.id)), title(site, record))) } "\n"
            div lang=[site.language()] dir="auto" {
                @if !item.body.is_empty() { p class="body" { (item.body) } }
                @if let Some(said) = &item.speaker {
                    p class="speaker" { (lang.speaker(&said.role, said.name.as_deref(), said.dialogue)) }
                }
                @if let Some(whole) = item.part_of { p class="what" { (lang.belongs_to()) ": " (to(whole)) } }
                (list("list", site.parts_of(record).iter().map(|&part| to(part))))
            }
            "\n" (tags(site, record)) "\n" (source(site, record))
        }
    }
}

/// The title of a record; its id where it has none.
pub fn title(site: &Site, record: RecordIx) -> &str {
    let item = &site.corpus.records[record];
    title_or_id(&item.title, &item.id)
}

/// Topics, and who is to act.
fn tags(site: &Site, record: RecordIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let codes = item.codes.iter().map(|&code| &corpus.codes[code]);
    let actors = item.actors.iter().map(|&actor| &corpus.actors[actor]);
    let acts = |id: &str| Address::cards(Query::by(Facet::Actor, id)).href();
    html! {
        (list("tags", codes.map(|code| link(&REPORT.code(&code.id), &code.title))))
        @if !item.actors.is_empty() {
            div class="actors" {
                span { (lang.who_acts()) ":" }
                (list("tags", actors.map(|actor| to_app(site, &acts(&actor.id), &actor.title))))
            }
        }
    }
}

/// Document, section and lines, and the way to the same record in the explorer.
fn source(site: &Site, record: RecordIx) -> Markup {
    let lang = site.lang;
    let item = &site.corpus.records[record];
    let lines = lang.sources_lines(&site.corpus, &item.citations);
    let href = Address::of(Route::Record(item.id.clone())).href();
    html! {
        p class="source" {
            @if !lines.is_empty() { (lang.source()) ": " (lines.join("; ")) ". " }
            (to_app(site, &href, lang.site_open_in_explorer()))
        }
        // Without an address, the page of the record tells the way.
        @if site.contact.is_some() { "\n" p class="source" { (correction(site, record)) } }
    }
}
