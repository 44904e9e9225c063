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
use leptos::task::spawn_local;

use super::focus::after_render;
use super::load_state::{LoadState, LocalizedError, OpenState, Outcome, TranslationState};
use super::loaded_corpus::{LoadedCorpus, TranslationSource, UserCorpus};
use crate::browser::{fetch, navigation, page, timer};
use crate::corpus::{Corpus, CorpusError, Progress, Reader, decode_translation};
use crate::geo::Shapes;
use crate::query::Builder;
use crate::text::{Lang, errors::FetchError};

/// The files of the app that hold its content.
const CORPUS: &str = "corpus.json";
const SHAPES: &str = "shapes.json";

/// The link that changes the language.
const LANGUAGE_SWITCH: &str = ".language";

/// Texts of more bytes are read with a bar beside. Smaller ones are there before a bar could be.
const LARGE: usize = 2_000_000;
/// How many records are read before the clock is looked at.
const STEP: usize = 64;

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
    translated: StoredValue<Option<Arc<LoadedCorpus>>>,
    /// The number of the opening that goes on; a slice of another one stops.
    generation: StoredValue<usize>,
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
            generation: StoredValue::new(0),
        }
    }

    /// Opens what the address asks for, and else, or where that fails, what came with the app.
    pub async fn open_first(self, lang: Lang) {
        let shapes = fetch::text(SHAPES);
        let Some(named) = navigation::search_param("corpus") else {
            return self.open_bundled(shapes, lang).await;
        };
        page::remove("#before");
        self.begin();
        let shapes = shapes.await.ok().and_then(|text| Shapes::read(&text));
        let error: LocalizedError = match navigation::same_origin_url(&named) {
            None => Arc::new(move |lang: Lang| lang.other_site(&named)),
            Some(address) => match fetch::large(&address).await {
                Err(error) => Arc::new(move |lang: Lang| lang.own_error(lang.not_fetched(&named, &error))),
                Ok(text) => match self.read(text, shapes).await {
                    Outcome::Read(mut loaded) => {
                        if matches!(loaded.translations, TranslationSource::None) {
                            loaded.translations = TranslationSource::Beside(address);
                        }
                        loaded.user = Some(UserCorpus { name: named, bundled: None });
                        return self.show_in(*loaded, lang).await;
                    }
                    Outcome::Stopped => return self.open_bundled(fetch::text(SHAPES), lang).await,
                    Outcome::Unusable(error) => {
                        Arc::new(move |lang: Lang| lang.own_error(lang.not_usable(&named, &error)))
                    }
                },
            },
        };
        self.open_bundled(fetch::text(SHAPES), lang).await;
        self.opening.set(OpenState::Failed(error));
    }

    /// Opens what came with the app.
    async fn open_bundled(self, shapes: impl Future<Output = Result<String, FetchError>>, lang: Lang) {
        // The map's shapes are asked for at the same time, but the page does not need them.
        let (text, shapes) = join(fetch::text(CORPUS), shapes).await;
        let text = match text {
            Ok(text) => text,
            Err(error) => return self.fail(Arc::new(move |lang: Lang| lang.not_fetched(CORPUS, &error))),
        };
        match self.read(text, shapes.ok().and_then(|text| Shapes::read(&text))).await {
            Outcome::Read(mut loaded) => {
                if matches!(loaded.translations, TranslationSource::None) {
                    loaded.translations = TranslationSource::Beside(CORPUS.to_owned());
                }
                self.show_in(*loaded, lang).await;
            }
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

    /// Shows a corpus that has been read, in a language where it has that.
    pub async fn show_in(self, loaded: LoadedCorpus, lang: Lang) {
        let original = Arc::new(loaded);
        let shown = match self.translated(&original, lang).await {
            Ok(translated) => translated.unwrap_or(original),
            Err(error) => {
                self.translation.set(TranslationState::Failed(error));
                original
            }
        };
        self.opening.set(OpenState::Idle);
        self.state.set(LoadState::Ready(shown));
    }

    /// Shows the corpus in another language: its own texts, or those of a language file, which is fetched when it is
    /// first asked for. Until it is there the texts stay as they are.
    pub fn show_language(self, lang_now: RwSignal<Lang>) {
        let lang = lang_now.get_untracked();
        let LoadState::Ready(shown) = self.state.get_untracked() else { return };
        let original = shown.original.as_ref().map_or_else(|| shown.clone(), |(original, _)| original.clone());
        if shown.corpus.language == shown_language(&original.corpus, lang) {
            return;
        }
        self.translation.set(TranslationState::Loading);
        spawn_local(async move {
            let result = self.translated(&original, lang).await;
            // The reader may have changed the language again, or opened another corpus.
            let is_current = matches!(self.state.get_untracked(), LoadState::Ready(now) if Arc::ptr_eq(&now, &shown));
            if !is_current || lang_now.get_untracked() != lang {
                return;
            }
            match result {
                Ok(translated) => {
                    self.translation.set(TranslationState::Idle);
                    let (at_switch, scroll_y) = (page::has_focus(LANGUAGE_SWITCH), navigation::scroll_y());
                    self.state.set(LoadState::Ready(translated.unwrap_or(original)));
                    after_render(move || {
                        navigation::scroll_to(scroll_y);
                        if at_switch {
                            page::focus(LANGUAGE_SWITCH);
                        }
                    });
                }
                Err(error) => self.translation.set(TranslationState::Failed(error)),
            }
        });
    }

    /// A corpus in a language; none where the language is its own, or one that it does not have.
    async fn translated(
        self,
        original: &Arc<LoadedCorpus>,
        lang: Lang,
    ) -> Result<Option<Arc<LoadedCorpus>>, LocalizedError> {
        let language = shown_language(&original.corpus, lang);
        if language == original.corpus.language {
            return Ok(None);
        }
        let of_this =
            |cached: &Arc<LoadedCorpus>| cached.original.as_ref().is_some_and(|it| Arc::ptr_eq(&it.0, original));
        if let Some(cached) = self.translated.get_value().filter(of_this) {
            return Ok(Some(cached));
        }
        let missing = || original.corpus.text_count();
        let fetched;
        let (translation, problems) = match &original.translations {
            TranslationSource::Embedded(translation) => (&**translation, Vec::new()),
            source => {
                let file = source.file(language).unwrap_or_else(|| format!("*.{language}.json"));
                let text = match source {
                    TranslationSource::Beside(_) => fetch::text(&file).await,
                    _ => Err(FetchError::NoAnswer),
                };
                let named = file.clone();
                let text = text.map_err(|error| -> LocalizedError {
                    let missing = missing();
                    Arc::new(move |lang: Lang| lang.not_translated(missing, lang.not_fetched(&named, &error)))
                })?;
                let decoded = decode_translation(&text).map_err(|error| unusable(missing(), file, error))?;
                fetched = decoded.translation;
                (&fetched, decoded.problems)
            }
        };
        let translated = original.corpus.translated(translation);
        let file = original.translations.file(language).unwrap_or_default();
        let translated = translated.map_err(|error| unusable(missing(), file, error))?;
        let corpus = translated.corpus;
        let mut builder = Builder::new_translated(&corpus, &original.corpus);
        // To the end, whatever else is opened meanwhile: half an index would find half of the records.
        loop {
            let progress = builder.step_translated(&corpus, &original.corpus, STEP);
            if progress.done >= progress.total {
                break;
            }
            timer::yield_if_due().await;
        }
        let index = builder.finish();
        let problems = problems.into_iter().chain(translated.problems).chain(original.problems.clone()).collect();
        let mut loaded = LoadedCorpus::new(corpus, index, problems, original.shapes.clone());
        loaded.user = original.user.clone();
        loaded.original = Some((original.clone(), translated.missing));
        let loaded = Arc::new(loaded);
        self.translated.set_value(Some(loaded.clone()));
        Ok(Some(loaded))
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
        let mut loaded = LoadedCorpus::new(corpus, index, decoded.problems, shapes);
        if let Some(english) = decoded.english {
            loaded.translations = TranslationSource::Embedded(Box::new(english));
        }
        Outcome::Read(Box::new(loaded))
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

/// The language in which a corpus is shown to whoever reads the interface in `lang`: that one where it has it.
fn shown_language(corpus: &Corpus, lang: Lang) -> &str {
    let known = corpus.languages.iter().find(|language| Lang::of_tag(language) == Some(lang));
    known.map_or(&corpus.language, String::as_str)
}

fn unusable(missing: usize, file: String, error: CorpusError) -> LocalizedError {
    Arc::new(move |lang: Lang| lang.not_translated(missing, lang.not_usable(&file, &error)))
}

/// The loader, from anywhere in the app.
pub fn loader() -> CorpusLoader {
    expect_context::<CorpusLoader>()
}
