//! The cells of a row by what their columns hold.

use super::columns::Column;
use super::mapping::Mapping;
use super::problem::{Fault, Problems, Table};
use super::sheet::{ColumnIx, Row, Sheet};
use super::values;
use crate::corpus::Count;

/// What is the same in many rows, so that an empty cell may mean the one above it.
const GROUPING: [Column; 7] =
    [Column::Theme, Column::Track, Column::Dialogue, Column::Place, Column::Date, Column::Source, Column::Section];

/// The rows of a sheet, one at a time, by what their columns hold.
pub(super) struct Cells<'a> {
    pub(super) table: Table,
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    at: usize,
    /// Whether an empty cell of what groups rows means the one above it, and what stood there last in the rows above,
    /// those that are left out among them.
    fill_down: bool,
    above: [String; GROUPING.len()],
    topics: Vec<TopicColumn<'a>>,
    /// What divides the topics of a cell.
    divides: fn(char) -> bool,
    /// What reads the days of the table.
    read_day: fn(&str) -> Option<String>,
    /// The last column with a heading.
    last: ColumnIx,
}

impl<'a> Cells<'a> {
    /// The rows below the headings, the first of them at hand.
    pub(super) fn new(table: Table, sheet: &'a Sheet, mapping: &'a Mapping, fill_down: bool) -> Cells<'a> {
        let at = mapping.first_row();
        let last = (0..mapping.width()).rev().find(|&column| !mapping.heading(column).is_empty()).unwrap_or(usize::MAX);
        let (divides, read_day) = (divides(sheet, mapping), read_day(sheet, mapping));
        let topics = mapping.all(Column::Topic).map(|column| TopicColumn::new(mapping, column)).collect();
        Cells { table, sheet, mapping, at, fill_down, above: Default::default(), topics, divides, read_day, last }
    }

    /// How many rows there are from this one on.
    pub(super) fn left(&self) -> usize {
        self.sheet.len().saturating_sub(self.at)
    }

    /// Goes on to the next row.
    pub(super) fn advance(&mut self) {
        let (row, mapping) = (self.row(), self.mapping);
        for (above, holds) in self.above.iter_mut().zip(GROUPING).filter(|_| self.fill_down) {
            let cell = mapping.column(holds).map_or("", |column| row.cell(column));
            let text = values::clean(if values::is_error(cell) { "" } else { cell });
            if !text.is_empty() {
                *above = text;
            }
        }
        self.at += 1;
    }

    /// Tells of a column of the row.
    pub(super) fn tell(&self, holds: Column, what: Fault, problems: &mut Problems) {
        problems.add(self.table, self.number(), &self.heading(holds), what);
    }

    /// Tells of cells that no heading stands above.
    pub(super) fn tell_beyond_headings(&self, problems: &mut Problems) {
        if self.row().cells().enumerate().any(|(column, cell)| column > self.last && !cell.trim().is_empty()) {
            problems.add(self.table, self.number(), "", Fault::BeyondHeadings);
        }
    }

    fn row(&self) -> Row<'a> {
        self.sheet.row(self.at)
    }

    /// The number of the row in the file.
    pub(super) fn number(&self) -> u32 {
        self.row().number()
    }

    /// Whether a column holds this.
    pub(super) fn has(&self, holds: Column) -> bool {
        self.mapping.column(holds).is_some()
    }

    /// The heading of what a column holds, or its letter.
    pub(super) fn heading(&self, holds: Column) -> String {
        self.mapping.column(holds).map_or_else(String::new, |column| self.mapping.name(column))
    }

    /// A cell as it stands; empty where it shows the error of a formula. Letters that were lost are told.
    fn cell(&self, column: ColumnIx, problems: &mut Problems) -> &'a str {
        let cell = self.row().cell(column);
        if cell.contains(char::REPLACEMENT_CHARACTER) {
            problems.add(self.table, self.number(), &self.mapping.name(column), Fault::LostLetters);
        }
        if values::is_error(cell) {
            let found = cell.trim().to_owned();
            problems.add(self.table, self.number(), &self.mapping.name(column), Fault::ErrorValue { found });
            return "";
        }
        cell
    }

    /// The text of what a column holds, on one line; empty where there is none.
    pub(super) fn text(&self, holds: Column, problems: &mut Problems) -> String {
        let Some(column) = self.mapping.column(holds) else { return String::new() };
        let text = values::clean(self.cell(column, problems));
        match GROUPING.iter().position(|other| *other == holds) {
            Some(group) if text.is_empty() => self.above[group].clone(),
            _ => text,
        }
    }

    /// The topics of the row, from every column of topics.
    pub(super) fn topics(&self, problems: &mut Problems) -> Vec<String> {
        let mut topics = Vec::new();
        let is_answered = |&column: &ColumnIx| values::is_chosen(self.row().cell(column)).is_some();
        for topic in self.topics.iter().filter(|topic| !topic.choices.iter().any(is_answered)) {
            let cell = self.cell(topic.column, problems);
            match (topic.choice, values::is_chosen(cell)) {
                (Some(choice), Some(true)) => topics.push(values::clean(choice)),
                (Some(_), Some(false)) => {}
                _ => topics.extend(cell.split(self.divides).map(values::clean)),
            }
        }
        topics.retain(|topic| !topic.is_empty());
        topics
    }

    /// The day of the row.
    pub(super) fn day(&self, problems: &mut Problems) -> Option<String> {
        self.understood(Column::Date, self.read_day, |found| Fault::NotADate { found }, problems)
    }

    /// A number of the row; nought is none.
    pub(super) fn count(&self, holds: Column, problems: &mut Problems) -> Option<Count> {
        self.understood(holds, values::people, |found| Fault::NotANumber { found }, problems)
    }

    /// First and last line of the row.
    pub(super) fn lines(&self, problems: &mut Problems) -> Option<(u32, u32)> {
        self.understood(Column::Lines, values::lines, |found| Fault::NotLines { found }, problems)
    }

    /// What is read from the text of a column; a text from which nothing is read is told.
    fn understood<T>(
        &self,
        holds: Column,
        read: fn(&str) -> Option<T>,
        fault: fn(String) -> Fault,
        problems: &mut Problems,
    ) -> Option<T> {
        let text = self.text(holds, problems);
        let found = read(&text);
        if found.is_none() && !text.is_empty() {
            self.tell(holds, fault(text), problems);
        }
        found
    }
}

