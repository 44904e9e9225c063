//! A corpus that is ready to be asked, from anywhere under the pages.

use std::sync::Arc;

use leptos::prelude::*;

use crate::corpus::{Corpus, Kind, Problem, RecordIx, Translation};
use crate::geo::Shapes;
use crate::query::{Index, order::ordered};

/// A corpus with all that pages are made of.
pub struct LoadedCorpus {
    /// What was said.
    pub corpus: Corpus,
    /// The same, prepared for queries.
    pub index: Index,
    /// What is wrong in its file.
    pub problems: Vec<Problem>,
    /// Outlines for the map; none where they did not arrive.
    pub shapes: Option<Shapes>,
    /// Where it came from, if not with the app.
    pub user: Option<UserCorpus>,
    /// Where its texts in other languages are.
    pub translations: TranslationSource,
    /// The corpus that this one is a translation of, and how many of its texts are missing in this language.
    pub original: Option<(Arc<LoadedCorpus>, usize)>,
    /// Each whole with a part of it, by whole and then by part.
    parts: Vec<(RecordIx, RecordIx)>,
}

/// Where the texts of a corpus in other languages are.
pub enum TranslationSource {
    /// Nowhere.
    None,
    /// In the file itself, as schema 1 had it.
    Embedded(Box<Translation>),
    /// In files beside this one; see [`TranslationSource::file`].
    Beside(String),
}

impl TranslationSource {
    /// The address of the file of a language: `corpus.en.json` beside `corpus.json`.
    pub fn file(&self, language: &str) -> Option<String> {
        let TranslationSource::Beside(corpus) = self else { return None };
        Some(format!("{}.{language}.json", corpus.strip_suffix(".json").unwrap_or(corpus)))
    }
}

/// Where a corpus came from that is not the app's own.
#[derive(Clone)]
pub struct UserCorpus {
    /// The name of its file.
    pub name: String,
    /// The corpus that came with the app, where that was read.
    pub bundled: Option<Arc<LoadedCorpus>>,
}

impl LoadedCorpus {
    /// A corpus with its index.
    pub fn new(corpus: Corpus, index: Index, problems: Vec<Problem>, shapes: Option<Shapes>) -> LoadedCorpus {
        let mut parts: Vec<(RecordIx, RecordIx)> = Vec::new();
        for (part, record) in corpus.records.iter().enumerate() {
            parts.extend(record.part_of.map(|whole| (whole, part)));
        }
        let parts = ordered(&parts, &|a, b| a.0.cmp(&b.0));
        let translations = TranslationSource::None;
        LoadedCorpus { corpus, index, problems, shapes, user: None, translations, original: None, parts }
    }

    /// The records that illustrate a record: its voices, or everything else.
    pub fn parts(&self, whole: RecordIx, voices: bool) -> impl Iterator<Item = RecordIx> + '_ {
        let from = self.parts.partition_point(|(other, _)| *other < whole);
        let parts = self.parts[from..].iter().take_while(move |(other, _)| *other == whole).map(|(_, part)| *part);
        parts.filter(move |&part| (self.corpus.records[part].kind == Kind::Voice) == voices)
    }
}

/// The corpus that is shown.
pub fn loaded() -> Arc<LoadedCorpus> {
    expect_context::<Arc<LoadedCorpus>>()
}
