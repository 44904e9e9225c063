//! Letters and numbers of our own against those of the standard library.

use dialogue_explorer::corpus::json;
use dialogue_explorer::small::letters::{is_alphanumeric, is_upper, lower, upper};
use proptest::prelude::*;

/// What the standard library makes of one sign, where that is one sign too.
fn one(mut letters: impl Iterator<Item = char>) -> Option<char> {
    letters.next().filter(|_| letters.next().is_none())
}

fn differ(ranges: &[std::ops::RangeInclusive<u32>], same: impl Fn(char) -> bool) -> Vec<char> {
    ranges.iter().cloned().flatten().filter_map(char::from_u32).filter(|&letter| !same(letter)).collect()
}

/// Latin up to Extended-A, Romanian and its like, Greek, Cyrillic, and the Latin of Vietnamese.
const CASED: [std::ops::RangeInclusive<u32>; 6] =
    [0..=0x17f, 0x1f8..=0x21f, 0x222..=0x233, 0x384..=0x3ce, 0x400..=0x52f, 0x1e00..=0x1eff];

#[test]
fn small_letters_are_those_of_the_standard_library() {
    // A small letter of two signs, which loses its second dot.
    assert_eq!(differ(&CASED, |letter| one(letter.to_lowercase()) == Some(lower(letter))), ['İ']);
    let deep = CASED.map(|range| range.clone().count()).iter().sum::<usize>();
    assert!(deep > 1000, "{deep}");
}

#[test]
fn capitals_are_those_of_the_standard_library() {
    // Letters whose capital is far away, or is that of another letter as well.
    let known = ['µ', 'ı', 'ſ', 'ς', 'ẛ'];
    let same = |letter: char| one(letter.to_uppercase()).is_none_or(|capital| capital == upper(letter));
    assert_eq!(differ(&CASED, same), known);
    assert_eq!(differ(&CASED, |letter| letter.is_uppercase() == is_upper(letter)), []);
}

#[test]
fn letters_and_numbers_are_those_of_the_standard_library() {
    assert_eq!(differ(&[0..=0x52f, 0x1e00..=0x1eff], |letter| letter.is_alphanumeric() == is_alphanumeric(letter)), []);
    // In other scripts, what stands in running text.
    let words = "العربية עברית हिन्दी ไทย 日本語ひらがなカタカナ 한국어 հայերեն ქართული አማርኛ ελληνικά ２０２１";
    for letter in words.chars().filter(|letter| letter.is_alphanumeric() || letter.is_whitespace()) {
        assert_eq!(is_alphanumeric(letter), letter.is_alphanumeric(), "{letter:?}");
    }
    let signs =
        "،؛؟٪۔־׀׃।॥։፡፣。、「」〈〉・！？（）“”‘’‚„…–—†‡•‰€₿™→⇒∑√■○★☂✓🏳🙂👍🏽\u{200b}\u{200d}\u{202e}\u{fe0f}\u{feff}";
    for sign in signs.chars() {
        assert!(!is_alphanumeric(sign) && !sign.is_alphanumeric(), "{sign:?}");
    }
}

proptest! {
    #[test]
    fn numbers_are_those_of_the_standard_library(whole in -999_999_i64..999_999, part in "[0-9]{1,9}", power in -12_i32..6) {
        for text in [format!("{whole}"), format!("{whole}.{part}"), format!("{whole}e{power}"), format!("{whole}.{part}E{power:+}")] {
            let (ours, theirs) = (json::number(&text), text.parse::<f64>().unwrap_or(f64::NAN));
            prop_assert!((ours - theirs).abs() <= theirs.abs() * 1e-15, "{text}: {ours} {theirs}");
        }
    }

    #[test]
    fn texts_are_read_as_serde_json_reads_them(text in "\\PC*|[\\x00-\\x7f]*") {
        let json = serde_json::to_string(&text).unwrap_or_default();
        prop_assert_eq!(json::string(&json), Some(text));
    }

    #[test]
    fn any_text_falls_apart_without_harm(text in "[\\[\\]{}:,\"\\\\u0-9a-fe+.\\- é\n]*") {
        for piece in json::pieces(&text).unwrap_or_default() {
            json::string(piece.value);
            json::number(piece.value);
            prop_assert!(!piece.value.is_empty());
        }
    }
}

#[test]
fn numbers_out_of_reach_are_infinite_or_nought() {
    for (text, number) in [("1e999", f64::INFINITY), ("-1e999", f64::NEG_INFINITY), ("1E-400", 0.0), ("0e999", 0.0)] {
        assert_eq!(json::number(text), number, "{text}");
    }
    assert!((json::number("99999999999999999999999999") - 1e26).abs() < 1e12);
}
