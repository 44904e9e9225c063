//! Horizontal bars: plain, stacked, or back to back.

use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordi64;
use plotters::element::Rectangle;
use plotters::style::{BLACK, Color, ShapeStyle};

use super::backend::{Canvas, GRID};
use super::scene::{Anchor, BOLD, Mark, Scene, Shape, text_width, wrap};
use crate::chart::scene::decimal;

/// Bars in groups.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    /// Groups from top to bottom.
    pub groups: Vec<Group>,
    /// Whether segments grow from the middle to both sides.
    pub mirrored: bool,
    /// What the axis counts.
    pub unit: String,
}

/// Rows under one heading.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The heading; empty where there is none.
    pub title: String,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// One row: a label and its bar.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the bar is of.
    pub label: String,
    /// The number as it stands behind the bar.
    pub number: String,
    /// A mark for the row as a whole, where its label leads somewhere else than its segments.
    pub whole: Option<Mark>,
    /// Pieces of the bar, from the left (or from the middle).
    pub segments: Vec<Segment>,
}

/// A piece of a bar.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its number, name and evidence.
    pub mark: Mark,
    /// Class of its colour.
    pub class: &'static str,
    /// Whether the number is an 'about', which is drawn hollow.
    pub approximate: bool,
    /// Whether it grows to the left of the middle.
    pub left: bool,
    /// A number to write at the end of this piece in mirrored bars, else inside it where there is room.
    pub number: String,
}

/// Size of labels and numbers, and of axis and headings, in pixels.
const LABEL: f32 = 14.0;
const SMALL: f32 = 12.0;
/// Below this width labels stand above their bars instead of beside them.
const NARROW: f32 = 560.0;
const BAR: f32 = 24.0;
const AXIS: f32 = 26.0;
/// Room for half a number of the axis, where no labels stand beside the bars.
const EDGE: f32 = 6.0;
/// How far the lines of the axis stick out under it, on the grid.
const TICK: i32 = 5;
/// Steps of the axis in one.
const TENTHS: f64 = 10.0;

/// Where one row lies, in pixels from the top.
struct Slot {
    label_y: f32,
    bar_y: f32,
}

struct Layout {
    gutter: f32,
    right: f32,
    slots: Vec<Slot>,
    headings: Vec<(f32, String)>,
    labels: Vec<Vec<String>>,
    height: f32,
    narrow: bool,
}

impl Bars {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The longest bar on one side, at least 1 so that an empty figure has an axis.
    fn longest(&self, left: bool) -> f64 {
        let side = |row: &Row| -> f64 {
            row.segments.iter().filter(|segment| segment.left == left).map(|segment| segment.mark.value).sum()
        };
        self.rows().map(side).fold(1.0, f64::max)
    }

    fn layout(&self, width: f32) -> Layout {
        let narrow = width < NARROW;
        let widest = self.rows().map(|row| text_width(&row.label, LABEL)).fold(0.0, f32::max);
        let gutter = if narrow { EDGE } else { (widest + 24.0).min(width * 0.36) };
        let numbers = self.rows().map(|row| {
            let own = row.segments.iter().map(|segment| text_width(&segment.number, LABEL)).fold(0.0, f32::max);
            own.max(text_width(&row.number, LABEL))
        });
        let right = numbers.fold(0.0, f32::max) + 14.0;
        let mut layout =
            Layout { gutter, right, slots: Vec::new(), headings: Vec::new(), labels: Vec::new(), height: 0.0, narrow };
        let mut y = 2.0;
        for (index, group) in self.groups.iter().enumerate() {
            if !group.title.is_empty() {
                y += if index == 0 { 4.0 } else { 16.0 };
                // Beside bars a heading keeps to the labels' side, out of the lines of the axis.
                let room = if narrow { width } else { gutter.max(120.0) - 12.0 };
                for line in wrap(&group.title, SMALL, room * BOLD) {
                    layout.headings.push((y + SMALL, line));
                    y += SMALL + 3.0;
                }
                y += 9.0;
            }
            for row in &group.rows {
                let room = if narrow { width - 4.0 } else { gutter - 12.0 };
                let lines = wrap(&row.label, LABEL, room);
                let tall = lines.len() as f32 * (LABEL + 3.0);
                if narrow {
                    layout.slots.push(Slot { label_y: y + LABEL, bar_y: y + tall + 3.0 });
                    y += tall + BAR + 13.0;
                } else {
                    let band = tall.max(BAR);
                    layout
                        .slots
                        .push(Slot { label_y: y + (band - tall) / 2.0 + LABEL - 1.0, bar_y: y + (band - BAR) / 2.0 });
                    y += band + 8.0;
                }
                layout.labels.push(lines);
            }
        }
        layout.height = y + 4.0;
        layout
    }

