//! Leptos: shell, pages, figures, cards and controls. No arithmetic, and no sentence of its own.

mod cards;
mod dom;
mod facets;
mod figure;
mod frame;
mod icons;
mod keep;
mod keys;
mod pages;
mod plot;
mod share;
mod shell;
mod state;
mod suggest;
mod trouble;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{fetch, page};
use crate::corpus::decode;
use crate::map::Shapes;
use crate::query::Index;
use crate::text::{Lang, trouble::Trouble};
use state::{State, World};

/// The files of the app that hold its content.
const CORPUS: &str = "corpus.json";
const SHAPES: &str = "shapes.json";

/// How far the corpus has come. The trouble is made anew for the language in which it is shown.
#[derive(Clone)]
enum Load {
    Waiting,
    Ready(Arc<World>),
    Failed(Arc<dyn Fn(Lang) -> Trouble + Send + Sync>),
}

/// Starts the app in the element `#app`.
pub fn start() {
    if let Some(root) = page::element("app") {
        mount_to(root, App).forget();
    }
}

async fn load() -> Load {
    // The map's shapes are asked for at the same time, but the page does not need them.
    let shapes = fetch::text(SHAPES);
    let corpus = fetch::text(CORPUS);
    let (corpus, shapes) = futures(corpus, shapes).await;
    let text = match corpus {
        Ok(text) => text,
        Err(error) => return Load::Failed(Arc::new(move |lang: Lang| lang.not_fetched(CORPUS, &error))),
    };
    match decode(&text) {
        Ok(decoded) => {
            let index = Index::build(&decoded.corpus);
            let shapes = shapes.ok().and_then(|text| Shapes::read(&text));
            Load::Ready(Arc::new(World { corpus: decoded.corpus, index, problems: decoded.problems, shapes }))
        }
        Err(error) => Load::Failed(Arc::new(move |lang: Lang| lang.not_usable(CORPUS, &error))),
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
    let loaded = RwSignal::new(Load::Waiting);
    let fetch_all = move || spawn_local(async move { loaded.set(load().await) });
    fetch_all();
    let again = move || {
        loaded.set(Load::Waiting);
        fetch_all();
    };
    Effect::new(move || page::set_root("lang", state.speaks().tag()));
    dom::live(move || match loaded.get() {
        // The page that stood there before the program says all there is to say until the corpus has come.
        Load::Waiting => dom::nothing(),
        Load::Ready(world) => {
            page::remove("#before");
            provide_context(world);
            if state.is_framed { frame::shell() } else { shell::shell() }
        }
        Load::Failed(trouble) => {
            page::remove("#before .waiting");
            trouble::failed(trouble, again)
        }
    })
}
