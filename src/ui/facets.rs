//! Choosing by facet, with live counts, and what is chosen as chips.

use leptos::prelude::*;

use super::state::{state, world};
use crate::query::{Answer, Facet};
use crate::text::{Lang, names::Titled};

/// A value that can be ticked.
#[derive(Clone)]
struct Choice {
    id: String,
    name: String,
    /// The heading that stands above it, where a new group begins.
    heading: Option<String>,
}

fn choices(lang: Lang, facet: Facet) -> Vec<Choice> {
    let world = world();
    let corpus = &world.corpus;
    let mut last = None;
    world
        .index
        .values(facet)
        .iter()
        .enumerate()
        .map(|(index, (id, _))| {
            // Long lists are broken up: codes by their group, themes by their track.
            let group = match facet {
                Facet::Code => corpus.codes[index].group.map(|group| corpus.code_groups[group].title_in(lang)),
                Facet::Theme => Some(corpus.tracks[corpus.themes[index].track].title_in(lang)),
                _ => None,
            };
            let heading = (group != last).then(|| group.map(str::to_owned)).flatten();
            last = group;
            let name = match facet {
                Facet::Theme => corpus.themes[index].title_in(lang).to_owned(),
                _ => lang.value(corpus, facet, id),
            };
            Choice { id: id.clone(), name, heading }
        })
        .collect()
}

/// All facets. Each is folded until it is opened or something in it is chosen.
#[component]
pub fn Facets(answer: Signal<Answer>, lang: Lang) -> impl IntoView {
    Facet::ALL.map(|facet| view! { <FacetView answer facet lang /> }).into_any()
}

#[component]
fn FacetView(answer: Signal<Answer>, facet: Facet, lang: Lang) -> impl IntoView {
    let state = state();
    let choices = choices(lang, facet);
    let is_open = state.address.with_untracked(|address| !address.query.chosen(facet).is_empty());
    let open = is_open || matches!(facet, Facet::Track | Facet::Kind);
    if choices.len() < 2 {
        return ().into_any();
    }
    let rows = choices.into_iter().enumerate().map(|(index, choice)| {
        let count =
            Memo::new(move |_| answer.with(|answer| answer.counts[facet as usize].get(index).copied().unwrap_or(0)));
        let id = choice.id.clone();
        let checked = Memo::new(move |_| state.address.with(|address| address.query.has(facet, &id)));
        let id = choice.id.clone();
        let tick = move |_| state.choose(|query| query.toggle(facet, &id));
        let heading = choice.heading.map(|heading| view! { <p class="group">{heading}</p> });
        view! {
            {heading}
            <label class:nothing=move || count.get() == 0 && !checked.get()>
                <input
                    type="checkbox"
                    data-facet=format!("{}:{}", facet.key(), choice.id)
                    prop:checked=checked
                    on:change=tick
                />
                <span>{choice.name}</span>
                <span class="count">{move || lang.number(count.get())}</span>
            </label>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! {
        <details class="facet" open=open>
            <summary>{lang.facet(facet)}</summary>
            <fieldset>
                <legend class="unseen">{lang.facet(facet)}</legend>
                {rows}
            </fieldset>
        </details>
    }
    .into_any()
}

/// Everything that is chosen, each with a way to take it back.
#[component]
pub fn Chips(lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    move || {
        let query = state.address.with(|address| address.query.clone());
        if query.is_open() {
            return ().into_any();
        }
        let mut chips: Vec<AnyView> = Vec::new();
        for facet in Facet::ALL {
            for id in query.chosen(facet) {
                let name = lang.value(&world.corpus, facet, id);
                let label = lang.remove_choice(&name);
                let id = id.clone();
                let drop = move |_| state.choose(|query| query.toggle(facet, &id));
                chips.push(chip(format!("{}: {name}", lang.facet(facet)), label, drop));
            }
        }
        if !query.text.trim().is_empty() {
            let name = lang.search_chip(&query.text);
            let label = lang.remove_choice(&name);
            chips.push(chip(name, label, move |_| state.choose(|query| query.text.clear())));
        }
        let clear = move |_| {
            state.choose(|query| {
                let (sort, view) = (query.sort, query.view);
                *query = crate::query::Query::default();
                (query.sort, query.view) = (sort, view);
            });
        };
        view! {
            <div class="chips">
                {chips} <button class="quiet" on:click=clear>{lang.clear_all()}</button>
            </div>
        }
        .into_any()
    }
}

fn chip(name: String, label: String, drop: impl FnMut(leptos::ev::MouseEvent) + 'static) -> AnyView {
    view! {
        <button class="chip" aria-label=label on:click=drop>{name} <span aria-hidden="true">" ×"</span></button>
    }
    .into_any()
}
