//! Host municipalities: map and list as equals, and in step.

use leptos::prelude::*;

use super::Heading;
use crate::corpus::PlaceIx;
use crate::map::hosts;
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::{Lang, names::Titled};
use crate::ui::facets::Chips;
use crate::ui::figure::FigureView;
use crate::ui::icons::ThemeIcon;
use crate::ui::state::{state, world};

/// The map alone, as a figure.
#[component]
pub fn HostsFigure(lang: Lang, #[prop(optional)] under: bool) -> impl IntoView {
    let state = state();
    let world = world();
    let figure = Signal::derive(move || {
        let query = state.address.with(|address| address.query.clone());
        hosts::figure(&world.corpus, world.shapes.as_ref(), &query, lang)
    });
    let shapes = crate::ui::state::world().shapes.is_some();
    let missing = move || (!shapes).then(|| view! { <p class="notice" data-error="">{lang.no_shapes()}</p> });
    view! { <FigureView figure lang controls=missing under /> }
}

/// Map and list side by side.
#[component]
pub fn Map(lang: Lang) -> impl IntoView {
    view! {
        <Heading text=lang.map_heading() />
        <Chips lang />
        <div class="beside">
            <div class="picture">
                <HostsFigure lang />
            </div>
            <PlaceList lang />
        </div>
    }
}

/// The provinces and their hosts, with a filter by name. The chosen place is unfolded.
#[component]
fn PlaceList(lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    let wanted = RwSignal::new(String::new());
    let query = Memo::new(move |_| state.address.with(|address| address.query.clone()));
    let shown = world.clone();
    let provinces = move || {
        let corpus = &shown.corpus;
        let query = query.get();
        let hosts = hosts::hosts(corpus, &query);
        let wanted = wanted.get();
        let groups = hosts::by_province(corpus, &hosts).into_iter().filter_map(|(province, hosts)| {
            let hosts: Vec<_> = hosts.into_iter().filter(|host| hosts::is_named(corpus, host.place, &wanted)).collect();
            let count = hosts.len();
            let rows = hosts.into_iter().map(|host| place(host.place, &host.themes, &query, lang));
            (count > 0).then(|| {
                let name = format!("{province} ({count})");
                view! { <li><h3>{name}</h3><ul>{rows.collect_view()}</ul></li> }
            })
        });
        let groups = groups.collect_view();
        if groups.is_empty() {
            view! { <p class="empty" role="status">{lang.no_such_host(&wanted)}</p> }.into_any()
        } else {
            view! { <ul class="provinces">{groups}</ul> }.into_any()
        }
    };
    view! {
        <section class="places" aria-label=lang.municipalities()>
            <label class="field">
                <span>{lang.find_municipality()}</span>
                <input type="text" autocomplete="off" on:input=move |event| wanted.set(event_target_value(&event)) />
            </label>
            {provinces}
        </section>
    }
}

/// One municipality: a link that chooses it, and its themes. Choosing again takes the choice back.
fn place(place: PlaceIx, themes: &[usize], query: &Query, lang: Lang) -> AnyView {
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
        view! { <li><ThemeIcon theme=theme.id.clone() /><a href=href>{theme.title_in(lang).to_owned()}</a></li> }
    });
    let links = links.collect_view();
    let cards = chosen.then(|| {
        let href = Address::cards(Query::by(Facet::Place, item.id.as_str())).href();
        let named = item.named_as.as_ref().map(|name| view! { <p>{lang.named_as(name)}</p> });
        view! { <div class="more">{named}<p>{lang.place_cards()}</p><p><a href=href>{lang.to_the_cards()}</a></p></div> }
    });
    view! {
        <li class="place" class:chosen=chosen data-place=item.id.clone()>
            <a class="name" href=href aria-current=chosen.then_some("true")>{item.name.clone()}</a>
            <ul class="themes">{links}</ul>
            {cards}
        </li>
    }
    .into_any()
}
