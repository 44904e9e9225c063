//! The words of a text, folded: without case, accents and hyphens, and with the place where each stands.

use std::ops::Range;

use crate::letters::{decomposed, is_alphanumeric, small};

/// How a word stands in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// On its own.
    Word,
    /// As a part of a hyphenated word.
    Part,
    /// As a hyphenated word in one, given after its parts.
    Joined,
}

/// Whether a text has a name as words of their own, and not within longer ones.
pub fn contains_name(text: &str, name: &str) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(is_alphanumeric);
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
    })
}

/// Calls `with` for every word of a text, folded, with its byte range in that text.
///
/// Letters and digits make words. Apostrophes and invisible characters within a word are left out, so that `auto's` is
/// `autos`. A hyphen between two letters joins, and so does a bracket, as in `(basis)school`: the parts are given
/// first, then the whole without its hyphens.
pub fn for_each_token(text: &str, with: &mut dyn FnMut(TokenKind, &str, Range<usize>)) {
    let mut letters = text.char_indices().peekable();
    // The whole hyphenated word so far, where it began, and where in it the current part began.
    let (mut whole, mut begin, mut part) = (String::new(), 0, (0, 0));
    while let Some((at, letter)) = letters.next() {
        if is_alphanumeric(letter) {
            if whole.is_empty() {
                begin = at;
            }
            if part.0 == whole.len() {
                part.1 = at;
            }
            push_folded(&mut whole, letter);
        }
        let end = at + letter.len_utf8();
        let next = letters.peek().map(|&(_, next)| next);
        if whole.is_empty() || next.is_some_and(|next| is_alphanumeric(next) || is_silent(next)) {
            continue;
        }
        let joins = |character: char| {
            text[end + character.len_utf8()..].trim_start_matches(is_silent).starts_with(is_alphanumeric)
        };
        match next {
            Some('\'' | '\u{2018}' | '\u{2019}' | '`' | '´' | '\u{2032}' | '\u{ff07}') if next.is_some_and(joins) => {
                letters.next();
            }
            // U+001E is the hyphen of Word that does not break.
            Some('-' | '\u{1e}' | '\u{2010}' | '\u{2011}' | '\u{ff0d}' | '(' | ')' | '\u{ff08}' | '\u{ff09}')
                if next.is_some_and(joins) =>
            {
                letters.next();
                with(TokenKind::Part, &whole[part.0..], part.1..end);
                part.0 = whole.len();
            }
            _ => {
                let last = if part.0 == 0 { TokenKind::Word } else { TokenKind::Part };
                with(last, &whole[part.0..], part.1..end);
                if last == TokenKind::Part {
                    with(TokenKind::Joined, &whole, begin..end);
                }
                whole.clear();
                part.0 = 0;
            }
        }
    }
}

/// A word without case and accents.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    word.chars().filter(|letter| is_alphanumeric(*letter)).for_each(|letter| push_folded(&mut folded, letter));
    folded
}

/// The byte at which the first `len` folded bytes of `word` end; always a char boundary, at most its length.
pub fn prefix_end(word: &str, len: usize) -> usize {
    let mut folded = String::new();
    for (at, letter) in word.char_indices() {
        if folded.len() >= len && !is_silent(letter) {
            return at;
        }
        if is_alphanumeric(letter) {
            push_folded(&mut folded, letter);
        }
    }
    word.len()
}

/// Whether one letter inserted, left out, changed or swapped with its neighbour turns one word into the other.
pub fn one_typo(a: &[u8], b: &[u8]) -> bool {
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if b.len() - a.len() > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], _) => b.len() == 1,
        ([first, second, a @ ..], [third, fourth, b @ ..]) if first == fourth && second == third && a == b => true,
        _ if a.len() == b.len() => a[1..] == b[1..],
        _ => *a == b[1..],
    }
}

/// How a folded word sounds, near enough that words written by the ear are found: `suikertax` as `suikertaks`.
pub fn sound(word: &str) -> String {
    let mut sound = String::with_capacity(word.len() + 2);
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let (heard, both) = match (letter, next) {
            ('x', _) => ("ks", false),
            ('z', _) => ("s", false),
            ('p', Some('h')) => ("f", true),
            ('t', Some('h')) => ("t", true),
            ('i', Some('j')) | ('e', Some('i')) => ("y", true),
            ('a', Some('u')) => ("ou", true),
            ('c', Some('h')) => ("ch", true),
            ('c', Some('e' | 'i' | 'y')) => ("s", false),
            ('c' | 'q', _) => ("k", false),
            ('d', None) => ("t", false),
            _ => ("", false),
        };
        if both {
            letters.next();
        }
        match heard {
            // A letter is heard once where it is written twice.
            "" if sound.ends_with(letter) => {}
            "" => sound.push(letter),
            _ if sound.ends_with(heard) => {}
            _ => sound.push_str(heard),
        }
    }
    sound
}

/// Characters that are left out of a word: combining accents, the points and vowel signs of Hebrew and Arabic, soft hyphens,
/// zero widths, marks of direction and form, what viewers of PDF and Word put in the place of a hyphen at the end of a line,
/// and apostrophes that are letters.
fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{2}' | '\u{1f}' | '\u{ad}' | '\u{2b9}'..='\u{2bf}' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{fffe}'
    )
}

/// The plain letters of U+0100 to U+017F, which words of Europe have; '_' is for those that are two letters.
const EXTENDED: &[u8; 128] = b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii__jjkkkllllllllllnnnnnnnnnoooooo__rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

fn push_folded(folded: &mut String, letter: char) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    let letter = small(letter);
    let plain = match letter {
        'à'..='å' | 'ª' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' | 'º' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ß' => return folded.push_str("ss"),
        'æ' => return folded.push_str("ae"),
        // The figures of footnotes.
        '¹' => '1',
        '²' | '³' => char::from(b'0' + (letter as u8 & 15)),
        '\0'..='ÿ' => letter,
        'œ' => return folded.push_str("oe"),
        'ĳ' => return folded.push_str("ij"),
        '\u{100}'..='\u{17f}' => char::from(EXTENDED[letter as usize - 0x100]),
        // The form that ends a word.
        'ς' => 'σ',
        _ if is_silent(letter) => return,
        // What a letter is made of, as an accent or a ligature; what is made of nothing else is itself.
        _ => {
            let parts = decomposed(letter);
            // A fraction is no number of its digits.
            if !parts.starts_with(letter) && !parts.contains('\u{2044}') {
                return parts.chars().filter(|part| is_alphanumeric(*part)).for_each(|part| push_folded(folded, part));
            }
            letter
        }
    };
    folded.push(plain);
}
