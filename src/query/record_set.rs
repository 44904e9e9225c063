//! A set of records, as one bit a record.

use fixedbitset::FixedBitSet;

/// Indices of records. Its length is the number of records of the corpus; sets of one corpus can be combined.
///
/// `with_capacity(len)` is the empty set over `0..len`. Putting in an index at or over the length panics.
pub type RecordSet = FixedBitSet;

/// The set of every record of a corpus of `len` records.
pub fn all_records(len: usize) -> RecordSet {
    let mut records = RecordSet::with_capacity(len);
    records.insert_range(..);
    records
}
