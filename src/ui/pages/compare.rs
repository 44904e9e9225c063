//! Choices side by side: where they differ most, as a figure, and the cards that are typical of each.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::browser::page;
use crate::chart::contrast::looks;
use crate::query::compare::{Choice, Comparison, FACETS, MAX_SIDES};
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
use crate::ui::topic_figures::{comparison_now, contrast_of};

/// How many cards of a side stand on the page.
const CARDS: usize = 3;
/// The id of the list of what can be set beside the rest.
const LIST: &str = "sides-list";

/// The page.
pub fn compare(lang: Lang) -> AnyView {
    let now = comparison_now();
    all([
        heading(lang.compare_heading(), None),
        p("lead", lang.compare_lead()),
        sides(now, lang),
        chips(lang),
        live(move || notes(&now.get(), lang)),
        contrast_of(now, lang),
        live(move || typical(&now.get(), lang)),
    ])
}

#[inline(never)]
fn hook(facet: Facet, id: &str) -> String {
    format!("{}:{id}", facet.key())
}

/// The tracks, and what else stands side by side, as buttons that put each there or take it away; and a field for more.
fn sides(now: Memo<Arc<Comparison>>, lang: Lang) -> AnyView {
    let loaded = loaded();
    let chosen =
        Memo::new(move |_| now.with(|now| now.sides.iter().map(|side| (side.facet, side.id.clone())).collect()));
    let tracks = loaded.corpus.tracks.iter().filter(|track| !track.summary);
    let tracks: Vec<Choice> = tracks.map(|track| (Facet::Track, track.id.clone())).collect();
    let others = {
        let tracks = tracks.clone();
        move || {
            let sides: Vec<Choice> = chosen.get();
            all(sides.into_iter().filter(|side| !tracks.contains(side)).map(|side| toggle(side, chosen, lang)))
        }
    };
    let hint = move || match chosen.with(Vec::len) {
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
        .children(tracks.into_iter().map(|track| toggle(track, chosen, lang)))
        .live(others);
    let fields = div().class("choosing").child(adding(chosen, lang)).child(search(lang));
    all([row.view(), live(hint), fields.view()])
}

/// Puts a side there where it is not, or takes it away.
fn toggle_side(chosen: Memo<Vec<Choice>>, side: &Choice) {
    let mut sides = chosen.get_untracked();
    match sides.iter().position(|other| other == side) {
        Some(at) => drop(sides.remove(at)),
        None => sides.push(side.clone()),
    }
    state().push(|address| address.beside = sides);
}

fn toggle(side: Choice, chosen: Memo<Vec<Choice>>, lang: Lang) -> AnyView {
    let name = lang.value(&loaded().corpus, side.0, &side.1);
    let hook = hook(side.0, &side.1);
    let is_on = {
        let side = side.clone();
        Memo::new(move |_| chosen.with(|sides| sides.contains(&side)))
    };
    let press = move |_| {
        toggle_side(chosen, &side);
        // A button that is no track's goes away with its side, so the focus moves to those that stay.
        if side.0 != Facet::Track {
            after_render(|| page::focus("#sides"));
        }
    };
    button("", name, press)
        .attr("data-toggle", hook)
        .live_attr("aria-pressed", move || Some(is_on.get().to_string()))
        .live_flag("disabled", move || !is_on.get() && chosen.with(Vec::len) == MAX_SIDES)
        .view()
}

/// A field that offers everything that can be set beside the rest as one types.
fn adding(chosen: Memo<Vec<Choice>>, lang: Lang) -> AnyView {
    let loaded = loaded();
    let (typed, said) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
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
        let told = match whole.or_else(part) {
            Some((_, side)) if chosen.with_untracked(|sides| sides.len() == MAX_SIDES && !sides.contains(side)) => {
                lang.compare_full().to_owned()
            }
            Some((name, side)) => {
                if chosen.with_untracked(|sides| !sides.contains(side)) {
                    toggle_side(chosen, side);
                }
                typed.set(String::new());
                lang.compare_set(name)
            }
            None if in_part && !plain.is_empty() => lang.compare_unknown(&text),
            None => String::new(),
        };
        said.set(told);
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
    let field = label().class("field").child(span().text(lang.compare_add())).child(input);
    let add = button("quiet", lang.compare_add_press(), move |_| take(true));
    let status = el("p").class("said").attr("role", "status").live_text(move || said.get());
    let line = div().class("adding").child(field).child(list).child(add);
    div().child(line).child(status).view()
}

/// What of the address does not count here.
fn notes(now: &Comparison, lang: Lang) -> AnyView {
    let unknown: Vec<String> = now.ignored.iter().map(|(facet, id)| hook(*facet, id)).collect();
    let query = state().query();
    let is_side = |facet: Facet, id: &String| now.sides.iter().any(|side| side.facet == facet && side.id == *id);
    let beside = FACETS.into_iter().filter(|facet| now.sides.iter().any(|side| side.facet == *facet));
    let replaced = beside.filter(|facet| query.chosen(*facet).iter().any(|id| !is_side(*facet, id)));
    let replaced: Vec<&str> = replaced.map(|facet| lang.facet(facet)).collect();
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
        let number = a().attr("href", href.as_str()).attr("data-side", hook(side.facet, &side.id));
        let body = match side.count {
            0 => p("", lang.compare_empty()),
            count => all([
                cards(now.typical(corpus, index, at, CARDS), lang),
                el("p").child(number.text(lang.see_all(lang.cards(), count))).view(),
            ]),
        };
        let name = lang.value(corpus, side.facet, &side.id);
        section().class(class).child(h2().text(name)).child(body).view()
    };
    let columns = looks(corpus, &now.sides).into_iter().enumerate().map(column);
    let columns = div().class("versus").children(columns);
    div().class("typical").child(p("what", lang.compare_typical())).child(columns).view()
}
