//! The whole at a glance.

use leptos::prelude::*;

use super::heading;
use crate::overview::{self, Rings};
use crate::query::{Facet, Query, Sort};
use crate::route::Address;
use crate::text::{Lang, names::Titled};
use crate::ui::cards::cards;
use crate::ui::dom::{Tag, all, button, classed, el, link, nothing, p};
use crate::ui::figures::{frequency_figure, hosts_figure, participants_figure};
use crate::ui::first_render::in_turns;
use crate::ui::plot::page_node;
use crate::ui::state::loaded;

/// How many ideas to begin with.
const IDEAS: usize = 6;

/// The key figures, each with its evidence, and the totals that the source states beside those counted.
fn key_figures(lang: Lang) -> AnyView {
    let loaded = loaded();
    let keys = overview::key_figures(&loaded.corpus, &loaded.index, lang).into_iter().map(|key| {
        let link = el("a")
            .attr("href", key.href)
            .child(el("strong").attr("data-key", key.id).text(key.number).view())
            .text(" ")
            .child(el("span").text(key.name).view());
        el("li").child(link.view()).view()
    });
    let stated: Vec<String> = loaded.corpus.stated.iter().map(|stated| lang.stated_total(stated)).collect();
    let stated = if stated.is_empty() {
        nothing()
    } else {
        classed("div", "stated")
            .child(p("", format!("{} – {}.", lang.stated(), stated.join(" · "))))
            .child(
                el("details")
                    .child(el("summary").text(lang.why_different()).view())
                    .child(p("", lang.difference_of(&loaded.corpus)))
                    .child(el("p").child(link("#/over", lang.go_on())).view())
                    .view(),
            )
            .view()
    };
    all([classed("ul", "keys").children(keys).view(), stated])
}

fn some_ideas(lang: Lang) -> AnyView {
    let loaded = loaded();
    let seed = RwSignal::new(1usize);
    let shown = move || {
        let mut query = Query::by(Facet::Kind, "idea").and(Facet::Kind, "initiative");
        query.sort = Sort::Chance(seed.get() as u32);
        let answer = loaded.index.answer(&loaded.corpus, &query);
        cards(answer.order.into_iter().take(IDEAS), lang)
    };
    let row = classed("p", "row")
        .child(button("press", lang.other_ideas(), move |_| seed.update(|seed| *seed += 1)).view())
        .child(link(Address::cards(Query::default().and_ideas()).href(), lang.explore_all()));
    classed("section", "some").child(el("h2").text(lang.some_ideas()).view()).child(row.view()).live(shown).view()
}

/// Everybody of the first track, as rings of dots. It says in a picture what the participants figure says in full.
fn rings(lang: Lang) -> AnyView {
    let loaded = loaded();
    let Some(rings) = Rings::of(&loaded.corpus) else { return nothing() };
    let picture: NodeRef<Tag> = NodeRef::new();
    let track = loaded.corpus.tracks[rings.track].title_in(lang).to_owned();
    let (href, people) = (rings.href.clone(), rings.people);
    picture.on_load(move |place| {
        if let Some(drawing) = page_node(&rings.drawing()) {
            let _ = place.prepend_with_node_1(&drawing);
        }
    });
    classed("a", "rings")
        .attr("href", href)
        .node_ref(picture)
        .child(el("small").text(track).view())
        .text(" ")
        .child(el("strong").text(lang.number(people)).view())
        .text(" ")
        .child(el("small").text(lang.key_participants()).view())
        .view()
}

/// The first page.
pub fn overview(lang: Lang) -> AnyView {
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let opening = classed("div", "opening")
        .child(p("eyebrow", lang.period(&corpus.period.from, &corpus.period.to)))
        .child(heading(&corpus.title, Some(&corpus.language)))
        .child(p("lead", lang.lead_of(corpus)))
        .child(rings(lang))
        .child(key_figures(lang));
    let parts = [participants_figure, hosts_figure, frequency_figure, some_ideas];
    all([opening.view(), all(in_turns(parts, lang))])
}
