//! A sheet: rows of text, as they stand in the file.

/// Index of a column of a sheet, from 0.
pub type ColumnIx = usize;

/// The rows of a sheet that are not empty, each with its number in the file. Cells are text; all of them stand one after
/// the other in one string, so that a large sheet costs little more than its file.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name; empty where the file has none.
    pub name: String,
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// Each row: its number from 1, and its first cell.
    rows: Vec<(u32, u32)>,
    width: usize,
    /// The numbers of the rows in which cells begin that are merged downwards.
    pub(super) merged: Vec<u32>,
}

/// A row of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    at: usize,
}

impl Sheet {
    /// A sheet without rows.
    pub fn new(name: &str) -> Sheet {
        Sheet { name: name.to_owned(), ..Sheet::default() }
    }

    /// Adds a row. One whose cells hold nothing but white space is passed over; `number` counts it all the same.
    pub fn push<'c>(&mut self, number: u32, cells: impl Iterator<Item = &'c str>) {
        let (first, text) = (self.ends.len(), self.text.len());
        let mut filled = first;
        for cell in cells {
            self.text.push_str(cell);
            self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
            if !cell.trim().is_empty() {
                filled = self.ends.len();
            }
        }
        // Empty cells at the end are those of a wider row.
        self.ends.truncate(filled);
        if filled == first {
            self.text.truncate(text);
            return;
        }
        self.text.truncate(self.ends[filled - 1] as usize);
        self.width = self.width.max(filled - first);
        self.rows.push((number, u32::try_from(first).unwrap_or(u32::MAX)));
    }

    /// How many rows are not empty.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether every row is empty.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many cells the widest row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The row at an index below [`Sheet::len`].
    pub fn row(&self, at: usize) -> Row<'_> {
        Row { sheet: self, at }
    }

    /// The rows from an index on.
    pub fn rows_from(&self, at: usize) -> impl Iterator<Item = Row<'_>> {
        (at..self.len()).map(|at| self.row(at))
    }
}

impl<'a> Row<'a> {
    /// Its number in the file, from 1, empty rows counted.
    pub fn number(self) -> u32 {
        self.sheet.rows[self.at].0
    }

    /// The text of a cell; empty where the row is shorter.
    pub fn cell(self, column: ColumnIx) -> &'a str {
        let sheet = self.sheet;
        let first = sheet.rows[self.at].1 as usize;
        let next = sheet.rows.get(self.at + 1).map_or(sheet.ends.len(), |row| row.1 as usize);
        let at = first + column;
        if at >= next {
            return "";
        }
        let start = if at == 0 { 0 } else { sheet.ends[at - 1] as usize };
        sheet.text.get(start..sheet.ends[at] as usize).unwrap_or_default()
    }

    /// Its cells, from the first to the last that is filled.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        let first = self.sheet.rows[self.at].1 as usize;
        let next = self.sheet.rows.get(self.at + 1).map_or(self.sheet.ends.len(), |row| row.1 as usize);
        (0..next - first).map(move |column| self.cell(column))
    }
}

/// The letters by which spreadsheets name a column: A to Z, then AA.
pub fn letters(column: ColumnIx) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        rest => letters(rest - 1) + &last.to_string(),
    }
}
