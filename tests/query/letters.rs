//! Letters of any alphabet, against those of std.

use dialogue_explorer::letters::{is_alphanumeric, is_capital, small};

#[test]
fn every_letter_is_the_one_that_unicode_has() {
    for letter in '\0'..=char::MAX {
        assert_eq!(Some(small(letter)), letter.to_lowercase().next(), "{letter:?}");
        assert_eq!(is_alphanumeric(letter), letter.is_alphanumeric(), "{letter:?}");
    }
}

#[test]
fn capitals_are_known_in_any_alphabet() {
    assert!("AZÀÞŒĲΩЖ".chars().all(is_capital));
    assert!(!"az×÷ßÿ7-ωж中ع".chars().any(is_capital));
}
