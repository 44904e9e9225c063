//! One file a page.

mod about;
mod frequency;
mod ideas;
mod map;
mod overview;
mod record;
mod theme;
mod themes;
mod unknown;

use leptos::prelude::*;

use super::state::world;
use crate::browser::page::set_title;
use crate::route::Route;
use crate::text::Lang;

/// The page of a route, in a language.
pub fn page(route: Route, lang: Lang) -> AnyView {
    let world = world();
    title(lang.page(&route), lang);
    match route {
        Route::Overview => view! { <overview::Overview lang /> }.into_any(),
        Route::Themes => view! { <themes::Themes lang /> }.into_any(),
        Route::Theme(id) => match world.corpus.theme(&id) {
            Some(theme) => view! { <theme::Theme theme lang /> }.into_any(),
            None => view! { <unknown::Unknown path=id lang /> }.into_any(),
        },
        Route::Ideas => view! { <ideas::Ideas lang /> }.into_any(),
        Route::Map => view! { <map::Map lang /> }.into_any(),
        Route::Frequency => view! { <frequency::Frequency lang /> }.into_any(),
        Route::Record(id) => match world.corpus.record(&id) {
            Some(record) => view! { <record::Record record lang /> }.into_any(),
            None => view! { <unknown::Unknown path=id lang /> }.into_any(),
        },
        Route::About => view! { <about::About lang /> }.into_any(),
        Route::Unknown(path) => view! { <unknown::Unknown path lang /> }.into_any(),
    }
}

/// Sets the title of the window: the page, then the corpus.
fn title(page: &str, lang: Lang) {
    set_title(&lang.window_title(page, &world().corpus.title));
}

/// The heading of a page; the focus goes there when the page changes.
#[component]
fn Heading(#[prop(into)] text: String, #[prop(optional, into)] language: Option<String>) -> impl IntoView {
    view! { <h1 tabindex="-1" lang=language>{text}</h1> }
}
