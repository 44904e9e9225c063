//! The words of a corpus, each with where it stands.

use std::collections::HashMap;

use super::Bits;
use super::lookup::AffixKey;
use super::stem::stem;
use super::words::{self, TokenKind};
use crate::corpus::Corpus;

/// The fields of a record, as bits.
pub const TITLE: u8 = 1;
/// The text.
pub const BODY: u8 = 2;
/// Role and name of the speaker.
pub const SPEAKER: u8 = 4;
/// Titles of the codes.
pub const CODES: u8 = 8;
/// Title of the theme.
pub const THEME: u8 = 16;
/// Names of the places and people of the theme.
pub const NEARBY: u8 = 32;
/// Not a field: the body holds the word more than once.
pub const AGAIN: u8 = 64;

/// The highest values in a stream stand for the field that begins there.
pub(super) const FIELD_MARK: u32 = 0xff00;
/// What stands in a stream before the two halves of a number that is no smaller than the marks.
const LONG: u16 = 0xffff;

/// Where something stands: the record in the upper 24 bits, its fields in the lower 8.
pub type Posting = u32;
/// The folded words of every record; `lookup` finds among them.
#[derive(Clone, Debug, Default)]
pub struct InvertedIndex {
    /// Every word with its stem after it.
    pub(super) letters: String,
    /// For each word where its text ends in `letters`, and where its stem does.
    pub(super) ends: Vec<(u32, u32)>,
    /// How each word and its stem begin and end. A search walks over all of these, and looks at few words.
    pub(super) signs: Vec<AffixKey>,
    /// For each word where it stands, by record.
    pub(super) places: Vec<Vec<Posting>>,
    /// For each record its words one after the other, by number, each text after the mark of its field. The words that
    /// are met first have the smallest numbers and are the most frequent ones, so that most take two bytes.
    pub(super) streams: Vec<Box<[u16]>>,
    /// For each letter and digit the records that hold a word that begins with it.
    pub(super) initials: Vec<Bits>,
}

/// What a stream holds.
pub(super) enum Item {
    /// A text of this field begins.
    Field(u32),
    /// A word, by number.
    Word(u32),
}

/// A stream, item by item.
#[derive(Clone)]
pub(super) struct Stream<'a>(std::slice::Iter<'a, u16>);

impl Iterator for Stream<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        match *self.0.next()? {
            LONG => {
                let mut half = || self.0.next().map_or(0, |&half| u32::from(half));
                Some(Item::Word(half() << 16 | half()))
            }
            mark if u32::from(mark) >= FIELD_MARK => Some(Item::Field(u32::from(mark) - FIELD_MARK)),
            number => Some(Item::Word(number.into())),
        }
    }
}

/// The place of a letter or digit without accents in [`InvertedIndex::initials`].
pub(super) fn initial(letter: u8) -> Option<usize> {
    match letter {
        b'a'..=b'z' => Some((letter - b'a').into()),
        b'0'..=b'9' => Some(26 + usize::from(letter - b'0')),
        _ => None,
    }
}

/// How many letters and digits there are.
const INITIALS: usize = 36;

impl InvertedIndex {
    /// The words of a record, one after the other.
    pub(super) fn stream(&self, record: usize) -> Stream<'_> {
        Stream(self.streams[record].iter())
    }
}

/// The words of a text by number, with whether they are [`TokenKind::Joined`].
type Numbers = Vec<(u32, bool)>;

/// An inverted index in the making.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    made: InvertedIndex,
    numbers: HashMap<String, usize>,
    /// The stream of the record that is read. Each is kept for itself and as long as it is, since one for all records
    /// would have to be moved, and stand there twice meanwhile, whenever it grew.
    stream: Vec<u16>,
    /// What many records share is read once: the titles of the codes, and the title and the names of each theme.
    codes: Vec<Numbers>,
    themes: Vec<(Numbers, Numbers)>,
}

