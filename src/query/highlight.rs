//! Where in a text the found words stand.

use std::ops::Range;

use super::found::Found;
use super::term::MatchKind;
use super::words::{self, TokenKind};

/// The byte ranges of a text that answer what was searched for: whole words, of a word that was still being typed only
/// its beginning, and phrases from their first word to their last. On char boundaries, in order, never overlapping.
///
/// Words that only the originals of a translation hold are marked by the rules of their own language.
pub fn ranges(text: &str, found: &Found) -> Vec<Range<usize>> {
    if found.terms.is_empty() {
        return Vec::new();
    }
    // Parts, wholes and phrases overlap, so each marks its bytes; between two words there is always a byte of neither.
    let mut is_marked = vec![false; text.len() + 1];
    let mut tokens = Vec::new();
    words::for_each_token(text, &mut |kind, word, range| {
        let stem = found.stemmer.stem(word);
        let matches = found.terms.iter().filter_map(|term| {
            let foreign = (term.stemmer != found.stemmer).then(|| term.stemmer.stem(word));
            Some((term.match_kind(word, foreign.as_deref().unwrap_or(&stem))?, term.text.len()))
        });
        if let Some((match_kind, len)) = matches.min() {
            let whole = &text[range.clone()];
            let is_prefix = match_kind == MatchKind::Prefix;
            let len = if is_prefix { words::prefix_end(whole, len) } else { whole.len() };
            is_marked[range.start..range.start + len].fill(true);
        }
        if kind != TokenKind::Joined {
            tokens.push((word.to_owned(), range));
        }
    });
    for term in &found.terms {
        for at in 0..tokens.len() {
            let words = &tokens[at..];
            if let Some((count, covered)) = term.phrase_len(&mut words.iter().map(|(word, _)| word.as_str())) {
                let (first, last) = (&words[0].1, &words[count - 1].1);
                is_marked[first.start..last.start + words::prefix_end(&text[last.clone()], covered)].fill(true);
            }
        }
    }
    runs(&is_marked)
}

/// The runs of `true`; the last value has to be `false`.
fn runs(marks: &[bool]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, &is_marked) in marks.iter().enumerate() {
        match start {
            None if is_marked => start = Some(at),
            Some(from) if !is_marked => {
                runs.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    runs
}
