//! Which column of a sheet holds what: found by the headings, and changed by hand.

use super::columns::Column;
use super::kinds::kind;
use super::sheet::{ColumnIx, Row, Sheet, letters};

/// How many rows are looked at for headings: a title and some lines of explanation may stand above them.
const LOOKED_AT: usize = 20;

/// What each column of a sheet holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// The row with the headings, an index into the rows of the sheet; none where there is none.
    pub headings: Option<usize>,
    /// What each column holds; none of one that is passed over.
    columns: Vec<Option<Column>>,
    /// The headings as they stand there.
    names: Vec<String>,
    /// Whether the row below the headings only says that answers stand in the columns.
    is_told_twice: bool,
}

impl Mapping {
    /// The mapping that the headings of a sheet ask for. The row with the most known headings is taken for theirs; a
    /// row in which none is known is not, and then every column waits for a hand. The first row wins where it holds as many, of
    /// which some may be questions: what stands in a row below it may be what that says of itself, such as its kind.
    pub fn of(sheet: &Sheet) -> Mapping {
        let known = |row: Row| row.cells().filter(|cell| Column::is_heading(cell)).count();
        let rows = sheet.rows_from(0).take(LOOKED_AT).enumerate().map(|(at, row)| (known(row), at));
        let best = rows.max_by_key(|&(known, at)| (known, std::cmp::Reverse(at))).filter(|&(known, _)| known > 0);
        let best = best.map(|(_, at)| at);
        let is_question = |cell: &str| cell.trim_end().ends_with('?') && Column::of_heading(cell).is_some();
        let asked = |row: Row| row.cells().filter(|cell| Column::is_heading(cell) || is_question(cell)).count();
        let said = |row: Row| row.cells().filter(|cell| Column::is_heading(cell) && kind(cell).is_none()).count();
        // What stands alone in the first row is a title.
        let is_alone = |row: Row| row.cells().filter(|cell| !cell.trim().is_empty()).count() == 1;
        let is_first = sheet.rows_from(0).next().is_some_and(|first| {
            asked(first) > 0 && best.is_none_or(|at| !is_alone(first) && asked(first) >= said(sheet.row(at)))
        });
        Mapping::at(sheet, if is_first { Some(0) } else { best })
    }

    /// The mapping by the headings in a row of the sheet, or one of columns without headings.
    pub fn at(sheet: &Sheet, headings: Option<usize>) -> Mapping {
        let width = sheet.width();
        let (columns, names) = (vec![None; width], vec![String::new(); width]);
        let mut mapping = Mapping { headings, columns, names, is_told_twice: false };
        let Some(row) = headings.filter(|&at| at < sheet.len()).map(|at| sheet.row(at)) else { return mapping };
        mapping.is_told_twice = headings.and_then(|at| sheet.rows_from(at + 1).next()).is_some_and(says_response);
        let mut found = Vec::new();
        for (column, cell) in row.cells().enumerate() {
            mapping.names[column] = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            found.extend(Column::of_heading(cell).map(|(holds, rank)| (rank, column, holds)));
        }
        // The surest heading gets the column that only one may have.
        found.sort_unstable();
        for (_, column, holds) in found {
            if holds.is_repeatable() || mapping.column(holds).is_none() {
                mapping.columns[column] = Some(holds);
            }
        }
        mapping
    }

    /// What a column holds.
    pub fn holds(&self, column: ColumnIx) -> Option<Column> {
        self.columns.get(column).copied().flatten()
    }

    /// Says by hand what a column holds, or that it is passed over. What only one column may hold leaves the other.
    pub fn set(&mut self, column: ColumnIx, holds: Option<Column>) {
        if column >= self.columns.len() {
            return;
        }
        if let Some(holds) = holds.filter(|holds| !holds.is_repeatable()) {
            self.columns.iter_mut().filter(|other| **other == Some(holds)).for_each(|other| *other = None);
        }
        self.columns[column] = holds;
    }

    /// The column that holds something; the first where several do.
    pub fn column(&self, holds: Column) -> Option<ColumnIx> {
        self.columns.iter().position(|column| *column == Some(holds))
    }

    /// Every column that holds something.
    pub fn all(&self, holds: Column) -> impl Iterator<Item = ColumnIx> {
        (0..self.columns.len()).filter(move |&column| self.columns[column] == Some(holds))
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The heading of a column as it stands there; empty where it has none.
    pub fn heading(&self, column: ColumnIx) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// The heading of a column, or its letters where it has none.
    pub(super) fn name(&self, column: ColumnIx) -> String {
        match self.heading(column) {
            "" => letters(column),
            name => name.to_owned(),
        }
    }

    /// What no column holds.
    pub fn missing(&self) -> Vec<Column> {
        Column::all().filter(|&holds| self.column(holds).is_none()).collect()
    }

    /// Whether the sheet can be made into records: a column says what was said.
    pub fn has_records(&self) -> bool {
        self.column(Column::Text).or(self.column(Column::Title)).is_some()
    }

    /// Whether the sheet tells about themes, a row a theme, and of nothing that was said.
    pub fn is_of_themes(&self) -> bool {
        let facts =
            [Column::Participants, Column::Conversations, Column::Organisations, Column::Question, Column::Summary];
        self.column(Column::Theme).is_some()
            && self.column(Column::Text).is_none()
            && (self.column(Column::Title).is_none() || self.column(Column::Kind).is_none())
            && facts.into_iter().any(|fact| self.column(fact).is_some())
    }

    /// Where the rows below the headings begin.
    pub fn first_row(&self) -> usize {
        self.headings.map_or(0, |at| at + 1 + usize::from(self.is_told_twice))
    }
}

/// Whether a row is the second of the headings that SurveyMonkey writes.
fn says_response(row: Row) -> bool {
    let mut cells = row.cells().map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| ["Response", "Open-Ended Response"].contains(&cell))
}

/// The sheet with what was said, and the one about themes, where there is one, with their mappings.
pub fn choose(sheets: &[Sheet]) -> (usize, Option<usize>) {
    let mappings: Vec<Mapping> = sheets.iter().map(Mapping::of).collect();
    let known =
        |at: usize| mappings[at].width() - mappings[at].columns.iter().filter(|column| column.is_none()).count();
    let themes = (0..sheets.len()).find(|&at| mappings[at].is_of_themes());
    let records = (0..sheets.len()).filter(|&at| mappings[at].has_records() && Some(at) != themes);
    let records = records.max_by_key(|&at| (known(at), sheets[at].len(), std::cmp::Reverse(at)));
    match (records, themes) {
        (Some(records), themes) => (records, themes),
        // Nobody says what was said: the largest other sheet, whose columns wait for a hand.
        (None, themes) => {
            let others = (0..sheets.len()).filter(|&at| Some(at) != themes);
            let largest = others.max_by_key(|&at| (sheets[at].len(), std::cmp::Reverse(at)));
            largest.map_or((0, None), |largest| (largest, themes))
        }
    }
}