impl Builder {
    fn numbers(&mut self, texts: &mut dyn Iterator<Item = &str>) -> Numbers {
        let mut numbers = Vec::new();
        for text in texts {
            words::for_each_token(text, &mut |piece, word, _| {
                let number = self.numbers.get(word).copied().unwrap_or_else(|| self.add(word));
                numbers.push((number as u32, piece == TokenKind::Joined));
            });
        }
        numbers
    }

    fn add(&mut self, word: &str) -> usize {
        let number = self.made.ends.len();
        self.numbers.insert(word.to_owned(), number);
        self.made.letters.push_str(word);
        let end = self.made.letters.len() as u32;
        let root = stem(word);
        self.made.letters.push_str(&root);
        self.made.ends.push((end, self.made.letters.len() as u32));
        self.made.signs.push(AffixKey::of(word, &root));
        self.made.places.push(Vec::new());
        number
    }

    fn put(&mut self, record: usize, field: u8, numbers: &[(u32, bool)]) {
        let place = (record as u32) << 8 | u32::from(field);
        // What the reader does not see on the record itself is no place for a phrase.
        if field < THEME {
            self.stream.push(FIELD_MARK as u16 + u16::from(field));
            for &(number, _) in numbers.iter().filter(|(_, joined)| !joined) {
                if number >= FIELD_MARK {
                    self.stream.extend([LONG, (number >> 16) as u16]);
                }
                self.stream.push(number as u16);
            }
        }
        for &(number, _) in numbers {
            if let Some(initial) = initial(self.made.signs[number as usize].first()) {
                self.made.initials[initial].insert(record);
            }
            let places = &mut self.made.places[number as usize];
            match places.last_mut() {
                Some(last) if *last >> 8 == place >> 8 => {
                    let again = if field == BODY && *last & u32::from(BODY) != 0 { AGAIN } else { 0 };
                    *last |= u32::from(field | again);
                }
                _ => places.push(place),
            }
        }
    }

    fn text(&mut self, record: usize, field: u8, text: &str) {
        let numbers = self.numbers(&mut [text].into_iter());
        self.put(record, field, &numbers);
    }

    /// Reads what the records of a corpus share.
    pub fn new(corpus: &Corpus) -> Self {
        let mut builder = Builder::default();
        builder.made.initials = vec![Bits::none(corpus.records.len()); INITIALS];
        for code in &corpus.codes {
            let title = builder.numbers(&mut [code.title.as_str()].into_iter());
            builder.codes.push(title);
        }
        for theme in &corpus.themes {
            let title = builder.numbers(&mut [theme.title.as_str()].into_iter());
            let places = theme.hosts.iter().map(|&place| corpus.places[place].name.as_str());
            let names = builder.numbers(&mut places.chain(theme.people.iter().map(|person| person.name.as_str())));
            builder.themes.push((title, names));
        }
        builder
    }

    /// Reads the next record of the corpus. Those after the first 2²⁴ are passed over.
    pub fn read(&mut self, corpus: &Corpus, at: usize) {
        if at >= 1 << 24 {
            return;
        }
        let record = &corpus.records[at];
        self.text(at, TITLE, &record.title);
        self.text(at, BODY, &record.body);
        if let Some(speaker) = &record.speaker {
            self.text(at, SPEAKER, &speaker.role);
            self.text(at, SPEAKER, speaker.name.as_deref().unwrap_or_default());
        }
        let codes = std::mem::take(&mut self.codes);
        record.codes.iter().for_each(|&code| self.put(at, CODES, &codes[code]));
        self.codes = codes;
        let themes = std::mem::take(&mut self.themes);
        let (title, names) = &themes[record.theme];
        self.put(at, THEME, title);
        self.put(at, NEARBY, names);
        self.themes = themes;
        self.made.streams.push(self.stream.as_slice().into());
        self.stream.clear();
    }

    /// The inverted_index of the records read so far.
    pub fn finish(self) -> InvertedIndex {
        self.made
    }
}
