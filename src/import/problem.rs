//! What is wrong in a table, or was understood in a way that its maker should know. The words for it stand in the room
//! of texts.

use super::encoding::Encoding;

/// One thing to know about a table, with every row that it holds for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The table.
    pub table: Table,
    /// The rows, by their numbers in the file, in order; empty where it holds for the table as a whole.
    pub rows: Vec<u32>,
    /// The heading of the column, or its letter where it has none; empty where it holds for whole rows.
    pub column: String,
    /// What it is.
    pub what: Fault,
}

/// A table of the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The one with what was said.
    Records,
    /// The one about themes.
    Themes,
}

/// What is wrong, or was understood.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The text was read in an encoding that is not UTF-8.
    ReadAs(Encoding),
    /// Letters were lost before the file came here.
    LostLetters,
    /// A quotation mark opens that nothing closes, so that what follows may have become one cell.
    UnclosedQuote,
    /// No row has headings that are known.
    NoHeadings,
    /// Rows above the headings were passed over.
    AboveHeadings,
    /// Cells that are merged downwards count for all their rows.
    MergedCells,
    /// No column says what was said, so that nothing can be made.
    NoRecords,
    /// No column of the table about themes names them, so that nothing of it is used.
    NoThemes,
    /// A column that this table does not use: it belongs in the other one.
    UnusedColumn,
    /// A row has cells beyond the last heading; they were passed over.
    BeyondHeadings,
    /// A row says nothing, and is left out.
    NoText,
    /// A row has no theme. One with what was said stands under a theme made for such rows; one about themes is left out.
    NoTheme,
    /// A kind that does not exist; the row counts as an idea.
    UnknownKind { found: String },
    /// No municipality has this name; the place is left out.
    UnknownPlace { found: String, nearest: Option<String> },
    /// Several municipalities have this name; the place is left out.
    AmbiguousPlace { found: String, names: Vec<String> },
    /// Two spellings of one name were taken as one.
    Spelling { found: String, kept: String },
    /// Two names are so alike that they may be one; they were kept apart.
    LooksLike { found: String, other: String },
    /// The row says the same as an earlier one; both are kept.
    Duplicate { row: u32 },
    /// No day; it is left out.
    NotADate { found: String },
    /// No whole number; it is left out.
    NotANumber { found: String },
    /// No first and last line; they are left out.
    NotLines { found: String },
    /// A theme has several numbers; the largest was kept.
    SeveralNumbers { theme: String, kept: u32 },
    /// A formula that came to an error; the cell counts as empty.
    ErrorValue { found: String },
    /// The theme of a table about themes has no row in the table of what was said.
    ThemeWithoutRows { theme: String },
    /// The row is in another language than most.
    OtherLanguage { found: String },
    /// No language; the row counts as being in that of the others.
    NotALanguage { found: String },
    /// The dialogues of a theme got numbers from 1, in the order of their names.
    Renumbered { theme: String },
    /// Nothing says when the dialogues were held.
    NoPeriod,
}

impl Fault {
    /// Whether nothing is wrong: it only tells how something was understood.
    pub fn is_note(&self) -> bool {
        matches!(
            self,
            Fault::ReadAs(_)
                | Fault::AboveHeadings
                | Fault::MergedCells
                | Fault::Spelling { .. }
                | Fault::Duplicate { .. }
                | Fault::Renumbered { .. }
        )
    }
}

/// Problems while they are found: one that holds for many rows is told once.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Problem>,
    /// Where each stands in the list.
    known: std::collections::HashMap<(Table, String, Fault), usize>,
}

impl Problems {
    /// Adds a problem of a row; 0 stands for the table as a whole.
    pub(super) fn add(&mut self, table: Table, row: u32, column: &str, what: Fault) {
        let list = &mut self.list;
        let at = *self.known.entry((table, column.to_owned(), what.clone())).or_insert_with(|| {
            list.push(Problem { table, rows: Vec::new(), column: column.to_owned(), what });
            list.len() - 1
        });
        let rows = &mut self.list[at].rows;
        if row > 0 && rows.last() != Some(&row) {
            rows.push(row);
        }
    }

    /// All of them: what is wrong before what is only told, each in the order of the rows.
    pub(super) fn into_list(mut self) -> Vec<Problem> {
        self.list.iter_mut().for_each(|problem| problem.rows.sort_unstable());
        let order = |problem: &Problem| (problem.what.is_note(), problem.table, problem.rows.first().copied());
        self.list.sort_by_key(order);
        self.list
    }
}
