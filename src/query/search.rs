//! From typed text to the records that answer it.
//!
//! A record has to answer every word and phrase; where no record does, those are found that answer as many as any.

use super::found::Found;
use super::indexer::Indexer;
use super::inverted_index::InvertedIndex;
use super::names::Names;
use super::query_parser;
use super::record_set::{RecordSet, all_records};
use super::scoring::{Clause, Scoring};
use super::stem::Stemmer;
use super::synonyms::Synonyms;
use super::term::Term;
use super::text_index::TextIndex;
use crate::corpus::{Corpus, Kind, Progress, RecordIx};

/// A corpus prepared for searching by words.
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    pub(super) texts: TextIndex,
    /// The texts that those were translated from, for words that no translated text holds.
    pub(super) originals: Option<TextIndex>,
    /// Records of a kind that counts as an idea.
    ideas: RecordSet,
    /// Records that are not of a summary. A summary that holds more of the words must not hide what the reports hold.
    pub(super) reports: RecordSet,
    pub(super) names: Names,
    pub(super) synonyms: Synonyms,
}

/// A [`WordIndex`] in the making, in steps, so that a page can respond meanwhile: call [`WordIndexer::step`] until all is
/// done, then [`WordIndexer::finish`]. Every step must be given the corpora that it began with.
#[derive(Clone, Debug)]
pub struct WordIndexer {
    done: RecordIx,
    texts: Indexer,
    originals: Option<Indexer>,
    ideas: RecordSet,
    reports: RecordSet,
    names: Names,
    synonyms: Synonyms,
}

impl WordIndexer {
    /// Reads what the records share. `original` is the corpus that `corpus` was translated from; it is ignored where it
    /// has not as many records.
    pub fn new(corpus: &Corpus, original: Option<&Corpus>) -> Self {
        let len = corpus.records.len();
        WordIndexer {
            done: 0,
            texts: Indexer::new(corpus),
            originals: original.filter(|original| original.records.len() == len).map(Indexer::new),
            ideas: RecordSet::with_capacity(len),
            reports: RecordSet::with_capacity(len),
            names: Names::new(corpus),
            synonyms: Synonyms::new(corpus),
        }
    }

    /// Reads at most so many records more.
    pub fn step(&mut self, corpus: &Corpus, original: Option<&Corpus>, records: usize) -> Progress {
        let total = corpus.records.len();
        let end = self.done.saturating_add(records).min(total);
        (self.done..end).for_each(|at| self.read(corpus, original, at));
        self.done = end;
        Progress { done: end, total }
    }

    fn read(&mut self, corpus: &Corpus, original: Option<&Corpus>, record_index: RecordIx) {
        self.texts.read(corpus, record_index);
        if let (Some(originals), Some(original)) = (&mut self.originals, original) {
            originals.read(original, record_index);
        }
        let record = &corpus.records[record_index];
        self.ideas.set(record_index, Kind::IDEAS.contains(&record.kind));
        self.reports.set(record_index, !corpus.is_summary(record.theme));
    }

    /// The index of the records read.
    pub fn finish(self) -> WordIndex {
        let names = self.names.proper();
        WordIndex {
            texts: TextIndex::new(self.texts.finish(&names)),
            originals: self.originals.map(|originals| TextIndex::new(originals.finish(&names))),
            ideas: self.ideas,
            reports: self.reports,
            names: self.names,
            synonyms: self.synonyms,
        }
    }
}

impl WordIndex {
    /// Reads every record of the corpus. Takes time and memory in proportion to its text.
    pub fn build(corpus: &Corpus) -> Self {
        WordIndex::build_all(corpus, None)
    }

    /// Reads every record of a translated corpus and of its original, as [`super::Index::build_translated`] does.
    pub fn build_translated(corpus: &Corpus, original: &Corpus) -> Self {
        WordIndex::build_all(corpus, Some(original))
    }

