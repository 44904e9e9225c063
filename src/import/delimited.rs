//! Rows of a text whose cells are divided by a delimiter: CSV and TSV.

use std::borrow::Cow;

use csv::StringRecord;

use super::delimiter::{delimiter, reader};
use super::file_type::TableError;
use super::progress::Watch;
use super::sheet::Sheet;
use crate::corpus::Progress;

/// A sheet and the row in which a quotation mark opens that nothing closes.
pub(super) struct Delimited {
    pub(super) sheet: Sheet,
    pub(super) unclosed: Option<u32>,
}

/// Reads the rows of a text.
///
/// # Errors
/// [`TableError::Stopped`].
pub(super) fn read(text: &str, watch: &mut Watch) -> Result<Delimited, TableError> {
    let (delimiter, start) = delimiter(text);
    let text = without_blanks(&text[start..], char::from(delimiter));
    let bytes = text.as_bytes();
    let mut sheet = Sheet::new("");
    let mut reader = reader(&text, delimiter);
    let mut record = StringRecord::new();
    // A line that names the delimiter is the first row of the sheet that a spreadsheet shows.
    let mut number = u32::from(start > 0);
    let (mut end, mut last_lines) = (0, 0);
    loop {
        number += blank_lines(bytes, end);
        if !reader.read_record(&mut record).unwrap_or(false) {
            break;
        }
        number += 1;
        sheet.push(number, record.iter());
        last_lines = record.as_slice().matches('\n').count();
        end = usize::try_from(reader.position().byte()).unwrap_or(bytes.len()).min(bytes.len());
        if number.is_multiple_of(1000) {
            watch.tell(Progress { done: end, total: bytes.len() })?;
        }
    }
    // Marks come in pairs. A mark too many swallows the rest of the file into one cell.
    let odd = bytes.iter().filter(|&&byte| byte == b'"').count() % 2 == 1;
    Ok(Delimited { sheet, unclosed: (odd && last_lines > 0).then_some(number) })
}

/// A text whose first line has a blank behind every delimiter, as people write it, without such blanks before quotation
/// marks, which open nothing otherwise.
fn without_blanks(text: &str, delimiter: char) -> Cow<'_, str> {
    let spaced = format!("{delimiter} ");
    let first = text.lines().next().unwrap_or_default();
    if !first.contains(&spaced) || first.matches(delimiter).count() > first.matches(&spaced).count() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for (at, part) in text.split(&spaced).enumerate() {
        // Within a cell, after a mark that is still open, two marks are one that stands for itself.
        let opens = part.starts_with('"') && !(marks % 2 == 1 && part.starts_with("\"\""));
        if at > 0 {
            out.push(delimiter);
            out.push_str(if opens { "" } else { " " });
        }
        out.push_str(part);
        marks += part.matches('"').count();
    }
    Cow::Owned(out)
}

/// How many empty lines stand at a place where a row has ended. The reader passes over them, but they have numbers.
fn blank_lines(bytes: &[u8], at: usize) -> u32 {
    let mut rest = &bytes[at..];
    // The end of the row before may still lack its second half.
    if at > 0 && bytes[at - 1] == b'\r' {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', after @ ..] | [b'\r' | b'\n', after @ ..] => after,
            _ => return lines,
        };
        lines += 1;
    }
}
