//! Texts that once were sound.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// So many cases, or as many as `PROPTEST_CASES` asks for.
pub fn cases(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { cases };
    ProptestConfig { cases, failure_persistence: None, ..asked }
}

/// Pieces one after another.
pub fn soup(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(select(pieces), 0..40).prop_map(|pieces| pieces.concat())
}

/// One of these texts after some changes: a stretch taken out, doubled or moved, a piece put in or in the place of
/// something, an end cut off.
pub fn mutated(texts: &'static [&'static str], pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let change = (0..12_u8, any::<Index>(), any::<Index>(), select(pieces));
    (select(texts), vec(change, 1..5)).prop_map(|(text, changes)| {
        changes.into_iter().fold(text.to_owned(), |text, (how, at, long, piece)| {
            let edge = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let from = edge(at.index(text.len() + 1));
            let to = edge(from + long.index(30)).max(from);
            let (before, inside, after) = (&text[..from], &text[from..to], &text[to..]);
            match how {
                0..=1 => [before, after].concat(),
                2..=3 => [before, inside, inside, after].concat(),
                4..=7 => [before, piece, inside, after].concat(),
                8..=9 => [before, piece, after].concat(),
                10 => [after, inside, before].concat(),
                _ => before.to_owned(),
            }
        })
    })
}
