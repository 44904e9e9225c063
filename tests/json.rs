//! What is JSON and what is not, with serde_json as the judge of our own reading.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dialogue_explorer::corpus::json::is_json;
use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::error::Category;

const SMALL: &str = include_str!("fixtures/small.json");

/// Whether both say the same of a text, also on which line it stops being JSON, and whether it only ends too early.
fn agree(text: &str) -> Result<(), String> {
    let (ours, theirs) = (is_json(text), serde_json::from_str::<IgnoredAny>(text));
    match (ours, theirs) {
        (Ok(()), Ok(_)) => Ok(()),
        (Err(ours), Err(theirs)) => {
            let (line, column) = ours.place(text);
            let is_near = column.abs_diff(theirs.column()) <= 1 || line != theirs.line();
            // Theirs counts what it has taken in, so it may stand on either side of the end of a line; and it takes in
            // an escape of four digits whole.
            let is_same = line.abs_diff(theirs.line()) <= usize::from(column == 0 || theirs.column() == 0) && is_near;
            let is_escape = theirs.to_string().contains("escape");
            let ends = (ours.at == text.len(), theirs.classify() == Category::Eof);
            // What stops short is an end to us, and an error of form to them; an escape with too few digits before the
            // very last quote the other way round.
            let digits = text[..ours.at].rsplit_once("\\u").map_or("none", |(_, digits)| digits);
            let is_escape = is_escape || (digits.len() < 4 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
            let ends_alike = ends.0 || ends.0 == ends.1 || is_escape;
            if (is_same || is_escape) && ends_alike {
                Ok(())
            } else {
                Err(format!("{text:?}: ours {ours:?} at {line}:{column}, theirs {theirs}"))
            }
        }
        (ours, theirs) => Err(format!("{text:?}: ours {ours:?}, theirs {:?}", theirs.err())),
    }
}

#[test]
fn what_is_json_is_json_and_nothing_else() {
    for text in [
        "",
        " ",
        "{}",
        "[]",
        "{ }",
        "[ ]",
        "[1]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":}",
        "0",
        "-0",
        "00",
        "01",
        "1.",
        ".1",
        "1.5",
        "-",
        "--1",
        "1e",
        "1e+",
        "1e5",
        "1E-5",
        "1.e5",
        "0x1",
        "+1",
        "NaN",
        "true",
        "tru",
        "truE",
        "false",
        "null",
        "nul",
        "nulll",
        "\"",
        "\"a",
        "\"a\"",
        "\"\\\"",
        "\"\\q\"",
        "\"\\u12\"",
        "\"\\u12x4\"",
        "\"\\u1234\"",
        "\"\\ud800\"",
        "\"a\u{1}\"",
        "\"a\nb\"",
        "\"é😀\"",
        "\u{feff}{}",
        "[[[]]",
        "[]]",
        "{\"a\":[1,{\"b\":null}]}",
        "[1]\n\n",
        "[1]\nx",
        "[1\n",
        "\0",
        "[\0]",
        "1 2",
        "\"a\" \"b\"",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"b\"",
        "{\"a\":1,\"b\":",
        "{\"a\"",
        "{\"",
        "{1:2}",
        "'a'",
        "[1,,2]",
        "\u{a0}1",
        "1\u{b}",
    ] {
        agree(text).unwrap();
    }
    agree(SMALL).unwrap();
    agree(&format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000))).unwrap();
}

proptest! {
    #[test]
    fn of_what_is_nearly_json_both_say_the_same(text in r#"[\[\]{}:,"\\ \n0-9eE.+\-truefalsnx]{0,24}"#) {
        agree(&text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn of_a_broken_corpus_both_say_the_same(at in any::<prop::sample::Index>(), sign in r#"[\[\]{}:,"\\ \n0-9a-z\x00]?"#, cut in any::<bool>()) {
        let places: Vec<usize> = SMALL.char_indices().map(|(place, _)| place).collect();
        let place = places[at.index(places.len())];
        let rest = if cut { "" } else { SMALL[place..].split_at(SMALL[place..].chars().next().map_or(0, char::len_utf8)).1 };
        agree(&format!("{}{sign}{rest}", &SMALL[..place])).map_err(TestCaseError::fail)?;
    }
}
