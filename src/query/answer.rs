//! From a query to its answer, in steps.

use super::found::Found;
use super::index::{Index, kind_rank};
use super::record_set::RecordSet;
use super::scoring::Scoring;
use super::{Facet, Query, Sort, words};
use crate::corpus::{Corpus, RecordIx};
use crate::sort::sort_pairs;

/// The records that answer a query, and the counts that stand beside the choices.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The records that match.
    pub matches: RecordSet,
    /// The same records in the order of the query.
    pub order: Vec<RecordIx>,
    /// For each facet and each of its values, how many records choosing that value would give while the other facets
    /// stay as they are.
    pub counts: Vec<Vec<usize>>,
    /// Records of summaries that match too and are not in `summaries`, but are left out because the reader did not ask
    /// for summaries.
    pub left_out: usize,
    /// Records of summaries that answer every word and fit the choices, where no record of a report answers every word
    /// and the reader did not ask for summaries. In the order of the query; counted nowhere else.
    pub summaries: Vec<RecordIx>,
    /// Choices of the query that this corpus does not know; they were ignored.
    pub unknown: Vec<(Facet, String)>,
    /// What the words of the query found; none for a query without words.
    pub found: Option<Found>,
}

impl Answer {
    /// How many records match.
    pub fn count(&self) -> usize {
        self.order.len()
    }
}

/// An answer in the making, in steps, so that a page can respond while a large corpus is searched: call
/// [`AnswerTask::step`] until it returns false, then [`AnswerTask::finish`].
pub struct AnswerTask<'a> {
    index: &'a Index,
    corpus: &'a Corpus,
    scoring: Option<Scoring<'a>>,
    query: Query,
    answer: Answer,
    stage: Stage,
}

enum Stage {
    Scoring,
    Counting,
    Ordering,
    Done,
}

impl Index {
    /// Answers a query. Choices that the corpus does not know are ignored, and named in [`Answer::unknown`].
    pub fn answer(&self, corpus: &Corpus, query: &Query) -> Answer {
        AnswerTask::new(self, corpus, query.clone()).finish()
    }
}

impl<'a> AnswerTask<'a> {
    /// Finds the records that the words of the query match; the rest is for the steps.
    pub fn new(index: &'a Index, corpus: &'a Corpus, query: Query) -> AnswerTask<'a> {
        let scoring = index.words_for(&query).map(|words| words.begin(&query.text));
        AnswerTask { index, corpus, scoring, query, answer: Answer::default(), stage: Stage::Scoring }
    }

    /// Does the next part of the work; whether there was any left.
    pub fn step(&mut self) -> bool {
        match self.stage {
            Stage::Scoring => {
                if !self.scoring.as_mut().is_some_and(Scoring::step) {
                    self.answer.found = self.scoring.take().map(Scoring::finish);
                    self.stage = Stage::Counting;
                }
            }
            Stage::Counting => {
                let words = self.answer.found.as_ref().map(|found| found.matches.clone());
                let (matches, left_out, sets) = self.index.parts(&self.query, words);
                self.answer.counts = self.index.counts_of(&sets);
                let found = self.answer.found.as_ref().filter(|found| left_out > 0 && !found.summaries.is_clear());
                if let Some(found) = found {
                    let mut summaries = self.index.intersect(&sets[..Facet::ALL.len()], usize::MAX);
                    summaries.intersect_with(&found.summaries);
                    self.answer.summaries = order(self.corpus, &self.query, &summaries, Some(found));
                }
                let left_out = left_out - self.answer.summaries.len();
                (self.answer.matches, self.answer.left_out) = (matches, left_out);
                self.stage = Stage::Ordering;
            }
            Stage::Ordering => {
                let Answer { matches, found, .. } = &self.answer;
                self.answer.order = order(self.corpus, &self.query, matches, found.as_ref());
                self.stage = Stage::Done;
            }
            Stage::Done => return false,
        }
        true
    }

    /// The answer, once what is left of the work is done too.
    pub fn finish(mut self) -> Answer {
        while self.step() {}
        let index = self.index;
        let is_known = |facet: Facet, id: &str| index.known(facet, id).is_some();
        self.answer.unknown = self.query.retain(&is_known);
        self.answer
    }
}

fn order(corpus: &Corpus, query: &Query, matches: &RecordSet, found: Option<&Found>) -> Vec<RecordIx> {
    let kind = |record: RecordIx| kind_rank(corpus.records[record].kind) as u64;
    // Whoever asks for a place wants first what names it: all else is of themes that it was the host of.
    let places = query.chosen(Facet::Place).iter().filter_map(|id| Some(&corpus.places[corpus.place(id)?]));
    let places: Vec<&str> = places.flat_map(|it| [Some(it.name.as_str()), it.named_as.as_deref()]).flatten().collect();
    let is_named = |record: RecordIx| {
        let record = &corpus.records[record];
        places.iter().any(|name| words::contains_name(&record.title, name) || words::contains_name(&record.body, name))
    };
    let key = |record: RecordIx| match query.sort {
        Sort::Theme => corpus.records[record].theme as u64,
        Sort::Kind => kind(record),
        Sort::Relevance => kind(record) | u64::from(!is_named(record)) << 7,
        Sort::Chance(seed) => scramble(seed, record),
    };
    let mut keys: Vec<(u64, RecordIx)> = matches.ones().map(|record| (key(record), record)).collect();
    if let (Sort::Relevance, Some(found)) = (query.sort, found) {
        // Both are in the order of the corpus, and every match was found.
        let mut scores = found.scores.iter();
        for (key, record) in &mut keys {
            if let Some((_, score)) = scores.find(|(other, _)| other == record) {
                // Scores are never negative, and the bits of such numbers rise with them.
                *key |= u64::from(!score.to_bits()) << 8;
            }
        }
    }
    // Where keys are equal the order of the corpus decides. 70,000 records take at most some 6 ms.
    sort_pairs(&mut keys);
    keys.into_iter().map(|(_, record)| record).collect()
}

/// A well-mixed number of a seed and an index (the finaliser of splitmix64).
fn scramble(seed: u32, record: usize) -> u64 {
    let mut value = (u64::from(seed) << 32 ^ record as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
