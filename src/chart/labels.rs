//! The labels of rows, which bars, dots and matrices share: beside what they name on a desk, above it on a phone.

use super::backend::Canvas;
use super::scene::{Anchor, LABEL, Shape, text_width, wrap};

/// Below this width in pixels labels stand above what they name instead of beside it.
pub const NARROW: f32 = 560.0;
/// From line to line of a label, in pixels.
const LINE: f32 = LABEL + 3.0;
/// Between a label and what it stands beside, in pixels.
const GAP: f32 = 12.0;

/// The widest of some texts at the size of labels, in pixels; 0 for none.
pub fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f32 {
    texts.map(|text| text_width(text, LABEL)).fold(0.0, f32::max)
}

/// The room for labels beside what they name: that of the widest and a gap, at most a good third of the figure.
pub fn gutter(widest: f32, width: f32) -> f32 {
    (widest + 2.0 * GAP).min(width * 0.36)
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// Above what it names, from the left edge on, in so much room.
    Above(f32),
    /// Beside what it names, which begins after so much room.
    Beside(f32),
}

/// A label broken into lines.
pub struct Label {
    place: Place,
    lines: Vec<String>,
}

impl Label {
    /// Breaks a label to the room that its place has.
    pub fn new(text: &str, place: Place) -> Self {
        let room = match place {
            Place::Above(room) => room,
            Place::Beside(gutter) => gutter - GAP,
        };
        Label { place, lines: wrap(text, LABEL, room) }
    }

    /// How high its lines are together, in pixels.
    pub fn tall(&self) -> f32 {
        self.lines.len() as f32 * LINE
    }

    /// How long its longest line is, in pixels.
    pub fn long(&self) -> f32 {
        widest(self.lines.iter().map(String::as_str))
    }

    /// Draws an area to press (its top and its height) and over it the lines, the first on a baseline; all for a mark.
    /// Gives the baseline of the last line.
    pub fn draw(&self, canvas: &Canvas, mark: Option<usize>, (top, height): (f32, f32), baseline: f32) -> f32 {
        let long = self.long();
        let (edge, x, anchor) = match self.place {
            Place::Above(_) => (0.0, 0.0, Anchor::Start),
            Place::Beside(gutter) => ((gutter - GAP - long).max(0.0), gutter - GAP, Anchor::End),
        };
        canvas.set_style("hit", mark);
        canvas.draw(Shape::Rect { x: edge, y: top, width: long, height });
        canvas.set_style("label", mark);
        let mut y = baseline - LINE;
        for line in &self.lines {
            y += LINE;
            canvas.text(x, y, LABEL, anchor, line.as_str());
        }
        y
    }
}
