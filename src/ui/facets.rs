//! Choosing by facet, with live counts, and what is chosen as chips.

use std::sync::Arc;

use leptos::prelude::*;

use super::dom::{all, button, classed, el, live, nothing};
use super::search_results::SearchResults;
use super::state::{loaded, state};
use crate::query::{Facet, Query};
use crate::text::Lang;

/// A value that can be ticked.
#[derive(Clone)]
struct Choice {
    id: String,
    name: String,
    /// The heading that stands above it, where a new group begins.
    heading: Option<String>,
}

fn choices(lang: Lang, facet: Facet) -> Vec<Choice> {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let mut last = None;
    loaded
        .index
        .values(facet)
        .iter()
        .enumerate()
        .map(|(index, (id, _))| {
            // Long lists are broken up: codes by their group, themes by their track.
            let group = match facet {
                Facet::Code => corpus.codes[index].group.map(|group| corpus.code_groups[group].title.as_str()),
                Facet::Theme => Some(corpus.tracks[corpus.themes[index].track].title.as_str()),
                _ => None,
            };
            let heading = (group != last).then(|| group.map(str::to_owned)).flatten();
            last = group;
            let name = match facet {
                Facet::Theme => corpus.themes[index].title.clone(),
                _ => lang.value(corpus, facet, id),
            };
            Choice { id: id.clone(), name, heading }
        })
        .collect()
}

/// All facets. Each is folded until it is opened or something in it is chosen.
pub fn facets(results: SearchResults, lang: Lang) -> AnyView {
    all(Facet::ALL.map(|facet| facet_view(results, facet, lang)))
}

fn facet_view(results: SearchResults, facet: Facet, lang: Lang) -> AnyView {
    let state = state();
    let choices = choices(lang, facet);
    if choices.len() < 2 {
        return nothing();
    }
    let is_chosen = state.address.with_untracked(|address| !address.query.chosen(facet).is_empty());
    let is_open = is_chosen || matches!(facet, Facet::Track | Facet::Kind);
    let mut rows: Vec<AnyView> = Vec::new();
    for (index, choice) in choices.into_iter().enumerate() {
        if let Some(heading) = &choice.heading {
            rows.push(classed("p", "group").text(heading.as_str()).view());
        }
        rows.push(choice_view(results, facet, index, choice, lang));
    }
    let legend = classed("legend", "unseen").text(lang.facet(facet));
    classed("details", "facet")
        .attr_opt("open", is_open.then(String::new))
        .child(el("summary").text(lang.facet(facet)).view())
        .child(el("fieldset").child(legend.view()).children(rows).view())
        .view()
}

fn choice_view(results: SearchResults, facet: Facet, index: usize, choice: Choice, lang: Lang) -> AnyView {
    let state = state();
    let count = move || results.count_of(facet, index);
    let id = choice.id.clone();
    let is_chosen = Arc::new(move || results.chosen.with(|chosen| chosen.has(facet, &id)));
    let is_ticked = is_chosen.clone();
    let hook = format!("{}:{}", facet.key(), choice.id);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("data-facet", hook)
        .property("checked", move || is_ticked().into())
        .on("change", move |_| state.choose(|query| query.toggle(facet, &choice.id)));
    el("label")
        .live_attr("class", move || (count() == 0 && !is_chosen()).then(|| "nothing".to_owned()))
        .child(input.view())
        .child(el("span").text(choice.name).view())
        .child(classed("span", "count").live_text(move || lang.number(count())).view())
        .view()
}

/// Everything that is chosen, each with a way to take it back. Where there is an answer, the words that it is of; else
/// those that are typed.
pub fn chips(results: Option<SearchResults>, lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    live(move || {
        match results {
            Some(results) => {
                results.chosen.track();
                results.answer.track();
            }
            None => state.address.track(),
        }
        let query = state.address.with_untracked(|address| address.query.clone());
        if query.is_open() {
            return nothing();
        }
        let mut chips: Vec<AnyView> = Vec::new();
        for facet in Facet::ALL {
            for id in query.chosen(facet) {
                let name = lang.value(&loaded.corpus, facet, id);
                let id = id.clone();
                let text = format!("{}: {name}", lang.facet(facet));
                // Who speaks to the page says what stands on the chip, so its name holds that.
                let label = lang.remove_choice(&text);
                chips.push(chip(text, label, move |query| query.toggle(facet, &id)));
            }
        }
        if !query.text.trim().is_empty() {
            let name = lang.search_chip(&query.text);
            let label = lang.remove_choice(&name);
            chips.push(chip(name, label, |query| query.text.clear()));
        }
        let clear = move |_| {
            state.choose(|query| {
                let (sort, view) = (query.sort, query.view);
                *query = Query::default();
                (query.sort, query.view) = (sort, view);
            });
        };
        classed("div", "chips").children(chips).child(button("quiet", lang.clear_all(), clear).view()).view()
    })
}

fn chip(name: String, label: String, drop: impl Fn(&mut Query) + 'static) -> AnyView {
    let state = state();
    button("chip", name, move |_| state.choose(|query| drop(query)))
        .attr("aria-label", label)
        .child(el("span").attr("aria-hidden", "true").text("×").view())
        .view()
}