    fn build_all(corpus: &Corpus, original: Option<&Corpus>) -> Self {
        let mut indexer = WordIndexer::new(corpus, original);
        indexer.step(corpus, original, usize::MAX);
        indexer.finish()
    }

    /// The stemmer of the language that the corpus is in.
    pub fn stemmer(&self) -> Stemmer {
        self.texts.inverted.stemmer
    }

    /// The records that answer the words and phrases of a typed text, as [`WordIndex::search`] finds them, without
    /// their scores.
    pub fn matches(&self, text: &str) -> RecordSet {
        self.find(text).0.matches
    }

    /// The records that answer the words and phrases of a typed text. Any text will do; of its words and phrases the
    /// first [`query_parser::MAX_TERMS`] count.
    pub fn search(&self, text: &str) -> Found {
        let mut scoring = self.begin(text);
        while scoring.step() {}
        scoring.finish()
    }

    /// Finds the records of a typed text, and leaves their scores to the steps of [`Scoring`].
    pub(super) fn begin(&self, text: &str) -> Scoring<'_> {
        let (mut found, clauses) = self.find(text);
        let is_partial = found.partial || found.matches.is_disjoint(&self.reports);
        found.named = self.names.find(&query_parser::parse(text, self.stemmer()), is_partial);
        Scoring::new(&self.ideas, found, clauses)
    }

    /// What a typed text finds, without scores, and the clauses by which it was found.
    fn find(&self, text: &str) -> (Found, Vec<Clause<'_>>) {
        let mut found = Found { stemmer: self.stemmer(), ..Found::default() };
        let (excluded, mut terms): (Vec<Term>, Vec<Term>) =
            query_parser::parse(text, self.stemmer()).into_iter().partition(|term| term.is_excluded);
        if terms.iter().all(|term| term.is_stop_word) {
            terms.iter_mut().for_each(|term| term.is_stop_word = false);
        }
        terms.iter_mut().for_each(|term| term.is_unfinished &= !self.stands_as_typed(term));
        let clauses = self.clauses(&terms, &mut found);
        let mut allowed = all_records(self.reports.len());
        for clause in clauses.iter().filter(|clause| clause.is_phrase) {
            allowed.intersect_with(&clause.records);
        }
        for term in excluded {
            // Who excludes koffie may well want koffiebar, and a word that is still being typed says too little.
            let term = Term { is_strict: true, is_unfinished: false, is_stop_word: false, ..term };
            allowed.difference_with(&self.resolve(&term, 1.0).1);
        }
        let answering = by_number_of_answers(allowed, &clauses);
        let required = answering.len() - 1;
        let highest = |among: &RecordSet| answering.iter().rposition(|records| !records.is_disjoint(among));
        let in_reports = highest(&self.reports).filter(|&number| number > 0);
        let number = in_reports.or_else(|| highest(&answering[0])).filter(|&number| number > 0 || required == 0);
        found.partial = number.is_some_and(|number| number < required);
        let none = || RecordSet::with_capacity(self.reports.len());
        let is_only_in_summaries = required > 0 && in_reports != Some(required);
        found.summaries = if is_only_in_summaries { answering[required].clone() } else { none() };
        found.matches = number.map_or_else(none, |number| answering[number].clone());
        (found, clauses)
    }

    /// The words of the texts and their postings.
    pub(super) fn inverted(&self) -> &InvertedIndex {
        &self.texts.inverted
    }
}

/// At place `n` the allowed records that answer at least `n` of the required clauses, from 0 to all of them.
fn by_number_of_answers(allowed: RecordSet, clauses: &[Clause]) -> Vec<RecordSet> {
    let mut answering = vec![allowed];
    for clause in clauses.iter().filter(|clause| clause.is_required) {
        answering.push(RecordSet::with_capacity(clause.records.len()));
        for number in (1..answering.len()).rev() {
            let both = &answering[number - 1] & &clause.records;
            answering[number].union_with(&both);
        }
    }
    answering
}
