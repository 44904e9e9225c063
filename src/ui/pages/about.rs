//! Method, caveats, what the counts mean, the codebook.

use leptos::prelude::*;

use super::Heading;
use crate::query::Facet;
use crate::text::{Lang, names::Titled};
use crate::ui::cards::choice;
use crate::ui::state::world;

/// About the app and its corpus.
#[component]
pub fn About(lang: Lang) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let sections = lang.about().iter().map(|section| {
        let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{*text}</p> });
        view! { <section class="prose"><h2>{section.title}</h2>{paragraphs.collect_view()}</section> }
    });
    let kinds = crate::corpus::Kind::ALL.map(|kind| {
        view! { <dt>{choice(Facet::Kind, kind.id(), lang.kinds(kind).to_owned())}</dt> <dd>{lang.kind_definition(kind)}</dd> }
    });
    let codes = corpus.codes.iter().map(|code| {
        let definition = lang.title(&code.definition, &code.definition_en).to_owned();
        view! { <dt>{choice(Facet::Code, &code.id, code.title_in(lang).to_owned())}</dt> <dd>{definition}</dd> }
    });
    let stated = corpus.stated.iter().map(|stated| {
        let about = if stated.approximate { format!("{} ", lang.about_value()) } else { String::new() };
        let note = lang.title(&stated.note, &stated.note_en).to_owned();
        view! {
            <dt>{lang.title(&stated.label, &stated.label_en).to_owned()}": "{about}{lang.number(stated.value as usize)}</dt>
            <dd>{note}</dd>
        }
    });
    let version = corpus.codebook.as_ref().map(|book| format!(" ({}, {})", book.version, lang.date(&book.date)));
    view! {
        <Heading text=lang.nav_about() />
        {sections.collect_view()}
        <section class="prose">
            <h2>{lang.stated()}</h2>
            <p>{lang.difference()}</p>
            <dl>{stated.collect_view()}</dl>
        </section>
        <section class="prose">
            <h2>{lang.kinds_of_cards()}</h2>
            <dl>{kinds}</dl>
        </section>
        <section class="prose">
            <h2>{lang.codebook()} {version}</h2>
            <dl>{codes.collect_view()}</dl>
        </section>
    }
}
