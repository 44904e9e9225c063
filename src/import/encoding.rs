//! From the bytes of a text file to its text, with what they were read as.
//!
//! A byte that fits nowhere is never lost in silence: the encoding that was taken is told, and letters that were lost
//! before the file came here (U+FFFD) stay visible for whoever reads the rows.

/// How the bytes of a text file were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the small byte of each pair first.
    Utf16Le,
    /// UTF-16, the large byte of each pair first.
    Utf16Be,
    /// Windows-1252, as spreadsheets on Windows save a CSV, for most letters above ASCII.
    Windows1252,
    /// UTF-8 in which so many bytes are none; those were read as Windows-1252.
    Mixed { strays: usize },
}

/// Letters of the bytes 0x80 to 0x9f in Windows-1252. The five that it leaves open are control characters, as in every
/// browser.
pub const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, without a byte order mark, and how it was read.
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return (utf_16(rest, u16::from_le_bytes), Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return (utf_16(rest, u16::from_be_bytes), Encoding::Utf16Be);
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    // Without a mark, UTF-16 shows by its NUL bytes: every second byte of a text in our letters is one.
    let nul_bytes = |from: usize| bytes.iter().take(2000).skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let pairs = bytes.len().min(2000) / 2;
    if pairs > 4 && nul_bytes(1) * 2 > pairs && nul_bytes(0) == 0 {
        return (utf_16(bytes, u16::from_le_bytes), Encoding::Utf16Le);
    }
    if pairs > 4 && nul_bytes(0) * 2 > pairs && nul_bytes(1) == 0 {
        return (utf_16(bytes, u16::from_be_bytes), Encoding::Utf16Be);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => one_byte(bytes),
    }
}

/// Half of a pair, or a byte left over, becomes U+FFFD.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    let left_over = (!rest.is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).chain(left_over).collect()
}

/// A text that is not UTF-8 throughout. Letters of it that are UTF-8 all the same are read as such: in Windows-1252 their
/// bytes stand side by side in no language. Such files come of joining two.
fn one_byte(bytes: &[u8]) -> (String, Encoding) {
    let (mut sound, mut strays) = (0, 0);
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        strays += chunk.invalid().len();
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| windows_1252(byte)));
    }
    (text, if strays > sound { Encoding::Windows1252 } else { Encoding::Mixed { strays } })
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
