//! Header, navigation, the page itself, footer.

use leptos::prelude::*;

use super::pages;
use super::state::{state, world};
use super::trouble::Notices;
use crate::browser::page::{self, Arrival};
use crate::route::{Address, Route};
use crate::text::Lang;

/// Everything around the pages.
#[component]
pub fn Shell() -> impl IntoView {
    let state = state();
    let route = Memo::new(move |_| state.address.with(|address| address.route.clone()));
    let arrival = StoredValue::new(None::<Arrival>);
    page::on_address(move |hash, how| {
        let before = route.get_untracked();
        arrival.set_value(Some(how));
        state.arrive(&hash);
        // The page is redrawn at once, so the focus can follow in the same turn of the loop.
        let moved = before != route.get_untracked();
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            if moved {
                page::focus("main h1");
                page::scroll(how);
            }
        });
    });
    page::set_root("data-ready", "");
    view! {
        <a class="skip" href="#content" on:click=|event| {
            event.prevent_default();
            page::focus("main h1");
        }>{move || state.lang.get().skip()}</a>
        <Header route />
        <main id="content">
            <Notices />
            {move || {
                let lang = state.lang.get();
                pages::page(route.get(), lang)
            }}
        </main>
        <Footer />
    }
}

const NAVIGATION: [Route; 6] =
    [Route::Overview, Route::Themes, Route::Ideas, Route::Map, Route::Frequency, Route::About];

/// Whether a navigation entry leads to the page, or to the list that the page is of.
fn is_here(entry: &Route, route: &Route) -> bool {
    matches!((entry, route), (Route::Themes, Route::Theme(_)) | (Route::Ideas, Route::Record(_))) || entry == route
}

#[component]
fn Header(route: Memo<Route>) -> impl IntoView {
    let state = state();
    let entries = NAVIGATION.map(|entry| {
        let href = Address::of(entry.clone()).href();
        let name = entry.clone();
        let here = move || is_here(&entry, &route.get()).then_some("page");
        view! { <li><a href=href aria-current=here>{move || state.lang.get().page(&name)}</a></li> }
    });
    view! {
        <header class="top">
            <a class="brand" href="#/">
                <span class="mark" aria-hidden="true"></span>
                {move || state.lang.get().brand()}
            </a>
            <nav aria-label=move || state.lang.get().menu()><ul>{entries}</ul></nav>
            <LanguageSwitch />
        </header>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let state = state();
    let other = move || state.lang.get().choose(Lang::En, Lang::Nl);
    let href = move || state.address.with(|address| Address { lang: Some(other()), ..address.clone() }.href());
    view! {
        <a class="language" href=href lang=move || other().tag() hreflang=move || other().tag()>
            {move || state.lang.get().other_language()}
        </a>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let lang = state().lang;
    let world = world();
    let documents: Vec<String> = world
        .corpus
        .documents
        .iter()
        .map(|document| {
            let year = document.year.map(|year| format!(", {year}")).unwrap_or_default();
            format!("{} ({}{year})", document.title, document.publisher)
        })
        .collect();
    let language = world.corpus.language.clone();
    view! {
        <footer class="bottom">
            <p>
                {move || lang.get().source()} ": "
                <span lang=language>{documents.join("; ")}</span>
            </p>
            <p>{move || lang.get().count_caveat()}</p>
            <p><a href="#/over">{move || lang.get().method()}</a></p>
        </footer>
    }
}
