//! Rows by columns, each cell a dot whose area grows with its number.
//!
//! On a desk the columns have their names on a stair above them, since a name is wider than its column. On a phone
//! columns are numbered under a key, and those that do not fit beside each other follow in a band below.

use super::backend::Canvas;
use super::labels::{self, Label, NARROW, Place, widest};
use super::scene::{Anchor, BOLD, LABEL, Mark, SMALL, Scene, Shape, text_width, wrap};
use crate::decimal::decimal;

/// A matrix.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// What the names of the columns are; empty where that is plain.
    pub heading: String,
    /// The name of each column, and the class of its dots.
    pub columns: Vec<(String, &'static str)>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// A row: a label, its cells and their sum.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the row is of.
    pub label: String,
    /// The number of the row as a whole, as it is written.
    pub number: String,
    /// The mark of the row as a whole.
    pub whole: Mark,
    /// As many cells as there are columns.
    pub cells: Vec<MatrixCell>,
}

/// A cell.
#[derive(Clone, Debug)]
pub enum MatrixCell {
    /// There can be nothing here.
    Absent,
    /// There could be something here, but there is not.
    Zero,
    /// A number with its evidence.
    Mark(Mark),
}

/// The narrowest column beside labels, and under them; the widest column; the height of a cell.
const TIGHT: f32 = 24.0;
const LEAST: f32 = 30.0;
const WIDEST: f32 = 48.0;
const TALL: f32 = 30.0;
/// The largest radius, and the room from the edge of a cell to the middle of its dot.
const RADIUS: f32 = 13.0;
/// From line to line of a heading.
const STEP: f32 = 16.0;

/// The columns that stand beside each other: which they are, where they begin, how wide each is.
struct Band {
    first: usize,
    last: usize,
    left: f32,
    pitch: f32,
}

impl Band {
    fn x(&self, column: usize) -> f32 {
        self.left + (column - self.first) as f32 * self.pitch
    }

    fn middle(&self, column: usize) -> f32 {
        self.x(column) + self.offset()
    }

    fn offset(&self) -> f32 {
        (self.pitch / 2.0).min(RADIUS + 2.0)
    }

    fn columns(&self) -> std::ops::Range<usize> {
        self.first..self.last
    }
}

impl Matrix {
    /// Lays the matrix out for a width in pixels.
    pub fn scene(&self, width: f32) -> Scene {
        let canvas = Canvas::new(width, 0.0);
        let marks: Vec<(usize, Vec<Option<usize>>)> = self.rows.iter().map(|row| marks(&canvas, row)).collect();
        let right = widest(self.rows.iter().map(|row| row.number.as_str())) + 14.0;
        // Names of the first columns reach over the labels, so short labels do not make that room narrow.
        let longest = widest(self.rows.iter().map(|row| row.label.as_str()));
        let gutter = labels::gutter(longest.max(96.0), width);
        let count = if self.rows.is_empty() { 0 } else { self.columns.len() };
        let room = width - gutter - right;
        let beside = width >= NARROW && count as f32 * TIGHT <= room;
        let bands = if beside { 1 } else { (count as f32 * LEAST / width).ceil().max(1.0) as usize };
        let (left, room) = if beside { (gutter, room) } else { (0.0, width) };
        let each = count.div_ceil(bands).max(1);
        let pitch = (room / each as f32).min(WIDEST);
        let mut shown = vec![false; self.rows.len()];
        let mut y = 4.0;
        for number in 0..bands {
            let (first, last) = ((number * each).min(count), ((number + 1) * each).min(count));
            let band = Band { first, last, left, pitch };
            y = self.headings(&canvas, &band, y, beside, width) + 4.0;
            for (place, row) in self.rows.iter().enumerate() {
                let marks = &marks[place];
                let any = marks.1[first..last].iter().any(Option::is_some);
                if beside {
                    y = self.row_beside(&canvas, row, marks, &band, y);
                } else if any || (bands == 1 && !shown[place]) {
                    let number = (!shown[place]).then_some(row.number.as_str());
                    y = self.row_below(&canvas, (row, number), marks, &band, (y, width - right));
                    shown[place] = true;
                }
            }
            y += 18.0;
        }
        let mut scene = canvas.finish();
        scene.height = y;
        scene
    }

    fn most(&self) -> f64 {
        let value = |spot: &MatrixCell| if let MatrixCell::Mark(mark) = spot { mark.value } else { 0.0 };
        self.rows.iter().flat_map(|row| &row.cells).map(value).fold(1.0, f64::max)
    }

