//! The words of a corpus, each with its postings; and the words of each record in their order, for phrases.

use super::affix_key::{AffixKey, AffixMask};
use super::record_set::RecordSet;
use super::stem::Stemmer;
use super::term::Term;

/// Fields of a record, one bit each.
pub type FieldSet = u8;
/// The title.
pub const TITLE: FieldSet = 1;
/// The text.
pub const BODY: FieldSet = 2;
/// Role of the speaker.
pub const SPEAKER: FieldSet = 4;
/// Titles of the codes.
pub const CODES: FieldSet = 8;
/// Title of the theme.
pub const THEME: FieldSet = 16;
/// Name of the speaker, which is found by its whole words only: groen is no part of Groenleer.
pub const NAME: FieldSet = 32;
/// The fields in which any form of a word finds the record. The title of its theme adds to the score of a record, and
/// never finds one.
pub const OWN: FieldSet = TITLE | BODY | SPEAKER | CODES;
/// Not a field: the body holds the word more than once.
pub const REPEATED: FieldSet = 64;

/// How many records can be indexed: as many as a [`Posting`] can number.
pub const MAX_RECORDS: usize = 1 << 24;

/// One record that holds a word, and the fields that hold it: the record in the upper 24 bits, the fields in the lower 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting(u32);

impl Posting {
    /// A posting of a record below [`MAX_RECORDS`].
    pub fn new(record: usize, fields: FieldSet) -> Posting {
        Posting((record as u32) << 8 | u32::from(fields))
    }

    /// Index of the record.
    pub fn record(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// The fields of the record that hold the word.
    pub fn fields(self) -> FieldSet {
        self.0.to_be_bytes()[3]
    }

    /// The same posting with further fields.
    pub fn with_fields(self, fields: FieldSet) -> Posting {
        Posting(self.0 | u32::from(fields))
    }
}

/// The folded words of every record, by number: frequent words, which are met first, have small numbers.
///
/// Made by [`super::indexer::Indexer`]. [`super::lookup`] finds words in it, [`super::phrase`] phrases.
#[derive(Clone, Debug, Default)]
pub struct InvertedIndex {
    /// By whose rules words are stemmed.
    pub(super) stemmer: Stemmer,
    /// Every word with its stem after it.
    pub(super) dictionary: String,
    /// For each word where its text ends in `dictionary`, and where its stem does.
    pub(super) ends: Vec<(u32, u32)>,
    /// For each word its key. A search goes past all of these, and looks at the text of few words.
    pub(super) affix_keys: Vec<AffixKey>,
    /// For each word its postings, by record.
    pub(super) postings: Vec<Vec<Posting>>,
    /// For each record its tokens, as [`push_field`] and [`push_word`] write them. Each list is allocated for itself and
    /// is as long as it has to be: one for all records would be copied, and stand in memory twice, whenever it grew.
    pub(super) tokens: Vec<Box<[u16]>>,
    /// Words of names of people and of hosts that no text writes with a small letter, folded.
    pub(super) proper_names: Vec<String>,
    /// For each letter and digit the records that hold a word that begins with it.
    pub(super) by_initial: Vec<RecordSet>,
}

/// A word of the dictionary.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) number: u32,
    pub(super) text: &'a str,
    pub(super) stem: &'a str,
    pub(super) postings: &'a [Posting],
}

impl InvertedIndex {
    /// How many records were read.
    pub(super) fn record_count(&self) -> usize {
        self.tokens.len()
    }

    /// The word of a number; none for a number that no word has.
    pub(super) fn word(&self, number: u32) -> Option<Word<'_>> {
        let at = number as usize;
        let (middle, end) = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].1);
        let text = self.dictionary.get(start as usize..middle as usize)?;
        let stem = self.dictionary.get(middle as usize..end as usize)?;
        Some(Word { number, text, stem, postings: &self.postings[at] })
    }

    /// The words whose keys share an affix with this one. Words without a posting, such as those of a code that no
    /// record has, are left out.
    #[inline(never)]
    pub(super) fn words_sharing_affix(&self, key: AffixKey, mask: AffixMask) -> Vec<Word<'_>> {
        let numbers = self.affix_keys.iter().zip(0u32..).filter(|(other, _)| other.shares_affix(key, mask));
        let words = numbers.filter_map(|(_, number)| self.word(number));
        words.filter(|word| !word.postings.is_empty()).collect()
    }

    /// The same term, matched as a proper name where it is one.
    pub(super) fn with_name(&self, term: Term) -> Term {
        Term { is_name: !term.is_phrase && self.proper_names.contains(&term.text), ..term }
    }

    /// The records with a word that begins with a letter or digit of ASCII; none for any other byte.
    pub(super) fn with_initial(&self, initial: u8) -> Option<&RecordSet> {
        self.by_initial.get(initial_slot(initial)?)
    }

    /// The tokens of a record, in their order.
    pub(super) fn tokens(&self, record: usize) -> Tokens<'_> {
        Tokens(self.tokens[record].iter())
    }
}

/// Letters and digits of ASCII.
pub(super) const INITIALS: usize = 36;

/// The place of a letter or digit of ASCII in [`InvertedIndex::by_initial`].
pub(super) fn initial_slot(initial: u8) -> Option<usize> {
    match initial {
        b'a'..=b'z' => Some((initial - b'a').into()),
        b'0'..=b'9' => Some(26 + usize::from(initial - b'0')),
        _ => None,
    }
}

/// Values from here on, but for [`WIDE`], stand for the field that begins there. Word numbers below are one value.
const FIELD_MARK: u16 = 0xff00;
/// Stands before the two halves of a word number that is no smaller than [`FIELD_MARK`].
const WIDE: u16 = 0xffff;

/// What follows one another in a record.
pub(super) enum Token {
    /// A text of this field begins.
    Field(FieldSet),
    /// A word, by number.
    Word(u32),
}

/// Writes that a text of this field begins.
pub(super) fn push_field(tokens: &mut Vec<u16>, field: FieldSet) {
    tokens.push(FIELD_MARK + u16::from(field));
}

/// Writes the next word, in two bytes or, for the rare ones, six.
pub(super) fn push_word(tokens: &mut Vec<u16>, number: u32) {
    if number >= FIELD_MARK.into() {
        tokens.extend([WIDE, (number >> 16) as u16]);
    }
    tokens.push(number as u16);
}

/// The tokens of a record.
#[derive(Clone)]
pub(super) struct Tokens<'a>(std::slice::Iter<'a, u16>);

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        match *self.0.next()? {
            WIDE => {
                let mut half = || self.0.next().map_or(0, |&half| u32::from(half));
                Some(Token::Word(half() << 16 | half()))
            }
            mark @ FIELD_MARK.. => Some(Token::Field((mark - FIELD_MARK) as FieldSet)),
            number => Some(Token::Word(number.into())),
        }
    }
}
