//! JSON, piece by piece: an object or a list falls apart into the texts of what it holds, and a text or number is made
//! of such a text when somebody asks for it.
//!
//! Whether it is JSON at all is for serde_json to say ([`is_json`]). What is here goes on over anything: of a text that
//! is no JSON the pieces may be nonsense, but they are pieces of it.

use serde::de::IgnoredAny;

/// Something that a list or an object holds.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The text of the key between its quotes; empty in a list.
    pub key: &'a str,
    /// The text of the value.
    pub value: &'a str,
    /// Up to which byte of the value it can be read, where something in it cannot: it is nested too deep, holds a
    /// number that is too large for anything, or half of a surrogate pair.
    pub trouble: Option<usize>,
}

/// How deep the lists and objects of an item may be nested.
const DEEPEST: usize = 127;

/// Whether a text is JSON.
///
/// # Errors
/// Where and why it is none.
pub fn is_json(text: &str) -> Result<(), serde_json::Error> {
    serde_json::from_str::<IgnoredAny>(text).map(|_| ())
}

/// A walk over the text.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    trouble: Option<usize>,
}

impl Walk<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// The next byte that is no white space; zero at the end.
    fn next(&mut self) -> u8 {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
        self.peek()
    }

    /// Goes on behind a byte, where that is the next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.next() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    /// Goes on behind a value, or to the end where it has none.
    #[inline(never)]
    fn value(&mut self) {
        let mut depth = 0;
        loop {
            match self.next() {
                0 if self.at >= self.text.len() => return,
                b'"' => self.string(),
                b'[' | b'{' => {
                    self.at += 1;
                    depth += 1;
                    if depth > DEEPEST {
                        self.trouble.get_or_insert(self.at);
                    }
                    continue;
                }
                b']' | b'}' => {
                    if depth == 0 {
                        return;
                    }
                    self.at += 1;
                    depth -= 1;
                }
                b',' | b':' => {
                    if depth == 0 {
                        return;
                    }
                    self.at += 1;
                    continue;
                }
                _ => self.word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Goes on behind a text between quotes.
    fn string(&mut self) {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.at += 1;
                    return;
                }
                b'\\' => {
                    let (letter, len) = escape(&bytes[self.at..]);
                    self.at += len;
                    if letter.is_none() {
                        self.trouble.get_or_insert(self.at);
                    }
                }
                _ => self.at += 1,
            }
        }
        self.at = bytes.len();
    }

    /// Goes on behind a number, or one of the words that JSON knows.
    fn word(&mut self) {
        let (start, mut before, mut is_large) = (self.at, 0, false);
        while let Some(&byte) = self.text.as_bytes().get(self.at)
            && !matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' | b'[' | b']' | b'{' | b'}' | b'"')
        {
            is_large |= byte.is_ascii_digit() && matches!(before, b'e' | b'E' | b'+');
            before = byte;
            self.at += 1;
        }
        is_large |= self.at - start > 300;
        if is_large && self.text.get(start..self.at).is_some_and(|word| number(word).is_infinite()) {
            self.trouble.get_or_insert(self.at);
        }
    }
}

/// What a list or an object holds, in its order; none where the text is neither, or ends too early or too late.
#[inline(never)]
pub fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut walk = Walk { text, at: 0, trouble: None };
    let end = match walk.next() {
        b'[' => b']',
        b'{' => b'}',
        _ => return None,
    };
    walk.at += 1;
    let mut pieces = Vec::new();
    let mut is_done = walk.take(end);
    while !is_done {
        walk.trouble = None;
        let mut key = "";
        if end == b'}' {
            if walk.next() != b'"' {
                return None;
            }
            let start = walk.at + 1;
            walk.string();
            key = text.get(start..walk.at - 1)?;
            if !walk.take(b':') {
                return None;
            }
        }
        walk.next();
        let start = walk.at;
        walk.value();
        let value = text.get(start..walk.at).filter(|value| !value.is_empty())?;
        pieces.push(Piece { key, value, trouble: walk.trouble.map(|at| at.saturating_sub(start)) });
        is_done = walk.take(end);
        if !is_done && !walk.take(b',') {
            return None;
        }
    }
    walk.next();
    (walk.at == text.len()).then_some(pieces)
}

/// What an object holds under a key; where that stands twice, the last one.
pub fn find<'p, 'a>(pieces: &'p [Piece<'a>], key: &str) -> Option<&'p Piece<'a>> {
    pieces.iter().rev().find(|piece| piece.is(key))
}

impl Piece<'_> {
    /// Whether it stands under a key.
    pub fn is(&self, key: &str) -> bool {
        self.key == key || (self.key.contains('\\') && plain(self.key) == key)
    }
}

/// The text that stands between quotes; none where the value is no text.
pub fn string(value: &str) -> Option<String> {
    Some(plain(value.strip_prefix('"')?.strip_suffix('"')?))
}

#[inline(never)]
fn plain(mut rest: &str) -> String {
    let mut plain = String::with_capacity(rest.len());
    while let Some(at) = rest.bytes().position(|byte| byte == b'\\') {
        let (letter, len) = escape(&rest.as_bytes()[at..]);
        plain.push_str(&rest[..at]);
        plain.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        rest = rest.get(at + len..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// The letter that an escape stands for, and its length in bytes; none for half of a surrogate pair.
#[inline(never)]
fn escape(bytes: &[u8]) -> (Option<char>, usize) {
    let letter = match bytes.get(1).copied().unwrap_or_default() {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let first = unit(bytes);
            let second = unit(bytes.get(6..).unwrap_or_default());
            return match (first, second) {
                (0xd800..=0xdbff, 0xdc00..=0xdfff) => {
                    (char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)), 12)
                }
                _ => (char::from_u32(first), 6),
            };
        }
        letter => char::from(letter),
    };
    (Some(letter), 2)
}

/// The number of an escape of four hexadecimal digits; one that is no letter where it is none.
fn unit(bytes: &[u8]) -> u32 {
    match bytes {
        [b'\\', b'u', digits @ ..] if digits.len() >= 4 => {
            digits[..4].iter().fold(0, |unit, &digit| unit * 16 + char::from(digit).to_digit(16).unwrap_or_default())
        }
        _ => u32::MAX,
    }
}

/// A number, exact to fifteen digits; infinite where it is too large. What is no number is zero.
#[inline(never)]
pub fn number(value: &str) -> f64 {
    let bytes = value.as_bytes();
    let end = bytes.iter().position(|byte| matches!(byte, b'e' | b'E')).unwrap_or(bytes.len());
    let (digits, power) = bytes.split_at(end);
    let digit = |byte: u8| i32::from(byte.wrapping_sub(b'0'));
    let known = power.iter().filter(|byte| byte.is_ascii_digit());
    let mut scale = known.fold(0, |power, &byte| (power * 10 + digit(byte)).min(9999));
    if power.contains(&b'-') {
        scale = -scale;
    }
    let (mut whole, mut is_fraction) = (0_u64, false);
    for &byte in digits {
        if byte == b'.' {
            is_fraction = true;
        } else if byte.is_ascii_digit() {
            let fits = whole < 100_000_000_000_000_000;
            if fits {
                whole = whole * 10 + digit(byte) as u64;
            }
            scale += i32::from(!fits) - i32::from(is_fraction);
        }
    }
    let mut power = 1.0;
    for _ in 0..scale.unsigned_abs().min(400) {
        power *= 10.0;
    }
    let size = match whole {
        0 => 0.0,
        _ if scale < 0 => whole as f64 / power,
        _ => whole as f64 * power,
    };
    if bytes.first() == Some(&b'-') { -size } else { size }
}
