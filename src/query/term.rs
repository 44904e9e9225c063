//! One word or phrase of a typed text, and which words of a record answer it.

use super::stem::Stemmer;

/// How a word of a record answers a typed word, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// The same word.
    Exact,
    /// Another form of the word.
    Stem,
    /// A longer word that ends with it, and so is a kind of it.
    CompoundHead,
    /// A longer word that begins with it.
    CompoundModifier,
    /// A longer word whose beginning is typed so far.
    Prefix,
}

/// A word or phrase of a typed text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Folded; the words of a phrase without the spaces between them.
    pub text: String,
    /// Stem of the text of a word; empty for a phrase.
    pub stem: String,
    /// By whose rules it was stemmed and is matched.
    pub stemmer: Stemmer,
    /// The parts, where it was typed with hyphens or ends in a number.
    pub parts: Vec<String>,
    /// Whether it stood between quotes.
    pub is_phrase: bool,
    /// Whether a minus stood before it.
    pub is_excluded: bool,
    /// Whether it may still be growing, because nothing was typed after it: longer words then answer it too.
    pub is_unfinished: bool,
    /// Whether it follows the term before it with only a space between them, or the hyphen of a word that was parted.
    pub adjoins_previous: bool,
    /// Whether it says little on its own; then only the word itself answers it.
    pub is_stop_word: bool,
    /// Whether no compound answers it, only the word and its forms.
    pub is_strict: bool,
    /// Whether it is a proper name; then only the word itself answers it, and while it is typed those that begin with it.
    pub is_name: bool,
}

impl Term {
    /// A plain word, from its folded text.
    pub fn word(text: &str, stemmer: Stemmer) -> Self {
        Term {
            text: text.to_owned(),
            stem: stemmer.stem(text),
            stemmer,
            is_stop_word: stemmer.is_stop_word(text),
            ..Term::default()
        }
    }

    /// The same term, matched by the rules of another language.
    pub fn in_language(&self, stemmer: Stemmer) -> Term {
        let stem = if self.is_phrase { String::new() } else { stemmer.stem(&self.text) };
        Term { stem, stemmer, ..self.clone() }
    }

    /// The compound of this word and the next, where they were typed as neighbours.
    pub fn joined_with(&self, next: &Term) -> Option<Term> {
        (next.adjoins_previous && !self.is_phrase && !next.is_phrase).then(|| Term {
            is_unfinished: next.is_unfinished,
            is_strict: true,
            is_stop_word: false,
            ..Term::word(&format!("{}{}", self.text, next.text), self.stemmer)
        })
    }

    /// Whether `word` can be the next word of the phrase, of which `rest` has not been matched yet.
    pub fn continues_with(&self, rest: &str, word: &str) -> bool {
        rest.starts_with(word) || (self.is_unfinished && word.starts_with(rest))
    }

    /// How many of the words make the phrase, where they begin with it, and how many bytes of the last one it
    /// covers. None where they do not, and for a term that is no phrase.
    pub fn phrase_len(&self, words: &mut dyn Iterator<Item = &str>) -> Option<(usize, usize)> {
        let mut rest = self.text.as_str();
        for (count, word) in words.enumerate().take_while(|_| self.is_phrase) {
            if !self.continues_with(rest, word) {
                break;
            }
            let covered = rest.len().min(word.len());
            rest = &rest[covered..];
            if rest.is_empty() {
                return Some((count + 1, covered));
            }
        }
        None
    }

    /// How a folded word and its stem answer this word; never for a phrase.
    pub fn match_kind(&self, word: &str, stem: &str) -> Option<MatchKind> {
        if self.is_phrase {
            return None;
        }
        if word == self.text {
            return Some(MatchKind::Exact);
        }
        if self.is_stop_word {
            return None;
        }
        if stem == self.stem && !self.is_name {
            return Some(MatchKind::Stem);
        }
        let is_prefix = self.is_unfinished && word.starts_with(self.text.as_str());
        let may_be_compound = self.stemmer.has_compounds() && !self.is_strict && !self.is_name;
        if may_be_compound && self.is_last_part_of(word, stem) {
            return Some(MatchKind::CompoundHead);
        }
        if may_be_compound && !is_prefix && self.is_first_part_of(word, stem) {
            return Some(MatchKind::CompoundModifier);
        }
        is_prefix.then_some(MatchKind::Prefix)
    }

    /// Whether the word is the last part of a longer one, such as maatje of wandelmaatjes.
    ///
    /// What stands before it has to be long enough to be a word and have a vowel, so that eten is no part of moeten.
    fn is_last_part_of(&self, word: &str, stem: &str) -> bool {
        let has_first_part = |whole: &str, last: &str| {
            is_part(last) && whole.strip_suffix(last).is_some_and(|rest| rest.len() > 2 && rest.contains(VOWELS))
        };
        // The stem of a diminutive is too short to be looked for: maat would be a part of klimaat.
        let (whole, last) = match self.text.ends_with("je") {
            true => (word.trim_end_matches('s'), &self.text),
            false => (stem, &self.stem),
        };
        has_first_part(word, &self.text) || has_first_part(whole, last)
    }

    /// Whether the word is the first part of a longer one.
    ///
    /// What comes after it has to be long enough to be a word, so that plan is no part of plant. A plural or an
    /// infinitive loses its ending in a compound and may get another: molens in molenpark, bomen in boomgaard, leren in
    /// leert.
    fn is_first_part_of(&self, word: &str, stem: &str) -> bool {
        let has_last_part = |whole: &str, first: &str, least: usize| {
            is_part(first) && whole.strip_prefix(first).is_some_and(|rest| rest.len() >= least)
        };
        let singular = self.stemmer.without_plural_s(&self.text);
        has_last_part(word, singular, 3) || (self.text.ends_with("en") && has_last_part(stem, &self.stem, 1))
    }
}

const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

/// Whether a text is long enough to be looked for within words: four letters or more.
fn is_part(text: &str) -> bool {
    text.chars().nth(3).is_some()
}
