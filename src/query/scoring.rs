//! What records weigh that words found: by field, by how the words answer, and by how rare they are.

use super::inverted_index::{AGAIN, BODY, CODES, NEARBY, SPEAKER, THEME, TITLE};
use super::lookup::Places;
use super::query_parser::Level;
use super::search::Clause;
use super::{Found, WordIndex};

/// What a word weighs in each field, and what a second time in the body adds. A word in several fields weighs
/// what the best weighs, and [`FURTHER`] of the others.
const FIELDS: [(u8, f32); 7] =
    [(TITLE, 3.0), (BODY, 1.6), (SPEAKER, 1.2), (CODES, 1.0), (THEME, 0.6), (NEARBY, 0.3), (AGAIN, 0.8)];
/// The part of its weight that each further field adds to the best one.
const FURTHER: f32 = 0.15;
/// What a match weighs, against the word itself; without a level it is a phrase.
fn level_worth(level: Option<Level>) -> f32 {
    match level {
        None => 1.5,
        Some(Level::Exact) => 1.0,
        Some(Level::Stem) => 0.85,
        Some(Level::Compound) => 0.55,
        Some(Level::Prefix) => 0.45,
    }
}
/// What a filler weighs, against a word that has to be there.
const FILLER: f32 = 0.15;
/// What a word that every record holds weighs, against a word that one record holds.
const COMMON: f32 = 0.4;
/// What ideas, initiatives and advice have over other kinds: enough to stand first among equals only.
const IDEA: f32 = 0.05;
/// How many places are scored in a step.
const STEP: usize = 50_000;

/// A search in the making, so that a page can go on living while many records get their scores.
pub(super) struct Scoring<'a> {
    index: &'a WordIndex,
    found: Found,
    wants: Vec<Clause>,
    /// The want and the term of it whose turn it is.
    want: usize,
    term: usize,
    /// Where the words stand that answer that term, as far as they have not been counted.
    places: Option<std::vec::IntoIter<Places<'a>>>,
    /// What each record has for that want, and for those before.
    best: Vec<f32>,
    total: Vec<f32>,
}

impl<'a> Scoring<'a> {
    /// Begins with no record scored of those that were found.
    pub(super) fn new(index: &'a WordIndex, found: Found, wants: Vec<Clause>) -> Self {
        let none = vec![0.0f32; found.matches.len()];
        Scoring { index, found, wants, want: 0, term: 0, places: None, best: none.clone(), total: none }
    }

    /// Goes on for about [`STEP`] places; whether there is more to do.
    pub(super) fn step(&mut self) -> bool {
        let fields = worth_of_fields();
        let records = self.total.len();
        let mut done = 0;
        while let Some(want) = self.wants.get(self.want) {
            let Some((term, weight)) = want.terms.get(self.term) else {
                let weight = rarity(want.records.count(), records) * if want.needed { 1.0 } else { FILLER };
                // Among records that answer different words, which word it is says more than where it stands.
                let weight = if self.found.partial { weight.powi(3) } else { weight };
                for (total, best) in self.total.iter_mut().zip(&mut self.best) {
                    *total += std::mem::take(best) * weight;
                }
                (self.want, self.term) = (self.want + 1, 0);
                continue;
            };
            let words = self.places.get_or_insert_with(|| self.index.inverted_index.answers(term).into_iter());
            for (places, level) in words {
                let weight = weight * level_worth(level);
                for place in places.iter() {
                    let best = &mut self.best[(place >> 8) as usize];
                    *best = best.max(weight * fields[(place & 0xff) as usize]);
                }
                done += places.len();
                if done > STEP {
                    return true;
                }
            }
            self.places = None;
            self.term += 1;
        }
        false
    }

    /// What was found, once there is nothing more to do.
    pub(super) fn finish(mut self) -> Found {
        let is_asked = !self.wants.is_empty();
        let idea = |record: usize| if is_asked && self.index.ideas.contains(record) { IDEA } else { 0.0 };
        let scores = self.found.matches.iter().map(|record| (record, self.total[record] + idea(record)));
        self.found.scores = scores.collect();
        self.found
    }
}

/// What a term weighs that so many of all records answer: 1 for a single one, [`COMMON`] for all, evenly by powers.
fn rarity(records: usize, of: usize) -> f32 {
    let share = (records.max(1) as f32).ln() / (of.max(2) as f32).ln();
    1.0 - (1.0 - COMMON) * share
}

/// What a word weighs by the fields that hold it.
fn worth_of_fields() -> [f32; 256] {
    let mut fields = [0.0f32; 256];
    for (bits, weight) in fields.iter_mut().enumerate() {
        let held = FIELDS.iter().filter(|(bit, _)| bits & usize::from(*bit) != 0).map(|(_, weight)| *weight);
        let (best, sum) = held.fold((0.0f32, 0.0), |(best, sum), weight| (best.max(weight), sum + weight));
        *weight = best + (sum - best) * FURTHER;
    }
    fields
}
