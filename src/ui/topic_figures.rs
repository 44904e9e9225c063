//! The figures of the pages of topics and of comparing, each with its switches.

use std::sync::Arc;

use leptos::prelude::*;

use super::dom::{all, nothing};
use super::figure::{closely, figure_view, option, order};
use super::figures::{counting, most, rows};
use super::loaded_corpus::loaded;
use super::state::state;
use crate::chart::{Plot, actors, balance, codes, contrast, dialogues};
use crate::query::Facet;
use crate::query::compare::{Comparison, compare};
use crate::route::{Address, Order};
use crate::text::Lang;

/// The matrix of topics by theme. Where it finds no room for all themes it shows one, which is chosen from a list.
pub fn codes_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let names = [lang.order_likeness(), lang.order_size(), lang.order_name()];
    let now = |address: &Address| [0, 1, 2, 0][address.order as usize];
    let set = |address: &mut Address, place| address.order = [Order::Own, Order::Size, Order::Name][place];
    let order = option(lang.order_by(), &names, now, set);
    let corpus = &loaded.corpus;
    let themes = (0..corpus.themes.len()).filter(|&theme| !corpus.is_summary(theme));
    let options = themes.map(|theme| (corpus.themes[theme].id.clone(), lang.theme_in_track(corpus, theme)));
    let one = closely(lang.theme(), options.collect());
    let figure = move || {
        let now = state.address.get();
        let mut figure =
            codes::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.counting, now.order, most(&now));
        if let Plot::Matrix(matrix) = &mut figure.plot {
            // Before anything is chosen it is the first, as in the list.
            let chosen = lang.value(&loaded.corpus, Facet::Theme, &now.picked);
            matrix.alone = matrix.columns.iter().position(|(name, _)| *name == chosen).or(Some(0));
        }
        figure
    };
    figure_view(figure, lang, all([counting(lang), one, rows(lang)]), vec![order])
}

/// Who is to act.
pub fn actors_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure = move || {
        let now = state.address.get();
        actors::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.counting, now.order)
    };
    figure_view(figure, lang, counting(lang), vec![order(lang)])
}

/// The balance figure.
pub fn balance_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure =
        move || balance::figure(&loaded.corpus, &loaded.index, &state.query(), lang, state.address.get().order);
    figure_view(figure, lang, nothing(), Vec::new())
}

/// The voices by dialogue.
pub fn dialogues_figure(lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure = move || {
        let now = state.address.get();
        dialogues::figure(&loaded.corpus, &loaded.index, &now.query, lang, now.order)
    };
    figure_view(figure, lang, nothing(), Vec::new())
}

/// What stands side by side, counted once for all that shows it. It is not compared: what it depends on has changed when
/// it is made anew.
pub fn comparison() -> Memo<Arc<Comparison>> {
    let (state, loaded) = (state(), loaded());
    let count = move |_: Option<&Arc<Comparison>>| {
        let now = state.address.get();
        Arc::new(compare(&loaded.corpus, &loaded.index, &now.query, &now.beside))
    };
    Memo::new_with_compare(count, |_, _| true)
}

/// The contrast figure of what stands side by side.
pub fn contrast_figure(comparison: Memo<Arc<Comparison>>, lang: Lang) -> AnyView {
    let state = state();
    let loaded = loaded();
    let figure = move || contrast::figure(&loaded.corpus, &comparison.get(), lang, state.address.with(most));
    figure_view(figure, lang, rows(lang), Vec::new())
}
