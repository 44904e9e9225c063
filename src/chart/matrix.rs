//! Rows by columns: a grid of shaded cells, or a column of bars for each part (small multiples).
//!
//! On a desk the columns of a grid have their names on a stair above them, since a name is wider than its column. On a
//! phone columns whose names do not fit are numbered under a key, and those that do not fit beside each other follow in
//! a band below; where one column is chosen, it stands there alone, as bars.

use super::backend::Canvas;
use super::labels::{self, Label, NARROW, Place, widest};
use super::palette::SHADES;
use super::scene::{Anchor, BOLD, LABEL, Mark, SMALL, Scene, Shape, text_width, wrap};
use crate::decimal::decimal;
use crate::sort::sorted_places;

/// A matrix.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// What the names of the columns are; empty where that is plain.
    pub heading: String,
    /// The name of each column, and the class of its colour.
    pub columns: Vec<(String, &'static str)>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
    /// Whether cells are bars, each column on the same scale, rather than shades.
    pub is_bars: bool,
    /// The column that stands alone where there is no room for all beside each other.
    pub alone: Option<usize>,
    /// What stands out most, in sentences.
    pub callouts: Vec<Callout>,
}

/// A sentence about a cell, in which its number leads to what it counts.
#[derive(Clone, Debug)]
pub struct Callout {
    /// What stands before the number, the number, and what stands behind it.
    pub text: [String; 3],
    /// Where the number leads.
    pub href: String,
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
    /// A number with its evidence: as it is written, and how much it is of the largest (from 0 to 1).
    Mark(Mark, String, f32),
}

impl MatrixCell {
    fn part(&self) -> f32 {
        if let MatrixCell::Mark(.., part) = self { *part } else { 0.0 }
    }
}

/// The narrowest column beside labels, and under them; the widest column; the height of a cell.
const TIGHT: f32 = 24.0;
const LEAST: f32 = 30.0;
const WIDEST: f32 = 48.0;
const TALL: f32 = 30.0;
/// The narrowest column of bars; the height of a bar with its number behind it, and with its number below.
const LEAST_BARS: f32 = 76.0;
const BAR: f32 = 24.0;
const THIN: f32 = 12.0;
/// Between columns of bars, and the room for a number behind a bar.
const GAP: f32 = 14.0;
const NUMBER: f32 = 88.0;
/// From line to line of a heading.
const STEP: f32 = 16.0;

/// The columns that stand beside each other: which they are, where they begin, how wide each is, whether their cells are
/// bars, whether there is room for a number behind a bar, and how much the longest bar is of the largest of all.
struct Band {
    first: usize,
    last: usize,
    left: f32,
    pitch: f32,
    is_bars: bool,
    behind: bool,
    longest: f32,
}

impl Band {
    fn x(&self, column: usize) -> f32 {
        self.left + (column - self.first) as f32 * self.pitch
    }

    fn middle(&self, column: usize) -> f32 {
        self.x(column) + self.pitch / 2.0
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
        let (tight, least, most) =
            if self.is_bars { (2.0 * NUMBER, LEAST_BARS, width) } else { (TIGHT, LEAST, WIDEST) };
        let beside = width >= NARROW && count as f32 * tight <= room;
        let bands = if beside { 1 } else { (count as f32 * least / width).ceil().max(1.0) as usize };
        let alone = self.alone.filter(|_| bands > 1);
        let (bands, most) = if alone.is_some() { (1, width) } else { (bands, most) };
        let (left, room) = if beside { (gutter, room) } else { (0.0, width) };
        let each = if alone.is_some() { 1 } else { count.div_ceil(bands).max(1) };
        let pitch = (room / each as f32).min(most);
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        let (mut longest, mut start) = (1.0, 0);
        if let Some(column) = alone {
            let part = |row: usize| self.rows[row].cells[column].part();
            order = sorted_places(order.len(), &|a, b| part(b).total_cmp(&part(a)));
            (longest, start) = (order.first().map_or(1.0, |&row| part(row)), column);
        }
        let (is_bars, behind) = (self.is_bars || alone.is_some(), beside || alone.is_some());
        let mut shown = vec![false; self.rows.len()];
        let mut y = 4.0;
        for number in 0..bands {
            let first = (start + number * each).min(count);
            let band = Band { first, last: (first + each).min(count), left, pitch, is_bars, behind, longest };
            y = self.headings(&canvas, &band, y, beside, width) + 4.0;
            let top = y;
            for &place in &order {
                let (row, marks) = (&self.rows[place], &marks[place]);
                let own = marks.1[band.columns()].iter().flatten().next();
                if beside {
                    y = self.row_beside(&canvas, row, marks, &band, y);
                } else if let (Some(_), Some(_)) = (alone, own) {
                    // The name of the cell's link has the row and the column, and does not begin with the label.
                    y = self.row_below(&canvas, (row, None), marks, &band, (y, width));
                } else if alone.is_none() && (own.is_some() || (bands == 1 && !shown[place])) {
                    let number = (!shown[place]).then_some(row.number.as_str());
                    y = self.row_below(&canvas, (row, number), marks, &band, (y, width - right));
                    shown[place] = true;
                }
            }
            canvas.set_style("base", None);
            for column in band.columns().filter(|_| beside && is_bars) {
                canvas.draw(Shape::Path { points: vec![(band.x(column), top), (band.x(column), y)], closed: false });
            }
            y += 18.0;
        }
        let mut scene = canvas.finish();
        scene.height = y;
        scene
    }

