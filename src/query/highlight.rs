//! Where in a text the found words stand.

use std::ops::Range;

use super::Found;

/// A word without case and accents.
pub fn fold(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// A letter without its accent, for the letters that Dutch and its neighbours use.
pub fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

/// The byte ranges of the words of `text` that begin with one of the found words.
pub fn ranges(text: &str, found: &Found) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = None;
    for (index, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(index),
            (false, Some(from)) => {
                start = None;
                let folded = fold(&text[from..index]);
                if found.words.iter().any(|word| folded.starts_with(word.as_str())) {
                    ranges.push(from..index);
                }
            }
            _ => {}
        }
    }
    ranges
}
