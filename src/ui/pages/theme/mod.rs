//! One report: what it asks, who took part, what came out.

use leptos::prelude::*;

use super::themes::{cards_of, numbers};
use crate::chart::hosts;
use crate::chart::{dialogues, frequency};
use crate::corpus::{Kind, Person, RecordIx, ThemeIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Counting, Order, Stack};
use crate::text::{Lang, findings::in_running_text};
use crate::ui::cards::cards;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figure::figure_view;
use crate::ui::heading::{heading, title};
use crate::ui::icons::theme_icon;
use crate::ui::loaded_corpus::loaded;

/// How many cards of a kind stand on the page; the rest is behind a link.
const CARDS: usize = 6;
/// Voices stand with what they illustrate, so here are fewer of them.
const VOICES: usize = 3;

/// The page of a theme.
pub fn theme(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    title(item.title.as_str(), lang);
    let query = Memo::new(move |_| cards_of(theme));
    let counting = loaded.clone();
    let language = corpus.theme_language(theme);
    let lines = lang.sources_lines(corpus, &item.citations);
    let eyebrow =
        el("p").class("eyebrow").child(theme_icon(&item.id)).text(corpus.tracks[item.track].title.as_str()).view();
    let opening = div()
        .class("opening")
        .child(eyebrow)
        .child(heading(item.title.as_str(), Some(language)))
        .child(el("p").class("lead").language(language).text(item.question.as_str()))
        .live(move || {
            let cards = query.get();
            let count = counting.index.matches(&cards).count_ones(..);
            numbers(theme, cards, count, lang)
        })
        .child(chips(lang))
        .child(el("p").class("prose").language(language).text(item.summary.as_str()));
    let notes = if item.notes.is_empty() {
        nothing()
    } else {
        let notes = item.notes.iter().map(|note| li().text(note.as_str()).view());
        details()
            .class("notes")
            .child(summary().text(format!("{} ({})", lang.source_notes(), item.notes.len())))
            .child(ul().language(language).children(notes))
            .view()
    };
    let source = p("source", format!("{}: {}", lang.source(), lines.join("; ")));
    let kinds = live(move || kinds(theme, query.get(), lang));
    all([opening.view(), facts(theme, lang), figures(theme, query, lang), notes, kinds, source])
}

/// How many topics the small figure shows.
const TOPICS: usize = 6;

/// What the theme is about and who spoke in which dialogue, in small; the reader's query narrows them as elsewhere.
fn figures(theme: ThemeIx, query: Memo<Query>, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    if corpus.is_summary(theme) {
        return nothing();
    }
    let has_voices = corpus.records.iter().any(|record| {
        record.theme == theme && record.speaker.as_ref().is_some_and(|speaker| speaker.dialogue.is_some())
    });
    let (about, spoke) = (loaded.clone(), loaded.clone());
    let topics = move || {
        let options =
            frequency::Options { counting: Counting::Ideas, stack: Stack::Kind, order: Order::Size, most: TOPICS };
        frequency::figure(&about.corpus, &about.index, &query.get(), lang, options)
    };
    let voices = move || dialogues::figure(&spoke.corpus, &spoke.index, &query.get(), lang, Order::Size);
    div()
        .class("small")
        .child(figure_view(topics, lang, Vec::new()))
        .child(has_voices.then(|| figure_view(voices, lang, Vec::new())))
        .view()
}

/// Hosts, days, people and organisations, as far as the report names them.
fn facts(theme: ThemeIx, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let item = &corpus.themes[theme];
    let mut views: Vec<AnyView> = Vec::new();
    let mut fact = |name: String, content: AnyView| {
        views.push(dt().text(name).view());
        views.push(dd().child(content).view());
    };
    if !item.hosts.is_empty() {
        let hosted = item.hosts.iter().map(|&place| {
            let href = hosts::href(corpus, &Query::default(), place);
            li().child(link(href, corpus.places[place].name.as_str())).view()
        });
        let list = ul().class("inline").children(hosted).view();
        fact(lang.hosts().to_owned(), all([list, p("caveat", lang.hosts_caveat())]));
    }
    if !item.held.is_empty() {
        let days: Vec<String> = item.held.iter().map(|day| lang.date(day)).collect();
        fact(lang.held_on().to_owned(), lang.list(&days).into_any());
    }
    for (side, name) in [("chair", lang.chair()), ("expert", lang.experts()), ("official", lang.officials())] {
        let people: Vec<&Person> = item.people.iter().filter(|person| person.side == side).collect();
        if !people.is_empty() {
            let rows = people.iter().map(|person| {
                let parts = [person.name.as_str(), person.affiliation.as_str()];
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                li().text(parts.join(" – ")).view()
            });
            fact(format!("{name} ({})", people.len()), ul().children(rows).view());
        }
    }
    if !item.listed_organisations.is_empty() {
        let name = format!("{} ({})", lang.organisations_listed(), item.listed_organisations.len());
        fact(name, item.listed_organisations.join(", ").into_any());
    }
    if views.is_empty() { nothing() } else { dl().class("facts").children(views).view() }
}

/// The cards that the query leaves, by kind.
fn kinds(theme: ThemeIx, query: Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let found = loaded.index.matches(&query);
    if found.is_clear() && query != Query::by(Facet::Theme, &loaded.corpus.themes[theme].id) {
        return p("empty", lang.nothing_found(&query.text));
    }
    let of = |kind: Kind| found.ones().filter(|&record| loaded.corpus.records[record].kind == kind).collect();
    all(Kind::ALL.map(|kind| kind_section(kind, of(kind), query.clone(), lang)))
}

/// The first cards of a kind, and the way to the rest.
fn kind_section(kind: Kind, records: Vec<RecordIx>, query: Query, lang: Lang) -> AnyView {
    if records.is_empty() {
        return nothing();
    }
    let count = records.len();
    let href = Address::cards(query.only(Facet::Kind, kind.id())).href();
    let most = if kind == Kind::Voice { VOICES } else { CARDS };
    let number = a().class("count").attr("href", href.as_str()).text(lang.number(count));
    let name = h2().text(format!("{} ", lang.kinds(kind))).child(number);
    let more = link(href, lang.see_all(&in_running_text(lang.kinds(kind)), count));
    section()
        .class("kind")
        .attr("data-kind-section", kind.id())
        .child(name)
        .child(p("what", lang.kind_definition(kind)))
        .child(cards(records.into_iter().take(most), lang))
        .child((count > most).then(|| el("p").child(more).view()))
        .view()
}
