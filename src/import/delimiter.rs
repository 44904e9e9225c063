//! Which sign divides the cells of a text.

use csv::ReaderBuilder;

use super::columns::Column;

/// The signs that may divide cells, the likelier first where two serve as well.
const CANDIDATES: [u8; 4] = [b';', b'\t', b',', b'|'];
/// The sign that stands for none: text in one column never holds it.
pub(super) const NONE: u8 = 0x1f;
/// How many rows, and how many bytes, are looked at.
const LOOKED_AT: (usize, usize) = (60, 100_000);

/// The sign that divides the cells of a text, and where its rows begin.
///
/// A first line `sep=;`, which spreadsheets on Windows write and read, settles it and is no row. Otherwise it is the sign
/// that divides the most known headings, and then the one by which the most rows have the same number of cells. A comma
/// between words does neither, so that a text of one column is known as one.
pub(super) fn delimiter(text: &str) -> (u8, usize) {
    let first = text.lines().next().unwrap_or_default();
    let bare = first.trim().trim_matches('"');
    if let Some(&[sign]) = bare.strip_prefix("sep=").map(str::as_bytes) {
        let after = &text[first.len()..];
        let end = if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
        return (sign, first.len() + end);
    }
    let mut best = (0.0, NONE);
    for sign in CANDIDATES {
        let score = score(text, sign);
        if score > best.0 {
            best = (score, sign);
        }
    }
    (best.1, 0)
}

/// How well a sign divides a text into rows alike; 0 where it does not.
fn score(text: &str, sign: u8) -> f64 {
    let mut end = text.len().min(LOOKED_AT.1);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(&text.as_bytes()[..end]);
    let mut counts: Vec<usize> = Vec::new();
    let mut record = csv::ByteRecord::new();
    let mut known = 0;
    while counts.len() < LOOKED_AT.0 && reader.read_byte_record(&mut record).unwrap_or(false) {
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            counts.push(record.len());
            if record.len() > 1 {
                let headings = record.iter().filter(|cell| std::str::from_utf8(cell).is_ok_and(Column::is_heading));
                known = headings.count().max(known);
            }
        }
    }
    if counts.is_empty() {
        return if text.contains(char::from(sign)) { 0.001 } else { 0.0 };
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
