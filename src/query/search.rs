//! Words to records.
//!
//! Every term that is asked for finds the words of the vocabulary that answer it; what they are worth by field and by
//! level adds up for each record. A record has to answer every term, or, where none does, as many as any.

use std::sync::{Mutex, PoisonError};

use super::Bits;
use super::ask::{self, Level, Term};
use super::vocabulary::{AGAIN, BODY, Builder, CODES, NEARBY, SPEAKER, THEME, TITLE, Vocabulary};
use crate::corpus::{Corpus, Kind, RecordIx};

/// What a word is worth in each field, and what a second time in the body adds. A word in several fields is worth
/// what the best is worth, and [`FURTHER`] of the others.
const FIELDS: [(u8, f32); 7] =
    [(TITLE, 3.0), (BODY, 1.6), (SPEAKER, 1.2), (CODES, 1.0), (THEME, 0.6), (NEARBY, 0.3), (AGAIN, 0.8)];
/// The part of its worth that each further field adds to the best one.
const FURTHER: f32 = 0.15;
/// What a match is worth, against the word itself; without a level it is a phrase.
fn level_worth(level: Option<Level>) -> f32 {
    match level {
        None => 1.5,
        Some(Level::Exact) => 1.0,
        Some(Level::Stem) => 0.85,
        Some(Level::Compound) => 0.55,
        Some(Level::Prefix) => 0.45,
    }
}
/// What a corrected word is worth, against the word itself.
const FUZZY: f32 = 0.4;
/// What a filler is worth, against a word that has to be there.
const FILLER: f32 = 0.15;
/// What a word that every record holds is worth, against a word that one record holds.
const COMMON: f32 = 0.4;
/// What ideas, initiatives and advice have over other kinds: enough to stand first among equals only.
const IDEA: f32 = 0.05;
/// For how many terms it is kept which records answer them: as many as a text can ask for, and what was typed before.
const KNOWN: usize = 4 * ask::MOST_TERMS;

/// What words found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Records that answer every word and phrase and none that is excluded, in the order of the corpus, with their
    /// score: 0 or more, higher is better. A text that asks for nothing, such as a lone minus, finds every record with
    /// score 0.
    pub scores: Vec<(RecordIx, f32)>,
    /// The same records as a set.
    pub matches: Bits,
    /// Whether no record of a report answers every word, so that `scores` holds those that answer the most words. They
    /// answer every phrase all the same.
    pub partial: bool,
    /// Words that nothing held, folded, with the word or words that were searched for in their stead.
    pub corrected: Vec<(String, String)>,
    /// Words and phrases that no record holds and nothing was searched for in the stead of, folded.
    pub missing: Vec<String>,
    /// What was searched for, for marking it in the text.
    pub(super) terms: Vec<Term>,
}

/// A corpus prepared for searching by words.
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    pub(super) vocabulary: Vocabulary,
    /// The records of a kind that counts as an idea.
    ideas: Bits,
    /// The records that are not of a summary, which counts leave out unless asked.
    reports: Bits,
    /// What the last terms found. Who types goes on with the same terms, but for the last.
    known: Known,
}

/// The records that answer the terms asked for last.
#[derive(Debug, Default)]
struct Known(Mutex<Vec<(Term, Bits)>>);

impl Clone for Known {
    /// A copy has to find out for itself.
    fn clone(&self) -> Self {
        Known::default()
    }
}

/// What one term asks for.
struct Want {
    needed: bool,
    quoted: bool,
    /// The term, or what stands for it too or in its stead, each with what it is worth.
    terms: Vec<(Term, f32)>,
    /// The records that answer any of them.
    records: Bits,
}

impl WordIndex {
    /// Nothing read of so many records.
    pub(super) fn new(len: usize) -> Self {
        WordIndex { ideas: Bits::none(len), reports: Bits::none(len), ..WordIndex::default() }
    }

    /// Reads every record of the corpus. Takes time and memory in proportion to its text.
    pub fn build(corpus: &Corpus) -> Self {
        let mut index = WordIndex::new(corpus.records.len());
        let mut builder = Builder::new(corpus);
        for record in 0..corpus.records.len() {
            index.read(&mut builder, corpus, record);
        }
        index.vocabulary = builder.finish();
        index
    }

    /// Reads the next record of the corpus; its words go into a vocabulary that is put in at the end.
    pub(super) fn read(&mut self, words: &mut Builder, corpus: &Corpus, at: RecordIx) {
        words.read(corpus, at);
        let record = &corpus.records[at];
        if Kind::IDEAS.contains(&record.kind) {
            self.ideas.insert(at);
        }
        if !corpus.is_summary(record.theme) {
            self.reports.insert(at);
        }
    }

    /// The records that answer the words and phrases of a typed text, as [`WordIndex::search`] finds them, without their
    /// scores.
    pub fn matches(&self, text: &str) -> Bits {
        self.matching(text, &mut Found::default()).0
    }

    /// The records that answer the words and phrases of a typed text. Any text will do; of its words and phrases the
    /// first sixteen count.
    pub fn search(&self, text: &str) -> Found {
        let mut found = Found::default();
        let (matches, wants) = self.matching(text, &mut found);
        let fields = worth_of_fields();
        let mut total = vec![0.0f32; self.reports.len()];
        let mut best = total.clone();
        for want in &wants {
            let weight = self.rarity(want.records.count()) * if want.needed { 1.0 } else { FILLER };
            // Among records that answer different words, which word it is says more than where it stands.
            let weight = if found.partial { weight.powi(3) } else { weight };
            for (term, worth) in &want.terms {
                for (places, level) in self.vocabulary.answers(term) {
                    let worth = worth * level_worth(level);
                    for place in places.iter() {
                        let best = &mut best[(place >> 8) as usize];
                        *best = best.max(worth * fields[(place & 0xff) as usize]);
                    }
                }
            }
            for (total, best) in total.iter_mut().zip(&mut best) {
                *total += std::mem::take(best) * weight;
            }
        }
        let idea = |record: usize| if !wants.is_empty() && self.ideas.contains(record) { IDEA } else { 0.0 };
        found.scores = matches.iter().map(|record| (record, total[record] + idea(record))).collect();
        found.matches = matches;
        found
    }

