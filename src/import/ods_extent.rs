//! How large the sheets of an ODS are, seen before they are read.
//!
//! ODS says of a row or a cell how often it is repeated, so that a file of 1 kB can ask for gigabytes. Here the repeats
//! are only counted. On the way it is seen which cells are merged downwards, which the reader of workbooks does not tell.

use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read};

use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::file_type::TableError;

/// How many cells and letters a file may ask for: so many and one for each byte of its XML, but never more than the other
/// number.
const MOST_CELLS: (usize, usize) = (1_000_000, 20_000_000);
const MOST_LETTERS: (usize, usize) = (20_000_000, 500_000_000);
/// How many bytes the XML may have.
const MOST_XML: u64 = 1 << 30;
/// Sizes of a sheet, as the reader of workbooks cuts them off.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// Cells that are merged downwards, by the name of their sheet.
pub(super) type Merged = HashMap<String, Vec<Dimensions>>;

/// Looks through the sheets of an ODS. A package that cannot be looked through is left to its reader, which says why.
///
/// # Errors
/// [`TableError::TooLarge`].
pub(super) fn look_through(bytes: &[u8]) -> Result<Merged, TableError> {
    let Ok(mut package) = ZipArchive::new(Cursor::new(bytes)) else { return Ok(Merged::new()) };
    let Ok(content) = package.by_name("content.xml") else { return Ok(Merged::new()) };
    let mut reader = Reader::from_reader(BufReader::new(content.take(MOST_XML)));
    // As the reader of workbooks is set, so that both see the same.
    let config = reader.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut extent = Extent::default();
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer);
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        if at as u64 >= MOST_XML {
            return Err(TableError::TooLarge);
        }
        match event {
            Ok(Event::Start(start)) => extent.begin(&start),
            Ok(Event::End(end)) if end.name().as_ref() == "table:table-row" => extent.end_row(),
            Ok(Event::End(end)) if end.name().as_ref() == "table:table" => extent.end_table(),
            Ok(Event::Text(text)) => extent.letters(text.len()),
            Ok(Event::Eof) | Err(_) => return Ok(extent.merged),
            Ok(_) => {}
        }
        extent.check(at)?;
        buffer.clear();
    }
}

/// What was seen so far.
#[derive(Debug, Default)]
struct Extent {
    merged: Merged,
    sheet: String,
    /// Rows of the sheet, and those of them that reach from its first filled one to its last.
    rows: usize,
    filled_rows: usize,
    /// Empty rows since the last filled one.
    empty_rows: usize,
    width: usize,
    /// Cells and letters of the sheets that were seen, and of this one as its rows stand there.
    cells: usize,
    letters: usize,
    row: Row,
}

/// The row at hand.
#[derive(Debug, Default)]
struct Row {
    repeats: usize,
    /// How many cells it has, and how many from the first to the last that is filled.
    cells: usize,
    filled: usize,
    letters: usize,
    /// How often the cell at hand is repeated.
    cell_repeats: usize,
}

impl Extent {
    fn begin(&mut self, start: &BytesStart) {
        match start.name().as_ref() {
            "table:table" => self.sheet = text(start, "table:name").unwrap_or_default(),
            "table:table-row" => {
                let left = MOST_ROWS.saturating_sub(self.rows);
                self.row = Row { repeats: number(start, "table:number-rows-repeated").min(left), ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell(start),
            "text:s" => self.letters(number(start, "text:c")),
            _ => {}
        }
    }

    fn cell(&mut self, start: &BytesStart) {
        let row = &mut self.row;
        let left = MOST_COLUMNS.saturating_sub(row.cells);
        row.cell_repeats = number(start, "table:number-columns-repeated").min(left);
        let spanned = number(start, "table:number-rows-spanned");
        if spanned > 1 && row.repeats == 1 {
            let at = |row: usize, column: usize| {
                (u32::try_from(row).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
            };
            let last = self.rows.saturating_add(spanned - 1);
            let cells = Dimensions::new(at(self.rows, row.cells), at(last, row.cells));
            self.merged.entry(self.sheet.clone()).or_default().push(cells);
        }
        row.cells += row.cell_repeats;
        let attributes = start.attributes_raw();
        if attributes.contains("office:") || attributes.contains("table:formula") || attributes.contains("value-type") {
            row.filled = row.cells;
            self.letters(attributes.len());
        }
    }

    fn letters(&mut self, count: usize) {
        let row = &mut self.row;
        row.letters = row.letters.saturating_add(count.saturating_mul(row.cell_repeats));
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        self.rows = self.rows.saturating_add(row.repeats);
        if row.filled > 0 {
            // Empty rows before the first filled one are none of the sheet.
            let between = if self.filled_rows > 0 { self.empty_rows } else { 0 };
            self.filled_rows += between + row.repeats;
            self.empty_rows = 0;
            self.width = self.width.max(row.filled);
            self.cells = self.cells.saturating_add(row.filled);
            self.letters = self.letters.saturating_add(row.letters.saturating_mul(row.repeats));
        } else {
            self.empty_rows += row.repeats;
        }
    }

    fn end_table(&mut self) {
        self.cells = self.asked();
        (self.rows, self.filled_rows, self.empty_rows, self.width) = (0, 0, 0, 0);
    }

    /// How many cells are asked for so far: those that stand there, and whole rows of the widest.
    fn asked(&self) -> usize {
        self.cells.saturating_add(self.filled_rows.saturating_mul(self.width))
    }

    fn check(&self, bytes: usize) -> Result<(), TableError> {
        let is_within = |asked: usize, (few, most): (usize, usize)| asked <= few.saturating_add(bytes).min(most);
        let cells = self.asked().saturating_add(self.row.filled);
        let letters = self.letters.saturating_add(self.row.letters);
        let is_sound = is_within(cells, MOST_CELLS) && is_within(letters, MOST_LETTERS);
        if is_sound { Ok(()) } else { Err(TableError::TooLarge) }
    }
}

/// An attribute of an element.
fn text(start: &BytesStart, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok().flatten()?;
    Some(
        quick_xml::escape::unescape(&attribute.value)
            .map_or_else(|_| attribute.value.to_string(), |text| text.into_owned()),
    )
}

/// A number of an element; 1 where it has none, as ODS means it.
fn number(start: &BytesStart, name: &str) -> usize {
    let attribute = start.try_get_attribute(name).ok().flatten();
    attribute.and_then(|attribute| attribute.value.parse().ok()).unwrap_or(1)
}
