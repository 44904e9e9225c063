//! From a query to its answer, in steps.

use super::index::kind_rank;
use super::scoring::Scoring;
use super::{Bits, Facet, Found, Index, Query, Sort};
use crate::corpus::{Corpus, RecordIx};

/// What a query gives.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The records that match.
    pub matches: Bits,
    /// The same records in the order asked for.
    pub order: Vec<RecordIx>,
    /// For each facet and each of its values, how many records choosing that value would give while the other facets
    /// stay as they are.
    pub counts: Vec<Vec<usize>>,
    /// Records of summaries that match too, but are left out because the reader did not ask for summaries.
    pub left_out: usize,
    /// Choices of the query that this corpus does not know.
    pub unknown: Vec<(Facet, String)>,
    /// What the words matched.
    pub found: Option<Found>,
}

impl Answer {
    /// How many records match.
    pub fn count(&self) -> usize {
        self.order.len()
    }
}

/// An answer in the making, so that a page can go on living while much is asked: call [`AnswerTask::step`] until there is
/// nothing more to do, then [`AnswerTask::finish`].
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

impl<'a> AnswerTask<'a> {
    /// Begins with what the words of the query match.
    pub fn new(index: &'a Index, corpus: &'a Corpus, query: Query) -> AnswerTask<'a> {
        let scoring = (!query.text.trim().is_empty()).then(|| index.words.begin(&query.text));
        AnswerTask { index, corpus, scoring, query, answer: Answer::default(), stage: Stage::Scoring }
    }

    /// Does a part of it; whether there is more to do.
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

    /// The answer, after what is still to be done.
    pub fn finish(mut self) -> Answer {
        while self.step() {}
        let index = self.index;
        let is_known = |facet: Facet, id: &str| index.values(facet).iter().any(|(value, _)| value == id);
        self.answer.unknown = self.query.retain(is_known);
        self.answer
    }
}

fn order(corpus: &Corpus, query: &Query, matches: &Bits, found: Option<&Found>) -> Vec<RecordIx> {
    // One number for each record, so that sorting compares no more than that. Scores are never negative, and so rise
    // with their bits.
    let rank = |record: RecordIx| kind_rank(corpus.records[record].kind) as u64;
    let mut keys: Vec<(u64, RecordIx)> = Vec::with_capacity(matches.count());
    for record in matches.iter() {
        let key = match query.sort {
            Sort::Theme => corpus.records[record].theme as u64,
            Sort::Kind | Sort::Relevance => rank(record),
            Sort::Chance(seed) => scramble(seed, record),
        };
        keys.push((key, record));
    }
    if let (Sort::Relevance, Some(found)) = (query.sort, found) {
        // Both are in the order of the corpus, and every match was found.
        let mut scores = found.scores.iter();
        for (key, record) in &mut keys {
            if let Some((_, score)) = scores.find(|(other, _)| other == record) {
                *key |= u64::from(!score.to_bits()) << 8;
            }
        }
    }
    by_key(keys)
}

/// Sorts by the number that stands before each; equal ones keep their order. Byte by byte from the last, which takes
/// time in proportion to how many there are.
fn by_key(mut items: Vec<(u64, RecordIx)>) -> Vec<RecordIx> {
    let mut sorted = items.clone();
    for byte in 0..8 {
        let digit = |key: u64| (key >> (8 * byte)) as usize & 0xff;
        let mut starts = [0usize; 257];
        items.iter().for_each(|(key, _)| starts[digit(*key) + 1] += 1);
        if starts.contains(&items.len()) {
            continue;
        }
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        for &(key, record) in &items {
            let at = &mut starts[digit(key)];
            sorted[*at] = (key, record);
            *at += 1;
        }
        std::mem::swap(&mut items, &mut sorted);
    }
    items.into_iter().map(|(_, record)| record).collect()
}

/// A well-mixed number of a seed and an index (the finaliser of splitmix64).
fn scramble(seed: u32, record: usize) -> u64 {
    let mut value = (u64::from(seed) << 32 ^ record as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
