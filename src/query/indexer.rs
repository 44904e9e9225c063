//! From the texts of a corpus to an [`InvertedIndex`], record by record.

use std::collections::HashMap;

use super::affix_key::AffixKey;
use super::inverted_index::{
    BODY, CODES, FieldSet, INITIALS, InvertedIndex, MAX_RECORDS, NAME, OWN, Posting, REPEATED, SPEAKER, THEME, TITLE,
    initial_slot, push_field, push_word,
};
use super::record_set::RecordSet;
use super::stem::Stemmer;
use super::words::{self, TokenKind};
use crate::corpus::Corpus;
use crate::letters::{is_alphanumeric, is_capital};

/// The words of a text by number, with whether they are [`TokenKind::Joined`].
type WordNumbers = Vec<(u32, bool)>;

/// An inverted index in the making.
#[derive(Clone, Debug, Default)]
pub struct Indexer {
    index: InvertedIndex,
    /// The number of each word. They are kept as those of ids are, for which the same code serves.
    numbers: HashMap<String, usize>,
    /// For each word whether a text writes it with a small letter.
    is_written_small: Vec<bool>,
    /// The tokens of the record that is being read.
    tokens: Vec<u16>,
    /// What many records share is read once: the titles of the codes and of the themes.
    codes: Vec<WordNumbers>,
    themes: Vec<WordNumbers>,
}

impl Indexer {
    /// Reads what the records of a corpus share, by the rules of its language.
    pub fn new(corpus: &Corpus) -> Self {
        let mut indexer = Indexer::default();
        indexer.index.stemmer = Stemmer::for_language(&corpus.language);
        indexer.index.by_initial = vec![RecordSet::with_capacity(corpus.records.len()); INITIALS];
        for code in &corpus.codes {
            let title = indexer.word_numbers([code.title.as_str()]);
            indexer.codes.push(title);
        }
        for theme in &corpus.themes {
            let title = indexer.word_numbers([theme.title.as_str()]);
            indexer.themes.push(title);
        }
        indexer
    }

    /// Reads a record of the corpus; records have to be read in their order. Those from [`MAX_RECORDS`] on are ignored.
    pub fn read(&mut self, corpus: &Corpus, record_index: usize) {
        if record_index >= MAX_RECORDS {
            return;
        }
        let record = &corpus.records[record_index];
        self.add_text(record_index, TITLE, &record.title);
        self.add_text(record_index, BODY, &record.body);
        if let Some(speaker) = &record.speaker {
            self.add_text(record_index, SPEAKER, &speaker.role);
            self.add_text(record_index, NAME, speaker.name.as_deref().unwrap_or_default());
        }
        let codes = std::mem::take(&mut self.codes);
        record.codes.iter().for_each(|&code| self.add_words(record_index, CODES, &codes[code]));
        self.codes = codes;
        let themes = std::mem::take(&mut self.themes);
        self.add_words(record_index, THEME, &themes[record.theme]);
        self.themes = themes;
        self.index.tokens.push(self.tokens.as_slice().into());
        self.tokens.clear();
    }

    /// The index of the records read so far. `names` are the folded words of the names that stand beside them; those that
    /// no text writes with a small letter are proper names.
    pub fn finish(mut self, names: &[&str]) -> InvertedIndex {
        let is_written_small = |name: &str| self.numbers.get(name).is_some_and(|&number| self.is_written_small[number]);
        let proper = names.iter().filter(|name| !is_written_small(name));
        self.index.proper_names = proper.map(|name| (*name).to_owned()).collect();
        self.index
    }

    fn word_numbers<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> WordNumbers {
        let mut numbers = Vec::new();
        for text in texts {
            words::for_each_token(text, &mut |kind, word, range| {
                let number = self.numbers.get(word).copied().unwrap_or_else(|| self.add_to_dictionary(word));
                self.is_written_small[number] |= text[range]
                    .starts_with(|first: char| is_alphanumeric(first) && !first.is_ascii_digit() && !is_capital(first));
                numbers.push((number as u32, kind == TokenKind::Joined));
            });
        }
        numbers
    }

    fn add_to_dictionary(&mut self, word: &str) -> usize {
        let index = &mut self.index;
        let number = index.ends.len();
        self.numbers.insert(word.to_owned(), number);
        index.dictionary.push_str(word);
        let word_end = index.dictionary.len() as u32;
        let stem = index.stemmer.stem(word);
        index.dictionary.push_str(&stem);
        index.ends.push((word_end, index.dictionary.len() as u32));
        index.affix_keys.push(AffixKey::new(word, &stem));
        index.postings.push(Vec::new());
        self.is_written_small.push(false);
        number
    }

    fn add_text(&mut self, record: usize, field: FieldSet, text: &str) {
        let numbers = self.word_numbers([text]);
        self.add_words(record, field, &numbers);
    }

    fn add_words(&mut self, record: usize, field: FieldSet, numbers: &[(u32, bool)]) {
        // What the reader does not see on the record itself is not searched for phrases.
        if field != THEME {
            push_field(&mut self.tokens, field);
            for &(number, _) in numbers.iter().filter(|(_, is_joined)| !is_joined) {
                push_word(&mut self.tokens, number);
            }
        }
        for &(number, _) in numbers {
            let number = number as usize;
            let postings = &mut self.index.postings[number];
            match postings.last_mut().filter(|last| last.record() == record) {
                Some(last) => {
                    let is_repeated = field == BODY && last.fields() & BODY != 0;
                    *last = last.with_fields(field | if is_repeated { REPEATED } else { 0 });
                }
                None => {
                    postings.push(Posting::new(record, field));
                    if field & OWN != 0
                        && let Some(slot) = initial_slot(self.index.affix_keys[number].first_byte())
                    {
                        self.index.by_initial[slot].insert(record);
                    }
                }
            }
        }
    }
}
