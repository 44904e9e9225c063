//! Opening a corpus: the one that came with the app, one that the address names, or a file of the reader's.
//!
//! ```text
//! fetch -> Reader (in slices) -> Corpus -> Builder (in slices) -> Index -> LoadedCorpus -> LoadState::Ready
//! ```
//!
//! A large one is read and indexed in slices, so that the page goes on answering, with a bar and a way to stop.

use std::sync::Arc;

use futures::future::join;
use leptos::prelude::*;

use super::loaded_corpus::{LoadedCorpus, UserCorpus};
use crate::browser::{fetch, navigation, page, timer};
use crate::corpus::{CorpusError, Progress, Reader};
use crate::geo::Shapes;
use crate::query::Builder;
use crate::text::{Lang, errors::ErrorMessage, errors::FetchError};

/// The files of the app that hold its content.
const CORPUS: &str = "corpus.json";
const SHAPES: &str = "shapes.json";

/// Texts of more bytes are read with a bar beside. Smaller ones are there before a bar could be.
const LARGE: usize = 2_000_000;
/// How many records are read before the clock is looked at.
const STEP: usize = 64;

/// An error, written anew for the language in which it is shown.
pub type LocalizedError = Arc<dyn Fn(Lang) -> ErrorMessage + Send + Sync>;

/// How far the corpus that is shown has come.
#[derive(Clone)]
pub enum LoadState {
    Waiting,
    Ready(Arc<LoadedCorpus>),
    Failed(LocalizedError),
}

/// What is being opened beside what is shown.
#[derive(Clone)]
pub enum OpenState {
    Idle,
    Reading,
    Failed(LocalizedError),
}

/// Where corpora are opened.
#[derive(Clone, Copy)]
pub struct CorpusLoader {
    pub state: RwSignal<LoadState>,
    pub opening: RwSignal<OpenState>,
    /// How much of what is being opened is done, in percent.
    pub percent: RwSignal<usize>,
    /// The number of the opening that goes on; a slice of another one stops.
    generation: StoredValue<usize>,
}

/// What becomes of a text that is to be read.
pub enum Outcome {
    Read(Box<LoadedCorpus>),
    Stopped,
    Unusable(CorpusError),
}

impl CorpusLoader {
    /// Nothing opened, and nothing being opened.
    pub fn new() -> CorpusLoader {
        CorpusLoader {
            state: RwSignal::new(LoadState::Waiting),
            opening: RwSignal::new(OpenState::Idle),
            percent: RwSignal::new(0),
            generation: StoredValue::new(0),
        }
    }

    /// Opens what the address asks for, and else, or where that fails, what came with the app.
    pub async fn open_first(self) {
        let shapes = fetch::text(SHAPES);
        let Some(named) = navigation::search_param("corpus") else {
            return self.open_bundled(shapes).await;
        };
        page::remove("#before");
        self.begin();
        let shapes = shapes.await.ok().and_then(|text| Shapes::read(&text));
        let error: LocalizedError = match navigation::same_origin_url(&named) {
            None => Arc::new(move |lang: Lang| lang.other_site(&named)),
            Some(address) => match fetch::large(&address).await {
                Err(error) => Arc::new(move |lang: Lang| lang.own_trouble(lang.not_fetched(&named, &error))),
                Ok(text) => match self.read(text, shapes).await {
                    Outcome::Read(mut loaded) => {
                        loaded.user = Some(UserCorpus { name: named, bundled: None });
                        return self.show(*loaded);
                    }
                    Outcome::Stopped => return self.open_bundled(fetch::text(SHAPES)).await,
                    Outcome::Unusable(error) => {
                        Arc::new(move |lang: Lang| lang.own_trouble(lang.not_usable(&named, &error)))
                    }
                },
            },
        };
        self.open_bundled(fetch::text(SHAPES)).await;
        self.opening.set(OpenState::Failed(error));
    }

    /// Opens what came with the app.
    async fn open_bundled(self, shapes: impl Future<Output = Result<String, FetchError>>) {
        // The map's shapes are asked for at the same time, but the page does not need them.
        let (text, shapes) = join(fetch::text(CORPUS), shapes).await;
        let text = match text {
            Ok(text) => text,
            Err(error) => return self.fail(Arc::new(move |lang: Lang| lang.not_fetched(CORPUS, &error))),
        };
        match self.read(text, shapes.ok().and_then(|text| Shapes::read(&text))).await {
            Outcome::Read(loaded) => self.show(*loaded),
            Outcome::Unusable(error) => self.fail(Arc::new(move |lang: Lang| lang.not_usable(CORPUS, &error))),
            Outcome::Stopped => {}
        }
    }

    /// Begins an opening, which stops one that goes on.
    pub fn begin(self) {
        self.generation.update_value(|generation| *generation += 1);
        self.percent.set(0);
        self.opening.set(OpenState::Reading);
    }

    /// Stops what is being opened; what is shown stays.
    pub fn stop(self) {
        self.generation.update_value(|generation| *generation += 1);
        self.opening.set(OpenState::Idle);
    }

    /// Shows a corpus that has been read.
    pub fn show(self, loaded: LoadedCorpus) {
        self.opening.set(OpenState::Idle);
        self.state.set(LoadState::Ready(Arc::new(loaded)));
    }

    fn fail(self, error: LocalizedError) {
        self.opening.set(OpenState::Idle);
        self.state.set(LoadState::Failed(error));
    }

    /// Reads and indexes a text, which is let go of as soon as it is read.
    pub async fn read(self, text: String, shapes: Option<Shapes>) -> Outcome {
        let (generation, is_large) = (self.generation.get_value(), text.len() > LARGE);
        let mut reader = match Reader::new(&text) {
            Ok(reader) => reader,
            Err(error) => return Outcome::Unusable(error),
        };
        if !self.in_slices(generation, is_large, 0, &mut |records| reader.step(records)).await {
            return Outcome::Stopped;
        }
        let decoded = reader.finish();
        drop(text);
        let corpus = decoded.corpus;
        let mut builder = Builder::new(&corpus);
        if !self.in_slices(generation, is_large, 50, &mut |records| builder.step(&corpus, records)).await {
            return Outcome::Stopped;
        }
        let index = builder.finish();
        Outcome::Read(Box::new(LoadedCorpus::new(corpus, index, decoded.problems, shapes)))
    }

    /// Takes steps until all is done, and gives way to the page in between; whether it was not stopped. `from` is where
    /// the bar stands at the beginning, in percent.
    async fn in_slices(
        self,
        generation: usize,
        is_large: bool,
        from: usize,
        step: &mut dyn FnMut(usize) -> Progress,
    ) -> bool {
        loop {
            let progress = step(STEP);
            if progress.done >= progress.total {
                return true;
            }
            if !timer::yield_if_due().await {
                continue;
            }
            if self.generation.get_value() != generation {
                return false;
            }
            if is_large {
                self.percent.set(from + progress.done * 50 / progress.total);
                if !matches!(self.opening.get_untracked(), OpenState::Reading) {
                    self.opening.set(OpenState::Reading);
                }
            }
        }
    }
}

/// The loader, from anywhere in the app.
pub fn loader() -> CorpusLoader {
    expect_context::<CorpusLoader>()
}
