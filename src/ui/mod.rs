//! Leptos: shell, pages, figures, cards and controls. No arithmetic, and no sentence of its own.

mod cards;
mod corpus_loader;
pub mod dom;
mod errors;
mod facets;
mod figure;
mod figure_export;
mod figure_row;
mod figures;
mod first_render;
mod focus;
mod frame;
mod heading;
mod icons;
mod keep_button;
pub mod keyed_list;
mod keys;
mod load_state;
mod loaded_corpus;
mod loading;
mod narrowing;
mod note;
mod outline_loader;
mod pages;
mod plot;
mod prose_loader;
mod records_export;
mod result_list;
mod result_summary;
mod search_results;
mod selection_store;
mod setting;
mod share;
mod sheet;
mod shell;
mod state;
mod suggest;
mod table;
mod text_content;
mod topic_figures;
mod translation_loader;
mod user_corpus;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{page, timer};
use crate::route::frame::Colours;
use corpus_loader::CorpusLoader;
use load_state::LoadState;
use prose_loader::ProseLoader;
use state::State;

/// Starts the app in the element `#app`.
pub fn start() {
    timer::mark("program");
    std::panic::set_hook(Box::new(|panic| page::report_panic(&panic.to_string())));
    if let Some(root) = page::element("app") {
        mount_to(root, App).forget();
    }
}

/// The whole app: waits for the corpus, then shows the pages.
#[component]
fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    let loader = CorpusLoader::new();
    provide_context(loader);
    provide_context(ProseLoader::new());
    let fetch_all = move || spawn_local(loader.open_first(state));
    fetch_all();
    let again = move || {
        loader.state.set(LoadState::Waiting);
        fetch_all();
    };
    dom::effect(move |_| {
        let lang = state.lang.get();
        page::set_root("lang", lang.tag());
        loader.show_language(state);
    });
    dom::live(move || match loader.state.get() {
        // The page that stood there before the program says all there is to say until the corpus has come.
        LoadState::Waiting => loading::opening(),
        LoadState::Ready(loaded) => {
            provide_context(loaded);
            let frame = state::frame_here();
            if frame.colours != Colours::Auto {
                page::set_root("data-theme", frame.colours.word());
            }
            if state.is_framed && !frame.is_whole() {
                page::remove("#before");
                frame::shell()
            } else {
                shell::shell()
            }
        }
        LoadState::Failed(error) => {
            page::remove("#before :is(.waiting, .ghost)");
            // What is wrong stands where the reader looks, above what can be read all the same.
            page::put_last("#before");
            loading::failed(error, again)
        }
    })
}
