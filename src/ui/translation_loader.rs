//! The corpus in the language of the interface: its own texts, or those of a language file.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corpus_loader::{CorpusLoader, STEP};
use super::focus::{after_render, hold_focus};
use super::load_state::{LoadState, LocalizedError, TranslationState};
use super::loaded_corpus::{LoadedCorpus, TranslationSource};
use super::state::State;
use crate::browser::{fetch, navigation, page, timer};
use crate::corpus::{Corpus, CorpusError, decode_translation};
use crate::query::Builder;
use crate::text::{Lang, errors::FetchError};

/// The link that changes the language.
const LANGUAGE_SWITCH: &str = ".language";

impl CorpusLoader {
    /// Shows the corpus in another language: its own texts, or those of a language file, which is fetched when it is
    /// first asked for. Until it is there the texts stay as they are.
    pub fn show_language(self, state: State) {
        let lang = state.lang.get_untracked();
        let LoadState::Ready(shown) = self.state.get_untracked() else { return };
        let original = shown.original.as_ref().map_or_else(|| shown.clone(), |(original, _)| original.clone());
        if shown.corpus.language == shown_language(&original.corpus, lang) {
            // What is on its way, or did not come, was asked for before.
            return self.translation.set(TranslationState::Idle);
        }
        self.translation.set(TranslationState::Loading);
        spawn_local(async move {
            let result = self.translated(&original, lang).await;
            // The reader may have changed the language again, or opened another corpus.
            if !self.is_shown(&shown) || state.lang.get_untracked() != lang {
                return;
            }
            match result {
                Ok(translated) => {
                    let (at_switch, scroll_y) = (page::has_focus(LANGUAGE_SWITCH), navigation::scroll_y());
                    self.show(translated.unwrap_or(original), state).await;
                    hold_focus();
                    // Only now: where the address asks for words, those of the language are indexed first.
                    self.translation.set(TranslationState::Idle);
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

    /// A corpus in a language where it has that, else as it is; why it has not is told.
    pub(super) async fn in_language(self, original: Arc<LoadedCorpus>, lang: Lang) -> Arc<LoadedCorpus> {
        match self.translated(&original, lang).await {
            Ok(translated) => {
                // Those of the outline may have failed.
                self.translation.set(TranslationState::Idle);
                translated.unwrap_or(original)
            }
            Err(error) => {
                // Behind an outline comes the whole, whose texts are in another file.
                let state =
                    if original.is_outline { TranslationState::Loading } else { TranslationState::Failed(error) };
                self.translation.set(state);
                original
            }
        }
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
        let of_this = |cached: &Arc<LoadedCorpus>| {
            let is_of_this = cached.original.as_ref().is_some_and(|it| Arc::ptr_eq(&it.0, original));
            is_of_this && cached.corpus.language == language
        };
        if let Some(cached) = self.translated.get_value().filter(of_this) {
            return Ok(Some(cached));
        }
        let missing = || original.corpus.text_count();
        let fetched;
        let (translation, mut problems) = match &original.translations {
            TranslationSource::Embedded(translation) => (&**translation, Vec::new()),
            source => {
                let file = source.file(language).unwrap_or_else(|| format!("*.{language}.json"));
                let text = match source {
                    TranslationSource::Beside(_) => fetch::text(&file).await,
                    _ => Err(FetchError::Apart),
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
        let mut builder = Builder::new(&corpus);
        // To the end, whatever else is opened meanwhile: half an index would find half of the records.
        loop {
            let progress = builder.step(&corpus, STEP);
            if progress.done >= progress.total {
                break;
            }
            timer::yield_if_due().await;
        }
        let index = builder.finish();
        problems.extend(translated.problems);
        problems.extend_from_slice(&original.problems);
        let mut loaded = LoadedCorpus::new(corpus, index, problems, original.shapes.clone());
        loaded.user = original.user.clone();
        loaded.is_outline = original.is_outline;
        loaded.original = Some((original.clone(), translated.missing));
        let loaded = Arc::new(loaded);
        self.translated.set_value(Some(loaded.clone()));
        Ok(Some(loaded))
    }
}

/// The language in which a corpus is shown to whoever reads the interface in `lang`: that one where it has it.
fn shown_language(corpus: &Corpus, lang: Lang) -> &str {
    let known = corpus.languages.iter().find(|language| Lang::of_tag(language) == Some(lang));
    known.map_or(&corpus.language, String::as_str)
}

fn unusable(missing: usize, file: String, error: CorpusError) -> LocalizedError {
    if matches!(error, CorpusError::Schema { .. }) {
        page::report_newer();
    }
    Arc::new(move |lang: Lang| lang.not_translated(missing, lang.not_usable(&file, &error)))
}
