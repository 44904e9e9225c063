//! Method, caveats, what the counts mean, the codebook.

use leptos::prelude::*;

use crate::corpus::Kind;
use crate::query::Facet;
use crate::text::Lang;
use crate::text::prose::{Prose, Section};
use crate::ui::cards::choice;
use crate::ui::dom::*;
use crate::ui::loaded_corpus::loaded;
use crate::ui::prose_loader::page_with_prose;

/// About the app and its corpus.
pub fn about(lang: Lang) -> AnyView {
    page_with_prose(lang.nav_about(), lang, content)
}

fn content(told_of: &Prose, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let mut views = told(told_of.about(loaded.is_first()));
    let entry = |term: AnyView, definition: &str| all([dt().child(term).view(), dd().text(definition).view()]);
    let list = |entries: Vec<AnyView>| dl().children(entries).view();
    let stated = corpus.stated.iter().map(|stated| {
        let term = lang.stated_total(stated);
        entry(term.into_any(), &stated.note)
    });
    // Most tables tell of neither.
    if !corpus.stated.is_empty() {
        views.push(titled(lang.stated(), vec![list(stated.collect())]));
    }
    if !corpus.caveats.is_empty() {
        // What the file itself says of its numbers; those of the map stand beside the map too.
        let caveats = corpus.caveats.iter().map(|caveat| p("", &caveat.text)).collect();
        views.push(titled(lang.caveat_label(), caveats));
    }
    let kinds =
        Kind::ALL.map(|kind| entry(choice(Facet::Kind, kind.id(), lang.kinds(kind)), lang.kind_definition(kind)));
    views.push(titled(lang.kinds_of_cards(), vec![list(kinds.into())]));
    let codes = corpus.codes.iter().map(|code| {
        let definition = &code.definition;
        entry(choice(Facet::Code, &code.id, code.title.as_str()), definition)
    });
    let version = corpus.codebook.as_ref().map(|book| format!(" ({}, {})", book.version, lang.date(&book.date)));
    if !corpus.codes.is_empty() {
        views.push(titled(&[lang.codebook(), &version.unwrap_or_default()].concat(), vec![list(codes.collect())]));
    }
    all(views)
}

/// Longer texts, each under its heading.
pub(super) fn told(sections: Vec<Section>) -> Vec<AnyView> {
    let texts = |section: &Section| section.paragraphs.iter().map(|text| p("", text)).collect();
    sections.iter().map(|section| titled(section.title, texts(section))).collect()
}

/// Longer text under its heading.
#[inline(never)]
pub(super) fn titled(title: &str, content: Vec<AnyView>) -> AnyView {
    section().class("prose").child(h2().text(title)).children(content).view()
}
