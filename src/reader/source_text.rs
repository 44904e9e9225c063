//! The text of the reports, by its lines.

use std::borrow::Cow;

/// A text whose lines are counted from 1, as citations count them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceText(Vec<String>);

impl SourceText {
    /// Reads the bytes of a file in UTF-8, with or without a byte order mark, or in UTF-16 with one; lines end in LF or CRLF.
    ///
    /// # Errors
    /// The line, from 1, on which something stands that is no text.
    pub fn read(bytes: &[u8]) -> Result<SourceText, usize> {
        let utf16 = |order: fn([u8; 2]) -> u16| {
            let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|unit| order([unit[0], unit[1]])).collect();
            String::from_utf16(&units).map(Cow::Owned).map_err(|_| 1_usize)
        };
        let text = match bytes {
            [0xff, 0xfe, ..] => utf16(u16::from_le_bytes)?,
            [0xfe, 0xff, ..] => utf16(u16::from_be_bytes)?,
            _ => {
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                let line = |at: usize| 1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
                Cow::Borrowed(std::str::from_utf8(bytes).map_err(|error| line(error.valid_up_to()))?)
            }
        };
        // Many a file that is no text happens to be one of these, but no text holds this letter.
        match text.find('\0') {
            Some(at) => Err(1 + text[..at].matches('\n').count()),
            None => Ok(SourceText(text.lines().map(str::to_owned).collect())),
        }
    }

    /// How many lines it has.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// A line by its number; empty where there is none.
    pub fn line(&self, number: usize) -> &str {
        number.checked_sub(1).and_then(|at| self.0.get(at)).map_or("", String::as_str)
    }
}