    /// The records that answer every word and phrase of a text, or as many as any does; and what was asked for.
    fn matching(&self, text: &str, found: &mut Found) -> (Bits, Vec<Want>) {
        let (excluded, mut terms): (Vec<Term>, Vec<Term>) = ask::parse(text).into_iter().partition(|term| term.minus);
        if terms.iter().all(|term| term.filler) {
            terms.iter_mut().for_each(|term| term.filler = false);
        }
        let wants = self.wants(terms, found);
        let mut open = Bits::all(self.reports.len());
        for want in wants.iter().filter(|want| want.quoted) {
            open.and(&want.records);
        }
        for term in excluded {
            // Who leaves out koffie may well want koffiebar, and a word that is still growing says too little.
            open.minus(&self.records(&Term { strict: true, open: false, filler: false, ..term }));
        }
        // The records that answer as many needed terms as the place in this list, or more.
        let mut answering = vec![open];
        for want in wants.iter().filter(|want| want.needed) {
            answering.push(Bits::none(self.reports.len()));
            for count in (1..answering.len()).rev() {
                let (fewer, more) = answering.split_at_mut(count);
                more[0].or_both(&fewer[count - 1], &want.records);
            }
        }
        // A summary that answers more must not keep what the reports have from those who do not ask for summaries.
        let needed = answering.len() - 1;
        let held = |among: &Bits| answering.iter().rposition(|records| records.count_and(among) > 0);
        let most = held(&self.reports).filter(|&most| most > 0).or_else(|| held(&answering[0]));
        let most = most.filter(|&most| most > 0 || needed == 0);
        found.partial = most.is_some_and(|most| most < needed);
        (most.map_or_else(|| Bits::none(self.reports.len()), |most| answering.swap_remove(most)), wants)
    }

    /// The records that answer a term.
    fn records(&self, term: &Term) -> Bits {
        let mut known = self.known.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, records)) = known.iter().find(|(other, _)| other == term) {
            return records.clone();
        }
        let records = self.vocabulary.records(term);
        if known.len() >= KNOWN {
            known.remove(0);
        }
        known.push((term.clone(), records.clone()));
        records
    }

    /// Each term with its records, with the compounds that it makes with its neighbours, and, where no record answers
    /// these, with what it may have been meant to be.
    fn wants(&self, terms: Vec<Term>, found: &mut Found) -> Vec<Want> {
        let want = |term: &Term, worth: f32| Want {
            needed: !term.filler,
            quoted: term.phrase,
            terms: vec![(term.clone(), worth)],
            records: self.records(term),
        };
        let mut wants: Vec<Want> = terms.iter().map(|term| want(term, 1.0)).collect();
        for (at, pair) in terms.windows(2).enumerate() {
            let both = pair[0].with(&pair[1]).map(|both| (self.records(&both), both));
            if let Some((records, both)) = both.filter(|(records, _)| records.count() > 0) {
                for want in &mut wants[at..at + 2] {
                    want.records.or(&records);
                    want.terms.push((both.clone(), 1.0));
                }
                found.terms.push(both);
            }
        }
        for (at, term) in terms.iter().enumerate() {
            if !wants[at].needed || wants[at].records.count() > 0 {
                continue;
            }
            // That hyphens were typed where none stand, or the other way round, is no mistake to speak of.
            let mut instead = term.parts.clone();
            if instead.is_empty() {
                instead = self.vocabulary.instead(term);
                match instead.as_slice() {
                    [] => found.missing.push(term.text.clone()),
                    [word] => found.corrected.push((term.text.clone(), word.clone())),
                    [first, rest @ ..] => {
                        let used = rest.iter().fold(first.clone(), |used, word| used + " " + word);
                        found.corrected.push((term.text.clone(), used));
                    }
                }
            }
            for (number, word) in instead.iter().enumerate() {
                let term = Term { strict: instead.len() == 1, filler: false, ..Term::word(word) };
                let want = want(&term, FUZZY);
                if number == 0 {
                    wants[at] = want
                } else {
                    wants.push(want)
                }
                found.terms.push(term);
            }
        }
        found.terms.extend(terms.into_iter().filter(|term| !term.filler));
        wants
    }

    /// What a term is worth that so many records answer: 1 for a single one, [`COMMON`] for all, evenly by powers.
    fn rarity(&self, records: usize) -> f32 {
        let share = (records.max(1) as f32).ln() / (self.reports.len().max(2) as f32).ln();
        1.0 - (1.0 - COMMON) * share
    }
}

/// What a word is worth by the fields that hold it.
fn worth_of_fields() -> [f32; 256] {
    let mut fields = [0.0f32; 256];
    for (bits, worth) in fields.iter_mut().enumerate() {
        let held = FIELDS.iter().filter(|(bit, _)| bits & usize::from(*bit) != 0).map(|(_, worth)| *worth);
        let (best, sum) = held.fold((0.0f32, 0.0), |(best, sum), worth| (best.max(worth), sum + worth));
        *worth = best + (sum - best) * FURTHER;
    }
    fields
}
