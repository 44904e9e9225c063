//! A small page for each record, for links that are shared: what a preview shows, and the way to the record.

use super::Site;
use super::addresses::{ASIDE, From, PICTURES, file_name};
use super::card::title;
use super::html::{element, escape, link, open, text};
use super::sheet::head;
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
pub fn card_of(site: &Site, from: From, title: &str, description: &str, picture: &str) -> String {
    let image = site.base.as_ref().map_or_else(|| from.app(picture), |base| format!("{base}{picture}"));
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
    let meta: String = meta
        .iter()
        .filter(|(_, content)| !content.is_empty())
        .map(|(property, content)| open("meta", &[("property", property), ("content", content)]) + "\n")
        .collect();
    meta + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
}

/// The page of a record. It leads on to the record in the explorer at once; who stays can read it here.
pub fn page(site: &Site, record: RecordIx) -> String {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let kicker = format!("{} · {}", lang.kind(item.kind), lang.theme_in_track(corpus, item.theme));
    let target = ASIDE.app(&Address::of(Route::Record(item.id.clone())).href());
    let description = if item.body.is_empty() { &kicker } else { &item.body };
    let name = title(site, record);
    let refresh = format!("0; url={target}");
    let more = [
        open("meta", &[("http-equiv", "refresh"), ("content", &refresh)]) + "\n",
        // The page of the theme is the one to find; this one only leads there.
        "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
        open("link", &[("rel", "canonical"), ("href", &site.absolute(ASIDE, &ASIDE.theme(corpus, item.theme)))]) + "\n",
        card_of(site, ASIDE, name, description, &picture(Some(&theme.id))),
    ];
    let body = if item.body.is_empty() { String::new() } else { text("p", "body", &item.body) };
    let inside = [
        text("p", "kicker", &kicker),
        element("h1", &site.language(), &escape(name)),
        element("div", &site.language(), &body),
        element("p", &[], &format!("{} {}", escape(lang.site_going_on()), link(&target, lang.site_open_in_explorer()))),
        element("p", &[], &link(&ASIDE.record(corpus, record), lang.site_read_in_report())),
    ];
    let record = element("article", &[("class", "record")], &inside.join("\n"));
    head(site, ASIDE, name, description, &more.concat())
        + "<body>\n<main>\n"
        + &record
        + "\n</main>\n</body>\n</html>\n"
}
