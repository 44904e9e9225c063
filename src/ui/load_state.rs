//! How far a corpus has come: the one that is shown, the one that is being opened, and its translation.

use std::sync::Arc;

use super::loaded_corpus::LoadedCorpus;
use crate::corpus::CorpusError;
use crate::text::{Lang, errors::ErrorMessage};

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
    /// A file is read.
    Reading,
    /// What is shown is made ready to be searched by words.
    Indexing,
    /// The whole corpus behind an outline could not be had.
    Unfinished(LocalizedError),
    Failed(LocalizedError),
}

/// How far the texts in the language of the interface have come, where they are not those of the corpus.
#[derive(Clone)]
pub enum TranslationState {
    /// They are there, or there are none.
    Idle,
    /// They are on their way; the corpus is shown in its own language meanwhile.
    Loading,
    /// They cannot be had; the corpus is shown in its own language.
    Failed(LocalizedError),
}

/// What becomes of a text that is to be read.
pub enum Outcome {
    Read(Box<LoadedCorpus>),
    Stopped,
    Unusable(CorpusError),
}
