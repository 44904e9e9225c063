//! The score of each record that was found.
//!
//! A clause gives a record the weight of its best match: the weight of the term, times [`match_weight`], times that of
//! the fields that hold the word ([`FIELD_WEIGHTS`]). The score is the sum over the clauses, each times the
//! [`rarity_weight`] of its words.

use super::found::Found;
use super::inverted_index::{BODY, CODES, FieldSet, InvertedIndex, NAME, REPEATED, SPEAKER, THEME, TITLE};
use super::lookup::{self, Postings};
use super::record_set::RecordSet;
use super::term::{MatchKind, Term};

/// The weight of each field that holds a word, and of a second time in the body. A word in several fields has the
/// largest of their weights, and [`EXTRA_FIELD_WEIGHT`] of the others.
const FIELD_WEIGHTS: [(FieldSet, f32); 7] =
    [(TITLE, 3.0), (BODY, 1.6), (SPEAKER, 1.2), (NAME, 1.2), (CODES, 1.0), (THEME, 0.6), (REPEATED, 0.8)];
/// The part of its weight that each field beside the heaviest adds.
const EXTRA_FIELD_WEIGHT: f32 = 0.15;
/// The weight of a stop word, where that of another word is 1.
const STOP_WORD_WEIGHT: f32 = 0.15;
/// The weight of a word that every record holds, where that of a word in one record is 1.
const COMMON_WORD_WEIGHT: f32 = 0.4;
/// What is added for ideas, initiatives and advice: so little that it decides among equals only.
const IDEA_BONUS: f32 = 0.05;
/// How many postings are scored in a step: some milliseconds of work on a phone.
const POSTINGS_PER_STEP: usize = 50_000;

/// The weight of a match, where that of the word itself is 1; without a kind it is a phrase.
fn match_weight(kind: Option<MatchKind>) -> f32 {
    match kind {
        None => 1.5,
        Some(MatchKind::Exact) => 1.0,
        Some(MatchKind::Stem) => 0.85,
        Some(MatchKind::CompoundHead) => 0.75,
        Some(MatchKind::CompoundModifier) => 0.55,
        Some(MatchKind::Prefix) => 0.45,
    }
}

/// One word or phrase of the typed text, with all that answers it.
pub(super) struct Clause<'a> {
    /// Whether a record has to answer it; stop words only add to the score.
    pub(super) is_required: bool,
    /// Whether it was typed as a phrase, which no match of other words makes up for.
    pub(super) is_phrase: bool,
    /// The term itself, and what else answers the clause.
    pub(super) alternatives: Vec<Alternative<'a>>,
    /// The records that answer any alternative.
    pub(super) records: RecordSet,
}

/// One way of answering a clause.
#[derive(Clone)]
pub(super) struct Alternative<'a> {
    pub(super) term: Term,
    /// Where the term is looked up.
    pub(super) index: &'a InvertedIndex,
    /// Above 0; 1 for what was typed.
    pub(super) weight: f32,
}

/// A search in the making, in steps, so that a page can respond while many records get their scores.
pub(super) struct Scoring<'a> {
    ideas: &'a RecordSet,
    found: Found,
    clauses: Vec<Clause<'a>>,
    /// The clause and the alternative of it that are being scored.
    clause: usize,
    alternative: usize,
    /// The postings of that alternative that have not been scored; none before it has begun.
    pending: Option<std::vec::IntoIter<Postings<'a>>>,
    /// For each record its weight for that clause, and its score for the clauses before.
    best: Vec<f32>,
    total: Vec<f32>,
}

impl<'a> Scoring<'a> {
    /// Begins with score 0 for every record of `found`. `ideas` are the records of a kind that counts as an idea.
    pub(super) fn new(ideas: &'a RecordSet, found: Found, clauses: Vec<Clause<'a>>) -> Self {
        let zeros = vec![0.0f32; ideas.len()];
        Scoring { ideas, found, clauses, clause: 0, alternative: 0, pending: None, best: zeros.clone(), total: zeros }
    }

    /// Scores about [`POSTINGS_PER_STEP`] postings; whether there are more.
    pub(super) fn step(&mut self) -> bool {
        let weights = field_set_weights();
        let mut done = 0;
        while let Some(clause) = self.clauses.get(self.clause) {
            let Some(alternative) = clause.alternatives.get(self.alternative) else {
                self.add_clause_to_total();
                continue;
            };
            let lists =
                self.pending.get_or_insert_with(|| lookup::postings(alternative.index, &alternative.term).into_iter());
            for (postings, kind) in lists {
                let weight = alternative.weight * match_weight(kind);
                for posting in postings.iter() {
                    let best = &mut self.best[posting.record()];
                    *best = best.max(weight * weights[usize::from(posting.fields())]);
                }
                done += postings.len();
                if done > POSTINGS_PER_STEP {
                    return true;
                }
            }
            self.pending = None;
            self.alternative += 1;
        }
        false
    }

    /// Goes on to the next clause.
    fn add_clause_to_total(&mut self) {
        let clause = &self.clauses[self.clause];
        let rarity = rarity_weight(clause.records.count_ones(..), self.total.len());
        let weight = rarity * if clause.is_required { 1.0 } else { STOP_WORD_WEIGHT };
        // Among records that answer different words, which word it is says more than where it stands.
        let weight = if self.found.partial { weight.powi(3) } else { weight };
        for (total, best) in self.total.iter_mut().zip(&mut self.best) {
            *total += std::mem::take(best) * weight;
        }
        (self.clause, self.alternative) = (self.clause + 1, 0);
    }

    /// What was found with its scores, once [`Scoring::step`] has nothing more to do.
    pub(super) fn finish(mut self) -> Found {
        let has_words = !self.clauses.is_empty();
        let bonus = |record: usize| if has_words && self.ideas.contains(record) { IDEA_BONUS } else { 0.0 };
        let scores = self.found.matches.ones().map(|record| (record, self.total[record] + bonus(record)));
        self.found.scores = scores.collect();
        self.found
    }
}

/// The weight of a clause that `matching` of `all` records answer: 1 for a single record, [`COMMON_WORD_WEIGHT`] for
/// all of them, and in between linear in the logarithm of their number.
fn rarity_weight(matching: usize, all: usize) -> f32 {
    let share = (matching.max(1) as f32).ln() / (all.max(2) as f32).ln();
    1.0 - (1.0 - COMMON_WORD_WEIGHT) * share
}

/// The weight of a word by the fields that hold it.
fn field_set_weights() -> [f32; 256] {
    let mut weights = [0.0f32; 256];
    for (fields, weight) in weights.iter_mut().enumerate() {
        let held =
            FIELD_WEIGHTS.iter().filter(|(field, _)| fields & usize::from(*field) != 0).map(|(_, weight)| *weight);
        let (best, sum) = held.fold((0.0f32, 0.0), |(best, sum), weight| (best.max(weight), sum + weight));
        *weight = best + (sum - best) * EXTRA_FIELD_WEIGHT;
    }
    weights
}
