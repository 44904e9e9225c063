//! A small page for each record, for links that are shared: what a preview shows, and the way to the record.

use maud::{Markup, html};

use super::addresses::{ASIDE, From, PICTURES, file_name};
use super::card::title;
use super::input::Site;
use super::layout::{document, link};
use super::linked_data;
use crate::corpus::RecordIx;
use crate::route::{Address, Route};

/// The width and height of pictures with shared links, in pixels.
pub const PICTURE: (usize, usize) = (1200, 630);

/// The picture that goes with a theme, or with everything; a path from the root.
pub fn picture(theme: Option<&str>) -> String {
    format!("{PICTURES}/{}.png", theme.map_or("~".to_owned(), file_name))
}

/// What previews show of a page: title, description and picture, in the words of Open Graph. The protocol wants whole
/// addresses; where no base address is known they are relative, which some readers take and others pass over.
pub fn preview(site: &Site, from: From, title: &str, description: &str, picture: &str) -> Markup {
    let image = site.from_root(from, picture);
    let (width, height) = (PICTURE.0.to_string(), PICTURE.1.to_string());
    let alt = site.lang.site_picture_of(title);
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
    let theme = &corpus.themes[item.theme];
    let kicker = format!("{} · {}", lang.kind(item.kind), lang.theme_in_track(corpus, item.theme));
    let target = site.at(ASIDE).app(&Address::of(Route::Record(item.id.clone())).href());
    let description = if item.body.is_empty() { &kicker } else { &item.body };
    let name = title(site, record);
    let more = html! {
        meta http-equiv="refresh" content={ "0; url=" (target) }; "\n"
        // The page of the theme is the one to find; this one only leads there.
        meta name="robots" content="noindex"; "\n"
        link rel="canonical" href=(site.absolute(ASIDE, &ASIDE.theme(corpus, item.theme))); "\n"
        (preview(site, site.at(ASIDE), name, description, &picture(Some(&theme.id))))
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
                p { (link(&ASIDE.record(corpus, record), lang.site_read_in_report())) }
            }
            "\n"
        }
    };
    document(site, site.at(ASIDE), name, description, &more, &body)
}
