//! Horizontal bars: plain, stacked, or back to back.

use super::axis::{self, AXIS};
use super::backend::Canvas;
use super::labels::{Label, NARROW, Place, gutter, widest};
use super::scene::{Anchor, BOLD, LABEL, Mark, SMALL, Scene, Shape, text_width, wrap};

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

/// The height of a bar, in pixels.
const BAR: f32 = 24.0;
/// Room for half a number of the axis, where no labels stand beside the bars.
const EDGE: f32 = 6.0;

/// A row's label with where it and its bar lie, in pixels from the top.
struct Slot {
    label: Label,
    label_y: f32,
    bar_y: f32,
}

struct Layout {
    gutter: f32,
    right: f32,
    slots: Vec<Slot>,
    headings: Vec<(f32, String)>,
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
        let longest = widest(self.rows().map(|row| row.label.as_str()));
        let gutter = if narrow { EDGE } else { gutter(longest, width) };
        let numbers = self.rows().map(|row| {
            let own = row.segments.iter().map(|segment| text_width(&segment.number, LABEL)).fold(0.0, f32::max);
            own.max(text_width(&row.number, LABEL))
        });
        let right = numbers.fold(0.0, f32::max) + 14.0;
        let place = if narrow { Place::Above(width - 4.0) } else { Place::Beside(gutter) };
        let mut layout = Layout { gutter, right, slots: Vec::new(), headings: Vec::new(), height: 0.0, narrow };
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
                let label = Label::new(&row.label, place);
                let tall = label.tall();
                if narrow {
                    layout.slots.push(Slot { label, label_y: y + LABEL, bar_y: y + tall + 3.0 });
                    y += tall + BAR + 13.0;
                } else {
                    let band = tall.max(BAR);
                    let label_y = y + (band - tall) / 2.0 + LABEL - 1.0;
                    layout.slots.push(Slot { label, label_y, bar_y: y + (band - BAR) / 2.0 });
                    y += band + 8.0;
                }
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
        let room = axis::Room { left: left_margin, right: layout.right, long: plot_width, top: 0.0 };
        // Labels stand above their bars in a narrow figure, and lines would run through them.
        axis::draw(&canvas, &room, (low, high), !layout.narrow);
        self.headings(&canvas, &layout);
        for (row, slot) in self.rows().zip(&layout.slots) {
            self.row(&canvas, row, slot, &x);
        }
        canvas.finish()
    }

    fn headings(&self, canvas: &Canvas, layout: &Layout) {
        canvas.set_style("heading", None);
        for (y, line) in &layout.headings {
            canvas.text(0.0, *y, SMALL, Anchor::Start, line.as_str());
        }
    }

    fn row(&self, canvas: &Canvas, row: &Row, slot: &Slot, x: &impl Fn(f64) -> f32) {
        let whole = row.whole.clone().map(|mark| canvas.mark(mark));
        let segments: Vec<usize> = row.segments.iter().map(|segment| canvas.mark(segment.mark.clone())).collect();
        // A single piece and its label are one target; a stacked bar's label leads to the whole.
        let label_mark = whole.or(if let [only] = segments[..] { Some(only) } else { None });
        let pressed = (slot.label_y - LABEL, (slot.label.tall() + 2.0).max(24.0));
        slot.label.draw(canvas, label_mark, pressed, slot.label_y);
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

/// One piece of a bar.
fn bar(canvas: &Canvas, (from, to): (f32, f32), y: f32, segment: &Segment, mark: usize) {
    canvas.set_style(segment.class, Some(mark));
    // Neighbours keep a hair of ground between them, so that they are told apart without colour.
    let gap = if to - from > 3.0 { 1.0 } else { 0.0 };
    canvas.draw(Shape::Rect { x: from, y, width: to - gap - from, height: BAR });
    if segment.approximate {
        canvas.set_style("about", Some(mark));
        canvas.draw(Shape::Rect { x: from + 1.5, y: y + 1.5, width: (to - from - 4.0).max(0.0), height: BAR - 3.0 });
    }
}
