//! Words to records.
//!
//! Every term that is asked for finds the words of the inverted index that answer it. A record has to answer every term, or,
//! where none does, as many as any. What it weighs is for `scoring` to say.

use std::sync::{Mutex, PoisonError};

use super::Bits;
use super::inverted_index::{Builder, InvertedIndex};
use super::query_parser::{self, Term};
use super::scoring::Scoring;
use crate::corpus::{Corpus, Kind, RecordIx};

/// What a corrected word weighs, against the word itself.
const FUZZY: f32 = 0.4;
/// For how many terms it is kept which records answer them: as many as a text can ask for, and what was typed before.
const KNOWN: usize = 4 * query_parser::MOST_TERMS;

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
    pub(super) inverted_index: InvertedIndex,
    /// The records of a kind that counts as an idea.
    pub(super) ideas: Bits,
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
pub(super) struct Clause {
    pub(super) needed: bool,
    quoted: bool,
    /// The term, or what stands for it too or in its stead, each with what it weighs.
    pub(super) terms: Vec<(Term, f32)>,
    /// The records that answer any of them.
    pub(super) records: Bits,
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
        index.inverted_index = builder.finish();
        index
    }

    /// Reads the next record of the corpus; its words go into an inverted index that is put in at the end.
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
        let mut scoring = self.begin(text);
        while scoring.step() {}
        scoring.finish()
    }

    /// Begins to search for a typed text, with no record scored.
    pub(super) fn begin(&self, text: &str) -> Scoring<'_> {
        let mut found = Found::default();
        let (matches, wants) = self.matching(text, &mut found);
        found.matches = matches;
        Scoring::new(self, found, wants)
    }

    /// The records that answer every word and phrase of a text, or as many as any does; and what was asked for.
    fn matching(&self, text: &str, found: &mut Found) -> (Bits, Vec<Clause>) {
        let (excluded, mut terms): (Vec<Term>, Vec<Term>) =
            query_parser::parse(text).into_iter().partition(|term| term.minus);
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
        let records = self.inverted_index.records(term);
        if known.len() >= KNOWN {
            known.remove(0);
        }
        known.push((term.clone(), records.clone()));
        records
    }

    /// Each term with its records, with the compounds that it makes with its neighbours, and, where no record answers
    /// these, with what it may have been meant to be.
    fn wants(&self, terms: Vec<Term>, found: &mut Found) -> Vec<Clause> {
        let want = |term: &Term, weight: f32| Clause {
            needed: !term.filler,
            quoted: term.phrase,
            terms: vec![(term.clone(), weight)],
            records: self.records(term),
        };
        let mut wants: Vec<Clause> = terms.iter().map(|term| want(term, 1.0)).collect();
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
                instead = self.inverted_index.instead(term);
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
}
