//! What may have been meant by a word that no record holds.

use super::affix_key::{AffixKey, AffixMask};
use super::inverted_index::{InvertedIndex, Word};
use super::term::Term;
use super::words;

/// Letters of the shortest word that is corrected: of shorter ones too many words are one letter away.
const MIN_LETTERS: usize = 5;
/// Letters of the shortest part of a compound that is searched for.
const MIN_PART: usize = 4;
/// Bytes of the longest word that is corrected or split, since nobody types a longer one.
const MAX_BYTES: usize = 40;

/// The words to search for in the place of a word that nothing answers: one that is one typo away, or else the two that
/// it is made of, of which the second may be one typo away. Empty where there is none, and for a phrase.
pub fn replacement(index: &InvertedIndex, term: &Term) -> Vec<String> {
    let text = term.text.as_str();
    if term.is_phrase || text.len() > MAX_BYTES || text.chars().nth(MIN_LETTERS - 1).is_none() {
        return Vec::new();
    }
    if let Some(word) = correction(index, term) {
        return vec![word.to_owned()];
    }
    // Short words begin many others, so that what stands before the typo has to be longer than they are.
    split(index, text, false, &|second| {
        let (first, letters) = (text.len() - second.len(), second.chars().count());
        let is_likely = first >= MIN_LETTERS - 1 && letters > MIN_LETTERS;
        if is_likely { correction(index, &Term::word(second, index.stemmer)) } else { None }
    })
}

/// The two words of the texts that a compound is made of, neither of them short or a stop word; none for another word.
pub fn parts(index: &InvertedIndex, text: &str) -> Option<[String; 2]> {
    if !index.stemmer.has_compounds() || text.len() > MAX_BYTES {
        return None;
    }
    let is_part = |part: &String| part.chars().nth(MIN_PART - 1).is_some() && !index.stemmer.is_stop_word(part);
    let parts: [String; 2] = split(index, text, true, &|_| None).try_into().ok()?;
    parts.iter().all(is_part).then_some(parts)
}

/// The best word that sounds the same or is one typo away: by its sound rather than its text, by its text rather than
/// its stem or what it sounds like, with the same first letter rather than another, and of more records rather than
/// fewer.
fn correction<'a>(index: &'a InvertedIndex, term: &Term) -> Option<&'a str> {
    let is_typo = |a: &str, b: &str| a.len() >= MIN_LETTERS && words::one_typo(a.as_bytes(), b.as_bytes());
    let sound = words::sound(&term.text);
    let rank = |word: &Word| {
        let heard = words::sound(word.text);
        let fit = if heard == sound {
            3
        } else if is_typo(&term.text, word.text) {
            2
        } else {
            u8::from(is_typo(&term.stem, word.stem) || is_typo(&sound, &heard))
        };
        let has_same_first = word.text.as_bytes().first() == term.text.as_bytes().first();
        (fit, has_same_first, word.postings.len())
    };
    // A typo changes two neighbours at most, so of five letters the first two or the last two are as they were.
    let candidates = index.words_sharing_affix(AffixKey::new(&term.text, &term.stem), AffixMask::TWO_BYTES).into_iter();
    // By the ear two letters may stand for one.
    let is_near = |word: &Word| word.text.len().abs_diff(term.text.len()) <= 3;
    let best = candidates.filter(is_near).map(|word| (rank(&word), word.text)).max_by_key(|(rank, _)| *rank)?;
    (best.0.0 > 0).then_some(best.1)
}

/// The two known words that a word is made of, or known forms of them unless they have to be `exact`; cut as near to its
/// middle as can be. Where there are none, `corrected` may give another word for a second part that is not known.
fn split<'a>(
    index: &'a InvertedIndex,
    text: &str,
    exact: bool,
    corrected: &dyn Fn(&str) -> Option<&'a str>,
) -> Vec<String> {
    let is_among = |words: &[Word], part: &str| {
        let stem = index.stemmer.stem(part);
        part.len() > 2 && words.iter().any(|word| word.text == part || (!exact && word.stem == stem))
    };
    // A part and its stem begin with the same letter, so one pass finds whatever the first part can be.
    let firsts = index.words_sharing_affix(AffixKey::of_prefix(text), AffixMask::FIRST_BYTE);
    let mut unknown = Vec::new();
    for step in 0..text.len() {
        let middle = text.len() / 2;
        let cut = if step % 2 == 0 { middle + step / 2 } else { middle.saturating_sub(step / 2 + 1) };
        let Some((first, second)) = text.split_at_checked(cut) else { continue };
        // An s may stand between the parts of a compound.
        let without_s = first.strip_suffix('s').filter(|_| index.stemmer.has_compounds());
        let first = [Some(first), without_s].into_iter().flatten().find(|part| is_among(&firsts, part));
        let seconds = || {
            let key = AffixKey::new(second, &index.stemmer.stem(second));
            index.words_sharing_affix(key, AffixMask::FOUR_BYTES)
        };
        let Some(first) = first else { continue };
        if is_among(&seconds(), second) {
            return vec![first.to_owned(), second.to_owned()];
        }
        unknown.push((first, second));
    }
    let known = unknown.into_iter().find_map(|(first, second)| Some([first, corrected(second)?]));
    known.map_or_else(Vec::new, |words| words.map(str::to_owned).into())
}