    /// Lays the bars out for a width in pixels.
    pub fn scene(&self, width: f32) -> Scene {
        let layout = self.layout(width);
        let canvas = Canvas::new(width, layout.height + AXIS);
        let left_margin = if self.mirrored { layout.gutter.max(0.0) + layout.right } else { layout.gutter };
        let plot_width = (width - left_margin - layout.right).max(40.0);
        let (low, high) =
            if self.mirrored { (-self.longest(true), self.longest(false)) } else { (0.0, self.longest(false)) };
        let x = |value: f64| left_margin + plot_width * ((value - low) / (high - low)) as f32;
        self.axis(&canvas, &layout, (left_margin, plot_width), (low, high));
        self.headings(&canvas, &layout);
        for (row, (slot, label)) in self.rows().zip(layout.slots.iter().zip(&layout.labels)) {
            self.row(&canvas, row, slot, label, &layout, &x);
        }
        canvas.finish()
    }

    /// Grid lines, ticks and their numbers. Plotters finds the round values and where they lie; its own way of drawing
    /// them serves any chart there is, at the price of seven kilobytes.
    fn axis(&self, canvas: &Canvas, layout: &Layout, (left, plot_width): (f32, f32), (low, high): (f64, f64)) {
        canvas.set_style("grid", None);
        let grid = |pixels: f32| (pixels * GRID) as i32;
        let (width, height) = canvas.area().dim_in_pixel();
        let ends = (grid(left), width as i32 - grid(layout.right) - 1);
        let bottom = height as i32 - grid(AXIS);
        // The axis counts in tenths, since plotters finds whole numbers in a tenth of the code that floats take.
        let whole = |value: f64| (value * TENTHS) as i64;
        let scale = RangedCoordi64::from(whole(low)..whole(high));
        let values = scale.key_points(BoldPoints(((plot_width / 80.0) as usize + 2).clamp(4, 9)));
        // Labels stand above their bars in a narrow figure, and lines would run through them.
        for value in values.iter().filter(|_| !layout.narrow) {
            let x = scale.map(value, ends);
            canvas.line((x, bottom - 1), (x, 0));
        }
        canvas.line((ends.0, bottom), (ends.1, bottom));
        let tick = (bottom.min(ends.1 - ends.0) / 20).min(TICK);
        for value in values {
            let x = scale.map(&value, ends);
            let number = decimal(value.unsigned_abs() as f64 / TENTHS);
            let y = (bottom + 2 * tick) as f32 / GRID + SMALL * 0.8;
            canvas.text(x as f32 / GRID, y, SMALL, Anchor::Middle, number);
            canvas.line((x, bottom), (x, bottom + tick));
        }
        if !layout.narrow {
            canvas.set_style("base", None);
            let x = scale.map(&0, ends);
            canvas.line((x, 0), (x, bottom - 1));
        }
    }

    fn headings(&self, canvas: &Canvas, layout: &Layout) {
        canvas.set_style("heading", None);
        for (y, line) in &layout.headings {
            canvas.text(0.0, *y, SMALL, Anchor::Start, line.as_str());
        }
    }

