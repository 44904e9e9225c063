//! How often each topic occurs, and how pains and seeds balance.

use leptos::prelude::*;

use super::heading;
use crate::chart::{balance, frequency};
use crate::route::Counting;
use crate::text::Lang;
use crate::ui::dom::{all, button};
use crate::ui::facets::chips;
use crate::ui::figure::{figure_view, switch};
use crate::ui::state::{state, world};

/// How many bars are drawn at first.
const MOST: usize = 12;

/// The frequency figure with its switches.
pub fn frequency_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let all_shown = RwSignal::new(false);
    let now = move || usize::from(state.now().counting == Counting::All);
    let choose = move |place| {
        state.step(|address| address.counting = if place == 0 { Counting::Ideas } else { Counting::All });
    };
    let mut controls = vec![switch(lang.counting(), &[lang.counting_ideas(), lang.counting_all()], now, choose)];
    if world.corpus.codes.len() > MOST {
        let more = button("quiet", lang.show_all(), move |_| all_shown.update(|all| *all = !*all))
            .live_attr("aria-pressed", move || Some(all_shown.get().to_string()));
        controls.push(more.view());
    }
    let figure = move || {
        let now = state.now();
        let most = if all_shown.get() || now.whole { usize::MAX } else { MOST };
        let ask = frequency::Ask { counting: now.counting, stack: now.stack, order: now.order, most };
        frequency::figure(&world.corpus, &world.index, &now.query, lang, ask)
    };
    figure_view(figure, lang, controls)
}

/// The balance figure.
pub fn balance_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let figure = move || balance::figure(&world.corpus, &world.index, &state.query(), lang, state.now().order);
    figure_view(figure, lang, Vec::new())
}

/// The page of both.
pub fn frequency(lang: Lang) -> AnyView {
    all([heading(lang.frequency_heading(), None), chips(lang), frequency_figure(lang), balance_figure(lang)])
}
