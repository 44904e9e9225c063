//! Opening a corpus: the one that came with the app, one that the address names, or a file of the reader's.
//!
//! A large one is read and prepared in slices, so that the page goes on living, with a bar and a way to stop.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;

use super::dom::{all, button, classed, el, live, nothing};
use super::state::{LoadedCorpus, loaded, state};
use crate::browser::{fetch, files, page};
use crate::corpus::{CorpusError, Progress, Reader};
use crate::geo::Shapes;
use crate::query::Builder;
use crate::route::Address;
use crate::text::{Lang, errors::ErrorMessage, errors::FetchError};

/// The files of the app that hold its content.
const CORPUS: &str = "corpus.json";
const SHAPES: &str = "shapes.json";

/// Texts of more bytes are read with a bar beside. Smaller ones are there before a bar could be.
const LARGE: usize = 2_000_000;
/// How many records are read before the clock is looked at.
const STEP: usize = 64;

thread_local! {
    /// The number of the opening that goes on; a slice of another one stops.
    static TURN: Cell<usize> = const { Cell::new(0) };
}

/// A trouble, made anew for the language in which it is shown.
pub type LocalizedError = Arc<dyn Fn(Lang) -> ErrorMessage + Send + Sync>;

/// How far the corpus has come.
#[derive(Clone)]
pub enum Load {
    Waiting,
    Ready(Arc<LoadedCorpus>),
    Failed(LocalizedError),
}

/// What is being opened beside what is shown.
#[derive(Clone)]
pub(super) enum Doing {
    Nothing,
    Reading,
    Failed(LocalizedError),
}

/// A corpus other than the one that came with the app.
pub struct UserCorpus {
    /// The name of its file.
    pub name: String,
    /// The one that came with the app, where that was read.
    pub(super) home: Option<Arc<LoadedCorpus>>,
}

/// Where corpora are opened.
#[derive(Clone, Copy)]
pub struct CorpusLoader {
    pub loaded: RwSignal<Load>,
    pub(super) doing: RwSignal<Doing>,
    /// How much of it is done, in percent.
    percent: RwSignal<usize>,
}

/// What becomes of a text that is to be read.
pub(super) enum Outcome {
    LoadedCorpus(Box<LoadedCorpus>),
    Stopped,
    Unusable(CorpusError),
}

impl CorpusLoader {
    /// Nothing opened, and nothing being opened.
    pub fn start() -> CorpusLoader {
        CorpusLoader {
            loaded: RwSignal::new(Load::Waiting),
            doing: RwSignal::new(Doing::Nothing),
            percent: RwSignal::new(0),
        }
    }

    /// Opens what the address asks for, and else, or where that fails, what came with the app.
    pub async fn open_first(self) {
        let shapes = fetch::text(SHAPES);
        let Some(asked) = page::asked("corpus") else {
            return self.open_home(shapes).await;
        };
        page::remove("#before");
        self.begin();
        let shapes = shapes.await.ok().and_then(|text| Shapes::read(&text));
        let trouble: LocalizedError = match fetch::own_address(&asked) {
            None => Arc::new(move |lang: Lang| lang.other_site(&asked)),
            Some(address) => match fetch::large(&address).await {
                Err(error) => Arc::new(move |lang: Lang| lang.own_trouble(lang.not_fetched(&asked, &error))),
                Ok(text) => match self.read(text, shapes.clone()).await {
                    Outcome::LoadedCorpus(mut loaded) => {
                        loaded.own = Some(UserCorpus { name: asked, home: None });
                        return self.show(*loaded);
                    }
                    Outcome::Stopped => return self.open_home(fetch::text(SHAPES)).await,
                    Outcome::Unusable(error) => {
                        Arc::new(move |lang: Lang| lang.own_trouble(lang.not_usable(&asked, &error)))
                    }
                },
            },
        };
        self.open_home(fetch::text(SHAPES)).await;
        self.doing.set(Doing::Failed(trouble));
    }

    /// Opens what came with the app.
    async fn open_home(self, shapes: impl Future<Output = Result<String, FetchError>>) {
        // The map's shapes are asked for at the same time, but the page does not need them.
        let (text, shapes) = super::futures(fetch::text(CORPUS), shapes).await;
        let text = match text {
            Ok(text) => text,
            Err(error) => return self.fail(Arc::new(move |lang: Lang| lang.not_fetched(CORPUS, &error))),
        };
        match self.read(text, shapes.ok().and_then(|text| Shapes::read(&text))).await {
            Outcome::LoadedCorpus(loaded) => self.show(*loaded),
            Outcome::Unusable(error) => self.fail(Arc::new(move |lang: Lang| lang.not_usable(CORPUS, &error))),
            Outcome::Stopped => {}
        }
    }

