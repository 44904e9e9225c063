//! One record, with what it belongs to and what belongs to it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::timer;
use crate::corpus::{Kind, RecordIx};
use crate::export::citation;
use crate::export::link::card_page;
use crate::query::alike::Wordings;
use crate::query::{Facet, Query, related};
use crate::route::{Address, Route};
use crate::text::Lang;
use crate::ui::cards::{cards, record_within, whole};
use crate::ui::dom::*;
use crate::ui::heading::{heading, title};
use crate::ui::loaded_corpus::{LoadedCorpus, loaded};
use crate::ui::share::share_page;
use crate::ui::state::{kept_link, site_link, state};

/// How many records on the same topic stand on the page, of each track.
const RELATED: usize = 2;
/// How many records of the same theme are set beside one.
const LINKED: usize = 2;
/// How many records that are close in wording stand on the page.
const ALIKE: usize = 5;

/// The page of a record.
pub fn record(record: RecordIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.records[record];
    title(&item.title, lang);
    // An old id still opens its record, and the address shows the new one from then on.
    let results = state().address.with_untracked(|address| address.route.clone());
    if results != Route::Record(item.id.clone()) {
        state().correct_route(Route::Record(item.id.clone()));
    }
    let address = Address::of(Route::Record(item.id.clone()));
    // Others get the page that previews show.
    let link = site_link(card_page(corpus, record), "", &address);
    let citation = citation::citation(corpus, record, &kept_link(&address), lang);
    let heading = heading(&item.title, Some(corpus.record_language(record)));
    let share = share_page(lang.copy_link(), item.title.clone(), move || link.clone(), citation, lang);
    let main = whole(record, heading, lang).child(share);
    let (initiatives, others): (Vec<RecordIx>, Vec<RecordIx>) =
        loaded.parts(record, false).partition(|&part| corpus.records[part].kind == Kind::Initiative);
    let mut views = vec![
        passage(record, lang),
        main.view(),
        group(lang.belongs_to(), item.part_of.into_iter().collect(), lang),
        group(lang.voices(), loaded.parts(record, true).collect(), lang),
        group(lang.story_carried(), initiatives, lang),
        group(lang.belongs_here(), others, lang),
    ];
    let mut shown: Vec<RecordIx> = Vec::new();
    let mut linked = |name: &str, kinds: &[Kind]| {
        let records = related::nearest(corpus, record, kinds, LINKED);
        shown.extend(&records);
        views.push(section_of(name.to_owned(), lang.story_linked(), records, nothing(), lang));
    };
    match item.kind {
        Kind::Pain | Kind::Seed | Kind::Dream => linked(lang.story_answers(), &Kind::IDEAS),
        kind if Kind::IDEAS.contains(&kind) => {
            linked(lang.story_behind(), &[Kind::Pain, Kind::Seed]);
            linked(lang.story_dream(), &[Kind::Dream]);
        }
        _ => {}
    }
    let elsewhere = related::elsewhere(corpus, record, RELATED);
    shown.extend(&elsewhere);
    views.push(related(record, elsewhere, lang));
    views.push(alike(record, shown, lang));
    all(views)
}

fn group(name: &str, records: Vec<RecordIx>, lang: Lang) -> AnyView {
    section_of(name.to_owned(), "", records, nothing(), lang)
}

/// Records under a heading, with the word that it takes and the way on; nothing where there are no records.
fn section_of(name: String, what: &str, records: Vec<RecordIx>, more: AnyView, lang: Lang) -> AnyView {
    if records.is_empty() {
        return nothing();
    }
    let what = (!what.is_empty()).then(|| p("what", what));
    section().class("kind").child(h2().text(name)).child(what).child(cards(records, lang)).child(more).view()
}

/// What other themes say on the same topic, from every track.
fn related(record: RecordIx, records: Vec<RecordIx>, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let Some(&code) = corpus.records[record].codes.first() else { return nothing() };
    let code = &corpus.codes[code];
    let query = Query::by(Facet::Code, code.id.as_str());
    let count = loaded.index.matches(&query).count_ones(..);
    let more = el("p").child(link(Address::cards(query).href(), lang.see_all(count))).view();
    section_of(format!("{}: {}", lang.same_code(), code.title.as_str()), "", records, more, lang)
}

/// What is close in wording over all themes and does not stand above; it comes once words are indexed.
fn alike(record: RecordIx, shown: Vec<RecordIx>, lang: Lang) -> AnyView {
    let has_words = state().has_words;
    let is_read = RwSignal::new(false);
    live(move || {
        is_read.track();
        let loaded = loaded();
        let Some(wordings) = loaded.wordings.get() else {
            if has_words.get() {
                spawn_local(async move {
                    read_wordings(&loaded).await;
                    is_read.try_set(true);
                });
            }
            return nothing();
        };
        let records = wordings.nearest((&loaded.corpus, &loaded.index), record, &shown, ALIKE);
        section_of(lang.alike().to_owned(), lang.alike_means(), records, nothing(), lang)
    })
}

/// Reads the wordings of a corpus after the page is painted, in slices.
async fn read_wordings(loaded: &Arc<LoadedCorpus>) {
    timer::painted().await;
    let Some(mut wordings) = Wordings::new(&loaded.index) else { return };
    while wordings.step(&loaded.index) {
        timer::yield_if_due().await;
    }
    let _ = loaded.wordings.set(wordings);
}

/// The way through the results that the address carries: back to all of them, the one before and the next.
fn passage(record: RecordIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let query = state().address.with_untracked(|address| address.query.clone());
    let answer = loaded.index.answer(&loaded.corpus, &query);
    let Some(around) = related::around(&answer.order, record) else { return nothing() };
    let step = |to: Option<RecordIx>, name: &str, rel: &str| {
        let href = record_within(&loaded.corpus, to?, query.clone());
        Some(a().attr("href", href).attr("rel", rel).text(name).view())
    };
    nav()
        .attr("class", "passage")
        .attr("aria-label", lang.within_results())
        .child(link(Address::cards(query.clone()).href(), lang.back_to(answer.count())))
        .child(step(around.before, lang.previous(), "prev"))
        .child(span().text(lang.place_of(around.number, answer.count())))
        .child(step(around.after, lang.next(), "next"))
        .view()
}
