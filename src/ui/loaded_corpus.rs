//! A corpus that is ready to be asked, from anywhere under the pages.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use crate::browser::page;
use crate::corpus::{Corpus, Kind, Problem, RecordIx, Translation};
use crate::geo::Shapes;
use crate::query::alike::Wordings;
use crate::query::{Facet, Index};
use crate::sort::sort_by_number;

/// A corpus with all that pages are made of.
pub struct LoadedCorpus {
    /// What was said.
    pub corpus: Corpus,
    /// The same, prepared for queries.
    pub index: Index,
    /// Whether its records have no texts yet.
    pub is_outline: bool,
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
    /// What tells which records are close in wording, once a page has asked for it.
    pub wordings: OnceLock<Wordings>,
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
        // The address of a corpus may have pairs of its own.
        let (path, pairs) = corpus.split_at(corpus.find('?').unwrap_or(corpus.len()));
        Some(format!("{}.{language}.json{pairs}", path.strip_suffix(".json").unwrap_or(path)))
    }
}

/// Where a corpus came from that is not the app's own.
#[derive(Clone)]
pub struct UserCorpus {
    /// The name of its file.
    pub name: String,
    /// Whether the file is on the reader's device only, and not at an address.
    pub is_on_device: bool,
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
        sort_by_number(&mut parts, &|(whole, _)| *whole);
        let translations = TranslationSource::None;
        LoadedCorpus {
            corpus,
            index,
            is_outline: false,
            problems,
            shapes,
            user: None,
            translations,
            original: None,
            wordings: OnceLock::new(),
            parts,
        }
    }

    /// The same corpus with its other languages beside a file, unless it has them in itself.
    pub fn beside(self, file: &str) -> LoadedCorpus {
        match self.translations {
            TranslationSource::None => {
                LoadedCorpus { translations: TranslationSource::Beside(file.to_owned()), ..self }
            }
            _ => self,
        }
    }

    /// Whether it is the whole of an outline and says of figures what that says, so that nothing has to be drawn anew.
    pub fn completes(&self, outline: &LoadedCorpus) -> bool {
        let has_notices = !self.problems.is_empty() || self.original.as_ref().is_some_and(|(_, missing)| *missing > 0);
        // Files of two builds may meet, a maker may forget to say which version a corpus is, and a translation may come later.
        let (whole, part) = (&self.corpus, &outline.corpus);
        let is_same = whole.version == part.version
            && whole.language == part.language
            && whole.themes == part.themes
            && whole.codes == part.codes;
        let counts = |facet: Facet| self.index.values(facet) == outline.index.values(facet);
        !has_notices && is_same && Facet::ALL.into_iter().all(counts)
    }

    /// Whether it is the corpus that some of our longer texts are about, and no file that was made of it.
    pub fn is_first(&self) -> bool {
        self.user.is_none() && self.corpus.id == Corpus::BUNDLED
    }

    /// Says on the root element which corpus is shown, for the program that answers what is asked of its cards.
    pub fn announce(&self) {
        let corpus = &self.corpus;
        let version = corpus.version.as_ref().map(|it| [&it.date, " ", &it.hash].concat());
        let publisher = corpus.sources.first().map_or("", |source| &source.publisher);
        // A file of the reader's may have kept the name of the corpus that it was made of.
        let file = self.user.as_ref().map(|user| ["\n", &user.name].concat()).unwrap_or_default();
        if self.user.is_some() {
            page::remove("head :is([property^='og:'],[name=description],[type='application/ld+json'])");
        }
        page::set_root("data-corpus", &[corpus.id.as_str(), &file].concat());
        page::set_root("data-version", version.as_deref().unwrap_or_default());
        page::set_root("data-publisher", publisher);
        page::set_root("data-original", corpus.original_language());
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

/// The name of the file that is shown, where it is on the reader's device only.
pub fn device_file() -> Option<String> {
    loaded().user.as_ref().filter(|user| user.is_on_device).map(|user| user.name.clone())
}
