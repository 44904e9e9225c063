//! What is a letter or a digit, and the small letters of capitals, in any alphabet.
//!
//! Western letters go by rule. Of all others the browser knows them: std's tables for them are 6 kB of the first load in
//! brotli, for letters that our texts hardly have.

/// The small letter of a capital; any other letter as it is. Where a capital has several, the first.
pub fn small(letter: char) -> char {
    match letter {
        'À'..='Þ' if letter != '×' => char::from(letter as u8 + 32),
        '\0'..='ÿ' => letter.to_ascii_lowercase(),
        _ => small_beyond(letter),
    }
}

/// Whether a letter is a capital.
pub fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

/// Whether it is a letter or a digit: what words are made of.
pub fn is_alphanumeric(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => true,
        // Signs of punctuation, which are in every text.
        '\u{80}'..='¿' | '×' | '÷' | '\u{2000}'..='\u{206f}' => false,
        'À'..='\u{24f}' => true,
        _ => is_alphanumeric_beyond(letter),
    }
}

/// The letters and marks that a letter is made of, as Unicode's form NFKD has them: an accent apart, a ligature, a letter of
/// full width or of a slanted alphabet as plain ones.
#[cfg(target_arch = "wasm32")]
pub fn decomposed(letter: char) -> String {
    js_sys::JsString::from(letter.to_string()).normalize("NFKD").into()
}

/// The letters and marks that a letter is made of, as Unicode's form NFKD has them: an accent apart, a ligature, a letter of
/// full width or of a slanted alphabet as plain ones.
#[cfg(not(target_arch = "wasm32"))]
pub fn decomposed(letter: char) -> String {
    unicode_normalization::UnicodeNormalization::nfkd(std::iter::once(letter)).collect()
}

#[cfg(target_arch = "wasm32")]
fn small_beyond(letter: char) -> char {
    let small = String::from(js_sys::JsString::from(letter.to_string()).to_lower_case());
    small.chars().next().unwrap_or(letter)
}

#[cfg(target_arch = "wasm32")]
fn is_alphanumeric_beyond(letter: char) -> bool {
    thread_local! {
        static LETTERS: js_sys::RegExp = js_sys::RegExp::new(r"[\p{Alphabetic}\p{N}]", "u");
    }
    LETTERS.with(|letters| letters.test(&letter.to_string()))
}

#[cfg(not(target_arch = "wasm32"))]
fn small_beyond(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(not(target_arch = "wasm32"))]
fn is_alphanumeric_beyond(letter: char) -> bool {
    letter.is_alphanumeric()
}