    pub(super) fn begin(self) {
        TURN.set(TURN.get() + 1);
        self.percent.set(0);
        self.doing.set(Doing::Reading);
    }

    fn stop(self) {
        TURN.set(TURN.get() + 1);
        self.doing.set(Doing::Nothing);
    }

    pub(super) fn show(self, loaded: LoadedCorpus) {
        self.doing.set(Doing::Nothing);
        self.loaded.set(Load::Ready(Arc::new(loaded)));
    }

    fn fail(self, trouble: LocalizedError) {
        self.doing.set(Doing::Nothing);
        self.loaded.set(Load::Failed(trouble));
    }

    /// Reads and prepares a text, which is let go of as soon as it is read.
    pub(super) async fn read(self, text: String, shapes: Option<Shapes>) -> Outcome {
        let (turn, large) = (TURN.get(), text.len() > LARGE);
        let mut reader = match Reader::new(&text) {
            Ok(reader) => reader,
            Err(error) => return Outcome::Unusable(error),
        };
        if !self.slices(turn, large, 0, &mut |records| reader.step(records)).await {
            return Outcome::Stopped;
        }
        let decoded = match reader.finish() {
            Ok(decoded) => decoded,
            Err(error) => return Outcome::Unusable(error),
        };
        drop(text);
        let corpus = decoded.corpus;
        let mut builder = Builder::new(&corpus);
        if !self.slices(turn, large, 50, &mut |records| builder.step(&corpus, records)).await {
            return Outcome::Stopped;
        }
        let index = builder.finish();
        Outcome::LoadedCorpus(Box::new(LoadedCorpus::of(corpus, index, decoded.problems, shapes)))
    }

    /// Takes steps until all is done, with turns for the page; whether it was not stopped.
    async fn slices(self, turn: usize, large: bool, from: usize, step: &mut dyn FnMut(usize) -> Progress) -> bool {
        loop {
            let progress = step(STEP);
            if progress.done >= progress.total {
                return true;
            }
            if !files::rest().await {
                continue;
            }
            if TURN.get() != turn {
                return false;
            }
            if large {
                self.percent.set(from + progress.done * 50 / progress.total);
                if !matches!(self.doing.get_untracked(), Doing::Reading) {
                    self.doing.set(Doing::Reading);
                }
            }
        }
    }
}

/// The loader, from anywhere in the app.
pub fn loader() -> CorpusLoader {
    expect_context::<CorpusLoader>()
}

/// What is being opened, as a bar with a way to stop, or why it could not be opened.
pub fn opening() -> AnyView {
    let (loader, state) = (loader(), state());
    live(move || match loader.doing.get() {
        Doing::Nothing => nothing(),
        Doing::Reading => reading(loader, state.speaks()),
        Doing::Failed(trouble) => {
            let lang = state.speaks();
            let trouble = trouble(lang);
            let close = button("quiet", lang.close(), move |_| loader.doing.set(Doing::Nothing));
            classed("section", "trouble opening")
                .attr("role", "alert")
                .attr("data-error", "")
                .child(el("p").child(el("strong").text(trouble.title).view()).view())
                .child(el("p").text(trouble.detail).view())
                .child(close.view())
                .view()
        }
    })
}

fn reading(loader: CorpusLoader, lang: Lang) -> AnyView {
    let bar = el("progress")
        .attr("max", "100")
        .attr("aria-label", lang.reading())
        .live_attr("value", move || Some(loader.percent.get().to_string()));
    let share = el("span").attr("aria-hidden", "true").live_text(move || lang.percent(loader.percent.get(), 100));
    let status = el("span").attr("role", "status").text(lang.reading());
    // What came with the app is all there is to show: there is nothing to go back to.
    let is_first = page::asked("corpus").is_none() && !matches!(loader.loaded.get_untracked(), Load::Ready(_));
    let stop = (!is_first).then(|| button("quiet", lang.stop(), move |_| loader.stop()).view());
    classed("div", "opening row").child(status.view()).child(bar.view()).child(share.view()).child_if(stop).view()
}

/// Says, on every page, that what is shown is not what came with the app, with the way back.
pub fn own_bar(lang: Lang) -> AnyView {
    let loaded = loaded();
    let Some(own) = &loaded.own else { return nothing() };
    let back = match own.home.clone() {
        Some(home) => {
            let (loader, state) = (loader(), state());
            let back = move |_| {
                let home = home.clone();
                state.push(|address| *address = Address { lang: address.lang, ..Address::default() });
                loader.loaded.set(Load::Ready(home));
            };
            button("quiet", lang.back_home(), back).view()
        }
        None => classed("a", "quiet").attr("href", page::place()).text(lang.back_home()).view(),
    };
    let says = classed("span", "says").text(lang.own_shown(&own.name)).view();
    classed("p", "own row").child(all([says, back])).view()
}
