//! Opening a corpus: the one that came with the app, one that the address names, or a file of the reader's.
//!
//! ```text
//! fetch -> Reader (in slices) -> Corpus -> Builder (in slices) -> Index -> LoadedCorpus -> LoadState::Ready
//!       -> the first page is drawn -> WordIndexer (in slices) -> Index::add_words -> State::set_has_words
//! ```
//!
//! Figures and facets need no words, so words come after what can be seen; before it where the address asks for some. The
//! overview needs no texts either, so that there an outline is read first, and `outline_loader` fetches the rest. A large
//! corpus is read with a bar and a way to stop.

use std::sync::Arc;

use futures::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::focus::hold_focus;
use super::load_state::{LoadState, LocalizedError, OpenState, Outcome, TranslationState};
use super::loaded_corpus::{LoadedCorpus, TranslationSource, UserCorpus};
use super::state::{State, frame_here};
use crate::browser::{fetch, navigation, page, timer};
use crate::corpus::{Progress, Reader};
use crate::geo::Shapes;
use crate::query::{Builder, WordIndexer};
use crate::text::{Lang, errors::FetchError};

/// The files of the app that hold its content.
pub(super) const CORPUS: &str = "corpus.json";
const OUTLINE: &str = "corpus.outline.json";
const SHAPES: &str = "shapes.json";

/// Texts of more bytes are read with a bar beside. Smaller ones are there before a bar could be.
const LARGE: usize = 2_000_000;
/// A corpus of more records is indexed with a bar beside.
const MANY: usize = 5_000;
/// How many records are read before the clock is looked at.
pub(super) const STEP: usize = 64;
/// How many are indexed by their words, which takes some times as long.
const WORD_STEP: usize = 16;
/// How much of the bar reading takes, in percent; the rest is for the facets.
const READING: usize = 90;

/// Where corpora are opened.
#[derive(Clone, Copy)]
pub struct CorpusLoader {
    pub state: RwSignal<LoadState>,
    pub opening: RwSignal<OpenState>,
    /// How much of what is being opened is done, in percent.
    pub percent: RwSignal<usize>,
    /// How far the texts in the language of the interface have come.
    pub translation: RwSignal<TranslationState>,
    /// The newest translation of what is shown, for whoever changes the language more than once.
    pub(super) translated: StoredValue<Option<Arc<LoadedCorpus>>>,
    /// Whether the texts of the records are there; an outline has none.
    pub has_texts: RwSignal<bool>,
    /// Whether the whole corpus behind an outline is on its way.
    pub(super) is_completing: RwSignal<bool>,
    /// The number of the opening that goes on; a slice of another one stops.
    generation: RwSignal<usize>,
}

impl CorpusLoader {
    /// Nothing opened, and nothing being opened.
    pub fn new() -> CorpusLoader {
        CorpusLoader {
            state: RwSignal::new(LoadState::Waiting),
            opening: RwSignal::new(OpenState::Idle),
            percent: RwSignal::new(0),
            translation: RwSignal::new(TranslationState::Idle),
            translated: StoredValue::new(None),
            has_texts: RwSignal::new(false),
            is_completing: RwSignal::new(false),
            generation: RwSignal::new(0),
        }
    }

    /// Opens what the address asks for, and else, or where that fails, what came with the app.
    pub async fn open_first(self, state: State) {
        let shapes = fetch::text(SHAPES);
        let Some(named) = frame_here().corpus_file() else {
            return self.open_bundled(shapes, state).await;
        };
        page::remove("#before");
        self.begin();
        let shapes = shapes.await.ok().and_then(|text| Shapes::read(&text));
        let error: LocalizedError = match navigation::same_origin_url(&named) {
            None => Arc::new(move |lang: Lang| lang.other_site(&named)),
            Some(address) => match fetch::large(&address).await {
                Err(error) => Arc::new(move |lang: Lang| lang.own_error(lang.not_fetched(&named, &error))),
                Ok(text) => match self.read(text, shapes).await {
                    Outcome::Read(loaded) => {
                        let mut loaded = loaded.beside(&address);
                        loaded.user = Some(UserCorpus { name: named, is_on_device: false, bundled: None });
                        return self.show_in(loaded, state).await;
                    }
                    Outcome::Stopped => return,
                    Outcome::Unusable(error) => {
                        Arc::new(move |lang: Lang| lang.own_error(lang.not_usable(&named, &error)))
                    }
                },
            },
        };
        self.open_bundled(fetch::text(SHAPES), state).await;
        self.opening.set(OpenState::Failed(error));
    }

    /// Opens what came with the app: its outline where the page needs no more, else the whole.
    async fn open_bundled(self, shapes: impl Future<Output = Result<String, FetchError>>, state: State) {
        let begins_with_outline = state.needs_no_texts();
        let first = if begins_with_outline { OUTLINE } else { CORPUS };
        // The map's shapes are asked for at the same time, but the page does not need them.
        let (mut text, shapes) = join(fetch::text(first), shapes).await;
        timer::mark("fetched");
        let shapes = shapes.ok().and_then(|text| Shapes::read(&text));
        if begins_with_outline {
            if let Ok(outline) = text
                && let Outcome::Read(outline) = self.read(outline, shapes.clone()).await
            {
                let mut outline = outline.beside(OUTLINE);
                outline.is_outline = true;
                return self.show_in(outline, state).await;
            }
            text = fetch::text(CORPUS).await;
        }
        match self.read_whole(text, shapes).await {
            Ok(Some(whole)) => self.show_in(whole, state).await,
            Ok(None) => {}
            Err(error) => self.fail(error),
        }
    }

    /// Begins an opening, which stops one that goes on, and gives its number.
    pub fn begin(self) -> usize {
        let generation = self.generation.get_untracked() + 1;
        self.generation.set(generation);
        self.percent.set(0);
        self.opening.set(OpenState::Reading);
        generation
    }

