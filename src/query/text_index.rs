//! An inverted index that remembers which records answered the last terms.

use std::sync::{Mutex, PoisonError};

use super::inverted_index::InvertedIndex;
use super::lookup;
use super::query_parser::MAX_TERMS;
use super::record_set::RecordSet;
use super::term::Term;

/// For how many terms the records are remembered: those of four texts of the greatest length.
const MAX_REMEMBERED: usize = 4 * MAX_TERMS;

/// The words of the texts of one language.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    /// The words and their postings.
    pub(super) inverted: InvertedIndex,
    recent: RecentTerms,
}

/// The terms looked up last, each with its records: while someone types, all terms but the last stay the same.
#[derive(Debug, Default)]
struct RecentTerms(Mutex<Vec<(Term, RecordSet)>>);

impl Clone for RecentTerms {
    /// A copy remembers nothing.
    fn clone(&self) -> Self {
        RecentTerms::default()
    }
}

impl TextIndex {
    /// An index that remembers no term yet.
    pub(super) fn new(inverted: InvertedIndex) -> Self {
        TextIndex { inverted, recent: RecentTerms::default() }
    }

    /// The records that answer a term: [`lookup::records`], once a term.
    pub(super) fn records(&self, term: &Term) -> RecordSet {
        // A panic in between leaves the list as it was before or after, so that a poisoned one is as good.
        let mut recent = self.recent.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, records)) = recent.iter().find(|(other, _)| other == term) {
            return records.clone();
        }
        let records = lookup::records(&self.inverted, term);
        if recent.len() >= MAX_REMEMBERED {
            recent.remove(0);
        }
        recent.push((term.clone(), records.clone()));
        records
    }
}
