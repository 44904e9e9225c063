//! Host municipalities: map and list as equals, and in step.

use leptos::prelude::*;

use super::heading;
use crate::corpus::{PlaceIx, ThemeIx};
use crate::map::hosts;
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::{Lang, names::Titled};
use crate::ui::dom::{all, classed, el, link, live, nothing, p, value_of};
use crate::ui::facets::chips;
use crate::ui::figure::figure_view;
use crate::ui::icons::theme_icon;
use crate::ui::state::{state, world};
use crate::ui::trouble::notice;

/// The map alone, as a figure.
pub fn hosts_figure(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let missing = if world.shapes.is_none() { vec![notice(lang.no_shapes().to_owned())] } else { Vec::new() };
    let figure = move || hosts::figure(&world.corpus, world.shapes.as_ref(), &state.query(), lang);
    figure_view(figure, lang, missing)
}

/// Map and list side by side.
pub fn map(lang: Lang) -> AnyView {
    let picture = classed("div", "picture").child(hosts_figure(lang));
    let beside = classed("div", "beside").child(picture.view()).child(place_list(lang));
    all([heading(lang.map_heading(), None), chips(lang), beside.view()])
}

/// The provinces and their hosts, with a filter by name. The chosen place is unfolded.
fn place_list(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    let wanted = RwSignal::new(String::new());
    let provinces = move || {
        let corpus = &world.corpus;
        let query = state.query();
        let wanted = wanted.get();
        let mut groups: Vec<AnyView> = Vec::new();
        for (province, hosts) in hosts::by_province(corpus, &hosts::hosts(corpus, &query)) {
            let named = hosts.iter().filter(|host| hosts::is_named(corpus, host.place, &wanted));
            let rows: Vec<AnyView> = named.map(|host| place(host.place, &host.themes, &query, lang)).collect();
            if !rows.is_empty() {
                let name = el("h2").text(format!("{province} ({})", rows.len()));
                groups.push(el("li").child(name.view()).child(el("ul").children(rows).view()).view());
            }
        }
        if groups.is_empty() {
            classed("p", "empty").attr("role", "status").text(lang.no_such_host(&wanted)).view()
        } else {
            classed("ul", "provinces").children(groups).view()
        }
    };
    let input = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .on("input", move |event| wanted.set(value_of(&event)));
    let field = classed("label", "field").child(el("span").text(lang.find_municipality()).view()).child(input.view());
    classed("section", "places")
        .attr("aria-label", lang.municipalities())
        .child(field.view())
        .child(live(provinces))
        .view()
}

/// One municipality: a link that chooses it, and its themes. Choosing again takes the choice back.
fn place(place: PlaceIx, themes: &[ThemeIx], query: &Query, lang: Lang) -> AnyView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.places[place];
    let chosen = query.has(Facet::Place, &item.id);
    let href = if chosen {
        Address { route: Route::Map, query: query.clone().without(Facet::Place), ..Address::default() }.href()
    } else {
        hosts::href(corpus, query, place)
    };
    let links = themes.iter().map(|&theme| {
        let theme = &corpus.themes[theme];
        let href = Address::of(Route::Theme(theme.id.clone())).href();
        el("li").child(theme_icon(&theme.id)).child(link(href, theme.title_in(lang))).view()
    });
    let name = classed("a", "name")
        .attr("href", href)
        .maybe("aria-current", chosen.then(|| "true".to_owned()))
        .text(item.name.as_str());
    let more = if chosen {
        let cards = Address::cards(Query::by(Facet::Place, item.id.as_str())).href();
        classed("div", "more")
            .child_if(item.named_as.as_ref().map(|name| p("", lang.named_as(name))))
            .child(p("", lang.place_cards()))
            .child(el("p").child(link(cards, lang.to_the_cards())).view())
            .view()
    } else {
        nothing()
    };
    classed("li", if chosen { "place chosen" } else { "place" })
        .attr("data-place", item.id.as_str())
        .child(name.view())
        .child(classed("ul", "themes").children(links).view())
        .child(more)
        .view()
}
