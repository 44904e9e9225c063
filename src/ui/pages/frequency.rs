//! How often each topic occurs, and how pains and seeds balance.

use leptos::prelude::*;

use super::Heading;
use crate::chart::{balance, frequency};
use crate::route::Counting;
use crate::text::Lang;
use crate::ui::facets::Chips;
use crate::ui::figure::{FigureView, Switch};
use crate::ui::state::{state, world};

/// How many bars are drawn at first.
const MOST: usize = 12;

/// The frequency figure with its switches.
#[component]
pub fn FrequencyFigure(lang: Lang, #[prop(optional)] under: bool) -> impl IntoView {
    let state = state();
    let world = world();
    let counting = Memo::new(move |_| state.address.with(|address| address.counting));
    let all = RwSignal::new(false);
    let all_codes = world.corpus.codes.len();
    let figure = Signal::derive(move || {
        let most = if all.get() { usize::MAX } else { MOST };
        let query = state.address.with(|address| address.query.clone());
        frequency::figure(&world.corpus, &world.index, &query, lang, counting.get(), most)
    });
    let controls = move || {
        let options = vec![(Counting::Ideas, lang.counting_ideas()), (Counting::All, lang.counting_all())];
        let more = (all_codes > MOST).then(|| {
            let name = move || if all.get() { lang.show_less() } else { lang.show_all() };
            view! { <button class="quiet" aria-pressed=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>{name}</button> }
        });
        view! {
            <Switch label=lang.counting() options now=counting choose=move |value| state.step(|address| address.counting = value) />
            {more}
        }
    };
    view! { <FigureView figure lang controls under /> }
}

/// The balance figure.
#[component]
pub fn BalanceFigure(lang: Lang, #[prop(optional)] under: bool) -> impl IntoView {
    let state = state();
    let world = world();
    let figure = Signal::derive(move || {
        let query = state.address.with(|address| address.query.clone());
        balance::figure(&world.corpus, &world.index, &query, lang)
    });
    view! { <FigureView figure lang under /> }
}

/// The page of both.
#[component]
pub fn Frequency(lang: Lang) -> impl IntoView {
    view! {
        <Heading text=lang.frequency_heading() />
        <Chips lang />
        <FrequencyFigure lang />
        <BalanceFigure lang />
    }
}
