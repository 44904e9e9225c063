//! Choosing by facet, with live counts, and what is chosen as chips.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::dom::*;
use super::focus::after_render;
use super::loaded_corpus::loaded;
use super::search_results::SearchResults;
use super::state::state;
use crate::browser::page;
use crate::query::{Facet, Query};
use crate::route::Route;
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
    // The counts of a folded facet are not kept up to date.
    let is_open = RwSignal::new(is_chosen || matches!(facet, Facet::Track | Facet::Kind));
    let toggled = move |event: web_sys::Event| {
        let facet = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        is_open.set(facet.is_some_and(|facet| facet.has_attribute("open")));
    };
    let mut rows: Vec<AnyView> = Vec::new();
    for (index, choice) in choices.into_iter().enumerate() {
        if let Some(heading) = &choice.heading {
            rows.push(el("p").class("group").text(heading.as_str()).view());
        }
        rows.push(choice_view(results, is_open, facet, index, choice, lang));
    }
    details()
        .class("facet")
        .attr_opt("open", is_open.get_untracked().then(String::new))
        .on("toggle", toggled)
        .child(summary().text(lang.facet(facet)))
        .child(fieldset().attr("aria-label", lang.facet(facet)).children(rows))
        .view()
}

fn choice_view(
    results: SearchResults,
    is_open: RwSignal<bool>,
    facet: Facet,
    index: usize,
    choice: Choice,
    lang: Lang,
) -> AnyView {
    let state = state();
    let count = Memo::new(move |before: Option<&usize>| match before {
        Some(before) if !is_open.get() => *before,
        _ => results.count_of(facet, index),
    });
    let id = choice.id.clone();
    let is_chosen = Arc::new(move || results.filters.with(|chosen| chosen.has(facet, &id)));
    let is_ticked = is_chosen.clone();
    let hook = facet.hook(&choice.id);
    let tick = checkbox(move || is_ticked())
        .attr("data-facet", hook)
        .on_change(move |_| state.push_query(|query| query.toggle(facet, &choice.id)));
    label()
        .class_if("nothing", move || count.get() == 0 && !is_chosen())
        .child(tick)
        .child(span().text(choice.name))
        .child(span().class("count").live_text(move || lang.number(count.get())))
        .view()
}

/// Everything that is chosen, each with a way to take it back, and the other pages on which the same can be seen.
pub fn chips(lang: Lang) -> AnyView {
    let state = state();
    let here = state.address.with_untracked(|address| address.route.clone());
    let is_theme = matches!(here, Route::Theme(_));
    // The theme that is the page stands in its heading.
    let query = Memo::new(move |_| if is_theme { state.query().without(Facet::Theme) } else { state.query() });
    let is_open = Memo::new(move |_| query.with(Query::is_open));
    let filters = Memo::new(move |_| query.get().without_words());
    // What is typed changes with every key, and touches only its own chip.
    let words = Memo::new(move |_| query.with(|query| query.text.trim().to_owned()));
    let chosen = move || {
        if is_open.get() {
            return nothing();
        }
        let clear = move |_| state.push_query(Query::clear);
        all([
            live(move || filters.with(|filters| filter_chips(filters, "", lang))),
            live(move || words.with(|words| words_chip(words, "", lang))),
            button("quiet", lang.clear_all(), clear).attr("data-action", "clear").view(),
        ])
    };
    let elsewhere = Route::SEEN.into_iter().filter(|route| *route != here).map(|route| {
        let name = lang.page(&route);
        a().live_attr("href", move || Some(state.href_to(route.clone()))).text(name)
    });
    div()
        .class("chips")
        .live_flag("hidden", move || is_open.get())
        .live(chosen)
        .child(el("p").class("seen").child(span().text(lang.seen_in())).children(elsewhere))
        .view()
}

/// Everything that narrows a figure, each with a way to take it back, after which the focus is on the drawing.
pub fn all_chips(query: &Query, figure: &'static str, lang: Lang) -> AnyView {
    all([filter_chips(query, figure, lang), words_chip(query.text.trim(), figure, lang)])
}

fn filter_chips(filters: &Query, figure: &'static str, lang: Lang) -> AnyView {
    let loaded = loaded();
    let chosen = Facet::ALL.into_iter().flat_map(|facet| filters.chosen(facet).iter().map(move |id| (facet, id)));
    all(chosen.map(|(facet, id)| {
        let (before, name) = ([lang.facet(facet), ": "].concat(), lang.value(&loaded.corpus, facet, id));
        // Who speaks to the page says what stands on the chip, so its name holds that.
        let label = lang.remove_choice(&[before.as_str(), &name].concat());
        let id = id.clone();
        chip(&before, name, label, figure, move |query| query.toggle(facet, &id))
    }))
}

fn words_chip(words: &str, figure: &'static str, lang: Lang) -> AnyView {
    if words.is_empty() {
        return nothing();
    }
    let name = lang.search_chip(words);
    let label = lang.remove_choice(&name);
    chip("", name, label, figure, |query| query.text.clear())
}

/// A chip: what is chosen in, and its name, which runs as its own letters do.
fn chip(
    before: &str,
    name: String,
    label: String,
    figure: &'static str,
    drop: impl Fn(&mut Query) + 'static,
) -> AnyView {
    let state = state();
    let press = move |_| {
        let plot = ["[data-chart=", figure, "]>.drawing>.plot"].concat();
        // Asking where something stands costs a layout, which a chip of no figure does without.
        let before = if figure.is_empty() { 0.0 } else { page::top(&plot) };
        state.push_query(|query| drop(query));
        if !figure.is_empty() {
            after_render(move || {
                // What stands above it is higher or lower now; what the reader looks at stays where it is.
                page::focus_at(&plot, before);
            });
        }
    };
    let told = el("bdi").text(before).text(name);
    el("button")
        .class("chip")
        .attr("type", "button")
        .attr("aria-label", label)
        .on("click", press)
        .child(told)
        .child(span().attr("aria-hidden", "true").text("×"))
        .view()
}
