//! A figure as a whole: what it says, its numbers, and what it plots.

use std::cmp::Ordering;

use super::scene::{Mark, Scene};
use super::{bars, dot_matrix, dots, dumbbell, map, matrix};
use crate::query::words::fold;
use crate::sort::sorted_places;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The number that it stands for, where it is one.
    pub value: Option<f64>,
    /// Whole percents, where it says in words what part of a whole something is; 0 where that is less than one.
    pub percents: Option<usize>,
    /// Where its evidence is.
    pub href: Option<String>,
}

impl Cell {
    /// A cell of words.
    pub fn words(text: impl Into<String>) -> Self {
        Cell { text: text.into(), value: None, percents: None, href: None }
    }

    /// A cell of words that lead somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Cell { href: Some(href.into()), ..Cell::words(text) }
    }

    /// A number that leads to what it counts.
    pub fn number(text: impl Into<String>, value: f64, href: impl Into<String>) -> Self {
        Cell { value: Some(value), ..Cell::link(text, href) }
    }

    /// A share in words, with its whole percents.
    pub fn share(text: impl Into<String>, percents: usize) -> Self {
        Cell { percents: Some(percents), ..Cell::words(text) }
    }

    /// What the cell is sorted by in a column of numbers.
    fn sorted_by(&self) -> Option<f64> {
        self.value.or(self.percents.map(|percents| percents as f64))
    }
}

/// The numbers of a figure, row by row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Column headings; the first is that of the row headings.
    pub head: Vec<String>,
    /// Rows; the first cell of each is its heading.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Whether a column holds numbers; the first, of the headings of rows, holds names.
    pub fn is_numeric(&self, column: usize) -> bool {
        column > 0 && self.rows.iter().any(|row| row.get(column).is_some_and(|cell| cell.sorted_by().is_some()))
    }

    /// The places of the rows sorted by a column: numbers by size, names without case and accents. Equal rows keep their
    /// order, and those without a number in a column of numbers stand last either way.
    pub fn order(&self, column: usize, is_descending: bool) -> Vec<usize> {
        let turned = |order: Ordering| if is_descending { order.reverse() } else { order };
        let cell = |place: usize| self.rows[place].get(column);
        if self.is_numeric(column) {
            let value = |place| cell(place).and_then(Cell::sorted_by);
            return sorted_places(self.rows.len(), &|a, b| match (value(a), value(b)) {
                (Some(a), Some(b)) => turned(a.total_cmp(&b)),
                (a, b) => b.is_some().cmp(&a.is_some()),
            });
        }
        let name = |place| cell(place).map(|cell| fold(&cell.text));
        sorted_places(self.rows.len(), &|a, b| turned(name(a).cmp(&name(b))))
    }
}

/// An entry of a legend: a class and what it stands for.
pub type Key = (&'static str, String);

/// What a figure plots.
#[derive(Clone, Debug)]
pub enum Plot {
    /// Horizontal bars.
    Bars(bars::Bars),
    /// One dot a person.
    Dots(dots::Dots),
    /// One dot a record.
    Records(dot_matrix::DotMatrix),
    /// Rows by columns.
    Matrix(matrix::Matrix),
    /// Shares of several sides on one line.
    Dumbbells(dumbbell::Dumbbells),
    /// Municipalities on a map.
    Map(map::HostMap),
}

/// A figure, whole: it cannot be built without a title, a sentence and a table.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The name of the figure in hooks and addresses.
    pub id: &'static str,
    /// What it shows, as a finding.
    pub title: String,
    /// The same in a sentence or two, with the next most telling numbers.
    pub sentence: String,
    /// What the numbers do not say.
    pub caveat: String,
    /// The numbers.
    pub table: Table,
    /// What the classes stand for; empty where labels say it.
    pub legend: Vec<Key>,
    /// What is plotted.
    pub plot: Plot,
}

impl Figure {
    /// The figure laid out for a width in pixels; widths under 240 are laid out as 240.
    pub fn scene(&self, width: f32) -> Scene {
        let width = width.max(240.0);
        match &self.plot {
            Plot::Bars(bars) => bars.scene(width),
            Plot::Dots(dots) => dots.scene(width),
            Plot::Records(dots) => dots.scene(width),
            Plot::Matrix(matrix) => matrix.scene(width),
            Plot::Dumbbells(dumbbells) => dumbbells.scene(width),
            Plot::Map(map) => map.scene(width),
        }
    }

    /// The marks of the figure, which are the same at every width.
    pub fn marks(&self) -> Vec<Mark> {
        self.scene(640.0).marks
    }
}
