//! Choices side by side: where they differ most, as a figure, and the cards that are typical of each.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::browser::page;
use crate::chart::contrast::looks;
use crate::query::compare::{Choice, Comparison, FACETS, MAX_SIDES, sides_of};
use crate::query::{Facet, words::fold};
use crate::route::Address;
use crate::text::Lang;
use crate::ui::cards::cards;
use crate::ui::dom::*;
use crate::ui::errors::notice;
use crate::ui::facets::chips;
use crate::ui::focus::after_render;
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::state;
use crate::ui::suggest::search;
use crate::ui::topic_figures::{comparison, contrast_figure};

/// How many cards of a side stand on the page.
const CARDS: usize = 3;
/// The id of the list of what can be set beside the rest.
const LIST: &str = "sides-list";

/// The page.
pub fn compare(lang: Lang) -> AnyView {
    all([heading(lang.compare_heading(), None), p("lead", lang.compare_lead()), side_by_side(chips(lang), lang)])
}

/// What stands side by side, where it differs, and the cards that are typical of each; `chips` stand below the choice.
pub fn side_by_side(chips: AnyView, lang: Lang) -> AnyView {
    let comparison = comparison();
    all([
        sides(lang),
        chips,
        live(move || notes(lang)),
        contrast_figure(comparison, lang),
        live(move || typical(&comparison.get(), lang)),
    ])
}

/// What stands side by side now, and what was left out; tracks the address.
fn sides_now() -> (Vec<Choice>, Vec<Choice>) {
    let now = state().address.get();
    let loaded = loaded();
    sides_of(&loaded.corpus, &loaded.index, &now.query, &now.beside)
}

/// The tracks, and what else stands side by side, as buttons that put each there or take it away; and a field for more.
fn sides(lang: Lang) -> AnyView {
    let tracks: Vec<Choice> = {
        let loaded = loaded();
        let tracks = loaded.corpus.tracks.iter().filter(|track| !track.summary);
        tracks.map(|track| (Facet::Track, track.id.clone())).collect()
    };
    let buttons: Vec<AnyView> = tracks.iter().map(|track| toggle(track.clone(), lang)).collect();
    let others =
        move || all(sides_now().0.into_iter().filter(|side| !tracks.contains(side)).map(|side| toggle(side, lang)));
    let hint = move || match sides_now().0.len() {
        0 | 1 => p("what", lang.compare_one_more()),
        MAX_SIDES => p("what", lang.compare_full()),
        _ => nothing(),
    };
    let row = div()
        .class("picks")
        .attr("id", "sides")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", lang.compare_sides())
        .children(buttons)
        .live(others);
    let fields = div().class("choosing").child(adding(lang)).child(search(lang));
    all([row.view(), live(hint), fields.view()])
}

/// Puts a side there where it is not, or takes it away.
#[inline(never)]
fn toggle_side(side: &Choice) {
    let mut sides = untrack(sides_now).0;
    match sides.iter().position(|other| other == side) {
        Some(at) => drop(sides.remove(at)),
        None => sides.push(side.clone()),
    }
    state().push(|address| address.beside = sides);
}

#[inline(never)]
fn toggle(side: Choice, lang: Lang) -> AnyView {
    let name = lang.value(&loaded().corpus, side.0, &side.1);
    let hook = side.0.hook(&side.1);
    let (pressed, out) = (side.clone(), side.clone());
    let press = move |_| {
        toggle_side(&side);
        // A button that is no track's goes away with its side, so the focus moves to those that stay.
        if side.0 != Facet::Track {
            after_render(|| page::focus("#sides"));
        }
    };
    let is_out = move || {
        let sides = sides_now().0;
        sides.len() == MAX_SIDES && !sides.contains(&out)
    };
    button("", name, press)
        .attr("dir", "auto")
        .attr("data-toggle", hook)
        .live_state("aria-pressed", move || sides_now().0.contains(&pressed))
        .live_flag("disabled", is_out)
        .view()
}