    /// Names the columns; gives where their cells may begin.
    fn headings(&self, canvas: &Canvas, band: &Band, mut y: f32, beside: bool, width: f32) -> f32 {
        canvas.set_style("heading", None);
        for line in wrap(&self.heading, SMALL, (width - band.left) * BOLD) {
            canvas.text(band.left, y + SMALL, SMALL, Anchor::Start, line);
            y += STEP;
        }
        let fits = |column: usize| text_width(&self.columns[column].0, SMALL) <= 2.0 * band.offset();
        let plain = band.columns().all(fits);
        canvas.set_style("grid", None);
        if beside && !plain {
            let mut tops = Vec::new();
            for column in band.columns().rev() {
                let x = band.middle(column);
                for line in wrap(&self.columns[column].0, SMALL, x - 6.0) {
                    canvas.text(x - 6.0, y + SMALL, SMALL, Anchor::End, line);
                    y += STEP;
                }
                tops.push((x, y - STEP + 4.0));
            }
            for (x, top) in tops {
                canvas.draw(Shape::Path { points: vec![(x, top), (x, y + 6.0)], closed: false });
            }
            return y + 6.0;
        }
        if !plain {
            for column in band.columns() {
                let (name, class) = &self.columns[column];
                canvas.set_style(class, None);
                canvas.draw(Shape::Circle { x: 5.0, y: y + SMALL - 4.0, radius: 4.0 });
                canvas.set_style("grid", None);
                for line in wrap(&format!("{} {name}", column + 1), SMALL, width - 16.0) {
                    canvas.text(16.0, y + SMALL, SMALL, Anchor::Start, line);
                    y += STEP;
                }
            }
            y += 6.0;
        }
        for column in band.columns() {
            let name = if plain { self.columns[column].0.clone() } else { decimal((column + 1) as f64) };
            canvas.text(band.middle(column), y + SMALL, SMALL, Anchor::Middle, name);
        }
        y + STEP
    }

    /// A row with its label on the left and its number on the right; gives where the next begins.
    fn row_beside(&self, canvas: &Canvas, row: &Row, marks: &(usize, Vec<Option<usize>>), band: &Band, y: f32) -> f32 {
        let label = Label::new(&row.label, Place::Beside(band.left));
        let tall = label.tall();
        let high = tall.max(TALL);
        let hit = tall.max(TIGHT);
        let first = y + (high - tall) / 2.0 + LABEL - 1.0;
        label.draw(canvas, Some(marks.0), (y + (high - hit) / 2.0, hit), first);
        let middle = y + high / 2.0;
        canvas.set_style("number", Some(marks.0));
        canvas.text(band.x(band.last) + 6.0, middle + LABEL * 0.35, LABEL, Anchor::Start, row.number.as_str());
        self.cells(canvas, row, &marks.1, band, middle);
        y + high + 2.0
    }

    /// A row with its label above its cells; gives where the next begins.
    fn row_below(
        &self,
        canvas: &Canvas,
        (row, number): (&Row, Option<&str>),
        marks: &(usize, Vec<Option<usize>>),
        band: &Band,
        (y, room): (f32, f32),
    ) -> f32 {
        let label = Label::new(&row.label, Place::Above(room));
        let tall = label.tall().max(TIGHT);
        // In a second band the label only repeats itself, and its name would say everything twice.
        let whole = number.map(|_| marks.0);
        let last = label.draw(canvas, whole, (y, tall), y + LABEL + 2.0);
        if let Some(number) = number.filter(|number| !number.is_empty()) {
            canvas.set_style("number", whole);
            canvas.text(label.long() + 10.0, last, LABEL, Anchor::Start, number);
        }
        self.cells(canvas, row, &marks.1, band, y + tall + TALL / 2.0);
        y + tall + TALL + 8.0
    }

    fn cells(&self, canvas: &Canvas, row: &Row, marks: &[Option<usize>], band: &Band, y: f32) {
        let most = self.most();
        for column in band.columns() {
            let x = band.middle(column);
            let MatrixCell::Mark(mark) = &row.cells[column] else {
                if let MatrixCell::Zero = row.cells[column] {
                    canvas.set_style("faint", None);
                    canvas.draw(Shape::Circle { x, y, radius: 1.5 });
                }
                continue;
            };
            canvas.set_style("hit", marks[column]);
            canvas.draw(Shape::Rect { x: band.x(column), y: y - TALL / 2.0, width: band.pitch, height: TALL });
            canvas.set_style(self.columns[column].1, marks[column]);
            let largest = (band.pitch / 2.0 - 1.0).min(RADIUS);
            let radius = (largest * ((mark.value / most) as f32).sqrt()).max(2.0);
            canvas.draw(Shape::Circle { x, y, radius });
            let number = decimal(mark.value);
            let long = text_width(&number, SMALL);
            let after = x + radius + 2.0;
            // Inside stands what leaves a rim around its corners.
            let (half, high) = (long / 2.0 + 1.5, SMALL * 0.42);
            if half * half + high * high <= radius * radius {
                canvas.set_style("inside", marks[column]);
                canvas.text(x, y + SMALL * 0.35, SMALL, Anchor::Middle, number);
            } else if after + long <= band.x(column) + band.pitch {
                canvas.set_style("count", marks[column]);
                canvas.text(after, y + SMALL * 0.35, SMALL, Anchor::Start, number);
            }
        }
    }
}

/// Puts the marks of a row in, in the order of reading, which is the same at every width.
fn marks(canvas: &Canvas, row: &Row) -> (usize, Vec<Option<usize>>) {
    let whole = canvas.mark(row.whole.clone());
    let cell =
        |spot: &MatrixCell| if let MatrixCell::Mark(mark) = spot { Some(canvas.mark(mark.clone())) } else { None };
    (whole, row.cells.iter().map(cell).collect())
}
