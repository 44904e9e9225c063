//! The cards of a theme in the order in which the talks ran: what hurt, what grew, the dream, the proposals, then the rest.

use leptos::prelude::*;

use crate::browser::page;
use crate::corpus::{Kind, RecordIx, ThemeIx};
use crate::query::standout::leading;
use crate::query::{Facet, Query, RecordSet};
use crate::route::Address;
use crate::sort::sort_by_number;
use crate::text::Lang;
use crate::ui::cards::{cards, record_href, speaker};
use crate::ui::dom::*;
use crate::ui::focus::focus_after_render as focus;
use crate::ui::loaded_corpus::loaded;

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
/// How many groups of speakers are told.
const ROLES: usize = 6;

/// The cards of some kinds, with the query that leads to them.
struct Chapter {
    kinds: &'static [Kind],
    query: Query,
    records: Vec<RecordIx>,
}

/// What the query leaves of a theme, chapter by chapter.
pub fn story(theme: ThemeIx, query: &Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let found = loaded.index.matches(query);
    if found.is_clear() && *query != Query::by(Facet::Theme, &corpus.themes[theme].id) {
        return p("empty", lang.nothing_found(&query.text));
    }
    let chapters = CHAPTERS.into_iter().filter_map(|kinds| {
        let of = |kind: &Kind| found.ones().filter(|&record| corpus.records[record].kind == *kind).collect::<Vec<_>>();
        let records: Vec<RecordIx> = kinds.iter().flat_map(of).collect();
        let query = query.of_kinds(kinds)?;
        (!records.is_empty()).then_some(Chapter { kinds, query, records })
    });
    let chapters: Vec<Chapter> = chapters.collect();
    let jumps = chapters.iter().map(|chapter| {
        let heading = format!("[data-kind-section={}] h2", chapter.kinds[0].id());
        let name = [lang.chapter(chapter.kinds).0, " ", &lang.number(chapter.records.len())].concat();
        button("", name, move |_| page::go_to(&heading))
    });
    let jumps = nav().class("jump").attr("aria-label", lang.on_this_page()).children(jumps).view();
    all([jumps].into_iter().chain(chapters.into_iter().map(|it| chapter(it, &found, lang))))
}

fn chapter(chapter: Chapter, found: &RecordSet, lang: Lang) -> AnyView {
    let Chapter { kinds, query, records } = chapter;
    let count = records.len();
    let number = a().class("count").attr("href", Address::cards(query.clone()).href()).text(lang.number(count));
    let is_story = CHAPTERS[..STORY].contains(&kinds);
    let shown = if is_story { CARDS.min(count) } else { 0 };
    let voice = if is_story { voice(&records, found, lang) } else { nothing() };
    let roles = (kinds == [Kind::Voice]).then(|| roles(&query, &records, lang));
    let section = section()
        .class("kind")
        .attr("data-kind-section", kinds[0].id())
        .child(h2().attr("tabindex", "-1").text(lang.chapter(kinds).1).text(" ").child(number))
        .child(p("what", finding(kinds, &query, &records, lang)))
        .child(roles)
        .child(cards(records[..shown].iter().copied(), lang))
        .child((count > shown).then(|| rest(records, shown, lang)));
    all([section.view(), voice])
}

/// What most cards of a chapter are about; what their kind is, where that would say nothing.
fn finding(kinds: &[Kind], query: &Query, records: &[RecordIx], lang: Lang) -> String {
    let loaded = loaded();
    let set: RecordSet = records.iter().copied().collect();
    let (codes, most) = leading(&loaded.index, &set);
    if most < 2 || codes.len() > 2 || !query.chosen(Facet::Code).is_empty() {
        return lang.kind_definition(kinds[0]).to_owned();
    }
    let topics: Vec<&str> = codes.iter().map(|&code| loaded.corpus.codes[code].title.as_str()).collect();
    lang.mostly_about(&topics, (most, records.len()))
}

/// The cards behind the first, and the button that opens them in place.
fn rest(records: Vec<RecordIx>, shown: usize, lang: Lang) -> AnyView {
    let is_open = RwSignal::new(false);
    let count = records.len();
    let next = loaded().corpus.records[records[shown]].id.clone();
    let press = move |_| {
        toggle(is_open);
        if is_open.get_untracked() {
            focus(format!("[data-card=\"{next}\"] h3 a"));
        }
    };
    let name = move || if is_open.get() { lang.show_fewer().to_owned() } else { lang.show_all_of(count) };
    let button = button("quiet", "", press).live_attr("aria-expanded", move || Some(is_open.get().to_string()));
    let more = move || if is_open.get() { cards(records[shown..].iter().copied(), lang) } else { nothing() };
    all([live(more), button.live_text(name).view()])
}

/// A voice on what one of these records says, large; nothing where the query leaves none.
fn voice(records: &[RecordIx], found: &RecordSet, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let is_on_these = |voice: &RecordIx| {
        let item = &corpus.records[*voice];
        item.kind == Kind::Voice && item.part_of.is_some_and(|whole| records.contains(&whole))
    };
    let Some(voice) = found.ones().find(is_on_these) else { return nothing() };
    let title = link(record_href(corpus, voice), &corpus.records[voice].title);
    let title = el("p").language(corpus.record_language(voice)).child(title);
    el("blockquote").child(title).child(speaker(corpus, voice, lang, None)).view()
}

/// Who spoke, each group with its voices, the largest first.
fn roles(query: &Query, records: &[RecordIx], lang: Lang) -> AnyView {
    let loaded = loaded();
    let values = loaded.index.values(Facet::Role).iter();
    let mut counts: Vec<(&str, usize)> = values
        .map(|(id, having)| (id.as_str(), records.iter().filter(|&&record| having.contains(record)).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    sort_by_number(&mut counts, &|(_, count)| usize::MAX - count);
    let links = counts.into_iter().take(ROLES).map(|(id, count)| {
        let name = lang.with_count(&lang.value(&loaded.corpus, Facet::Role, id), count);
        li().child(link(Address::cards(query.clone().only(Facet::Role, id)).href(), name))
    });
    ul().class("tags").children(links).view()
}
