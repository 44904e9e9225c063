//! One set of records for every value of every facet, beside the index of the words; and from a [`Query`] to the records
//! that match and the counts beside every choice.

use std::sync::OnceLock;

use super::inverted_index::InvertedIndex;
use super::record_set::{RecordSet, all_records};
use super::search::WordIndex;
use super::stem::Stemmer;
use super::{Facet, Query};
use crate::corpus::{Corpus, Kind, Progress, RecordIx};

/// A corpus prepared for queries.
///
/// Facets are there from the first, since figures need nothing else. Words take some forty times as long and come when
/// they are [added](Index::add_words); until then the text of a query is ignored.
#[derive(Clone, Debug, Default)]
pub struct Index {
    len: usize,
    values: Vec<Vec<(String, RecordSet)>>,
    summaries: RecordSet,
    stemmer: Stemmer,
    words: OnceLock<WordIndex>,
}

/// The facets of an index in the making, in steps, so that a page can respond while a large corpus is prepared: call
/// [`Builder::step`] until all is done, then [`Builder::finish`]. Every step must be given the same corpus.
#[derive(Clone, Debug)]
pub struct Builder {
    index: Index,
    done: usize,
}

impl Builder {
    /// Begins with no record read.
    pub fn new(corpus: &Corpus) -> Self {
        let len = corpus.records.len();
        let mut values: Vec<Vec<(String, RecordSet)>> = vec![Vec::new(); Facet::ALL.len()];
        let mut named =
            |facet: Facet, id: &str| values[facet as usize].push((id.to_owned(), RecordSet::with_capacity(len)));
        corpus.tracks.iter().for_each(|item| named(Facet::Track, &item.id));
        corpus.themes.iter().for_each(|item| named(Facet::Theme, &item.id));
        Kind::ALL.iter().for_each(|kind| named(Facet::Kind, kind.id()));
        corpus.codes.iter().for_each(|item| named(Facet::Code, &item.id));
        corpus.actors.iter().for_each(|item| named(Facet::Actor, &item.id));
        corpus.places.iter().for_each(|item| named(Facet::Place, &item.id));
        corpus.roles.iter().for_each(|item| named(Facet::Role, &item.id));
        let (summaries, stemmer) = (RecordSet::with_capacity(len), Stemmer::for_language(&corpus.language));
        Builder { index: Index { len, values, summaries, stemmer, words: OnceLock::new() }, done: 0 }
    }

    /// Reads at most so many records more.
    pub fn step(&mut self, corpus: &Corpus, records: usize) -> Progress {
        let total = corpus.records.len();
        let end = self.done.saturating_add(records).min(total);
        for at in self.done..end {
            self.read(corpus, at);
        }
        self.done = end;
        Progress { done: end, total }
    }

    fn add(&mut self, facet: Facet, value: usize, record: RecordIx) {
        self.index.values[facet as usize][value].1.insert(record);
    }

    fn read(&mut self, corpus: &Corpus, at: RecordIx) {
        let record = &corpus.records[at];
        let theme = &corpus.themes[record.theme];
        self.add(Facet::Track, theme.track, at);
        self.add(Facet::Theme, record.theme, at);
        self.add(Facet::Kind, kind_rank(record.kind), at);
        record.codes.iter().for_each(|&code| self.add(Facet::Code, code, at));
        record.actors.iter().for_each(|&actor| self.add(Facet::Actor, actor, at));
        theme.hosts.iter().for_each(|&place| self.add(Facet::Place, place, at));
        if let Some(speaker) = &record.speaker {
            speaker.group.iter().for_each(|&role| self.add(Facet::Role, role, at));
            if let Some(number @ 1..=99) = speaker.dialogue.map(usize::from) {
                let dialogues = &mut self.index.values[Facet::Dialogue as usize];
                for known in dialogues.len()..number {
                    dialogues.push(((known + 1).to_string(), RecordSet::with_capacity(self.index.len)));
                }
                self.add(Facet::Dialogue, number - 1, at);
            }
        }
        if corpus.is_summary(record.theme) {
            self.index.summaries.insert(at);
        }
    }

    /// The index of the records read, without their words.
    pub fn finish(self) -> Index {
        self.index
    }
}

impl Index {
    /// Prepares a corpus at once, with its words. Takes time and memory in proportion to its text.
    pub fn build(corpus: &Corpus) -> Self {
        Index::with_words(corpus, WordIndex::build(corpus))
    }

    /// Prepares a translated corpus and the texts that it was translated from, at once.
    ///
    /// Words are looked for in the translation, by the rules of its language. What no translated text holds is looked
    /// for in the originals, by the rules of theirs, at a low weight. `original` must hold the same records in the same
    /// order; one with another number of records is ignored.
    pub fn build_translated(corpus: &Corpus, original: &Corpus) -> Self {
        Index::with_words(corpus, WordIndex::build_translated(corpus, original))
    }

    fn with_words(corpus: &Corpus, words: WordIndex) -> Self {
        let mut builder = Builder::new(corpus);
        builder.step(corpus, usize::MAX);
        let index = builder.finish();
        index.add_words(words);
        index
    }

