//! How a reader tells that something is not right with a record.

use maud::{Markup, html};

use super::catalog::{publisher, version};
use super::input::Site;
use super::layout::{link, title_or_id};
use crate::corpus::RecordIx;
use crate::reader::correction::{Subject, Way};

/// A link to a prepared message where the publisher gave a mail address, to the page that it gave instead, or a sentence
/// with the way where it gave neither.
pub fn correction(site: &Site, record: RecordIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let version = version(corpus).unwrap_or_default();
    let places = lang.sources_lines(corpus, &item.citations);
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let title = title_or_id(&item.title, &item.id);
    let subject = Subject { id: &item.id, title, version: &version, places: &places };
    match subject.way(site.contact.as_deref(), lang) {
        Way::Mail(href) | Way::Page(href) => link(&href, lang.wrong()),
        Way::Unknown => html! { (lang.wrong()) " " (lang.wrong_way(publisher(site), &item.id, &version)) },
    }
}
