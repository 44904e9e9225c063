//! Bytes as letters of a page: how files stand inside a page in windows-1252, where every byte is a letter.
//!
//! Most bytes stand for themselves. HTML would change or misread three of them: it replaces U+0000, makes a line feed of a
//! carriage return, and may see a tag in `<`. Such a byte is moved by 64, and `=` before it says so, as it does before a
//! `=` of the file. The result is hardly a fiftieth longer, where base64 is a third longer. The script of the portable
//! explorer reads the same letters.

/// Bytes that may not stand in HTML as themselves.
const UNFIT: [u8; 3] = [0, b'\r', b'<'];
/// The byte that says that the next one is moved, and by how much.
const MOVED: u8 = b'=';
const BY: u8 = 64;

/// Bytes as letters that HTML leaves alone; none of them is a `<`.
pub fn encode(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    for &byte in bytes {
        if UNFIT.contains(&byte) || byte == MOVED {
            out.extend([MOVED, byte.wrapping_add(BY)]);
        } else {
            out.push(byte);
        }
    }
    out
}

/// The bytes that letters stand for. Letters that [`encode`] does not write give bytes too.
pub fn decode(letters: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(letters.len());
    let mut letters = letters.iter();
    while let Some(&letter) = letters.next() {
        match letter {
            MOVED => out.extend(letters.next().map(|moved| moved.wrapping_sub(BY))),
            letter => out.push(letter),
        }
    }
    out
}
