//! A page as it stands without the program: head with a strict policy, header, content, footer.

use super::addresses::{From, REPORT};
use super::html::{element, escape, link, list, open, text};
use super::{Site, catalog};
use crate::text::Lang;

/// What these pages may do: show themselves in the site's style.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// What a page says of itself.
pub struct Sheet<'a> {
    /// Where it stands.
    pub from: From,
    /// Its title, without that of the corpus.
    pub title: &'a str,
    /// What it holds, in a sentence or two.
    pub description: &'a str,
    /// More of the head, as HTML.
    pub head: String,
    /// Links to pages beside it, each with its name.
    pub around: Vec<(String, String)>,
    /// Its content, as HTML, with the heading of the first level.
    pub content: String,
}

/// The start of every page up to its own part of the head.
pub fn head(site: &Site, from: From, title: &str, description: &str, more: &str) -> String {
    let lang = site.lang;
    format!(
        "<!doctype html>\n{}\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{}\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{}\n{}\n{more}\
         <link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{root}style.css\">\n</head>\n",
        open("html", &[("lang", lang.tag())]),
        open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
        element("title", &[], &escape(&lang.window_title(title, &site.corpus.title))),
        open("meta", &[("name", "description"), ("content", description)]),
        root = from.root,
    )
}

/// A whole page among the reports.
pub fn sheet(site: &Site, sheet: &Sheet) -> String {
    let lang = site.lang;
    let more = format!("{}{}", sheet.head, catalog::alternate(sheet.from));
    let entries = [
        (sheet.from.contents(""), lang.site_all_reports()),
        (sheet.from.contents("figuren"), lang.site_figures()),
        (sheet.from.contents("codeboek"), lang.codebook()),
        (sheet.from.app("#/"), lang.site_open_explorer()),
    ];
    let entries: Vec<String> = entries.iter().map(|(href, name)| link(href, name)).collect();
    let mark = element("span", &[("class", "mark"), ("aria-hidden", "true")], "");
    let home = sheet.from.app("#/");
    let brand = element("a", &[("class", "brand"), ("href", &home)], &(mark + &escape(lang.brand())));
    let nav = element("nav", &[("aria-label", lang.menu())], &list("", &entries));
    let skip = element("a", &[("class", "skip"), ("href", "#content")], &escape(lang.skip()));
    format!(
        "{}<body>\n{skip}\n{}\n<main id=\"content\">\n{}\n{}</main>\n{}\n</body>\n</html>\n",
        head(site, sheet.from, sheet.title, sheet.description, &more),
        element("header", &[("class", "top")], &(brand + &nav)),
        sheet.content,
        around(&sheet.around, lang),
        footer(site),
    )
}

fn around(pages: &[(String, String)], lang: Lang) -> String {
    if pages.is_empty() {
        return String::new();
    }
    let pages: Vec<String> = pages.iter().map(|(href, name)| link(href, name)).collect();
    element("nav", &[("aria-label", lang.go_on())], &list("inline", &pages)) + "\n"
}

fn footer(site: &Site) -> String {
    let lang = site.lang;
    let documents = lang.source_names(&site.corpus);
    let source = if documents.is_empty() {
        String::new()
    } else {
        let documents = element("span", &site.language(), &escape(&documents.join("; ")));
        element("p", &[], &format!("{}: {documents}", escape(lang.source())))
    };
    let parts = [source, text("p", "", lang.count_caveat()), text("p", "", lang.site_reading_note())];
    let licence = if site.corpus.licence.is_empty() {
        String::new()
    } else {
        let name = escape(&site.corpus.licence);
        let named = match catalog::licence(&site.corpus.licence) {
            Some(href) => element("a", &[("href", &href), ("rel", "license")], &name),
            None => name,
        };
        element("p", &[], &format!("{}: {named}", escape(lang.site_licence())))
    };
    element("footer", &[("class", "bottom")], &(parts.concat() + &licence))
}

/// The way from one page among the reports to the explorer, with this address there.
pub fn to_app(href: &str, name: &str) -> String {
    link(&REPORT.app(href), name)
}
