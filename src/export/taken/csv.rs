//! A table as a text that a spreadsheet of the reader's language opens with a double click.
//!
//! Dutch ones separate by semicolons and write decimals with a comma. RFC 4180 as to rows and quotes, with a byte order
//! mark so that Excel reads it as UTF-8. Machines have the plain RFC 4180 of the pages beside the app.

use super::sheet::{Sheet, Value};
use crate::decimal::decimal;
use crate::text::Lang;

/// The table. A spreadsheet takes every line for a row, so that the notes stand in a last column, at every row.
pub fn csv(sheet: &Sheet, lang: Lang) -> String {
    let mut out = String::from("\u{feff}");
    let head = sheet.head.iter().map(|name| Value::text(name.as_str()));
    row(&mut out, head.chain([Value::text(lang.notes_sheet())]), lang);
    let said = sheet.said(lang);
    for cells in &sheet.rows {
        row(&mut out, cells.iter().chain([&said]).cloned(), lang);
    }
    out
}

fn row(out: &mut String, cells: impl Iterator<Item = Value>, lang: Lang) {
    let (between, point) = lang.table_signs();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(between);
        }
        match cell {
            Value::Nothing => {}
            Value::Number(number) | Value::Share(number) => {
                out.extend(decimal(number).chars().map(|sign| if sign == '.' { point } else { sign }));
            }
            Value::About(number) => out.push_str(&["\"±", &decimal(number), "\""].concat()),
            Value::Text(text) => out.push_str(&["\"", &guarded(&text).replace('"', "\"\""), "\""].concat()),
        }
    }
    out.push_str("\r\n");
}

/// A cell that no spreadsheet reads as a formula: one that would begin like one, after blanks and other signs that are
/// not seen and also in the wide signs of East Asia, has an apostrophe before it, which is visible but harmless.
fn guarded(cell: &str) -> String {
    let unseen = |sign: char| sign.is_whitespace() || sign.is_control() || is_unseen(sign);
    let is_formula = cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    [if is_formula { "'" } else { "" }, cell].concat()
}

/// Whether a sign has no width of its own, and some programs drop it.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
