//! A page as it stands without the program: head with a strict policy, header, content, footer.

use maud::{DOCTYPE, Markup, html};

use super::addresses::{From, REPORT};
use super::catalog;
use super::input::Site;
use crate::text::Lang;

/// What these pages may do: show themselves in the site's style.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// What a page says of itself.
pub struct Page<'a> {
    /// Where it stands.
    pub from: From,
    /// Its path in the folder of its language; that of every language has a page under the same one.
    pub path: String,
    /// Its title, without that of the corpus.
    pub title: &'a str,
    /// What it holds, in a sentence or two.
    pub description: &'a str,
    /// More of the head.
    pub head: Markup,
    /// Links to pages beside it: address and name.
    pub around: Vec<(String, String)>,
    /// Its content, with the heading of the first level.
    pub content: Markup,
}

/// A whole document: the head that every page has, with more of its own, and a body.
pub fn document(site: &Site, from: From, title: &str, description: &str, more: &Markup, body: &Markup) -> Markup {
    let lang = site.lang;
    html! {
        (DOCTYPE) "\n"
        html lang=(lang.tag()) {
            head {
                "\n"
                meta charset="utf-8"; "\n"
                meta name="viewport" content="width=device-width, initial-scale=1"; "\n"
                meta http-equiv="Content-Security-Policy" content=(POLICY); "\n"
                meta name="color-scheme" content="light dark"; "\n"
                title { (lang.window_title(title, &site.corpus.title)) } "\n"
                meta name="description" content=[said(description)]; "\n"
                (more)
                link rel="icon" href=(from.app("icon.svg")) type="image/svg+xml"; "\n"
                link rel="stylesheet" href=(from.app("style.css")); "\n"
            }
            "\n"
            body { "\n" (body) "\n" }
            "\n"
        }
        "\n"
    }
}

/// A page among the reports.
pub fn page(site: &Site, page: &Page) -> Markup {
    let lang = site.lang;
    let home = page.from.app("#/");
    let entries = [
        (page.from.contents(""), lang.site_all_reports()),
        (page.from.contents("figuren"), lang.site_figures()),
        (page.from.contents("codeboek"), lang.codebook()),
        (home.clone(), lang.site_open_explorer()),
    ];
    let others = site.other_languages.iter().map(|other| {
        html! { a href=(site.in_language(&page.path, *other)) lang=(other.tag()) hreflang=(other.tag()) { (lang.other_language()) } }
    });
    let more = html! { (page.head) (catalog::alternate(page.from)) };
    let body = html! {
        a class="skip" href="#content" { (lang.skip()) } "\n"
        header class="top" {
            a class="brand" href=(home) { span class="mark" aria-hidden="true" {} (lang.brand()) }
            nav aria-label=(lang.menu()) { (list("", entries.iter().map(|(href, name)| link(href, name)).chain(others))) }
        }
        "\n"
        main id="content" { "\n" (page.content) "\n" (around(&page.around, lang)) }
        "\n"
        (footer(site))
    };
    document(site, page.from, page.title, page.description, &more, &body)
}

fn around(pages: &[(String, String)], lang: Lang) -> Markup {
    html! {
        @if !pages.is_empty() {
            nav aria-label=(lang.go_on()) { (list("inline", pages.iter().map(|(href, name)| link(href, name)))) } "\n"
        }
    }
}

fn footer(site: &Site) -> Markup {
    let lang = site.lang;
    let documents = lang.source_names(&site.corpus);
    let licence = &site.corpus.licence;
    html! {
        footer class="bottom" {
            @if !documents.is_empty() {
                p { (lang.source()) ": " span lang=[site.language()] dir="auto" { (documents.join("; ")) } }
            }
            p { (lang.count_caveat()) }
            p { (lang.site_reading_note()) }
            @if !licence.is_empty() {
                p {
                    (lang.site_licence()) ": "
                    @match catalog::licence(licence) {
                        Some(href) => a href=(href) rel="license" { (licence) },
                        None => (licence),
                    }
                }
            }
        }
    }
}

/// A link.
pub fn link(href: &str, name: &str) -> Markup {
    html! { a href=(href) { (name) } }
}

/// The way from one page among the reports to the explorer, with this address there.
pub fn to_app(site: &Site, href: &str, name: &str) -> Markup {
    link(&site.at(REPORT).app(href), name)
}

/// The items as a list with a class (none where it is empty); nothing where there are none.
pub fn list(class: &str, items: impl IntoIterator<Item = Markup>) -> Markup {
    let mut items = items.into_iter().peekable();
    html! {
        @if items.peek().is_some() {
            ul role="list" class=[said(class)] { @for item in items { li { (item) } "\n" } }
        }
    }
}

/// Terms with their definitions, with a class (none where it is empty); nothing where there are none.
pub fn terms(class: &str, entries: &[(Markup, Markup)]) -> Markup {
    html! {
        @if !entries.is_empty() {
            dl class=[said(class)] { @for (term, definition) in entries { dt { (term) } dd { (definition) } "\n" } }
        }
    }
}

/// A heading of the second level with what stands under it, as a section with a fragment of its own.
pub fn section(id: &str, class: &str, title: &str, inside: &Markup) -> Markup {
    html! { section class=(class) id=(id) { h2 { (title) } "\n" (inside) } }
}

/// A text that is not empty.
pub fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// A title to show, whatever the corpus lacks: the id where it has none.
pub fn title_or_id<'a>(title: &'a str, id: &'a str) -> &'a str {
    if title.trim().is_empty() { id } else { title }
}
