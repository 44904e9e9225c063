//! The tables to begin with, as files: CSV, and XLSX with a second sheet about themes, in each language.
//!
//! The same source gives the same bytes: a file has no date of the day on which it was made.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::import_table::template;
use crate::import::Column;
use crate::text::Lang;

/// The row of headings; explanations stand above it.
const HEADINGS: u32 = 1;
/// How wide a column is at least and at most, in letters.
const WIDTHS: (usize, usize) = (14, 44);
/// The date of every workbook, since one has to have a date.
const MADE: (u16, u8, u8) = (2026, 1, 1);

/// The names of the files, in the order in which they are written.
pub fn files() -> impl Iterator<Item = (Lang, String)> {
    Lang::ALL.into_iter().flat_map(|lang| lang.example_files().map(|file| (lang, file.to_owned())))
}

/// Writes the templates of all languages into a folder.
///
/// # Errors
/// A sentence that says which file cannot be written.
pub fn write(folder: &Path) -> Result<(), String> {
    files().try_for_each(|(lang, name)| {
        let bytes = if name.ends_with(".csv") { template(lang).into_bytes() } else { workbook(lang)? };
        fs::write(folder.join(&name), bytes).map_err(|error| format!("{}: {error}", folder.join(&name).display()))
    })
}

/// The template as a workbook.
///
/// # Errors
/// What the writer of workbooks says; nothing of our own texts makes it say something.
pub fn workbook(lang: Lang) -> Result<Vec<u8>, String> {
    make(lang).map_err(|error| format!("{}: {error}", lang.example_files()[0]))
}

fn make(lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let (year, month, day) = MADE;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(lang.template_title()).set_creation_datetime(&made));
    let cards = book.add_worksheet().set_name(lang.sheet_of_cards())?;
    fill(cards, &lang.template())?;
    for column in Lang::template_columns().zip(0..).filter_map(|(holds, at)| (holds == Column::Lines).then_some(at)) {
        // As text: a spreadsheet would take lines such as 12-14 for a day.
        cards.set_column_format(column, &Format::new().set_num_format("@"))?;
    }
    fill(book.add_worksheet().set_name(lang.sheet_of_themes())?, &lang.theme_template())?;
    book.save_to_buffer()
}

/// Writes the rows of a template: explanations that take as many lines as they need, headings that stay in sight, and
/// examples.
fn fill(sheet: &mut Worksheet, rows: &[Vec<&str>]) -> Result<(), XlsxError> {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let (explaining, heading) = (plain.clone().set_italic(), plain.clone().set_bold());
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let format = match row {
                HEADINGS => &heading,
                row if row < HEADINGS => &explaining,
                _ => &plain,
            };
            match cell.parse::<u32>() {
                Ok(number) if row > HEADINGS => sheet.write_with_format(row, column, number, format)?,
                _ => sheet.write_with_format(row, column, *cell, format)?,
            };
        }
    }
    // Explanations may be long; the other rows say how wide a column has to be.
    let (_, below) = rows.split_at(HEADINGS as usize);
    let columns = below.first().map_or(0, Vec::len);
    for (at, column) in (0..columns).zip(0..) {
        let longest = below.iter().map(|cells| cells[at].chars().count()).max().unwrap_or_default();
        sheet.set_column_width(column, (longest + 2).clamp(WIDTHS.0, WIDTHS.1) as u32)?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    Ok(())
}
