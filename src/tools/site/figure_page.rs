//! The page of a figure: its finding, drawing, table and caveat, for whoever the explorer does not reach.
//!
//! Frames on the pages of others lead here where nothing narrows them, since what keeps a frame away keeps the program away
//! too. It stands beside the numbers of the figure, under the same name.

use maud::{Markup, html};

use super::addresses::{ASIDE, FIGURES, file_name};
use super::data::figures::Named;
use super::input::Site;
use super::layout::{self, Page, link, list};
use super::picture::Subject;
use super::{figure, linked_data, share};

/// The page of one of `all` figures.
pub fn page(site: &Site, all: &[Named], named: &Named) -> Markup {
    let (corpus, lang, from) = (&site.corpus, site.lang, site.at(ASIDE));
    let linker = |href: &str| from.resolve(corpus, href);
    let (name, description) = (named.heading(lang), named.figure.sentence.as_str());
    let file = format!("{}.json", file_name(named.name));
    let ways = [
        link(&from.app(&named.in_explorer()), lang.site_open_in_explorer()),
        link(&file, lang.site_numbers_file()),
        link(&from.contents("figuren"), lang.site_figures()),
    ];
    let content = html! {
        div class="opening" {
            p class="eyebrow" lang=[site.language()] dir="auto" { (site.title()) } "\n"
            h1 { (name) } "\n"
        }
        (figure::whole(&named.figure, lang, &site.documents(), &linker)) "\n"
        (list("inline", ways))
    };
    let head = html! {
        (share::preview(site, ASIDE, &named.figure.title, description, Subject::Whole))
        (linked_data::figure(site, named.name, &named.figure.title, description))
        link rel="alternate" type="application/json" href=(file); "\n"
    };
    let others = all.iter().filter(|other| other.name != named.name);
    let around = others.map(|other| (format!("{}.html", other.name), other.heading(lang))).collect();
    layout::page(site, &Page { from, path: path(named.name), title: &name, description, head, around, content })
}

/// The path of the page of a figure in the folder of its language.
pub fn path(name: &str) -> String {
    format!("{FIGURES}/{name}.html")
}