    /// Whether nothing was stopped or begun since then.
    pub fn is_current(self, generation: usize) -> bool {
        self.generation.get_untracked() == generation
    }

    /// Stops what is being opened; what is shown stays.
    pub fn stop(self) {
        hold_focus();
        self.generation.set(self.generation.get_untracked() + 1);
        self.opening.set(OpenState::Idle);
    }

    /// Shows a corpus that has been read, in a language where it has that.
    pub async fn show_in(self, loaded: LoadedCorpus, state: State) {
        let shown = self.in_reader_language(Arc::new(loaded), state).await;
        self.show(shown, state).await;
    }

    /// A corpus in the language of the interface, which the reader may change while its texts are fetched.
    pub(super) async fn in_reader_language(self, loaded: Arc<LoadedCorpus>, state: State) -> Arc<LoadedCorpus> {
        loop {
            let lang = state.lang.get_untracked();
            let shown = self.in_language(loaded.clone(), lang).await;
            state.catch_up();
            if lang == state.lang.get_untracked() {
                return shown;
            }
        }
    }

    /// Shows a corpus, and sees to its words: first where the address asks for some, and else behind what is seen. Behind
    /// an outline comes the whole.
    pub async fn show(self, loaded: Arc<LoadedCorpus>, state: State) {
        if !loaded.is_outline && state.address.with_untracked(|address| address.query.has_words()) {
            self.index_words(&loaded, || true).await;
        }
        // The words may have taken a while.
        state.catch_up();
        state.set_corpus(&loaded);
        loaded.announce();
        state.set_has_words(loaded.index.has_words());
        self.has_texts.set(!loaded.is_outline);
        self.opening.set(OpenState::Idle);
        self.state.set(LoadState::Ready(loaded.clone()));
        if loaded.index.has_words() {
            return;
        }
        spawn_local(async move {
            // What can be seen comes first.
            while !page::root_has("data-ready") {
                timer::painted().await;
            }
            if loaded.is_outline {
                self.complete(state);
            } else {
                self.add_words(loaded, state).await;
            }
        });
    }

    /// Indexes the words of what is shown.
    pub(super) async fn add_words(self, loaded: Arc<LoadedCorpus>, state: State) {
        if self.index_words(&loaded, || self.is_shown(&loaded)).await {
            state.set_has_words(true);
        }
    }

    /// Whether this corpus is the one that is shown now.
    pub(super) fn is_shown(self, loaded: &Arc<LoadedCorpus>) -> bool {
        matches!(self.state.get_untracked(), LoadState::Ready(now) if Arc::ptr_eq(&now, loaded))
    }

    /// Indexes the words of a corpus in slices, as long as it is the one that is shown; whether it has them now. A bar
    /// tells how far a large one has come.
    async fn index_words(self, loaded: &LoadedCorpus, is_current: impl Fn() -> bool) -> bool {
        let (corpus, original) = (&loaded.corpus, loaded.original.as_ref().map(|(original, _)| &original.corpus));
        let is_large = corpus.records.len() > MANY;
        let mut indexer = WordIndexer::new(corpus, original);
        loop {
            let progress = indexer.step(corpus, original, WORD_STEP);
            if progress.done >= progress.total {
                break;
            }
            if !timer::yield_if_due().await {
                continue;
            }
            if !is_current() {
                return false;
            }
            // A file that is being opened meanwhile, or could not be, has the bar for itself.
            let opening = self.opening.get_untracked();
            if is_large && matches!(opening, OpenState::Idle | OpenState::Indexing) {
                self.percent.set(progress.done * 100 / progress.total);
                if matches!(opening, OpenState::Idle) {
                    self.opening.set(OpenState::Indexing);
                }
            }
        }
        loaded.index.add_words(indexer.finish());
        timer::mark("words");
        if matches!(self.opening.get_untracked(), OpenState::Indexing) {
            self.opening.set(OpenState::Idle);
        }
        true
    }

    fn fail(self, error: LocalizedError) {
        self.opening.set(OpenState::Idle);
        self.state.set(LoadState::Failed(error));
    }

    /// Reads and indexes a text, which is let go of as soon as it is read.
    pub async fn read(self, text: String, shapes: Option<Shapes>) -> Outcome {
        let (generation, is_large) = (self.generation.get_untracked(), text.len() > LARGE);
        let mut reader = match Reader::new(&text) {
            Ok(reader) => reader,
            Err(error) => return Outcome::Unusable(error),
        };
        if !self.in_slices(generation, is_large, (0, READING), &mut |records| reader.step(records)).await {
            return Outcome::Stopped;
        }
        let decoded = reader.finish();
        drop(text);
        timer::mark("decoded");
        let corpus = decoded.corpus;
        let mut builder = Builder::new(&corpus);
        if !self.in_slices(generation, is_large, (READING, 100), &mut |records| builder.step(&corpus, records)).await {
            return Outcome::Stopped;
        }
        let index = builder.finish();
        timer::mark("facets");
        let mut loaded = LoadedCorpus::new(corpus, index, decoded.problems, shapes);
        if let Some(english) = decoded.english {
            loaded.translations = TranslationSource::Embedded(Box::new(english));
        }
        Outcome::Read(Box::new(loaded))
    }

    /// Takes steps until all is done, and gives way to the page in between; whether it was not stopped. `from` and `to`
    /// are where the bar stands at the beginning and at the end, in percent.
    async fn in_slices(
        self,
        generation: usize,
        is_large: bool,
        (from, to): (usize, usize),
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
            if !self.is_current(generation) {
                return false;
            }
            if is_large {
                self.percent.set(from + progress.done * (to - from) / progress.total);
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
