//! Header, navigation, the page itself, footer.

use leptos::prelude::*;

use super::dom::{all, classed, el, link};
use super::errors::notices;
use super::first_render;
use super::keys::keys;
use super::pages;
use super::selection_store;
use super::state::{loaded, soon, state};
use crate::browser::page::{self, Arrival};
use crate::route::{Address, Route};
use crate::text::Lang;

/// Everything around the pages.
pub fn shell() -> AnyView {
    let state = state();
    let route = route_now();
    page::on_address(move |hash, how| arrive(route, &hash, how, state));
    first_render::begin(&route.get_untracked());
    let skip = classed("a", "skip").attr("href", "#content").live_text(move || state.speaks().skip().to_owned()).on(
        "click",
        |event| {
            event.prevent_default();
            page::focus("main h1");
        },
    );
    let main = el("main").attr("id", "content").child(notices()).live(move || {
        let lang = state.speaks();
        pages::page(route.get(), lang)
    });
    all([skip.view(), header(route), main.view(), footer()])
}

/// The page as it is; what reads it is drawn anew only when another page comes.
pub fn route_now() -> Memo<Route> {
    let state = state();
    Memo::new(move |_| state.now().route)
}

fn arrive(route: Memo<Route>, hash: &str, how: Arrival, state: super::state::State) {
    let before = route.get_untracked();
    let held = !page::focus_lost();
    state.arrive(hash);
    let moved = before != route.get_untracked();
    // The page is redrawn before the next turn of the loop, and then the focus can follow.
    soon(Box::new(move || {
        if moved {
            page::focus("main h1");
            page::scroll(how);
        } else if held && page::focus_lost() {
            page::restore_focus();
        }
    }));
}

/// Pages about the explorer itself, in the footer.
const ASIDE: [Route; 4] = [Route::About, Route::Data, Route::Embed, Route::Accessibility];

/// Whether a navigation entry leads to the page, or to the list that the page is of.
fn is_here(entry: &Route, route: &Route) -> bool {
    matches!((entry, route), (Route::Themes, Route::Theme(_)) | (Route::Ideas, Route::Record(_))) || entry == route
}

fn header(route: Memo<Route>) -> AnyView {
    let state = state();
    let entries = Route::MENU.map(|entry| {
        let href = Address::of(entry.clone()).href();
        let name = entry.clone();
        let here = move || is_here(&entry, &route.get()).then(|| "page".to_owned());
        let link = el("a").attr("href", href).live_attr("aria-current", here);
        el("li").child(link.live_text(move || selection_store::entry(&name)).view()).view()
    });
    let brand = classed("a", "brand")
        .attr("href", "#/")
        .child(classed("span", "mark").attr("aria-hidden", "true").view())
        .live_text(move || state.speaks().brand().to_owned());
    let nav = el("nav")
        .live_attr("aria-label", move || Some(state.speaks().menu().to_owned()))
        .child(el("ul").children(entries).view());
    classed("header", "top").child(brand.view()).child(nav.view()).child(language_switch()).view()
}

fn language_switch() -> AnyView {
    let state = state();
    let other = move || state.speaks().choose(Lang::En, Lang::Nl);
    let href = move || Address { lang: Some(other()), ..state.now() }.href();
    classed("a", "language")
        .live_attr("href", move || Some(href()))
        .live_attr("lang", move || Some(other().tag().to_owned()))
        .live_attr("hreflang", move || Some(other().tag().to_owned()))
        .live_text(move || state.speaks().other_language().to_owned())
        .view()
}

fn footer() -> AnyView {
    let state = state();
    let lang = state.lang;
    let loaded = loaded();
    let titles = el("span")
        .attr("lang", loaded.corpus.language.as_str())
        .live_text(move || lang.get().source_names(&loaded.corpus).join("; "));
    let source = el("p").live_text(move || format!("{}: ", lang.get().source())).child(titles.view());
    classed("footer", "bottom")
        .child(source.view())
        .child(el("p").live_text(move || lang.get().count_caveat().to_owned()).view())
        .live(move || {
            let lang = lang.get();
            let entries = ASIDE.map(|entry| {
                let name = lang.page(&entry);
                // What is chosen here is what someone may want to embed.
                let link = match entry {
                    Route::Embed => {
                        let href = move || Some(state.moved(Route::Embed, None).href());
                        el("a").live_attr("href", href).text(name).view()
                    }
                    other => link(Address::of(other).href(), name),
                };
                el("li").child(link).view()
            });
            classed("ul", "aside").children(entries).view()
        })
        .child(keys())
        .view()
}
