//! Leptos: shell, pages, figures, cards and controls. No arithmetic, and no sentence of its own.

mod cards;
mod corpus_loader;
mod dom;
mod errors;
mod facets;
mod figure;
mod figure_export;
mod figures;
mod first_render;
mod frame;
mod icons;
mod keys;
mod pages;
mod plot;
mod search_results;
mod selection_store;
mod share;
mod shell;
mod state;
mod suggest;
mod user_corpus;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page;
use corpus_loader::{CorpusLoader, Load};
use state::State;

/// Starts the app in the element `#app`.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| page::report_panic(&panic.to_string())));
    if let Some(root) = page::element("app") {
        mount_to(root, App).forget();
    }
}

/// Waits for two things at once.
async fn futures<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    let (mut first, mut second) = (None, None);
    std::future::poll_fn(move |context| {
        if first.is_none()
            && let std::task::Poll::Ready(value) = a.as_mut().poll(context)
        {
            first = Some(value);
        }
        if second.is_none()
            && let std::task::Poll::Ready(value) = b.as_mut().poll(context)
        {
            second = Some(value);
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => std::task::Poll::Ready((first, second)),
            (one, other) => {
                (first, second) = (one, other);
                std::task::Poll::Pending
            }
        }
    })
    .await
}

/// The whole app: waits for the corpus, then shows the pages.
#[component]
fn App() -> impl IntoView {
    let state = State::start();
    provide_context(state);
    let loader = CorpusLoader::start();
    provide_context(loader);
    let fetch_all = move || spawn_local(loader.open_first());
    fetch_all();
    let again = move || {
        loader.loaded.set(Load::Waiting);
        fetch_all();
    };
    Effect::new(move || page::set_root("lang", state.speaks().tag()));
    dom::live(move || match loader.loaded.get() {
        // The page that stood there before the program says all there is to say until the corpus has come.
        Load::Waiting => corpus_loader::opening(),
        Load::Ready(loaded) => {
            provide_context(loaded);
            if state.is_framed {
                page::remove("#before");
                frame::shell()
            } else {
                shell::shell()
            }
        }
        Load::Failed(trouble) => {
            page::remove("#before .waiting");
            // What is wrong stands where the reader looks, above what can be read all the same.
            page::put_last("#before");
            errors::failed(trouble, again)
        }
    })
}
