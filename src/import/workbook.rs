//! Sheets of a workbook: XLSX and ODS, by `calamine`. Dates become ISO text, whole numbers lose their decimals, and a
//! formula is what it last came to.
//!
//! XLSX is read cell by cell, so that one stray cell far away costs nothing; what an ODS asks for is counted before it is
//! read. The text of cells that are merged downwards stands in every row of theirs.

use std::io::Cursor;

use calamine::{Data, Dimensions, ExcelDateTime, Ods, OdsError, Reader, SheetVisible, Xlsx, XlsxError};

use super::file_type::{OtherFile, TableError};
use super::ods_extent::look_through;
use super::progress::Watch;
use super::sheet::Sheet;
use crate::corpus::Progress;

/// How many columns a spreadsheet has at most.
const MOST_COLUMNS: usize = 16_384;

/// Reads every sheet of a workbook that is not empty.
///
/// # Errors
/// The bytes are no workbook, or a damaged or locked one; or the watch says stop.
pub(super) fn read(bytes: &[u8], watch: &mut Watch) -> Result<Vec<Sheet>, TableError> {
    let holds = |name: &str, within: usize| {
        let name = name.as_bytes();
        bytes[..within.min(bytes.len())].windows(name.len()).any(|part| part == name)
    };
    if holds("opendocument.spreadsheet", 400) {
        ods(bytes, watch)
    } else if holds("xl/workbook.bin", usize::MAX) {
        Err(TableError::NotATable(OtherFile::OldOffice))
    } else if holds("xl/workbook", usize::MAX) || holds("xl/worksheets/", usize::MAX) {
        xlsx(bytes, watch)
    } else if !holds("opendocument.", 400) && holds("content.xml", usize::MAX) {
        // Some programs compress the word of which kind an ODS is, or put it behind the rest, where its reader finds it.
        ods(bytes, watch).map_err(|error| match error {
            TableError::Damaged { .. } => TableError::NotATable(OtherFile::Archive),
            other => other,
        })
    } else {
        Err(TableError::NotATable(OtherFile::Archive))
    }
}

/// The sheets that are seen; all where none is. What is hidden is often an older state of the rest.
fn seen(sheets: &[calamine::Sheet]) -> Vec<String> {
    let names = |is_wanted: fn(&calamine::Sheet) -> bool| -> Vec<String> {
        sheets.iter().filter(|sheet| is_wanted(sheet)).map(|sheet| sheet.name.clone()).collect()
    };
    let seen = names(|sheet| sheet.visible == SheetVisible::Visible);
    if seen.is_empty() { names(|_| true) } else { seen }
}

fn ods(bytes: &[u8], watch: &mut Watch) -> Result<Vec<Sheet>, TableError> {
    let said = |error: OdsError| match error {
        OdsError::Password => TableError::Locked,
        other => TableError::Damaged { reason: other.to_string() },
    };
    let mut merged = look_through(bytes)?;
    let mut book = Ods::new(Cursor::new(bytes)).map_err(said)?;
    let mut sheets = Vec::new();
    for name in seen(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(said)?;
        let (row, column) = range.start().unwrap_or_default();
        let mut filler = Filler::new(&name, merged.remove(&name).unwrap_or_default());
        let total = range.height();
        for (done, cells) in range.rows().enumerate() {
            let at = row.saturating_add(u32::try_from(done).unwrap_or(u32::MAX));
            for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| **cell != Data::Empty) {
                filler.cell(at, column as usize + index, text(cell));
            }
            if done % 1000 == 999 {
                watch.tell(Progress { done, total })?;
            }
        }
        sheets.push(filler.finish());
    }
    Ok(filled(sheets))
}

fn xlsx(bytes: &[u8], watch: &mut Watch) -> Result<Vec<Sheet>, TableError> {
    let said = |error: XlsxError| match error {
        XlsxError::Password => TableError::Locked,
        other => TableError::Damaged { reason: other.to_string() },
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(said)?;
    let mut sheets = Vec::new();
    for name in seen(book.sheets_metadata()) {
        // A sheet that is a diagram has no cells.
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let total = cells.dimensions().end.0 as usize;
        let mut filler = Filler::new(&name, merged);
        let mut told = 0;
        loop {
            let cell = match cells.next_cell() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                // An error of a formula that is newer than the library: the cell counts as empty.
                Err(XlsxError::CellError(_)) => continue,
                Err(error) => return Err(said(error)),
            };
            let (row, column) = cell.get_position();
            filler.cell(row, column as usize, text(&Data::from(cell.get_value().clone())));
            if row >= told + 1000 {
                told = row;
                watch.tell(Progress { done: row as usize, total: total.max(row as usize) })?;
            }
        }
        sheets.push(filler.finish());
    }
    Ok(filled(sheets))
}

