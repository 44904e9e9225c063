//! Which delimiter divides the cells of a text.

use csv::{Reader, ReaderBuilder};

use super::columns::Column;

/// The delimiters that are known, the likelier first where two serve as well.
const CANDIDATES: [u8; 4] = [b';', b'\t', b',', b'|'];
/// The delimiter that stands for none: text in one column never holds it.
pub(super) const NONE: u8 = 0x01;
/// How many rows, and how many bytes, are looked at.
const LOOKED_AT: (usize, usize) = (60, 100_000);

/// The delimiter of a text, and where its rows begin.
///
/// A first line `sep=;`, which spreadsheets on Windows write and read, settles it and is no row. Otherwise it is the one
/// that divides the most known headings, and then the one by which the most rows have the same number of cells. A comma
/// between words does neither, so that a text of one column is known as one.
pub(super) fn delimiter(text: &str) -> (u8, usize) {
    let first = text.lines().next().unwrap_or_default();
    let bare = first.trim().trim_matches('"');
    if let Some(&[delimiter]) = bare.strip_prefix("sep=").map(str::as_bytes) {
        let after = &text[first.len()..];
        let end = if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
        return (delimiter, first.len() + end);
    }
    let mut best = (0.0, NONE);
    for delimiter in CANDIDATES {
        let score = score(text, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    (best.1, 0)
}

/// A reader of rows that need not have as many cells each.
pub(super) fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// How well a delimiter divides a text into rows alike; 0 where it does not.
fn score(text: &str, delimiter: u8) -> f64 {
    let mut end = text.len().min(LOOKED_AT.1);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let rows = reader(&text[..end], delimiter).into_records().map_while(Result::ok);
    let filled = rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let mut counts: Vec<usize> = Vec::new();
    let mut known = 0;
    for row in filled.take(LOOKED_AT.0) {
        counts.push(row.len());
        if row.len() > 1 {
            known = row.iter().filter(|cell| Column::is_heading(cell)).count().max(known);
        }
    }
    if counts.is_empty() {
        return if text.contains(char::from(delimiter)) { 0.001 } else { 0.0 };
    }
    let often = |count: usize| counts.iter().filter(|&&other| other == count).count();
    let Some(most) = counts.iter().copied().filter(|&count| count > 1).max_by_key(|&count| (often(count), count))
    else {
        return 0.0;
    };
    let share = often(most) as f64 / counts.len() as f64;
    // Headings that are known settle it. Without them most rows have to agree, or the first one with the most of them.
    let agree = share >= 0.6 || (share >= 0.5 && counts.first() == Some(&most));
    if known == 0 && !agree {
        return 0.0;
    }
    share + known.min(20) as f64 + (most.min(50) as f64) / 1000.0
}
