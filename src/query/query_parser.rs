//! From the text that a reader types to the words and phrases it asks for.

use super::stem::stem;
use super::words::{self, TokenKind};

/// Words and phrases that are read, and parts of one word; what comes after is passed over, so that no text costs more
/// than this.
pub const MOST_TERMS: usize = 16;

/// Words that tell little alone. Beside other words they lift a record that has them, but none has to have them.
const FILLERS: &str = "de het een en of van voor in op met aan te om bij als is dat die dit deze er ook maar wat hoe \
    wie waar naar uit door over dan je jouw we wij ons onze ik mijn zijn hun niet geen meer kan kunnen moet moeten wil \
    willen word wordt worden heb heeft hebben";

/// How a word of a record answers a word that is asked for, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The same word.
    Exact,
    /// Another form of the word.
    Stem,
    /// A longer word that ends or begins with it.
    Compound,
    /// A longer word whose beginning is typed so far.
    Prefix,
}

/// A word or phrase that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Folded; the words of a phrase without the spaces between them.
    pub text: String,
    /// Stem of the text of a word.
    pub stem: String,
    /// The parts, where it was typed with hyphens.
    pub parts: Vec<String>,
    /// Whether it stood between quotes.
    pub phrase: bool,
    /// Whether a minus stood before it.
    pub minus: bool,
    /// Whether it may still be growing: nothing was typed after it.
    pub open: bool,
    /// Whether it follows the term before it with only a space between them.
    pub near: bool,
    /// Whether it tells little alone.
    pub filler: bool,
    /// Whether only the word itself and its forms will do.
    pub strict: bool,
}

impl Term {
    /// A plain word, from its folded text.
    pub fn word(text: &str) -> Self {
        let filler = FILLERS.split(' ').any(|filler| filler == text);
        Term { text: text.to_owned(), stem: stem(text), filler, ..Term::default() }
    }

    /// The compound of two neighbouring words, where they are that.
    pub fn with(&self, next: &Term) -> Option<Term> {
        let text = self.text.clone() + &next.text;
        (next.near && !self.phrase && !next.phrase).then(|| Term {
            open: next.open,
            strict: true,
            filler: false,
            ..Term::word(&text)
        })
    }

    /// Whether a word can be the next of what is left of the phrase.
    pub fn goes_on(&self, rest: &str, word: &str) -> bool {
        rest.starts_with(word) || (self.open && word.starts_with(rest))
    }

    /// How many of the words make the phrase, where they begin with it, and how much of the last one is asked for.
    pub fn phrase_len(&self, words: &mut dyn Iterator<Item = &str>) -> Option<(usize, usize)> {
        let mut rest = self.text.as_str();
        for (count, word) in words.enumerate().take_while(|_| self.phrase) {
            if !self.goes_on(rest, word) {
                break;
            }
            let asked = rest.len().min(word.len());
            rest = &rest[asked..];
            if rest.is_empty() {
                return Some((count + 1, asked));
            }
        }
        None
    }

    /// How a folded word and its stem answer this word; never for a phrase.
    pub fn level(&self, word: &str, stem: &str) -> Option<Level> {
        if self.phrase {
            return None;
        }
        if word == self.text {
            return Some(Level::Exact);
        }
        if self.filler {
            return None;
        }
        if stem == self.stem {
            return Some(Level::Stem);
        }
        let grows = self.open && word.starts_with(self.text.as_str());
        if !self.strict && (self.ends(word, stem) || (!grows && self.begins(word, stem))) {
            return Some(Level::Compound);
        }
        grows.then_some(Level::Prefix)
    }

    /// Whether the word is the last part of a longer one. Moeten does not end with eten: what stands before has to be
    /// able to be a word. A maatje is at the end of wandelmaatjes, but not of klimaat.
    fn ends(&self, word: &str, stem: &str) -> bool {
        let before = |whole: &str, end: &str| {
            long(end) && whole.strip_suffix(end).is_some_and(|rest| rest.len() > 2 && rest.contains(VOWELS))
        };
        let bent =
            if self.text.ends_with("je") { (word.trim_end_matches('s'), &self.text) } else { (stem, &self.stem) };
        before(word, &self.text) || before(bent.0, bent.1)
    }

    /// Whether the word is the first part of a longer one: what comes after has to be able to be a word (plan, but not
    /// plant). A plural or an infinitive loses its ending before that, and may get another (bomen and boomgaard, leren
    /// and leert).
    fn begins(&self, word: &str, stem: &str) -> bool {
        let after = |whole: &str, begin: &str, least: usize| {
            long(begin) && whole.strip_prefix(begin).is_some_and(|rest| rest.len() >= least)
        };
        after(word, &self.text, 3) || (self.text.ends_with("en") && after(stem, &self.stem, 1))
    }
}

const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

fn long(part: &str) -> bool {
    part.chars().nth(3).is_some()
}

/// Reads what was typed. Signs that mean nothing are passed over; an open quote reaches to the end.
pub fn parse(text: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let (mut at, mut quoted, mut minus) = (0, false, false);
    for segment in text.split(['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '«', '»']) {
        let end = at + segment.len();
        if quoted {
            let mut term = Term { phrase: true, minus, ..Term::default() };
            words::for_each_token(segment, &mut |piece, word, range| {
                if piece != TokenKind::Joined {
                    term.text.push_str(word);
                    term.open = at + range.end == text.len();
                }
            });
            add(&mut terms, term);
        } else {
            plain(segment, end == text.len(), &mut terms);
        }
        minus = ends_with_minus(segment);
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        quoted = !quoted;
    }
    terms
}

fn plain(segment: &str, last: bool, terms: &mut Vec<Term>) {
    let (mut before, mut parts) = (None, Vec::new());
    words::for_each_token(segment, &mut |piece, word, range| {
        if piece == TokenKind::Part {
            if parts.len() < MOST_TERMS {
                parts.push(word.to_owned());
            }
            return;
        }
        let minus = ends_with_minus(&segment[..range.start]);
        let near = before.is_some_and(|end| segment[end..range.start].chars().all(char::is_whitespace));
        before = (!minus).then_some(range.end);
        let open = last && range.end == segment.len();
        let parts = std::mem::take(&mut parts);
        if terms.len() < MOST_TERMS {
            add(terms, Term { parts, minus, near, open, ..Term::word(word) });
        }
    });
}

fn add(terms: &mut Vec<Term>, term: Term) {
    let known = |other: &Term| (&other.text, other.phrase, other.minus) == (&term.text, term.phrase, term.minus);
    if !term.text.is_empty() && terms.len() < MOST_TERMS && !terms.iter().any(known) {
        terms.push(term);
    }
}

/// Whether a text ends with a minus that no word stands before.
fn ends_with_minus(text: &str) -> bool {
    let rest = text.trim_end_matches(['-', '\u{2010}', '\u{2011}', '\u{2212}', '\u{2013}']);
    rest.len() < text.len() && !rest.ends_with(char::is_alphanumeric)
}
