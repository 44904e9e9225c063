//! What a figure looks like, as shapes and marks: no drawing surface, no browser.
//!
//! The same scene becomes an SVG tree in the page, a string for export, and the text of a snapshot test. Lengths are
//! CSS pixels; x grows to the right and y down.

use std::cell::Cell;

use crate::corpus::TrackShape;
use crate::letters::is_capital;

/// How a text hangs on its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins at the point.
    Start,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    End,
}

/// A thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle, by its left top corner.
    Rect { x: f32, y: f32, width: f32, height: f32 },
    /// A circle.
    Circle { x: f32, y: f32, radius: f32 },
    /// Straight pieces from point to point; closed ones are areas.
    Path { points: Vec<(f32, f32)>, closed: bool },
    /// Equal dots around points, all as one element: each a stroke without length, or a small diamond.
    Dots { points: Vec<(f32, f32)>, radius: f32, form: TrackShape },
    /// One line of text; y is its baseline and size its height in pixels.
    Text { x: f32, y: f32, size: f32, anchor: Anchor, text: String },
}

/// A shape with its looks (a class of the style sheet) and the mark that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedShape {
    /// The shape.
    pub shape: Shape,
    /// Class that gives colour, stroke and pattern.
    pub class: &'static str,
    /// Index in [`Scene::marks`].
    pub mark: Option<usize>,
}

/// Something in a figure that stands for a number, and leads to what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Unique in its figure, and the same at every width.
    pub id: String,
    /// The number that it stands for.
    pub value: f64,
    /// What is said of it: 'Gezondheid: 50 deelnemers in 6 gesprekken'.
    pub label: String,
    /// Where its evidence is, as an address from `#` on.
    pub href: String,
}

/// A figure laid out for a width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
    /// Shapes, those behind first.
    pub shapes: Vec<PlacedShape>,
    /// Marks in reading order.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// The scene as lines of text, for snapshot tests: one shape a line with all its points, lengths in whole pixels.
    pub fn outline(&self) -> String {
        let mut out = format!("scene {:.0}x{:.0}\n", self.width, self.height);
        for placed in &self.shapes {
            let shape = match &placed.shape {
                Shape::Rect { x, y, width, height } => format!("rect {x:.0},{y:.0} {width:.0}x{height:.0}"),
                Shape::Circle { x, y, radius } => format!("circle {x:.0},{y:.0} r{radius:.0}"),
                Shape::Path { points, closed } => {
                    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.0},{y:.0}")).collect();
                    format!("{} {}", if *closed { "area" } else { "line" }, points.join(" "))
                }
                Shape::Dots { points, radius, form } => {
                    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.0},{y:.0}")).collect();
                    format!("{}s {} r{radius:.0}", form.id(), points.join(" "))
                }
                Shape::Text { x, y, size, anchor, text } => format!("text {x:.0},{y:.0} {size:.0} {anchor:?} {text:?}"),
            };
            let mark = placed.mark.map_or(String::new(), |mark| format!(" #{}", self.marks[mark].id));
            out.push_str(&format!("{shape} .{}{mark}\n", placed.class));
        }
        for mark in &self.marks {
            out.push_str(&format!("mark {} = {} {:?} -> {}\n", mark.id, mark.value, mark.label, mark.href));
        }
        out
    }
}

/// The size of labels and of the numbers beside them, in pixels.
pub const LABEL: f32 = 14.0;
/// The size of headings, axes and numbers inside marks, in pixels: no text of a figure is smaller.
pub const SMALL: f32 = 12.0;

/// The part of a line that a bold text may fill by the measure of plain ones, which it outruns.
pub const BOLD: f32 = 0.88;

/// The widest of the usual system fonts (DejaVu Sans) goes so far beyond the table of letters.
const GENEROUS: f32 = 1.05;

thread_local! {
    /// What the reader's own style adds to each letter, in parts of the size.
    static SPACING: Cell<f32> = const { Cell::new(0.0) };
}

/// Lays something out for letters that stand so much further apart, in parts of their size.
pub fn spaced<T>(letters: f32, lay_out: impl FnOnce() -> T) -> T {
    let before = SPACING.replace(letters);
    let laid = lay_out();
    SPACING.set(before);
    laid
}

/// The width of a text in pixels at a size, on the generous side for the usual system fonts.
pub fn text_width(text: &str, size: f32) -> f32 {
    let apart = SPACING.get();
    let em: f32 = text
        .chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.30,
            'f' | 't' | 'r' | '(' | ')' | '-' | ' ' | '\u{a0}' => 0.38,
            'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.92,
            letter if is_capital(letter) => 0.70,
            _ => 0.585,
        })
        .map(|em: f32| em + apart)
        .sum();
    em * size * GENEROUS
}

/// How many lines a text is broken into at most. No sentence of ours comes near; a title of a megabyte would.
const MOST_LINES: usize = 60;

/// A text in lines that are no wider than `width` pixels, broken between words, and inside a word only where it is too
/// long for a line of its own. After sixty lines it is cut off, with an ellipsis.
pub fn wrap(text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A number and its unit, with a fixed space between them, stay together.
    let blank = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
    let words = text.split(blank).filter(|word| !word.is_empty());
    for word in words.flat_map(|word| pieces(word, size, width)) {
        let word = word.as_str();
        match lines.last_mut() {
            Some(line) if text_width(line, size) + text_width(" ", size) + text_width(word, size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES);
            lines.iter_mut().skip(MOST_LINES - 1).for_each(|last| last.push('…'));
            break;
        }
    }
    lines
}

/// A word in pieces that fit a line, each but the last with a hyphen. What no line will hold any more is left out.
fn pieces(word: &str, size: f32, width: f32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let hyphen = text_width("-", size);
    let fits = text_width(word, size) <= width;
    for letter in word.chars() {
        if pieces.len() > MOST_LINES + 1 {
            break;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
            if !fits && piece.chars().count() > 2 && text_width(piece, size) + hyphen > width {
                piece.pop();
                piece.push('-');
                pieces.push(letter.to_string());
            }
        }
    }
    pieces
}
