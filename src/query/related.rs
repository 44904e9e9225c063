//! Records related to a record: of its own theme, of other themes, and next to it among results.

use crate::corpus::{Corpus, Kind, RecordIx};
use crate::sort::sort_by;

/// How many codes two records have in common.
fn shared(corpus: &Corpus, a: RecordIx, b: RecordIx) -> usize {
    corpus.records[a].codes.iter().filter(|code| corpus.records[b].codes.contains(code)).count()
}

/// The records of these kinds in the same theme that share most codes with a record, at most `limit` of them.
/// The record that it is a part of and those that are part of it are left out, since they are shown as such.
pub fn nearest(corpus: &Corpus, record: RecordIx, kinds: &[Kind], limit: usize) -> Vec<RecordIx> {
    let item = &corpus.records[record];
    let near = |&other: &RecordIx| {
        let that = &corpus.records[other];
        other != record
            && that.theme == item.theme
            && kinds.contains(&that.kind)
            && item.part_of != Some(other)
            && that.part_of != Some(record)
            && shared(corpus, record, other) > 0
    };
    best(corpus, record, (0..corpus.records.len()).filter(near).collect(), limit)
}

/// Records of other themes that have the first code of a record: for each track that is no summary at most `limit`,
/// those that share most codes with it first. Voices are left out, since they are shown with what they illustrate.
pub fn elsewhere(corpus: &Corpus, record: RecordIx, limit: usize) -> Vec<RecordIx> {
    let item = &corpus.records[record];
    let Some(code) = item.codes.first() else { return Vec::new() };
    let mut found = Vec::new();
    for track in 0..corpus.tracks.len() {
        let same = |&other: &RecordIx| {
            let that = &corpus.records[other];
            that.theme != item.theme
                && corpus.themes[that.theme].track == track
                && !corpus.tracks[track].summary
                && that.kind != Kind::Voice
                && that.codes.contains(code)
        };
        found.extend(best(corpus, record, (0..corpus.records.len()).filter(same).collect(), limit));
    }
    found
}

fn best(corpus: &Corpus, record: RecordIx, mut found: Vec<RecordIx>, limit: usize) -> Vec<RecordIx> {
    sort_by(&mut found, &|&a, &b| shared(corpus, record, b).cmp(&shared(corpus, record, a)));
    found.truncate(limit);
    found
}

/// The neighbours of a record among results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// The record before it.
    pub before: Option<RecordIx>,
    /// Its number, from 1.
    pub number: usize,
    /// The record after it.
    pub after: Option<RecordIx>,
}

/// The neighbours of a record among results; none where it is not one of them.
pub fn around(order: &[RecordIx], record: RecordIx) -> Option<Around> {
    let at = order.iter().position(|&other| other == record)?;
    let before = at.checked_sub(1).map(|before| order[before]);
    Some(Around { before, number: at + 1, after: order.get(at + 1).copied() })
}
