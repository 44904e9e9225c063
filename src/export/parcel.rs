//! What the app hands to the program that writes files ([`taken`](super::taken)): texts and numbers in an order that
//! both know, so that nothing is printed and parsed in between, and the app needs little code.
//!
//! A number is four bytes, the lowest first. A text is its length in bytes as a number, then its UTF-8.

use super::link::Link;
use crate::corpus::Corpus;
use crate::text::Lang;

/// A parcel being packed.
#[derive(Default)]
pub struct Packer(Vec<u8>);

impl Packer {
    /// Numbers, one after the other. None is beyond four billion: they are places and lengths of lists.
    #[inline(never)]
    pub fn numbers(&mut self, numbers: &[usize]) {
        numbers.iter().for_each(|number| self.0.extend_from_slice(&(*number as u32).to_le_bytes()));
    }

    /// How many numbers, and those.
    pub fn list(&mut self, numbers: &[usize]) {
        self.numbers(&[numbers.len()]);
        self.numbers(numbers);
    }

    /// Texts, one after the other.
    #[inline(never)]
    pub fn texts(&mut self, texts: &[&str]) {
        for text in texts {
            self.numbers(&[text.len()]);
            self.0.extend_from_slice(text.as_bytes());
        }
    }

    /// A number with decimals, or none.
    pub fn value(&mut self, value: Option<f64>) {
        self.0.extend_from_slice(&value.unwrap_or(f64::NAN).to_le_bytes());
    }

    /// All that was packed.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// What every parcel begins with: the form of the file by its place in its list, what it is of, how that is narrowed, where it is to be seen, and the corpus with its sources.
#[derive(Clone, Copy)]
pub struct Label<'a> {
    /// The corpus that it is of.
    pub corpus: &'a Corpus,
    /// What it holds, as a title.
    pub title: &'a str,
    /// How that is narrowed, in words; empty where it is not.
    pub narrowed: &'a str,
    /// Where it is to be seen.
    pub link: &'a Link,
    /// The language of headings and labels.
    pub lang: Lang,
}

impl Label<'_> {
    /// A parcel that begins with this.
    pub fn packer(&self, form: usize) -> Packer {
        let (corpus, link) = (self.corpus, self.link);
        let (date, hash) = corpus.version.as_ref().map_or(("", ""), |it| (it.date.as_str(), it.hash.as_str()));
        let mut out = Packer::default();
        out.numbers(&[form, usize::from(link.file.is_some()), corpus.sources.len()]);
        out.texts(&[self.lang.tag(), self.title, self.narrowed]);
        out.texts(&[&link.url, link.file.as_deref().unwrap_or_default()]);
        out.texts(&[&corpus.id, date, hash, &corpus.language, &corpus.title, &corpus.licence]);
        for source in &corpus.sources {
            out.texts(&[&source.id, &source.title, &source.publisher, source.url.as_deref().unwrap_or_default()]);
            out.numbers(&[source.year.map_or(0, usize::from)]);
        }
        out
    }
}

/// A parcel being unpacked. Where it ends too early, or a text is none, there is nothing.
pub struct Unpacker<'a>(pub &'a [u8]);

impl Unpacker<'_> {
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*bytes)
    }

    /// The next number.
    pub fn number(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.bytes()?) as usize)
    }

    /// The next number with decimals.
    pub fn value(&mut self) -> Option<Option<f64>> {
        let value = f64::from_le_bytes(self.bytes()?);
        Some((!value.is_nan()).then_some(value))
    }

    /// The next text.
    pub fn text(&mut self) -> Option<String> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok().map(str::to_owned)
    }

    /// The next text, where it is not empty.
    pub fn maybe(&mut self) -> Option<Option<String>> {
        Some(Some(self.text()?).filter(|text| !text.is_empty()))
    }

    /// A list with its length before it.
    pub fn list<T>(&mut self, item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length = self.number()?;
        self.items(length, item)
    }

    /// So many items.
    pub fn items<T>(&mut self, length: usize, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..length).map(|_| item(self)).collect()
    }
}
