//! One file a page.

mod about;
mod accessibility;
mod compare;
mod data;
mod embed;
pub mod frequency;
pub mod ideas;
pub mod map;
pub mod overview;
mod record;
mod selection;
mod theme;
mod themes;
mod unknown;

use leptos::prelude::*;

use super::dom::el;
use super::state::world;
use super::{annex, frame};
use crate::browser::page::set_title;
use crate::route::Route;
use crate::text::Lang;

/// What draws a page of the second file. The number is that of the theme or record that the page is about.
type Later = fn(usize, Lang) -> AnyView;

/// The pages of the second file, and what a frame shows. They are called by their place here alone.
static LATER: [Later; 12] = [
    |theme, lang| theme::theme(theme, lang),
    |record, lang| record::record(record, lang),
    |_, lang| themes::themes(lang),
    |_, lang| map::map(lang),
    |_, lang| frequency::frequency(lang),
    |_, lang| compare::compare(lang),
    |_, lang| selection::selection(lang),
    |_, lang| embed::embed(lang),
    |_, lang| data::data(lang),
    |_, lang| accessibility::accessibility(lang),
    |_, lang| about::about(lang),
    |_, _| frame::shell(),
];

fn later(name: &'static str, place: usize, number: usize, lang: Lang) -> AnyView {
    // The compiler may not look through this, or it would call the page itself and tie the two files together.
    let place = std::hint::black_box(place);
    annex::shown(name, lang, move || LATER[place](number, lang))
}

/// What stands in a frame.
pub fn framed(lang: Lang) -> AnyView {
    later(lang.brand(), 11, 0, lang)
}

/// The page of a route, in a language.
pub fn page(route: Route, lang: Lang) -> AnyView {
    let world = world();
    let name = lang.page(&route);
    title(name, lang);
    let (place, number) = match route {
        Route::Overview => return overview::overview(lang),
        Route::Ideas => return ideas::ideas(lang),
        Route::Unknown(path) => return unknown::unknown(&path, lang),
        Route::Theme(id) => match world.corpus.theme(&id) {
            Some(theme) => (0, theme),
            None => return unknown::unknown(&id, lang),
        },
        Route::Record(id) => match world.corpus.record(&id) {
            Some(record) => (1, record),
            None => return unknown::unknown(&id, lang),
        },
        Route::Themes => (2, 0),
        Route::Map => (3, 0),
        Route::Frequency => (4, 0),
        Route::Compare => (5, 0),
        Route::Selection => (6, 0),
        Route::Embed => (7, 0),
        Route::Data => (8, 0),
        Route::Accessibility => (9, 0),
        Route::About => (10, 0),
    };
    later(name, place, number, lang)
}

/// Sets the title of the window: the page, then the corpus.
pub fn title(page: &str, lang: Lang) {
    set_title(&lang.window_title(page, &world().corpus.title));
}

/// The heading of a page; the focus goes there when the page changes.
pub fn heading(text: &str, language: Option<&str>) -> AnyView {
    el("h1").attr("tabindex", "-1").maybe("lang", language.map(str::to_owned)).text(text).view()
}