    /// Names the columns; gives where their cells may begin.
    fn headings(&self, canvas: &Canvas, band: &Band, mut y: f32, beside: bool, width: f32) -> f32 {
        canvas.set_style("heading", None);
        for line in wrap(&self.heading, SMALL, (width - band.left) * BOLD) {
            canvas.text(band.left, y + SMALL, SMALL, Anchor::Start, line);
            y += STEP;
        }
        let room = if band.is_bars { (band.pitch - GAP) * BOLD } else { band.pitch };
        let fits = |column: usize| text_width(&self.columns[column].0, SMALL) <= room;
        // Names over columns of bars are wrapped where there is room beside labels.
        let plain = (band.is_bars && band.behind) || band.columns().all(fits);
        canvas.set_style("grid", None);
        if beside && !plain {
            let mut tops = Vec::new();
            for column in band.columns().rev() {
                let x = band.middle(column);
                for line in wrap(&self.columns[column].0, SMALL, x - 6.0) {
                    canvas.text(x - 6.0, y + SMALL, SMALL, Anchor::End, line);
                    y += STEP;
                }
                tops.push((column, x, y - STEP + SMALL - 4.0));
            }
            for (column, x, top) in tops {
                canvas.set_style(self.columns[column].1, None);
                canvas.draw(Shape::Circle { x, y: top, radius: 4.0 });
                canvas.set_style("grid", None);
                let top = top + 4.0;
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
        let (mut bottom, top) = (y, y);
        for column in band.columns() {
            let name = if plain { self.columns[column].0.clone() } else { decimal((column + 1) as f64) };
            y = top;
            let (x, anchor) =
                if band.is_bars { (band.x(column), Anchor::Start) } else { (band.middle(column), Anchor::Middle) };
            canvas.set_style(if band.is_bars { "heading" } else { "grid" }, None);
            for line in wrap(&name, SMALL, room) {
                canvas.text(x, y + SMALL, SMALL, anchor, line);
                y += STEP;
            }
            bottom = y.max(bottom);
        }
        bottom
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
        if !row.number.is_empty() {
            canvas.set_style("number", Some(marks.0));
            canvas.text(band.x(band.last) + 6.0, middle + LABEL * 0.35, LABEL, Anchor::Start, row.number.as_str());
        }
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

    /// The cells of a row around a line.
    fn cells(&self, canvas: &Canvas, row: &Row, marks: &[Option<usize>], band: &Band, y: f32) {
        for column in band.columns() {
            let (x, mark) = (band.x(column), marks[column]);
            match &row.cells[column] {
                MatrixCell::Mark(_, number, part) if band.is_bars => {
                    // On a phone the number stands below, so that the bar has the whole width.
                    let (taken, height, top) =
                        if band.behind { (NUMBER, BAR, BAR / 2.0) } else { (0.0, THIN, TALL / 2.0) };
                    let width = ((band.pitch - GAP - taken) * part / band.longest).max(1.0);
                    canvas.set_style(self.columns[column].1, mark);
                    canvas.draw(Shape::Rect { x, y: y - top, width, height });
                    canvas.set_style("count", mark);
                    let (x, base) =
                        if band.behind { (x + width + 6.0, y + SMALL * 0.35) } else { (x, y + TALL / 2.0 - 3.0) };
                    canvas.text(x, base, SMALL, Anchor::Start, number.as_str());
                }
                MatrixCell::Mark(_, number, part) => {
                    let step = ((part * SHADES.len() as f32).ceil() as usize).clamp(1, SHADES.len()) - 1;
                    let (class, _, text) = SHADES[step];
                    canvas.set_style(class, mark);
                    let (width, height) = (band.pitch - 1.0, TALL + 1.0);
                    canvas.draw(Shape::Rect { x, y: y - TALL / 2.0, width, height });
                    if text_width(number, SMALL) <= width {
                        canvas.set_style(text, mark);
                        let middle = x + width / 2.0;
                        canvas.text(middle, y + SMALL * 0.35, SMALL, Anchor::Middle, number.as_str());
                    }
                }
                MatrixCell::Zero if !band.is_bars => {
                    canvas.set_style("faint", None);
                    canvas.draw(Shape::Circle { x: band.middle(column), y, radius: 1.5 });
                }
                _ => {}
            }
        }
    }
}

/// Puts the marks of a row in, in the order of reading, which is the same at every width.
fn marks(canvas: &Canvas, row: &Row) -> (usize, Vec<Option<usize>>) {
    let whole = canvas.mark(row.whole.clone());
    let cell =
        |spot: &MatrixCell| if let MatrixCell::Mark(mark, ..) = spot { Some(canvas.mark(mark.clone())) } else { None };
    (whole, row.cells.iter().map(cell).collect())
}
