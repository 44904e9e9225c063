//! The whole at a glance.

use leptos::prelude::*;

use super::frequency::frequency_figure;
use super::heading;
use super::map::hosts_figure;
use crate::chart::participants;
use crate::overview;
use crate::query::{Facet, Query, Sort};
use crate::route::{Address, Form, Measure};
use crate::text::Lang;
use crate::ui::cards::cards;
use crate::ui::dom::{all, button, classed, el, link, live, nothing, p};
use crate::ui::figure::{figure_view, option, order};
use crate::ui::state::{state, world};

const MEASURES: [Measure; 4] =
    [Measure::Participants, Measure::Conversations, Measure::PerConversation, Measure::Organisations];

/// How many ideas to begin with.
const IDEAS: usize = 6;

/// The participants figure with its switches.
pub fn participants_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let names = MEASURES.map(|measure| lang.measure_name(measure));
    let measures = option(
        lang.measure(),
        &names,
        |address| address.measure as usize,
        |address, place| address.measure = MEASURES[place],
    );
    // Only people can be shown as dots, so the choice of form is there for people only.
    let forms = move || {
        if state.now().measure != Measure::Participants {
            return nothing();
        }
        let names = [lang.form_dots(), lang.form_bars()];
        let set = |address: &mut Address, place| address.form = [Form::Dots, Form::Bars][place];
        option(lang.form(), &names, |address| address.form as usize, set)
    };
    let controls = vec![measures, live(forms), order(lang)];
    let figure = move || {
        let now = state.now();
        participants::figure(&world.corpus, &now.query, lang, now.measure, now.form, now.order)
    };
    figure_view(figure, lang, controls)
}

/// The key figures, each with its evidence, and the totals that the source states beside those counted.
fn key_figures(lang: Lang) -> AnyView {
    let world = world();
    let keys = overview::key_figures(&world.corpus, &world.index, lang).into_iter().map(|key| {
        let link = el("a")
            .attr("href", key.href)
            .child(el("strong").attr("data-key", key.id).text(key.number).view())
            .text(" ")
            .child(el("span").text(key.name).view());
        el("li").child(link.view()).view()
    });
    let stated: Vec<String> = world.corpus.stated.iter().map(|stated| lang.stated_total(stated)).collect();
    let stated = if stated.is_empty() {
        nothing()
    } else {
        classed("div", "stated")
            .child(p("", format!("{} – {}.", lang.stated(), stated.join(" · "))))
            .child(
                el("details")
                    .child(el("summary").text(lang.why_different()).view())
                    .child(p("", lang.difference_of(&world.corpus)))
                    .child(el("p").child(link("#/over", lang.go_on())).view())
                    .view(),
            )
            .view()
    };
    all([classed("ul", "keys").children(keys).view(), stated])
}

fn some_ideas(lang: Lang) -> AnyView {
    let world = world();
    let seed = RwSignal::new(1usize);
    let shown = move || {
        let mut query = Query::by(Facet::Kind, "idea").and(Facet::Kind, "initiative");
        query.sort = Sort::Chance(seed.get() as u32);
        let answer = world.index.answer(&world.corpus, &query);
        cards(answer.order.into_iter().take(IDEAS), lang)
    };
    let row = classed("p", "row")
        .child(button("press", lang.other_ideas(), move |_| seed.update(|seed| *seed += 1)).view())
        .child(link(Address::cards(Query::default().and_ideas()).href(), lang.explore_all()));
    classed("section", "some").child(el("h2").text(lang.some_ideas()).view()).child(row.view()).live(shown).view()
}

/// The first page.
pub fn overview(lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let opening = classed("div", "opening")
        .child(p("eyebrow", lang.period(&corpus.period.from, &corpus.period.to)))
        .child(heading(&corpus.title, Some(&corpus.language)))
        .child(p("lead", lang.lead_of(corpus)))
        .child(key_figures(lang));
    all([opening.view(), participants_figure(lang), hosts_figure(lang), frequency_figure(lang), some_ideas(lang)])
}
