//! What words found.

use super::names::Named;
use super::record_set::RecordSet;
use super::stem::Stemmer;
use super::term::Term;
use crate::corpus::RecordIx;

/// The records that a typed text found, and what is to be said about it.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Records that answer every word and phrase and none that is excluded, in the order of the corpus, with their
    /// score: 0 or more, higher is better. A text that asks for nothing, such as a lone minus, finds every record with
    /// score 0.
    pub scores: Vec<(RecordIx, f32)>,
    /// The same records as a set.
    pub matches: RecordSet,
    /// Whether no record of a report answers every word, so that `scores` holds those that answer the most words. They
    /// answer every phrase all the same.
    pub partial: bool,
    /// Words that no record holds, folded, with the word or words that were searched for in their place.
    pub corrected: Vec<(String, String)>,
    /// Typed words, folded, each with the other words for the same that were searched for too.
    pub synonyms: Vec<(String, Vec<String>)>,
    /// Records of summaries that answer every word, where no record of a report does; they are among `matches`.
    pub summaries: RecordSet,
    /// Words and phrases that no record holds and that were not corrected, folded.
    pub missing: Vec<String>,
    /// Themes, people, places and organisations whose names hold the words.
    pub named: Vec<Named>,
    /// What was searched for, for marking it in the text.
    pub(super) terms: Vec<Term>,
    /// The stemmer of the texts that were searched.
    pub(super) stemmer: Stemmer,
}
