//! A corpus that is ready to be asked, from anywhere under the pages.

use std::sync::Arc;

use leptos::prelude::*;

use crate::corpus::{Corpus, Kind, Problem, RecordIx};
use crate::geo::Shapes;
use crate::query::Index;

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
    /// Each whole with a part of it, by whole and then by part.
    parts: Vec<(RecordIx, RecordIx)>,
}

/// Where a corpus came from that is not the app's own.
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
        parts.sort_by_key(|(whole, _)| *whole);
        LoadedCorpus { corpus, index, problems, shapes, user: None, parts }
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
