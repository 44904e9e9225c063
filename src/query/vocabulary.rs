//! The words of a corpus, each with where it stands.

use std::borrow::Cow;

use super::ask::{Level, Term};
use super::stem::stem;
use super::words::{self, Piece};
use crate::corpus::Corpus;
use crate::small::Names;

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

/// Words of fewer letters are not corrected, because too many words are one letter away.
const CORRECTED_FROM: usize = 5;
/// Words of more bytes are not corrected or taken apart, because nobody types them.
const CORRECTED_TO: usize = 40;
/// The highest values in a stream stand for the field that begins there.
const FIELD_MARK: u32 = u32::MAX - 0xff;

/// Where something stands: the record in the upper 24 bits, its fields in the lower 8.
pub type Place = u32;
/// Where words stand that answer a term, with how they answer it; none for a phrase.
pub type Places<'a> = (Cow<'a, [Place]>, Option<Level>);

/// A word, as it is looked at.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    stem: &'a str,
    /// By record.
    places: &'a [Place],
}

/// The folded words of every record.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Every word with its stem after it. A search walks over all of them, so they stand close together.
    letters: String,
    /// For each word where its text ends in `letters`, and where its stem does.
    ends: Vec<(u32, u32)>,
    /// For each word where it stands, by record.
    places: Vec<Vec<Place>>,
    /// For each record its words one after the other, by number, each text after the mark of its field.
    streams: Vec<u32>,
    /// Where the stream of each record begins, and where the last one ends.
    starts: Vec<usize>,
}

/// The words of a text by number, with whether they are [`Piece::Joined`].
type Numbers = Vec<(u32, bool)>;

/// A vocabulary in the making.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    made: Vocabulary,
    numbers: Names,
    /// What many records share is read once: the titles of the codes, and the title and the names of each theme.
    codes: Vec<Numbers>,
    themes: Vec<(Numbers, Numbers)>,
}

impl Builder {
    fn numbers(&mut self, texts: &mut dyn Iterator<Item = &str>) -> Numbers {
        let mut numbers = Vec::new();
        for text in texts {
            words::each(text, &mut |piece, word, _| {
                let number = self.numbers.get(word).unwrap_or_else(|| self.add(word));
                numbers.push((number as u32, piece == Piece::Joined));
            });
        }
        numbers
    }

    fn add(&mut self, word: &str) -> usize {
        let number = self.made.ends.len();
        self.numbers.put(word, number);
        self.made.letters.push_str(word);
        let end = self.made.letters.len() as u32;
        self.made.letters.push_str(&stem(word));
        self.made.ends.push((end, self.made.letters.len() as u32));
        self.made.places.push(Vec::new());
        number
    }

    fn put(&mut self, record: usize, field: u8, numbers: &[(u32, bool)]) {
        let place = (record as u32) << 8 | u32::from(field);
        // What the reader does not see on the record itself is no place for a phrase.
        if field < THEME {
            self.made.streams.push(FIELD_MARK + u32::from(field));
            self.made.streams.extend(numbers.iter().filter(|(_, joined)| !joined).map(|(number, _)| number));
        }
        for &(number, _) in numbers {
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
        builder.made.starts.push(0);
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
        self.made.starts.push(self.made.streams.len());
    }

    /// The vocabulary of the records read so far.
    pub fn finish(self) -> Vocabulary {
        self.made
    }
}

impl Vocabulary {
    /// The words that any record holds; those of a code that no record has are left out.
    fn words(&self) -> impl Iterator<Item = Word<'_>> {
        (0..self.ends.len() as u32).filter_map(|number| self.word(number)).filter(|word| !word.places.is_empty())
    }

    /// The word of a number; none for the mark of a field.
    fn word(&self, number: u32) -> Option<Word<'_>> {
        let number = number as usize;
        let (middle, end) = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before].1);
        let text = self.letters.get(start as usize..middle as usize)?;
        let stem = self.letters.get(middle as usize..end as usize)?;
        Some(Word { text, stem, places: &self.places[number] })
    }

    /// Where words or phrases stand that answer a term. One pass over the words finds forms, compounds and beginnings.
    pub fn answers(&self, term: &Term) -> Vec<Places<'_>> {
        if term.phrase {
            let places = self.phrase(term);
            return if places.is_empty() { Vec::new() } else { vec![(Cow::Owned(places), None)] };
        }
        let mut answers = Vec::new();
        for word in self.words() {
            if let Some(level) = term.level(word.text, word.stem) {
                answers.push((Cow::Borrowed(word.places), Some(level)));
            }
        }
        answers
    }

    /// Where a phrase stands: the letters of whole words one after the other, so that hyphens and spaces make no
    /// difference.
    fn phrase(&self, term: &Term) -> Vec<Place> {
        let goes_on = |number| self.word(number).is_some_and(|word| term.goes_on(&term.text, word.text));
        let first: Vec<bool> = (0..self.ends.len() as u32).map(goes_on).collect();
        let mut places = Vec::new();
        for (record, bounds) in self.starts.windows(2).enumerate() {
            let stream = &self.streams[bounds[0]..bounds[1]];
            let (mut field, mut fields) = (0, 0);
            for (at, &word) in stream.iter().enumerate() {
                if word >= FIELD_MARK {
                    field = word - FIELD_MARK;
                } else if first[word as usize] {
                    let words = stream[at..].iter().map_while(|&word| self.word(word));
                    if term.phrase_len(&mut words.map(|word| word.text)).is_some() {
                        fields |= field;
                    }
                }
            }
            if fields > 0 {
                places.push((record as u32) << 8 | fields);
            }
        }
        places
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
        let near = self.words().filter(|word| typo(&term.text, word.text) || typo(&term.stem, word.stem));
        near.max_by_key(rank).map(|word| word.text)
    }

    /// The two known words that a word is made of, cut as near to its middle as can be.
    fn split(&self, text: &str) -> Vec<String> {
        let known = |part: &str| {
            let root = stem(part);
            part.len() > 2 && self.words().any(|word| word.text == part || word.stem == root)
        };
        for step in 0..text.len() {
            let middle = text.len() / 2;
            let cut = if step % 2 == 0 { middle + step / 2 } else { middle.saturating_sub(step / 2 + 1) };
            let Some((first, second)) = text.split_at_checked(cut) else { continue };
            // An s may stand between the parts of a compound.
            let first = [Some(first), first.strip_suffix('s')].into_iter().flatten().find(|part| known(part));
            if let Some(first) = first.filter(|_| known(second)) {
                return vec![first.to_owned(), second.to_owned()];
            }
        }
        Vec::new()
    }
}
