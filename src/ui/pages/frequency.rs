//! What the records are about: topics, who is to act, pains and seeds, and who spoke in which dialogue.

use leptos::prelude::*;

use super::heading;
use crate::chart::{actors, balance, codes, dialogues};
use crate::route::{Address, Order};
use crate::text::Lang;
use crate::ui::dom::all;
use crate::ui::facets::chips;
use crate::ui::figure::{figure_view, option, order};
use crate::ui::figures::{counting, frequency_figure, most, rows};
use crate::ui::state::{loaded, state};

/// The matrix of topics by theme.
pub fn codes_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let names = [lang.order_size(), lang.order_name(), lang.order_likeness()];
    let set = |address: &mut Address, place| address.order = [Order::Size, Order::Name, Order::Likeness][place];
    let order = option(lang.order_by(), &names, |address| address.order as usize, set);
    let figure = move || {
        let now = state.now();
        codes::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.counting, now.order, most(&now))
    };
    figure_view(figure, lang, vec![counting(lang), order, rows(lang)])
}

/// Who is to act.
pub fn actors_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure = move || {
        let now = state.now();
        actors::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.counting, now.order)
    };
    figure_view(figure, lang, vec![counting(lang), order(lang)])
}

/// The balance figure.
pub fn balance_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure = move || balance::figure(&loaded.corpus, &loaded.index, &state.query(), lang, state.now().order);
    figure_view(figure, lang, Vec::new())
}

/// The voices by dialogue.
pub fn dialogues_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure = move || {
        let now = state.now();
        dialogues::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.order)
    };
    figure_view(figure, lang, Vec::new())
}

/// The page of them all.
pub fn frequency(lang: Lang) -> AnyView {
    all([
        heading(lang.frequency_heading(), None),
        chips(None, lang),
        frequency_figure(lang),
        codes_figure(lang),
        actors_figure(lang),
        balance_figure(lang),
        dialogues_figure(lang),
    ])
}
