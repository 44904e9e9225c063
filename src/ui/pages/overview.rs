//! The whole at a glance.

use leptos::prelude::*;

use super::Heading;
use super::frequency::FrequencyFigure;
use super::map::HostsFigure;
use crate::chart::participants;
use crate::overview;
use crate::query::{Facet, Query, Sort};
use crate::route::{Address, Form, Measure};
use crate::text::Lang;
use crate::ui::cards::Card;
use crate::ui::figure::{FigureView, Switch};
use crate::ui::state::{state, world};

/// How many ideas to begin with.
const IDEAS: usize = 6;

/// The participants figure with its switches.
#[component]
pub fn ParticipantsFigure(lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    let measure = Memo::new(move |_| state.address.with(|address| address.measure));
    let form = Memo::new(move |_| state.address.with(|address| address.form));
    let figure = Signal::derive(move || {
        let query = state.address.with(|address| address.query.clone());
        participants::figure(&world.corpus, &query, lang, measure.get(), form.get())
    });
    let measures = [Measure::Participants, Measure::Conversations, Measure::PerConversation, Measure::Organisations];
    let controls = move || {
        let options = measures.map(|measure| (measure, lang.measure_name(measure))).to_vec();
        let forms = vec![(Form::Dots, lang.form_dots()), (Form::Bars, lang.form_bars())];
        // Only people can be shown as dots, so the choice of form is there for people only.
        let forms = move || {
            (measure.get() == Measure::Participants).then(|| {
                let forms = forms.clone();
                view! { <Switch label=lang.form() options=forms now=form choose=move |value| state.step(|address| address.form = value) /> }
            })
        };
        view! {
            <Switch label=lang.measure() options now=measure choose=move |value| state.step(|address| address.measure = value) />
            {forms}
        }
    };
    view! { <FigureView figure lang controls /> }
}

/// The key figures, each with its evidence, and the totals that the source states beside those counted.
#[component]
fn KeyFigures(lang: Lang) -> impl IntoView {
    let world = world();
    let keys = overview::key_figures(&world.corpus, &world.index, lang);
    let keys = keys.into_iter().map(|key| {
        view! {
            <li>
                <a href=key.href><strong data-key=key.id>{key.number}</strong> <span>{key.name}</span></a>
            </li>
        }
    });
    let stated = world.corpus.stated.iter().map(|stated| {
        let about = if stated.approximate { format!("{} ", lang.about_value()) } else { String::new() };
        let label = lang.title(&stated.label, &stated.label_en).to_owned();
        view! { <li><strong>{about}{lang.number(stated.value as usize)}</strong> " " {label}</li> }
    });
    view! {
        <ul class="keys">{keys.collect_view()}</ul>
        <details class="stated">
            <summary>{lang.why_different()}</summary>
            <p>{lang.difference()}</p>
            <h3>{lang.stated()}</h3>
            <ul>{stated.collect_view()}</ul>
            <p><a href="#/over">{lang.go_on()}</a></p>
        </details>
    }
}

#[component]
fn SomeIdeas(lang: Lang) -> impl IntoView {
    let world = world();
    let seed = RwSignal::new(1u32);
    let cards = move || {
        let mut query = Query::by(Facet::Kind, "idea").and(Facet::Kind, "initiative");
        query.sort = Sort::Chance(seed.get());
        let answer = world.index.answer(&world.corpus, &query);
        let cards = answer.order.into_iter().take(IDEAS).map(|record| view! { <Card record lang /> });
        cards.collect_view()
    };
    let all = Address::cards(Query::default().and_ideas()).href();
    view! {
        <section class="some">
            <h2>{lang.some_ideas()}</h2>
            <p class="row">
                <button class="press" on:click=move |_| seed.update(|seed| *seed += 1)>{lang.other_ideas()}</button>
                <a href=all>{lang.explore_all()}</a>
            </p>
            <div class="cards">{cards}</div>
        </section>
    }
}

/// The first page.
#[component]
pub fn Overview(lang: Lang) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let period = lang.period(&corpus.period.from, &corpus.period.to);
    view! {
        <div class="opening">
            <p class="eyebrow">{period}</p>
            <Heading text=corpus.title.clone() language=corpus.language.clone() />
            <p class="lead">{lang.lead()}</p>
            <KeyFigures lang />
        </div>
        <ParticipantsFigure lang />
        <HostsFigure lang />
        <FrequencyFigure lang />
        <SomeIdeas lang />
    }
}
