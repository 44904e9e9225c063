//! Header, navigation, the page itself, footer.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::dom::{self, *};
use super::errors::notices;
use super::first_render;
use super::focus::{after_render, focus_after_render, hold_focus};
use super::keys::{keys, shut};
use super::loaded_corpus::loaded;
use super::pages;
use super::state::{route_memo, state};
use crate::browser::{navigation, page};
use crate::route::{Address, Route};
use crate::text::Lang;

/// Everything around the pages.
pub fn shell() -> AnyView {
    let state = state();
    let route = route_memo();
    navigation::listen(move |hash| arrive(route, &hash, state));
    let first = route.get_untracked();
    first_render::begin(&first);
    // The page before the program is as long as the overview, and the browser has scrolled it.
    if first != Route::Overview {
        after_render(navigation::resume);
    }
    let skip = a().class("skip").attr("href", "#content").live_text(move || state.lang.get().skip().to_owned()).on(
        "click",
        |event| {
            event.prevent_default();
            page::focus("main h1");
        },
    );
    let main = main().attr("id", "content").child(notices()).live(move || {
        let lang = state.lang.get();
        pages::page(route.get(), lang)
    });
    all([skip.view(), header(route), main.view(), footer()])
}

fn arrive(route: Memo<Route>, hash: &str, state: super::state::State) {
    // The help would stand over another page.
    shut();
    let (before, from) = (route.get_untracked(), state.address.with_untracked(Address::href));
    state.navigated(hash);
    if before == route.get_untracked() {
        return hold_focus();
    }
    after_render(move || {
        page::focus("main h1");
        navigation::scroll_on(from);
    });
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
        let (name, to) = (entry.clone(), entry.clone());
        let here = move || is_here(&entry, &route.get()).then(|| "page".to_owned());
        let link = a().live_attr("href", move || Some(state.href_to(to.clone()))).live_attr("aria-current", here);
        li().child(link.live_text(move || entry_name(&name))).view()
    });
    let brand = a()
        .class("brand")
        .attr("href", "#/")
        .child(span().class("mark").attr("aria-hidden", "true"))
        .live_text(move || state.lang.get().brand().to_owned());
    let nav =
        nav().live_attr("aria-label", move || Some(state.lang.get().menu().to_owned())).child(ul().children(entries));
    dom::header().class("top").child(brand).child(nav).live(move || find(&route.get())).child(language_switch()).view()
}

/// The search box of every page but the cards, which have their own: Enter takes the words there.
fn find(route: &Route) -> AnyView {
    if *route == Route::Ideas {
        return nothing();
    }
    let state = state();
    let lang = state.lang.get();
    let input = input()
        .attr("type", "search")
        .attr("aria-label", lang.search())
        .attr("placeholder", lang.search_hint())
        .on("keydown", move |event| {
            let event: &web_sys::Event = &event;
            if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Enter") {
                let text = value_of(event);
                state.push(|address| {
                    *address = address.to(Route::Ideas);
                    address.query.text = text;
                });
                focus_after_render("h1".to_owned());
            }
        });
    div().class("find").attr("role", "search").child(input).view()
}

/// The name of a page in the menu; that of the selection with how many cards it has.
fn entry_name(route: &Route) -> String {
    let state = state();
    let lang = state.lang.get();
    let count = if *route == Route::Selection { state.selection.picks().len() } else { 0 };
    if count == 0 { lang.page(route).to_owned() } else { lang.with_count(lang.page(route), count) }
}

fn language_switch() -> AnyView {
    let state = state();
    let other = move || state.lang.get().choose(Lang::En, Lang::Nl);
    let href = move || Address { lang: Some(other()), ..state.address.get() }.href();
    // An address that names no language is one in whatever was chosen last: who comes back to it finds it as it was left.
    let name_this = move |_| {
        navigation::rename(
            &Address { lang: Some(state.lang.get_untracked()), ..Address::parse(&navigation::hash()) }.href(),
        );
    };
    a().class("language")
        .on("click", name_this)
        .live_attr("href", move || Some(href()))
        .live_attr("lang", move || Some(other().tag().to_owned()))
        .live_attr("hreflang", move || Some(other().tag().to_owned()))
        .live_text(move || state.lang.get().other_language().to_owned())
        .view()
}

fn footer() -> AnyView {
    let state = state();
    let lang = state.lang;
    let loaded = loaded();
    let has_source = !loaded.corpus.sources.is_empty();
    let titles = span()
        .attr("lang", loaded.corpus.language.as_str())
        .live_text(move || lang.get().source_names(&loaded.corpus).join("; "));
    let source = el("p").live_text(move || format!("{}: ", lang.get().source())).child(titles);
    dom::footer()
        .class("bottom")
        .child(has_source.then_some(source))
        .child(el("p").live_text(move || lang.get().count_caveat().to_owned()))
        .live(move || {
            let lang = lang.get();
            let entries = ASIDE.map(|entry| {
                let name = lang.page(&entry);
                let link = a().live_attr("href", move || Some(state.href_to(entry.clone())));
                li().child(link.text(name)).view()
            });
            ul().class("aside").children(entries).view()
        })
        .child(keys())
        .view()
}
