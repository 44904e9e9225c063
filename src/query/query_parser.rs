//! From typed text to its terms.

use std::ops::Range;

use super::stem::Stemmer;
use super::term::Term;
use super::words::{self, TokenKind};
use crate::letters::is_alphanumeric;

/// Words and phrases that are read, and parts of one word; what comes after is ignored, so that no text costs more
/// than this.
pub const MAX_TERMS: usize = 16;

/// What a phrase stands between, in pairs of any two.
pub(super) const QUOTES: [char; 9] =
    ['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2033}', '«', '»', '\u{ff02}'];

/// What leaves a word out that it stands before.
pub(super) const MINUS: [char; 6] = ['-', '\u{2010}', '\u{2011}', '\u{2212}', '\u{2013}', '\u{ff0d}'];

/// The terms of a typed text, each once, at most [`MAX_TERMS`]. Any text will do: characters without a meaning are ignored,
/// and a quotation mark that is not closed reaches to the end.
pub fn parse(text: &str, stemmer: Stemmer) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let (mut start, mut is_quoted, mut is_excluded) = (0, false, false);
    for segment in text.split(QUOTES) {
        let end = start + segment.len();
        if is_quoted {
            let mut phrase = Term { is_phrase: true, is_excluded, stemmer, ..Term::default() };
            words::for_each_token(segment, &mut |kind, word, range| {
                if kind != TokenKind::Joined {
                    phrase.text.push_str(word);
                    phrase.is_unfinished = start + range.end == text.len();
                }
            });
            add(&mut terms, phrase);
        } else {
            parse_unquoted(text, start..end, stemmer, &mut terms);
        }
        is_excluded = ends_with_minus(&text[..end]);
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
        is_quoted = !is_quoted;
    }
    terms
}

fn parse_unquoted(text: &str, unquoted: Range<usize>, stemmer: Stemmer, terms: &mut Vec<Term>) {
    let (start, segment, is_last) = (unquoted.start, &text[unquoted.clone()], unquoted.end == text.len());
    let (mut previous_end, mut parts) = (None, Vec::new());
    words::for_each_token(segment, &mut |kind, word, range| {
        if kind == TokenKind::Part {
            if parts.len() < MAX_TERMS {
                parts.push(word.to_owned());
            }
            return;
        }
        let is_excluded = ends_with_minus(&text[..start + range.start]);
        // Words copied from paper are parted by a hyphen and the end of a line.
        let between = |from: usize| segment[from..range.start].trim_start_matches(MINUS);
        let is_blank = |from: usize| between(from).chars().all(char::is_whitespace);
        let adjoins_previous = previous_end.is_some_and(is_blank);
        previous_end = (!is_excluded).then_some(range.end);
        let is_unfinished = is_last && range.end == segment.len();
        let mut parts = std::mem::take(&mut parts);
        // A number after letters may stand apart from them elsewhere, as in covid-19.
        let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        if parts.is_empty() && !letters.is_empty() && letters != word {
            parts = vec![letters.to_owned(), word[letters.len()..].to_owned()];
        }
        if terms.len() < MAX_TERMS {
            let term = Term::word(word, stemmer);
            add(terms, Term { parts, is_excluded, adjoins_previous, is_unfinished, ..term });
        }
    });
}

/// The same text with each of these folded words between quotes, so that the word itself is searched for, as it is.
pub fn quote(text: &str, folded: &dyn Fn(&str) -> bool) -> String {
    let (mut quoted, mut from) = (String::with_capacity(text.len() + 4), 0);
    words::for_each_token(text, &mut |kind, word, range| {
        let is_open = text[..range.start].matches(QUOTES).count() % 2 == 1;
        if kind != TokenKind::Part && !is_open && folded(word) {
            quoted.extend([&text[from..range.start], "\"", &text[range.clone()], "\""]);
            from = range.end;
        }
    });
    quoted + &text[from..]
}

/// How a folded word, or words between quotes, stands in a text; the folded word where it is part of another.
pub fn as_typed<'a>(text: &'a str, folded: &'a str) -> &'a str {
    let parts = text.split(QUOTES).chain(text.split_whitespace());
    let mut parts = parts.map(|part| part.trim_matches(|letter| !is_alphanumeric(letter)));
    parts.find(|part| words::fold(part) == folded).unwrap_or(folded)
}

fn add(terms: &mut Vec<Term>, term: Term) {
    let identity = |term: &Term| (term.is_phrase, term.is_excluded);
    let is_same = |other: &Term| other.text == term.text && identity(other) == identity(&term);
    if !term.text.is_empty() && terms.len() < MAX_TERMS && !terms.iter().any(is_same) {
        terms.push(term);
    }
}

/// Whether a text ends with a minus that begins a word; within one, as in `"wij"-gevoel`, it is a hyphen.
fn ends_with_minus(text: &str) -> bool {
    let rest = text.trim_end_matches(MINUS);
    let is_word = |letter: char| is_alphanumeric(letter) || QUOTES.contains(&letter) || ")’'.+%€".contains(letter);
    rest.len() < text.len() && !rest.ends_with(is_word)
}
