//! What stands above the results: how many there are, how the words were read, their order and form.

use leptos::prelude::*;

use super::dom::*;
use super::figure::switch;
use super::loaded_corpus::loaded;
use super::search_results::SearchResults;
use super::state::state;
use crate::browser::navigation;
use crate::query::{Facet, Found, NameKind, Named, Query, Sort, query_parser};
use crate::route::{Address, Route, View};
use crate::text::Lang;

const VIEWS: [View; 3] = [View::Cards, View::List, View::Table];

/// How many records there are.
pub fn status(results: SearchResults, lang: Lang) -> AnyView {
    let count = move || results.count.get();
    el("p")
        .attr("role", "status")
        .child(strong().attr("data-count", "").live_text(move || count().to_string()))
        .live_text(move || format!(" {}", lang.results_word(count())))
        .view()
}

/// How the words were read, where they were not read as they were typed. The number of results is not that of what was typed
/// then, so that it is said too, once.
pub fn found_words(results: SearchResults, lang: Lang) -> AnyView {
    let said = el("p").class("left-out").attr("role", "status").live_text(move || read_as(results, lang));
    div().class("as-read").child(said).live(move || read_beside(results, lang)).view()
}

fn read_as(results: SearchResults, lang: Lang) -> String {
    results.answer.with(|answer| {
        let Some(found) = &answer.found else { return String::new() };
        let mut lines: Vec<String> = found.corrected.iter().map(|(typed, used)| lang.corrected(typed, used)).collect();
        if found.partial && answer.count() > 0 {
            lines.push(lang.not_every_word().to_owned());
        }
        let typed = results.answered.with_untracked(|query| query.text.clone());
        lines.extend(found.missing.iter().map(|word| lang.no_card_has(query_parser::as_typed(&typed, word))));
        lines.join(" ")
    })
}

/// What was searched for beside the words, and what bears them as a name.
fn read_beside(results: SearchResults, lang: Lang) -> AnyView {
    results.answer.with(|answer| {
        let Some(found) = &answer.found else { return nothing() };
        let query = results.answered.get_untracked();
        let mut lines: Vec<AnyView> = found.named.iter().map(|named| offer(named, &query, lang)).collect();
        if !found.synonyms.is_empty() {
            lines.insert(0, synonyms(found, lang));
        }
        all(lines)
    })
}

/// Other words that were searched for too, and the way to do without.
fn synonyms(found: &Found, lang: Lang) -> AnyView {
    let others: Vec<&str> = found.synonyms.iter().flat_map(|(_, others)| others).map(String::as_str).collect();
    let typed: Vec<String> = found.synonyms.iter().map(|(typed, _)| typed.clone()).collect();
    let state = state();
    let without = move |_| {
        let is_typed = |word: &str| typed.iter().any(|typed| typed == word);
        state.push_query(|query| query.text = query_parser::quote(&query.text, &is_typed));
    };
    let line = el("p").class("left-out scrolls").text(lang.also_searched(&others.join(", "))).text(" ");
    line.child(button("quiet", lang.without_synonyms(), without)).view()
}

/// A theme, or who took part in one, by a name that was typed: a link to each theme, and to the cards of one that is
/// meant itself.
fn offer(named: &Named, query: &Query, lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let is_theme = named.kind == NameKind::Theme;
    let mut line = el("p").class("left-out scrolls").text(format!("{}:", lang.name_kind(named.kind)));
    if !is_theme {
        line = line.text(" ").text(named.name.as_str()).text(", ").text(lang.theme_or_themes(named.themes.len()));
    }
    for (number, &theme) in named.themes.iter().enumerate() {
        let id = corpus.themes[theme].id.as_str();
        let href = Address::of(Route::Theme(id.to_owned())).href();
        line = line.text(if number == 0 { " " } else { ", " }).child(link(href, lang.theme_in_track(corpus, theme)));
        if is_theme {
            let cards = query.clone().without_words().only(Facet::Theme, id);
            let count = loaded.index.matches(&cards).count_ones(..);
            line = line.text(", ").child(link(Address::cards(cards).href(), lang.cards_counted(count)));
        }
    }
    line.view()
}

/// Order and form of the results.
pub fn order(results: SearchResults, lang: Lang) -> AnyView {
    let state = state();
    let chosen = results.filters;
    let names = [
        ("relevance", Sort::Relevance, lang.sort_relevance()),
        ("theme", Sort::Theme, lang.sort_theme()),
        ("kind", Sort::Kind, lang.sort_kind()),
        ("chance", Sort::Chance(1), lang.sort_chance()),
    ];
    let same = |a: Sort, b: Sort| std::mem::discriminant(&a) == std::mem::discriminant(&b);
    let options = names.map(|(id, value, name)| {
        let now = move || chosen.with(|chosen| same(chosen.sort, value)).into();
        el("option").attr("value", id).text(name).live_prop("selected", now).view()
    });
    let select = select().children(options).on_change(move |event| {
        let id = value_of(&event);
        if let Some((_, value, _)) = names.iter().find(|(name, _, _)| *name == id) {
            state.push_query(|query| query.sort = *value);
        }
    });
    let now = move || state.address.with(|address| VIEWS.iter().position(|view| *view == address.view)).unwrap_or(0);
    let choose = move |place: usize| {
        state.push(|address| address.view = VIEWS.get(place).copied().unwrap_or_default());
        // As many are shown as before, so as many are there when the reader comes back.
        navigation::remember_shown(results.limit.get_untracked());
    };
    let names = [lang.view_cards(), lang.view_list(), lang.view_table()];
    let shuffle = button("quiet", lang.shuffle(), move |_| state.push_query(|query| query.sort = query.sort.again()))
        .live_flag("hidden", move || !chosen.with(|chosen| matches!(chosen.sort, Sort::Chance(_))));
    all([field(lang.sort_by(), select.view()), shuffle.view(), switch(lang.view_as(), &names, now, choose)])
}

/// Records of summaries that match too, with the way to them.
pub fn left_out(results: SearchResults, lang: Lang) -> AnyView {
    let state = state();
    let left_out = Memo::new(move |_| results.answer.with(|answer| answer.left_out));
    live(move || {
        let left_out = left_out.get();
        if left_out == 0 {
            return nothing();
        }
        let show = move |_| {
            let loaded = loaded();
            state.push_query(|query| {
                // Where no track was chosen all are, so that nothing that is shown now goes away.
                let none = query.chosen(Facet::Track).is_empty();
                for track in loaded.corpus.tracks.iter().filter(|track| none || track.summary) {
                    *query = std::mem::take(query).and(Facet::Track, track.id.as_str());
                }
            });
        };
        let why = format!(" {}", lang.left_out_why());
        el("p").class("left-out").child(button("quiet", lang.left_out(left_out), show)).text(why).view()
    })
}
