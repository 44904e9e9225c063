//! How easily a text is read, by the formula of Flesch as Douma fitted it to Dutch, and by Flesch's own for English.
//!
//! Dutch: 206.84 − 0.93 × words a sentence − 77 × syllables a word. English: 206.835 − 1.015 × and 84.6 ×. Both scales run
//! from 0 (very hard) to 100 (very easy); 60 to 70 is standard, what a reader at level B1 reads without help, and below 30
//! is what scholars write.
//!
//! Flesch counts as a sentence what ends in a full stop, a colon, a semicolon, a question or an exclamation mark, and so
//! does this. Numbers, names (a capital within a sentence) and what a program fills in count as words, but their
//! syllables do not: nobody can choose an easier name.

use dialogue_explorer::text::Lang;

/// Letters that sound together as one syllable, the longest first. Letters of their own with dots begin a new one.
const DUTCH: [&str; 22] = [
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "éé",
    "ai", "oi", "ey", "ay",
];
const VOWELS: &str = "aeiouyàáâäèéêëìíîïòóôöùúûü";

/// The syllables of a word, at least one.
pub fn syllables(word: &str, lang: Lang) -> usize {
    let word = word.to_lowercase();
    let mut rest = word.as_str();
    let mut count = 0;
    while let Some(letter) = rest.chars().next() {
        let group = match lang {
            Lang::Nl => DUTCH.iter().find(|group| rest.starts_with(**group)).map_or(0, |group| group.len()),
            Lang::En => rest.len() - rest.trim_start_matches(|letter| VOWELS.contains(letter)).len(),
        };
        // An e at the end of an English word is silent, but not after an l.
        let silent = lang == Lang::En && rest == "e" && count > 0 && !word.ends_with("le");
        count += usize::from(!silent && (group > 0 || VOWELS.contains(letter)));
        rest = &rest[group.max(letter.len_utf8())..];
    }
    count.max(1)
}

/// Words and syllables of some sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    pub sentences: usize,
    pub words: usize,
    /// Words whose syllables are counted, and these.
    sounded: usize,
    syllables: usize,
}

impl Count {
    pub fn of(sentence: &str, lang: Lang) -> Count {
        let joins = |sign: char| sign.is_alphanumeric() || "'’-{}".contains(sign);
        let words = sentence
            .split(|sign| !joins(sign))
            .filter(|word| word.chars().any(char::is_alphanumeric) || word.contains('{'));
        let mut count = Count { sentences: 1, ..Count::default() };
        for word in words {
            let first = word.trim_start_matches(['\'', '’', '-']).chars().next().unwrap_or(' ');
            let is_name = first.is_numeric() || first == '{' || (count.words > 0 && first.is_uppercase());
            count.words += 1;
            if !is_name {
                count.sounded += 1;
                count.syllables += syllables(word, lang);
            }
        }
        count
    }

    pub fn and(self, other: Count) -> Count {
        Count {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            sounded: self.sounded + other.sounded,
            syllables: self.syllables + other.syllables,
        }
    }

    pub fn score(self, lang: Lang) -> f64 {
        let long = self.words as f64 / self.sentences as f64;
        let heavy = self.syllables as f64 / self.sounded.max(1) as f64;
        match lang {
            Lang::Nl => 206.84 - 0.93 * long - 77.0 * heavy,
            Lang::En => 206.835 - 1.015 * long - 84.6 * heavy,
        }
    }
}

/// The sentences of a text, as Flesch counts them. A sign that ends one has a space, a quote or nothing after it.
pub fn sentences(text: &str) -> Vec<&str> {
    let (mut sentences, mut start) = (Vec::new(), 0);
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let ends = ".:;?!…".contains(sign)
            && text[end..].chars().next().is_none_or(|next| next.is_whitespace() || "’)”".contains(next));
        if ends {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| sentence.chars().any(char::is_alphabetic));
    sentences
}
