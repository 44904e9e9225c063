//! One record, with what it belongs to and what belongs to it.

use leptos::prelude::*;

use super::{heading, title};
use crate::browser::page;
use crate::corpus::{Kind, RecordIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::{Lang, names::Titled};
use crate::ui::cards::{cards, kicker, source, speaker, tags};
use crate::ui::dom::{all, button, classed, el, link, nothing};
use crate::ui::keep::{copy, keep_button};
use crate::ui::state::{state, world};

/// How many records on the same topic stand on the page.
const RELATED: usize = 6;

/// The page of a record.
pub fn record(record: RecordIx, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    title(&item.title, lang);
    // An old id still opens its record, and the address shows the new one from then on.
    let asked = state().address.with_untracked(|address| address.route.clone());
    if asked != Route::Record(item.id.clone()) {
        state().amend_route(Route::Record(item.id.clone()));
    }
    let language = corpus.language.as_str();
    let translation = (lang == Lang::En && !item.title_en.is_empty())
        .then(|| classed("p", "translation").attr("lang", "en").text(item.title_en.as_str()).view());
    let text = el("div")
        .attr("lang", language)
        .child(classed("p", "body").text(item.body.as_str()).view())
        .child_if(speaker(corpus, record, lang));
    let main = classed("article", "record")
        .attr("data-card", item.id.as_str())
        .child(kicker(corpus, record, lang))
        .child(heading(&item.title, Some(language)))
        .child_if(translation)
        .child(text.view())
        .child(tags(corpus, record, lang))
        .child(source(corpus, record, lang))
        .child(share(record, lang));
    all([
        main.view(),
        group(lang.belongs_to(), item.part_of.into_iter().collect(), lang),
        group(lang.voices(), world.parts(record, true).collect(), lang),
        group(lang.belongs_here(), world.parts(record, false).collect(), lang),
        related(record, lang),
    ])
}

fn group(name: &str, records: Vec<RecordIx>, lang: Lang) -> AnyView {
    if records.is_empty() {
        return nothing();
    }
    classed("section", "kind").child(el("h2").text(name).view()).child(cards(records, lang)).view()
}

/// Records of other themes with the same first topic: what the others say about it.
fn related(record: RecordIx, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    let Some(&code) = item.codes.first() else { return nothing() };
    let same = |&other: &RecordIx| {
        let other = &corpus.records[other];
        other.theme != item.theme
            && other.codes.first() == Some(&code)
            && other.kind != Kind::Voice
            && !corpus.is_summary(other.theme)
    };
    let records: Vec<RecordIx> = (0..corpus.records.len()).filter(same).take(RELATED).collect();
    if records.is_empty() {
        return nothing();
    }
    let code = &corpus.codes[code];
    let query = Query::by(Facet::Code, code.id.as_str());
    let count = world.index.matches(&query).count();
    let more = link(Address::cards(query).href(), lang.see_all(lang.cards(), count));
    classed("section", "kind")
        .child(el("h2").text(format!("{}: {}", lang.same_code(), code.title_in(lang))).view())
        .child(cards(records, lang))
        .child(el("p").child(more).view())
        .view()
}

/// The permanent link and the citation, to copy.
fn share(record: RecordIx, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    let address = format!("{}{}", page::base(), Address::of(Route::Record(item.id.clone())).href());
    let document =
        item.sources.first().and_then(|source| corpus.documents.iter().find(|doc| doc.id == source.document));
    let lines: Vec<String> = item.sources.iter().map(|source| lang.source_lines(source)).collect();
    let citation = document.map(|document| {
        let year = document.year.map(|year| year.to_string()).unwrap_or_default();
        lang.citation(&item.title, &document.title, &document.publisher, &year, &lines.join("; "), &address)
    });
    let said = RwSignal::new(String::new());
    let citing = citation
        .map(|citation| button("quiet", lang.copy_citation(), move |_| copy(citation.clone(), said, lang)).view());
    let row = classed("p", "row share")
        .child(keep_button(record, lang))
        .child(button("quiet", lang.copy_link(), move |_| copy(address.clone(), said, lang)).view())
        .child_if(citing);
    let status = classed("p", "said").attr("role", "status").live_text(move || said.get());
    all([row.view(), status.view()])
}