/// What reads the days of a column: with the month first where any of its days can only be read so, and none only with the
/// day first.
fn read_day(sheet: &Sheet, mapping: &Mapping) -> fn(&str) -> Option<String> {
    let Some(column) = mapping.column(Column::Date) else { return values::day };
    let mut orders = sheet.rows_from(mapping.first_row()).filter_map(|row| values::month_comes_first(row.cell(column)));
    let mut found = [false; 2];
    orders.by_ref().for_each(|is_first| found[usize::from(is_first)] = true);
    if found == [false, true] { values::day_behind_month } else { values::day }
}

/// What divides the topics of a cell: a semicolon, a bar or a new line where any cell of topics has one. Otherwise it is
/// the comma, but only where all topics stand in one column.
fn divides(sheet: &Sheet, mapping: &Mapping) -> fn(char) -> bool {
    let strong = |letter: char| matches!(letter, ';' | '|' | '\n' | '\r');
    let columns: Vec<ColumnIx> = mapping.all(Column::Topic).collect();
    let mut rows = sheet.rows_from(mapping.first_row());
    if columns.len() > 1 || rows.any(|row| columns.iter().any(|&column| row.cell(column).contains(strong))) {
        strong
    } else {
        |letter| matches!(letter, ',' | ';' | '|' | '\n' | '\r')
    }
}

/// A column of topics.
struct TopicColumn<'a> {
    column: ColumnIx,
    /// The choice that it stands for, in a question with several: 'Topics [Housing]', or 'topics/housing' where another stands
    /// beside it.
    choice: Option<&'a str>,
    /// The columns that hold choice by choice what it holds at once: 'topics/housing' of 'topics'.
    choices: Vec<ColumnIx>,
}

impl<'a> TopicColumn<'a> {
    fn new(mapping: &'a Mapping, column: ColumnIx) -> TopicColumn<'a> {
        let heading = mapping.heading(column);
        let begin_so = |question: &str| -> Vec<ColumnIx> {
            mapping.all(Column::Topic).filter(|&other| mapping.heading(other).starts_with(question)).collect()
        };
        let choice = match heading.split_once('[') {
            Some((_, choice)) => choice.split(']').next(),
            None => {
                let mut ends = heading.rmatch_indices('/').map(|(at, _)| at + 1);
                ends.find(|&end| begin_so(&heading[..end]).len() > 1).map(|end| &heading[end..])
            }
        };
        TopicColumn { column, choice, choices: begin_so(&[heading, "/"].concat()) }
    }
}
