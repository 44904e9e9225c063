//! Finding the words of an inverted index that answer a term, without looking at all of them.

use std::borrow::Cow;

use super::Bits;
use super::inverted_index::{InvertedIndex, NEARBY, Posting, initial};
use super::query_parser::{Level, Term};
use super::stem::stem;
use super::words;

/// Words of fewer letters are not corrected, because too many words are one letter away.
const CORRECTED_FROM: usize = 5;
/// Words of more bytes are not corrected or taken apart, because nobody types them.
const CORRECTED_TO: usize = 40;

/// Where words stand that answer a term, with how they answer it; none for a phrase.
pub type Places<'a> = (Cow<'a, [Posting]>, Option<Level>);

/// The first four bytes of a word and its last four, and those of its stem; zero where there are fewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AffixKey {
    head: u32,
    tail: u32,
    stem_head: u32,
    stem_tail: u32,
}

impl AffixKey {
    /// The sign of a word and its stem.
    pub fn of(word: &str, stem: &str) -> AffixKey {
        let (head, tail) = edges(word);
        let (stem_head, stem_tail) = edges(stem);
        AffixKey { head, tail, stem_head, stem_tail }
    }

    /// The sign that words which begin alike share. It has no end that any word has.
    pub fn of_beginning(text: &str) -> AffixKey {
        AffixKey { tail: u32::MAX, stem_tail: u32::MAX, ..AffixKey::of(text, text) }
    }

    /// The first byte of the word.
    pub fn first(&self) -> u8 {
        (self.head >> 24) as u8
    }
}

fn edges(word: &str) -> (u32, u32) {
    let bytes = word.as_bytes();
    let at = |index: usize| u32::from(bytes.get(index).copied().unwrap_or_default());
    let head = (0..4).fold(0, |head, index| head << 8 | at(index));
    let tail = (0..4).fold(0, |tail, index| tail << 8 | at((bytes.len() + index).wrapping_sub(4)));
    (head, tail)
}

/// A word, as it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) number: u32,
    pub(super) text: &'a str,
    pub(super) stem: &'a str,
    /// By record.
    pub(super) places: &'a [Posting],
}

impl InvertedIndex {
    /// The word of a number; none for the mark of a field.
    pub(super) fn word(&self, number: u32) -> Option<Word<'_>> {
        let place = number as usize;
        let (middle, end) = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before].1);
        let text = self.letters.get(start as usize..middle as usize)?;
        let stem = self.letters.get(middle as usize..end as usize)?;
        Some(Word { number, text, stem, places: &self.places[place] })
    }

    /// The words that any record holds and whose signs agree with this one in what the masks leave of it: at the
    /// beginning or the end of the word or of its stem. Those of a code that no record has are left out.
    #[inline(never)]
    pub(super) fn among(&self, asked: AffixKey, heads: u32, tails: u32) -> Vec<Word<'_>> {
        let may = |sign: &AffixKey| {
            (sign.head ^ asked.head) & heads == 0
                || (sign.tail ^ asked.tail) & tails == 0
                || (sign.stem_head ^ asked.stem_head) & heads == 0
                || (sign.stem_tail ^ asked.stem_tail) & tails == 0
        };
        let numbers = self.signs.iter().zip(0u32..).filter(|(sign, _)| may(sign));
        let words = numbers.filter_map(|(_, number)| self.word(number));
        words.filter(|word| !word.places.is_empty()).collect()
    }

    /// Where words or phrases stand that answer a term. One pass over the signs finds forms, compounds and beginnings.
    pub fn answers(&self, term: &Term) -> Vec<Places<'_>> {
        if term.phrase {
            let places = self.phrase(term);
            return if places.is_empty() { Vec::new() } else { vec![(Cow::Owned(places), None)] };
        }
        let mut asked = AffixKey::of(&term.text, &term.stem);
        let mut tails = u32::MAX;
        if term.text.ends_with("je") {
            // A plural may have an s more, and so another end.
            (asked.tail, tails) = (b's'.into(), 0xff);
        }
        // A word that is still growing may be shorter than a sign.
        let heads = u32::MAX << if term.open { 8 * 4usize.saturating_sub(term.text.len()) } else { 0 };
        let words = self.among(asked, heads, tails).into_iter();
        words.filter_map(|word| Some((Cow::Borrowed(word.places), Some(term.level(word.text, word.stem)?)))).collect()
    }

    /// The records that answer a term. Nobody who leaves out a town means every record of the theme that it hosted.
    pub fn records(&self, term: &Term) -> Bits {
        // Nearly every record holds a word that begins with the letter that is typed first.
        if let ([letter], true, false) = (term.text.as_bytes(), term.open, term.phrase || term.minus || term.filler)
            && let Some(initial) = initial(*letter)
        {
            return self.initials[initial].clone();
        }
        let mut bits = Bits::none(self.streams.len());
        let passed = if term.minus { u32::from(NEARBY) } else { 0 };
        for (places, _) in self.answers(term) {
            for &place in places.iter() {
                if place & 0xff != passed {
                    bits.insert((place >> 8) as usize);
                }
            }
        }
        bits
    }

    /// What to search for in the stead of a word that nothing answers: a word that is one typo away, or else the two
    /// words that it is made of. Empty where there is neither.
    pub fn instead(&self, term: &Term) -> Vec<String> {
        let text = term.text.as_str();
        if term.phrase || text.len() > CORRECTED_TO || text.chars().nth(CORRECTED_FROM - 1).is_none() {
            return Vec::new();
        }
        self.corrected(term).map_or_else(|| self.split(text), |word| vec![word.to_owned()])
    }

    /// Words come before stems, the same first letter before another, and the word of more records before that of
    /// fewer.
    fn corrected(&self, term: &Term) -> Option<&str> {
        let typo = |a: &str, b: &str| a.len() >= CORRECTED_FROM && words::one_typo(a.as_bytes(), b.as_bytes());
        let rank = |word: &Word| {
            let first = word.text.as_bytes().first() == term.text.as_bytes().first();
            (typo(&term.text, word.text), first, word.places.len())
        };
        // A typo changes two neighbours at most, so of five letters the first two or the last two are as they were.
        let near = self.among(AffixKey::of(&term.text, &term.stem), 0xffff_0000, 0xffff).into_iter();
        let near = near.filter(|word| typo(&term.text, word.text) || typo(&term.stem, word.stem));
        near.max_by_key(rank).map(|word| word.text)
    }

    /// The two known words that a word is made of, cut as near to its middle as can be.
    fn split(&self, text: &str) -> Vec<String> {
        let known = |part: &str, among: &[Word]| {
            let root = stem(part);
            part.len() > 2 && among.iter().any(|word| word.text == part || word.stem == root)
        };
        // A part and its stem begin alike, so that one pass finds whatever the first part can be.
        let firsts = self.among(AffixKey::of_beginning(text), 0xff00_0000, u32::MAX);
        for step in 0..text.len() {
            let middle = text.len() / 2;
            let cut = if step % 2 == 0 { middle + step / 2 } else { middle.saturating_sub(step / 2 + 1) };
            let Some((first, second)) = text.split_at_checked(cut) else { continue };
            // An s may stand between the parts of a compound.
            let first = [Some(first), first.strip_suffix('s')].into_iter().flatten().find(|part| known(part, &firsts));
            let seconds = || self.among(AffixKey::of(second, &stem(second)), u32::MAX, u32::MAX);
            if let Some(first) = first.filter(|_| known(second, &seconds())) {
                return vec![first.to_owned(), second.to_owned()];
            }
        }
        Vec::new()
    }
}
