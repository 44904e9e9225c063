//! What the records are about: topics, who is to act, pains and seeds, and who spoke in which dialogue.

use leptos::prelude::*;

use super::heading;
use crate::chart::{actors, balance, codes, dialogues, frequency};
use crate::route::{Address, Counting, Order, Stack};
use crate::text::Lang;
use crate::ui::dom::{all, button};
use crate::ui::facets::chips;
use crate::ui::figure::{figure_view, option, order};
use crate::ui::state::{state, world};

/// How many rows are drawn at first.
const MOST: usize = 12;

/// The row limit of figures, from the address.
fn most(address: &Address) -> usize {
    if address.whole { usize::MAX } else { MOST }
}

/// Which records count.
fn counting(lang: Lang) -> AnyView {
    let names = [lang.counting_ideas(), lang.counting_all()];
    let set = |address: &mut Address, place| address.counting = [Counting::Ideas, Counting::All][place];
    option(lang.counting(), &names, |address| address.counting as usize, set)
}

/// All rows, or only the first.
fn rows(lang: Lang) -> AnyView {
    let state = state();
    button("quiet", lang.show_all(), move |_| state.step(|address| address.whole = !address.whole))
        .live_attr("aria-pressed", move || Some(state.now().whole.to_string()))
        .view()
}

/// The frequency figure with its switches.
pub fn frequency_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let names = [lang.stack_track(), lang.stack_kind(), lang.stack_mirror()];
    let set = |address: &mut Address, place| address.stack = [Stack::Track, Stack::Kind, Stack::Mirror][place];
    let stack = option(lang.stack_by(), &names, |address| address.stack as usize, set);
    let controls = vec![counting(lang), stack, order(lang), rows(lang)];
    let figure = move || {
        let now = state.now();
        let ask = frequency::Ask { counting: now.counting, stack: now.stack, order: now.order, most: most(&now) };
        frequency::figure(&world.corpus, &world.index, &now.query, lang, ask)
    };
    figure_view(figure, lang, controls)
}

/// The matrix of topics by theme.
pub fn codes_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let names = [lang.order_size(), lang.order_name(), lang.order_likeness()];
    let set = |address: &mut Address, place| address.order = [Order::Size, Order::Name, Order::Likeness][place];
    let order = option(lang.order_by(), &names, |address| address.order as usize, set);
    let figure = move || {
        let now = state.now();
        codes::figure(&world.corpus, &world.index, &now.query, lang, now.counting, now.order, most(&now))
    };
    figure_view(figure, lang, vec![counting(lang), order, rows(lang)])
}

/// Who is to act.
pub fn actors_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let figure = move || {
        let now = state.now();
        actors::figure(&world.corpus, &world.index, &now.query, lang, now.counting, now.order)
    };
    figure_view(figure, lang, vec![counting(lang), order(lang)])
}

/// The balance figure.
pub fn balance_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let figure = move || balance::figure(&world.corpus, &world.index, &state.query(), lang, state.now().order);
    figure_view(figure, lang, Vec::new())
}

/// The voices by dialogue.
pub fn dialogues_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let figure = move || {
        let now = state.now();
        dialogues::figure(&world.corpus, &world.index, &now.query, lang, now.order)
    };
    figure_view(figure, lang, Vec::new())
}

/// The page of them all.
pub fn frequency(lang: Lang) -> AnyView {
    all([
        heading(lang.frequency_heading(), None),
        chips(lang),
        frequency_figure(lang),
        codes_figure(lang),
        actors_figure(lang),
        balance_figure(lang),
        dialogues_figure(lang),
    ])
}
