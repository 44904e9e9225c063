//! The cards of a theme in the order in which the talks ran: what hurt, what grew, the dream, the proposals, then the rest.

use leptos::prelude::*;

use crate::browser::{navigation, page};
use crate::chart::dot_matrix::strip;
use crate::chart::dot_shape;
use crate::corpus::{Kind, RecordIx, ThemeIx};
use crate::query::standout::leading;
use crate::query::{Facet, Query, RecordSet};
use crate::route::Address;
use crate::text::Lang;
use crate::ui::cards::{cards, record_href, speaker, tags};
use crate::ui::dom::*;
use crate::ui::loaded_corpus::loaded;
use crate::ui::plot::drawn;

/// The chapters, by the kinds that they hold. A chapter is called by its first kind in hooks.
const CHAPTERS: [&[Kind]; 9] = [
    &[Kind::Pain],
    &[Kind::Seed],
    &[Kind::Dream],
    &Kind::IDEAS,
    &[Kind::Voice],
    &[Kind::Principle],
    &[Kind::Case],
    &[Kind::Essence],
    &[Kind::Observation],
];
/// How many chapters tell the story: they show their first cards, and end with a voice. The rest is opened by who wants it.
const STORY: usize = 4;
/// How many cards of a chapter of the story are there at first.
const CARDS: usize = 3;

/// What the query leaves of a theme: its cards as dots, chapter by chapter as the menu below them, and the chapters.
pub fn story(theme: ThemeIx, query: &Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let index = &loaded.index;
    let voices = query.of_kinds(&[Kind::Voice]).map(|query| index.matches(&query)).unwrap_or_default();
    let mut jumps = nav().class("jump").attr("aria-label", lang.on_this_page());
    let mut chapters: Vec<AnyView> = Vec::new();
    let mut counts: Vec<usize> = Vec::new();
    for (number, kinds) in CHAPTERS.into_iter().enumerate() {
        let Some(query) = query.of_kinds(kinds) else { continue };
        let found = index.matches(&query);
        let mut records: Vec<RecordIx> = Vec::new();
        for kind in kinds {
            records.extend(found.ones().filter(|&record| loaded.corpus.records[record].kind == *kind));
        }
        let count = records.len();
        if count == 0 {
            continue;
        }
        counts.push(count);
        let hook = kinds[0].id();
        let (short, long) = lang.chapter(kinds);
        let heading = format!("[data-kind-section=\"{hook}\"]>h2");
        let name = [short, " ", &lang.number(count)].concat();
        jumps = jumps.child(button("", name, move |_| page::go_to(&heading)));
        let (first, rest) = records.split_at(if number < STORY { CARDS.min(count) } else { 0 });
        let told = a().class("count").attr("href", Address::cards(query.clone()).href()).text(lang.number(count));
        let what = el("p")
            .class("what")
            .attr("data-shown", lang.shown_of(first.len(), count))
            .text(finding(kinds[0], &query, &found, lang));
        let chapter = section()
            .class("kind")
            .attr("data-kind-section", hook)
            .child(h2().attr("tabindex", "-1").text(long).text(" ").child(told))
            .child(what)
            .child((kinds == [Kind::Voice]).then(|| roles(&query, &found, lang)))
            .child(cards(first.to_vec(), lang))
            .child((!rest.is_empty()).then(|| folded(rest.to_vec(), hook, count, lang)));
        chapters.push(chapter.view());
        if number < STORY {
            chapters.push(voice(&found, &voices, lang));
        }
    }
    if chapters.is_empty() && *query != Query::by(Facet::Theme, &loaded.corpus.themes[theme].id) {
        let is_filtered = !query.clone().without(Facet::Theme).without_words().is_open();
        return p("empty", lang.nothing_found(&query.text, is_filtered));
    }
    let track = loaded.corpus.themes[theme].track;
    let dots = drawn(strip(&counts, track, dot_shape(&loaded.corpus, track)));
    all([dots, jumps.view(), all(chapters)])
}

/// What most cards of a chapter are about; what their kind is, where that would say nothing.
fn finding(kind: Kind, query: &Query, found: &RecordSet, lang: Lang) -> String {
    let loaded = loaded();
    let (codes, most) = leading(&loaded.index, found);
    if most < 2 || codes.len() > 2 || !query.chosen(Facet::Code).is_empty() {
        return lang.kind_definition(kind).to_owned();
    }
    let topics: Vec<&str> = codes.iter().map(|&code| loaded.corpus.codes[code].title.as_str()).collect();
    lang.mostly_about(&topics, (most, found.count_ones(..)))
}

/// The cards behind the first of a chapter, and the button that opens them in place.
fn folded(records: Vec<RecordIx>, chapter: &str, count: usize, lang: Lang) -> AnyView {
    let is_open = RwSignal::new(navigation::was_open(chapter).is_some());
    let button = button("quiet", "", move |_| toggle(is_open))
        .live_state("aria-expanded", move || is_open.get())
        .live_text(move || if is_open.get() { lang.show_fewer().to_owned() } else { lang.show_all_of(count) });
    let rest = live(move || if is_open.get() { cards(records.clone(), lang) } else { nothing() });
    all([button.view(), rest])
}

/// A voice on what one of these records says, large; nothing where the query leaves none.
fn voice(found: &RecordSet, voices: &RecordSet, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    for voice in voices.ones() {
        let item = &corpus.records[voice];
        if item.part_of.is_some_and(|whole| found.contains(whole)) {
            let title = link(record_href(corpus, voice), &item.title);
            let title = el("p").language(corpus.record_language(voice)).child(title);
            return el("blockquote").child(title).child(speaker(corpus, voice, lang, None)).view();
        }
    }
    nothing()
}

/// Who spoke, each group with its voices.
fn roles(query: &Query, found: &RecordSet, lang: Lang) -> Option<AnyView> {
    let loaded = loaded();
    let mut links = Vec::new();
    for (id, having) in loaded.index.values(Facet::Role) {
        let count = found.intersection_count(having);
        if count > 0 {
            let name = format!("{} ", lang.value(&loaded.corpus, Facet::Role, id));
            let voices = Address::cards(query.clone().only(Facet::Role, id)).href();
            links.push(all([words(&name), link(voices, lang.voices_counted(count))]));
        }
    }
    tags(lang.facet(Facet::Role), links)
}
