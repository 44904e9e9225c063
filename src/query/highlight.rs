//! Where in a text the found words stand.

use std::ops::Range;

use super::Found;
use super::query_parser::Level;
use super::stem::stem;
use super::words::{self, TokenKind};

/// The byte ranges of a text that answer what was searched for: whole words, of a word that was still being typed only
/// its beginning, and phrases from their first word to their last. On char boundaries, in order, never overlapping.
pub fn ranges(text: &str, found: &Found) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    if found.terms.is_empty() {
        return ranges;
    }
    // Parts, wholes and phrases overlap, so they are painted over one another; between two words there is always a
    // byte that belongs to neither.
    let mut marked = vec![false; text.len() + 1];
    let mut stream = Vec::new();
    words::for_each_token(text, &mut |piece, word, range| {
        let root = stem(word);
        let best = found.terms.iter().filter_map(|term| Some((term.level(word, &root)?, term.text.len()))).min();
        if let Some((level, len)) = best {
            let whole = &text[range.clone()];
            let len = if level == Level::Prefix { words::prefix_end(whole, len) } else { whole.len() };
            marked[range.start..range.start + len].fill(true);
        }
        if piece != TokenKind::Joined {
            stream.push((word.to_owned(), range));
        }
    });
    for term in &found.terms {
        for at in 0..stream.len() {
            let words = &stream[at..];
            if let Some((count, asked)) = term.phrase_len(&mut words.iter().map(|(word, _)| word.as_str())) {
                let (first, last) = (&words[0].1, &words[count - 1].1);
                marked[first.start..last.start + words::prefix_end(&text[last.clone()], asked)].fill(true);
            }
        }
    }
    let mut start = None;
    for (at, marked) in marked.into_iter().enumerate() {
        match start {
            None if marked => start = Some(at),
            Some(from) if !marked => {
                ranges.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    ranges
}
