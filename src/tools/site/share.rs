//! A small page for each record, for links that are shared: what a preview shows, and the way to the record.

use maud::{Markup, html};

use super::addresses::{ASIDE, From, file_name};
use super::card::title;
use super::correction::correction;
use super::input::Site;
use super::layout::{document, link};
use super::linked_data;
use super::picture::Subject;
use crate::corpus::RecordIx;
use crate::route::{Address, Route};

/// What previews show of a page: title, description and picture, in the words of Open Graph. The protocol wants whole
/// addresses; where no base address is known they are relative, which some readers take and others pass over.
///
/// The place is that of the page in the language of the corpus.
pub fn preview(site: &Site, from: From, title: &str, description: &str, picture: Subject) -> Markup {
    let (image, alt) = (picture.address(site, from), picture.alternative(site));
    let (width, height) = picture.size();
    let (width, height) = (width.to_string(), height.to_string());
    let meta = [
        ("og:type", "website"),
        ("og:site_name", &site.corpus.title),
        ("og:title", title),
        ("og:description", description),
        ("og:image", &image),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", &alt),
    ];
    html! {
        @for (property, content) in meta.iter().filter(|(_, content)| !content.is_empty()) {
            meta property=(property) content=(content); "\n"
        }
        meta name="twitter:card" content="summary_large_image"; "\n"
    }
}

/// The page of a record. It leads on to the record in the explorer at once; who stays can read it here.
pub fn page(site: &Site, record: RecordIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let kicker = format!("{} · {}", lang.kind(item.kind), lang.theme_in_track(corpus, item.theme));
    let target = site.at(ASIDE).app(&Address::of(Route::Record(item.id.clone())).href());
    let description = if item.body.is_empty() { &kicker } else { &item.body };
    let name = title(site, record);
    let picture = if site.has_card_pictures { Subject::Record(record) } else { Subject::Theme(item.theme) };
    let more = html! {
        meta http-equiv="refresh" content={ "0; url=" (target) }; "\n"
        // The page of the theme is the one to find; this one only leads there.
        meta name="robots" content="noindex"; "\n"
        link rel="canonical" href=(site.absolute(ASIDE, &ASIDE.theme(corpus, item.theme))); "\n"
        (preview(site, ASIDE, name, description, picture))
        (linked_data::record(site, record))
        link rel="alternate" type="application/json" href={ (file_name(&item.id)) ".json" }; "\n"
    };
    let body = html! {
        main {
            "\n"
            article class="record" {
                p class="kicker" { (kicker) } "\n"
                h1 lang=[site.language()] dir="auto" { (name) } "\n"
                div lang=[site.language()] dir="auto" { @if !item.body.is_empty() { p class="body" { (item.body) } } } "\n"
                p { (lang.site_going_on()) " " (link(&target, lang.site_open_in_explorer())) } "\n"
                p { (link(&ASIDE.record(corpus, record), lang.site_read_in_report())) } "\n"
                p class="caveat" { (correction(site, record)) }
            }
            "\n"
        }
    };
    document(site, site.at(ASIDE), name, description, &more, &body)
}