    fn row(&self, canvas: &Canvas, row: &Row, slot: &Slot, label: &[String], layout: &Layout, x: &impl Fn(f64) -> f32) {
        let whole = row.whole.clone().map(|mark| canvas.mark(mark));
        let segments: Vec<usize> = row.segments.iter().map(|segment| canvas.mark(segment.mark.clone())).collect();
        // A single piece and its label are one target; a stacked bar's label leads to the whole.
        let label_mark = whole.or(if let [only] = segments[..] { Some(only) } else { None });
        let room = label.iter().map(|line| text_width(line, LABEL)).fold(0.0, f32::max);
        canvas.set_style("hit", label_mark);
        let top = slot.label_y - LABEL;
        let tall = (label.len() as f32 * (LABEL + 3.0) + 2.0).max(24.0);
        let hit_x = if layout.narrow { 0.0 } else { (layout.gutter - 12.0 - room).max(0.0) };
        canvas.draw(Shape::Rect { x: hit_x, y: top, width: room, height: tall });
        canvas.set_style("label", label_mark);
        for (line, text) in label.iter().enumerate() {
            let y = slot.label_y + line as f32 * (LABEL + 3.0);
            if layout.narrow {
                canvas.text(0.0, y, LABEL, Anchor::Start, text.as_str());
            } else {
                canvas.text(layout.gutter - 12.0, y, LABEL, Anchor::End, text.as_str());
            }
        }
        let (mut to_right, mut to_left) = (0.0, 0.0);
        for (segment, &mark) in row.segments.iter().zip(&segments) {
            let value = segment.mark.value;
            let (from, to) = if segment.left {
                to_left -= value;
                (to_left, to_left + value)
            } else {
                to_right += value;
                (to_right - value, to_right)
            };
            bar(canvas, (x(from), x(to)), slot.bar_y, segment, mark);
            let number = segment.number.as_str();
            let y = slot.bar_y + BAR / 2.0;
            if self.mirrored && !number.is_empty() {
                canvas.set_style("number", Some(mark));
                let (end, anchor) =
                    if segment.left { (x(from) - 6.0, Anchor::End) } else { (x(to) + 6.0, Anchor::Start) };
                canvas.text(end, y + LABEL * 0.35, LABEL, anchor, number);
            } else if !number.is_empty() && text_width(number, SMALL) + 6.0 <= x(to) - x(from) {
                canvas.set_style("inside", Some(mark));
                canvas.text((x(from) + x(to)) / 2.0, y + SMALL * 0.35, SMALL, Anchor::Middle, number);
            }
        }
        if !row.number.is_empty() {
            canvas.set_style("number", label_mark);
            let y = slot.bar_y + BAR / 2.0 + LABEL * 0.35;
            canvas.text(x(to_right) + 6.0, y, LABEL, Anchor::Start, row.number.as_str());
        }
    }
}

/// One piece of a bar, drawn through plotters so that it lies on the same grid as the axis.
fn bar(canvas: &Canvas, (from, to): (f32, f32), y: f32, segment: &Segment, mark: usize) {
    canvas.set_style(segment.class, Some(mark));
    let point = |x: f32, y: f32| ((x * GRID).round() as i32, (y * GRID).round() as i32);
    // Neighbours keep a hair of ground between them, so that they are told apart without colour.
    let gap = if to - from > 3.0 { 1.0 } else { 0.0 };
    let style: ShapeStyle = BLACK.filled();
    let _ = canvas.area().draw(&Rectangle::new([point(from, y), point(to - gap, y + BAR)], style));
    if segment.approximate {
        canvas.set_style("about", Some(mark));
        canvas.draw(Shape::Rect { x: from + 1.5, y: y + 1.5, width: (to - from - 4.0).max(0.0), height: BAR - 3.0 });
    }
}
