//! Texts that once were sound.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

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

/// A text of JSON with one to three of its values changed for others.
pub fn changed(text: &'static str, values: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec((any::<Index>(), select(values)), 1..4).prop_map(move |changes| {
        let mut whole: Value = serde_json::from_str(text).unwrap();
        for (at, value) in changes {
            let mut places = Vec::new();
            each(&whole, "", &mut places);
            let place = &places[at.index(places.len())];
            *whole.pointer_mut(place).unwrap() = serde_json::from_str(value).unwrap();
        }
        whole.to_string()
    })
}

fn each(value: &Value, path: &str, places: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| each(item, &format!("{path}/{at}"), places))
        }
        Value::Object(fields) => fields.iter().for_each(|(key, item)| each(item, &format!("{path}/{key}"), places)),
        _ => {}
    }
    if !path.is_empty() {
        places.push(path.to_owned());
    }
}
