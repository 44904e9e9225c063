//! From a term to the postings that answer it, without looking at every word of the dictionary.

use std::borrow::Cow;

use super::affix_key::{AffixKey, AffixMask};
use super::inverted_index::{InvertedIndex, NAME, OWN, Posting};
use super::phrase;
use super::record_set::RecordSet;
use super::term::{MatchKind, Term};

/// Postings that answer a term, and how their word does; without a kind they are those of a phrase.
pub type Postings<'a> = (Cow<'a, [Posting]>, Option<MatchKind>);

/// The postings of each word that answers `term`, or those of the phrase. One pass over the keys finds other forms,
/// compounds and words that begin with it.
pub fn postings<'a>(index: &'a InvertedIndex, term: &Term) -> Vec<Postings<'a>> {
    if term.is_phrase {
        let postings = phrase::postings(index, term);
        return if postings.is_empty() { Vec::new() } else { vec![(Cow::Owned(postings), None)] };
    }
    let mut key = AffixKey::new(&term.text, &term.stem);
    let mut mask = AffixMask::FOUR_BYTES;
    if term.stemmer.has_compounds() && term.text.ends_with("je") {
        // The plural of a diminutive ends with an s, so that only that byte can be compared.
        key = key.with_last_byte(b's');
        mask.tail = 0xff;
    }
    if term.is_unfinished {
        // What is typed so far may be shorter than what a key holds of longer words.
        mask.head <<= 8 * 4usize.saturating_sub(term.text.len());
    }
    let words = index.words_sharing_affix(key, mask).into_iter();
    words
        .filter_map(|word| Some((Cow::Borrowed(word.postings), Some(term.match_kind(word.text, word.stem)?))))
        .collect()
}

/// Records whose own text matches `term`: one that only the title of its theme answers is not about the word.
pub fn records(index: &InvertedIndex, term: &Term) -> RecordSet {
    // Nearly every record holds a word that begins with the first letter typed, so these sets stand ready.
    if let ([letter], true, false) =
        (term.text.as_bytes(), term.is_unfinished, term.is_phrase || term.is_excluded || term.is_stop_word)
        && let Some(records) = index.with_initial(*letter)
    {
        return records.clone();
    }
    let mut records = RecordSet::with_capacity(index.record_count());
    for (postings, kind) in postings(index, term) {
        let is_whole = matches!(kind, None | Some(MatchKind::Exact));
        let fields = if is_whole { OWN | NAME } else { OWN };
        for posting in postings.iter().filter(|posting| posting.fields() & fields != 0) {
            records.insert(posting.record());
        }
    }
    records
}