    /// Adds the words of the same corpus. An index that has words keeps those.
    pub fn add_words(&self, words: WordIndex) {
        let _ = self.words.set(words);
    }

    /// Whether the words are there, so that the text of a query counts.
    pub fn has_words(&self) -> bool {
        self.words.get().is_some()
    }

    /// The words, for a query that has some and an index that has them.
    pub(super) fn words_for(&self, query: &Query) -> Option<&WordIndex> {
        self.words.get().filter(|_| query.has_words())
    }

    /// The words of the texts and their postings, where they are there.
    pub(super) fn inverted(&self) -> Option<&InvertedIndex> {
        self.words.get().map(WordIndex::inverted)
    }

    /// The stemmer of the language that the corpus is in.
    pub fn stemmer(&self) -> Stemmer {
        self.stemmer
    }

    /// The values of a facet, with the records that have them, in the order of the corpus.
    pub fn values(&self, facet: Facet) -> &[(String, RecordSet)] {
        &self.values[facet as usize]
    }

    /// The records that have one value of a facet; none where the corpus does not know it.
    pub fn records(&self, facet: Facet, id: &str) -> RecordSet {
        self.known(facet, id).cloned().unwrap_or_else(|| RecordSet::with_capacity(self.len))
    }

    /// The same without a copy; none where the corpus does not know the value.
    pub(super) fn known(&self, facet: Facet, id: &str) -> Option<&RecordSet> {
        self.values(facet).iter().find(|(value, _)| value == id).map(|(_, records)| records)
    }

    /// Every record but those of summaries.
    pub fn reports(&self) -> RecordSet {
        let mut records = all_records(self.len);
        records.difference_with(&self.summaries);
        records
    }

    /// The records that match, without order or counts: what a figure needs.
    pub fn matches(&self, query: &Query) -> RecordSet {
        self.parts(query, self.words(query)).0
    }

    /// The records that the words of a query match; none where it has no words.
    fn words(&self, query: &Query) -> Option<RecordSet> {
        Some(self.words_for(query)?.matches(&query.text))
    }

    /// The records that match, how many records of summaries match but are left out, and the sets whose intersection
    /// that is: one for each facet, of the words, and of the reports; none where nothing was chosen.
    pub(super) fn parts(&self, query: &Query, words: Option<RecordSet>) -> (RecordSet, usize, Vec<Option<RecordSet>>) {
        let mut sets: Vec<Option<RecordSet>> = Vec::with_capacity(Facet::ALL.len() + 2);
        for facet in Facet::ALL {
            sets.push(self.union(query, facet));
        }
        sets.push(words);
        let mut matches = self.intersect(&sets, usize::MAX);
        let left_out = if self.asks_for_summaries(query) {
            sets.push(None);
            0
        } else {
            sets.push(Some(self.reports()));
            let all = matches.count_ones(..);
            matches.difference_with(&self.summaries);
            all - matches.count_ones(..)
        };
        (matches, left_out, sets)
    }

    /// Summaries are counted only where the reader chose their track or theme.
    fn asks_for_summaries(&self, query: &Query) -> bool {
        let is_of_summary =
            |facet: Facet, id: &str| self.known(facet, id).is_some_and(|records| !records.is_disjoint(&self.summaries));
        [Facet::Track, Facet::Theme]
            .into_iter()
            .any(|facet| query.chosen(facet).iter().any(|id| is_of_summary(facet, id)))
    }

    /// The records of any value that is chosen in a facet; none where nothing known is chosen.
    fn union(&self, query: &Query, facet: Facet) -> Option<RecordSet> {
        let mut union: Option<RecordSet> = None;
        for id in query.chosen(facet) {
            if let Some(records) = self.known(facet, id) {
                union.get_or_insert_with(|| RecordSet::with_capacity(self.len)).union_with(records);
            }
        }
        union
    }

    /// The records that are in every set but the one at `without`.
    pub(super) fn intersect(&self, sets: &[Option<RecordSet>], without: usize) -> RecordSet {
        let mut records = all_records(self.len);
        for (index, set) in sets.iter().enumerate() {
            if let Some(set) = set
                && index != without
            {
                records.intersect_with(set);
            }
        }
        records
    }

    /// For each facet and each of its values, how many records choosing that value would give while the other facets
    /// stay as they are.
    pub fn counts(&self, query: &Query) -> Vec<Vec<usize>> {
        self.counts_of(&self.parts(query, self.words(query)).2)
    }

    pub(super) fn counts_of(&self, sets: &[Option<RecordSet>]) -> Vec<Vec<usize>> {
        Facet::ALL
            .into_iter()
            .map(|facet| {
                // What ticking a summary would give includes its records, so the track and theme facets count them.
                let without = usize::from(matches!(facet, Facet::Track | Facet::Theme));
                let rest = self.intersect(&sets[..sets.len() - without], facet as usize);
                self.values(facet).iter().map(|(_, records)| rest.intersection_count(records)).collect()
            })
            .collect()
    }
}

/// The place of a kind in the order of display, ideas first.
pub(super) fn kind_rank(kind: Kind) -> usize {
    Kind::ALL.iter().position(|&other| other == kind).unwrap_or(Kind::ALL.len())
}
