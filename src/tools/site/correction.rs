//! How a reader tells that something is not right with a record: a message that names it, ready to be sent.

use maud::{Markup, html};

use super::catalog::{publisher, version};
use super::input::Site;
use super::layout::{link, title_or_id};
use crate::corpus::RecordIx;

/// A link to a prepared message where the publisher gave a mail address, to the page that it gave instead, or a sentence
/// with the way where it gave neither.
pub fn correction(site: &Site, record: RecordIx) -> Markup {
    let lang = site.lang;
    match site.contact.as_deref() {
        Some(contact) if contact.contains('@') => link(&message(site, record, contact), lang.site_wrong()),
        Some(page) => link(page, lang.site_wrong()),
        None => {
            let version = version(&site.corpus).unwrap_or_default();
            let way = lang.site_wrong_way(publisher(site), &site.corpus.records[record].id, &version);
            html! { (lang.site_wrong()) " " (way) }
        }
    }
}

/// The message as an address: title, id, version and lines stand in it, and room for what is not right.
fn message(site: &Site, record: RecordIx, contact: &str) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let mut lines = vec![format!("‘{}’", title_or_id(&item.title, &item.id)), item.id.clone()];
    lines.extend(version(corpus).map(|version| lang.site_version(&version)));
    lines.extend(lang.sources_lines(corpus, &item.citations));
    lines.extend([String::new(), lang.site_wrong_what().to_owned(), String::new()]);
    let subject = format!("{}: {}", lang.site_wrong_subject(), item.id);
    let plain =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let to = contact.trim_start_matches("mailto:");
    // Lines of a message end in CRLF.
    format!("mailto:{to}?subject={}&body={}", plain(&subject), plain(&lines.join("\r\n")))
}
