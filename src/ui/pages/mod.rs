//! One file a page.

mod about;
mod accessibility;
pub mod compare;
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

use super::corpus_loader::loader;
use super::dom::*;
use super::heading::{heading, title};
use super::loaded_corpus::loaded;
use super::loading::waiting;
use super::state::state;
use crate::route::Route;
use crate::text::Lang;

/// The page of a route, in a language.
pub fn page(route: Route, lang: Lang) -> AnyView {
    let loader = loader();
    title(lang.page(&route), lang);
    if route != Route::Overview && !loader.has_texts.get() {
        loader.complete(state());
        return all([heading(lang.page(&route), None), waiting(lang)]);
    }
    loader.provide_newest();
    let loaded = loaded();
    match route {
        Route::Overview => overview::overview(lang),
        Route::Ideas => ideas::ideas(lang),
        Route::Theme(id) => match loaded.corpus.theme(&id) {
            Some(index) => theme::theme(index, lang),
            None => unknown::unknown(&id, lang),
        },
        Route::Record(id) => match loaded.corpus.record(&id) {
            Some(index) => record::record(index, lang),
            None => unknown::unknown(&id, lang),
        },
        Route::Themes => themes::themes(lang),
        Route::Map => map::map(lang),
        Route::Frequency => frequency::frequency(lang),
        Route::Compare => compare::compare(lang),
        Route::Selection => selection::selection(lang),
        Route::Embed => embed::embed(lang),
        Route::Data => data::data(lang),
        Route::Accessibility => accessibility::accessibility(lang),
        Route::About => about::about(lang),
        Route::Unknown(path) => unknown::unknown(&path, lang),
    }
}