/// A field that offers everything that can be set beside the rest as one types.
fn adding(lang: Lang) -> AnyView {
    let loaded = loaded();
    let (typed, said) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let told_of = RwSignal::new(0);
    let mut names: Vec<(String, Choice)> = Vec::new();
    for facet in FACETS {
        for (id, _) in loaded.index.values(facet) {
            let name = lang.value(&loaded.corpus, facet, id);
            names.push((format!("{name} – {}", lang.facet(facet)), (facet, id.clone())));
        }
    }
    let list = el("datalist")
        .attr("id", LIST)
        .children(names.iter().map(|(name, _)| el("option").attr("value", name.as_str()).view()));
    let names = Arc::new(names);
    // What is typed in full is taken at once, what is typed in part when the reader asks for it.
    let take = Arc::new(move |in_part: bool| {
        let (text, plain) = (typed.get_untracked(), fold(&typed.get_untracked()));
        let whole = names.iter().find(|(name, _)| *name == text);
        let part = || names.iter().find(|(name, _)| in_part && !plain.is_empty() && fold(name).contains(&plain));
        let sides = untrack(sides_now).0;
        let told = match whole.or_else(part) {
            Some((_, side)) if sides.len() == MAX_SIDES && !sides.contains(side) => lang.compare_full().to_owned(),
            Some((name, side)) => {
                if !sides.contains(side) {
                    toggle_side(side);
                }
                typed.set(String::new());
                lang.compare_set(name)
            }
            None if in_part && !plain.is_empty() => lang.compare_unknown(&text),
            None => String::new(),
        };
        told_of.set(untrack(sides_now).0.len());
        said.set(told);
    });
    // What is said is true of as many sides as there were then.
    effect(move |_| {
        if sides_now().0.len() != told_of.get_untracked() {
            said.set(String::new());
        }
    });
    let (typing, pressing) = (take.clone(), take.clone());
    let input = input()
        .attr("type", "text")
        .attr("list", LIST)
        .attr("autocomplete", "off")
        .attr("placeholder", lang.compare_add_hint())
        .live_prop("value", move || typed.get().into())
        .on("input", move |event| {
            typed.set(value_of(&event));
            typing(false);
        })
        .on("keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Enter") {
                pressing(true);
            }
        });
    let field = field(lang.compare_add(), input.view());
    let add = button("quiet", lang.compare_add_press(), move |_| take(true));
    let line = div().class("adding").child(field).child(list).child(add);
    div().child(line).child(said_line(said)).view()
}

/// What of the address does not count here.
fn notes(lang: Lang) -> AnyView {
    let (sides, ignored) = sides_now();
    let unknown: Vec<String> = ignored.iter().map(|(facet, id)| facet.hook(id)).collect();
    let query = state().query();
    let mut replaced: Vec<&str> = Vec::new();
    for facet in FACETS.into_iter().filter(|facet| sides.iter().any(|side| side.0 == *facet)) {
        let chosen = query.chosen(facet);
        let is_beside = |id: &String| sides.contains(&(facet, id.clone()));
        let as_chosen = sides.iter().all(|side| side.0 != facet || query.has(facet, &side.1));
        let all_beside = as_chosen && chosen.iter().all(is_beside);
        if !chosen.is_empty() && !all_beside {
            replaced.push(lang.facet(facet));
        }
    }
    all([
        if unknown.is_empty() { nothing() } else { notice(lang.ignored(&unknown)) },
        if replaced.is_empty() { nothing() } else { p("what", lang.compare_replaced(&replaced)) },
    ])
}

/// The cards that are typical of each side, and the way to all of them.
fn typical(now: &Comparison, lang: Lang) -> AnyView {
    let loaded = loaded();
    let (corpus, index) = (&loaded.corpus, &loaded.index);
    let column = |(at, (class, _)): (usize, (&'static str, _))| {
        let side = &now.sides[at];
        let href = Address::cards(side.query.clone()).href();
        let number = a().attr("href", href.as_str()).attr("data-side", side.facet.hook(&side.id));
        let body = match side.count {
            0 => p("", lang.compare_empty()),
            count => all([
                cards(now.typical(corpus, index, at, CARDS), lang),
                el("p").child(number.text(lang.see_all(count))).view(),
            ]),
        };
        let name = lang.value(corpus, side.facet, &side.id);
        section().class(class).child(h2().text(name)).child(body).view()
    };
    let columns = looks(corpus, &now.sides).into_iter().enumerate().map(column);
    let columns = div().class("versus").children(columns);
    div().class("typical").child(p("what", lang.compare_typical())).child(columns).view()
}
