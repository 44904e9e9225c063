//! The topic on which more is said in some records than in others.

use super::Facet;
use super::compare::percents;
use super::index::Index;
use super::record_set::RecordSet;
use crate::corpus::CodeIx;

/// So many records have something, of so many.
pub type Share = (usize, usize);

/// A topic with its share of the records here and of those elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standout {
    /// The topic, an index in `Corpus::codes`.
    pub code: CodeIx,
    /// Its share here.
    pub here: Share,
    /// Its share elsewhere.
    pub elsewhere: Share,
}

/// The topic whose share here is larger than elsewhere by the most percentage points, as shares are shown; of equal ones
/// the first of the codebook. None where no share is larger by a point, and where there are no records on one of the sides.
pub fn standout(index: &Index, here: &RecordSet, elsewhere: &RecordSet) -> Option<Standout> {
    let wholes = [here.count_ones(..), elsewhere.count_ones(..)];
    let (mut best, mut most) = (None, 0);
    for (code, (_, having)) in index.values(Facet::Code).iter().enumerate() {
        let [ours, theirs] = [here, elsewhere].map(|records| records.intersection_count(having));
        let gap = percents(ours, wholes[0]).saturating_sub(percents(theirs, wholes[1]));
        if gap > most && wholes[1] > 0 {
            most = gap;
            best = Some(Standout { code, here: (ours, wholes[0]), elsewhere: (theirs, wholes[1]) });
        }
    }
    best
}

/// The topics that most of these records have, and how many do.
pub fn leading(index: &Index, records: &RecordSet) -> (Vec<CodeIx>, usize) {
    let (mut codes, mut most) = (Vec::new(), 0);
    for (code, (_, having)) in index.values(Facet::Code).iter().enumerate() {
        let count = records.intersection_count(having);
        if count > most {
            codes.clear();
            most = count;
        }
        if count == most && count > 0 {
            codes.push(code);
        }
    }
    (codes, most)
}