fn filled(sheets: Vec<Sheet>) -> Vec<Sheet> {
    sheets.into_iter().filter(|sheet| !sheet.is_empty()).collect()
}

/// A sheet that is filled cell by cell.
struct Filler {
    sheet: Sheet,
    row: u32,
    cells: Vec<String>,
    /// Cells merged downwards that are still to come, the last first; then those that reach into the row at hand, each
    /// with its text.
    merged: Vec<Dimensions>,
    open: Vec<(Dimensions, String)>,
}

impl Filler {
    fn new(name: &str, mut merged: Vec<Dimensions>) -> Filler {
        merged.retain(|cells| cells.end.0 > cells.start.0);
        merged.sort_by_key(|cells| std::cmp::Reverse(cells.start));
        let mut sheet = Sheet::new(name);
        sheet.merged = merged.iter().map(|cells| cells.start.0 + 1).collect();
        Filler { sheet, row: 0, cells: Vec::new(), merged, open: Vec::new() }
    }

    fn cell(&mut self, row: u32, column: usize, text: String) {
        if row != self.row {
            self.end_row();
            self.row = row;
        }
        if column < MOST_COLUMNS {
            if self.cells.len() <= column {
                self.cells.resize(column + 1, String::new());
            }
            self.cells[column] = text;
        }
    }

    fn end_row(&mut self) {
        let row = self.row;
        if self.cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.open.retain(|(cells, _)| cells.end.0 >= row);
            for (cells, text) in &self.open {
                let column = cells.start.1 as usize;
                if self.cells.len() <= column && column < MOST_COLUMNS {
                    self.cells.resize(column + 1, String::new());
                }
                if let Some(cell) = self.cells.get_mut(column).filter(|cell| cell.is_empty()) {
                    cell.clone_from(text);
                }
            }
            while let Some(cells) = self.merged.pop_if(|cells| cells.start.0 <= row) {
                if let Some(text) = self.cells.get(cells.start.1 as usize).filter(|_| cells.start.0 == row) {
                    self.open.push((cells, text.clone()));
                }
            }
            self.sheet.push(row.saturating_add(1), self.cells.iter().map(String::as_str));
        }
        self.cells.clear();
    }

    fn finish(mut self) -> Sheet {
        self.end_row();
        self.sheet
    }
}

/// A cell as text.
fn text(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => {
            // Three decimals of a number are no thousands, as they would be in a text.
            let text = number.to_string();
            let has_three = text.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
            if has_three { text + "0" } else { text }
        }
        Data::String(text) => text.clone(),
        Data::Bool(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::DateTimeIso(text) => {
            let (day, time) = text.split_once('T').unwrap_or((text, ""));
            joined(day, time.get(..5).unwrap_or_default())
        }
        Data::DurationIso(text) => duration(text),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// A day and a time of day; one at midnight is left out, since a day alone has it too.
fn joined(day: &str, time: &str) -> String {
    if time.is_empty() || time == "00:00" { day.to_owned() } else { format!("{day} {time}") }
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    // Below one there is no day: it is a time of day.
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return time;
    }
    joined(&format!("{year:04}-{month:02}-{day:02}"), &time)
}

/// A time of day that is written as a duration, `PT19H30M00S`.
fn duration(text: &str) -> String {
    let part = |unit: char| {
        let before = text.strip_prefix("PT")?.split(unit).next().filter(|part| part.len() < text.len() - 2)?;
        let digits = before.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |at| at + 1);
        before[digits..].parse::<u32>().ok()
    };
    match (part('H'), part('M')) {
        (Some(hour), minute) => format!("{hour:02}:{:02}", minute.unwrap_or_default()),
        _ => text.to_owned(),
    }
}
