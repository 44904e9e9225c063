//! Dots in groups: one dot is one card, in the colour and the shape of its track.
//!
//! Groups stand in rows from left to right, their dots under their label. Where a dot is stays the same for the same
//! width and grouping, so that whoever points at a place can be told what is there.

use super::backend::Canvas;
use super::classes::{dotted, track_class};
use super::labels::NARROW;
use super::scene::{Anchor, LABEL, Mark, PlacedShape, SMALL, Scene, Shape, text_width, wrap};
use crate::corpus::{RecordIx, TrackIx, TrackShape};

/// Dots in groups.
#[derive(Clone, Debug, Default)]
pub struct DotMatrix {
    /// By what they stand together, as addresses name it.
    pub grouping: &'static str,
    /// The groups in reading order.
    pub groups: Vec<DotGroup>,
    /// The shape of the dots of each track.
    pub shapes: Vec<TrackShape>,
    /// Whether each group has the whole width.
    pub is_wide: bool,
}

/// Dots under one label.
#[derive(Clone, Debug)]
pub struct DotGroup {
    /// What they have in common.
    pub label: String,
    /// Their number as it is written.
    pub number: String,
    /// The evidence of the number; none where nothing counts.
    pub mark: Option<Mark>,
    /// The dots in order.
    pub dots: Vec<Dot>,
}

/// One dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The record that it stands for, the first of them where it stands for several.
    pub record: RecordIx,
    /// The track of the record, whose colour and shape the dot has.
    pub track: TrackIx,
    /// Whether the record answers what is asked; others are faded.
    pub is_lit: bool,
}

/// The classes of dots that do not count, by track; the fourth and later tracks share one.
const FADED: [&str; 4] = ["t0 dots rest", "t1 dots rest", "t2 dots rest", "t3 dots rest"];

/// Between columns, between a label and its dots, and between groups, in pixels.
const GAP: f32 = 16.0;
const UNDER: f32 = 6.0;
const BELOW: f32 = 12.0;
/// The radius of a dot, in parts of the distance from dot to dot.
const RADIUS: f32 = 0.39;

/// The left top corner of a group, its width and height, and the lines of its label, which end above its dots.
type Block = ((f32, f32), (f32, f32), Vec<String>);

/// Where everything stands at a width.
struct Layout {
    pitch: f32,
    size: f32,
    height: f32,
    groups: Vec<Block>,
    /// The middle of each dot, group by group.
    dots: Vec<(f32, f32)>,
}

impl DotMatrix {
    /// Lays the dots out for a width in pixels.
    pub fn scene(&self, width: f32) -> Scene {
        let layout = self.layout(width);
        let canvas = Canvas::new(width, layout.height);
        for (group, ((x, y), (wide, tall), lines)) in self.groups.iter().zip(&layout.groups) {
            let mark = group.mark.clone().map(|mark| canvas.mark(mark));
            if mark.is_some() {
                canvas.set_style("hit", mark);
                canvas.draw(Shape::Rect { x: *x, y: *y, width: *wide, height: *tall });
            }
            canvas.set_style("label", mark);
            let mut baseline = *y;
            for line in lines {
                baseline += layout.line();
                if !line.is_empty() {
                    canvas.text(*x, baseline - 4.0, layout.size, Anchor::Start, line.as_str());
                }
            }
            let last = lines.last().filter(|line| !line.is_empty());
            let last = last.map_or(0.0, |line| text_width(line, layout.size) + 6.0);
            canvas.set_style("number", mark);
            canvas.text(x + last, baseline - 4.0, layout.size, Anchor::Start, group.number.as_str());
        }
        // By record, so that each dot keeps its place in the path when it goes to another group.
        let last = self.dots().map(|dot| dot.record).max().unwrap_or(0);
        let mut by_record: Vec<Option<(Dot, (f32, f32))>> = vec![None; last + 1];
        for (dot, &at) in self.dots().zip(&layout.dots) {
            by_record[dot.record] = Some((*dot, at));
        }
        for (track, &form) in self.shapes.iter().enumerate() {
            for (is_lit, class) in [(true, dotted(track_class(track))), (false, FADED[track.min(3)])] {
                let is_here = |dot: &Dot| dot.track == track && dot.is_lit == is_lit;
                let points = by_record.iter().flatten().filter(|(dot, _)| is_here(dot)).map(|(_, at)| *at);
                let points: Vec<(f32, f32)> = points.collect();
                if !points.is_empty() {
                    canvas.set_style(class, None);
                    canvas.draw(Shape::Dots { points, radius: layout.pitch * RADIUS, form });
                }
            }
        }
        canvas.finish()
    }

    /// The dot at a point of the drawing of this width; none where the nearest is further than from dot to dot.
    pub fn at(&self, width: f32, (x, y): (f32, f32)) -> Option<RecordIx> {
        let layout = self.layout(width);
        let mut found = None;
        let mut near = layout.pitch;
        for (dot, at) in self.dots().zip(&layout.dots) {
            let far = (at.0 - x).hypot(at.1 - y);
            if far < near {
                near = far;
                found = Some(dot.record);
            }
        }
        found
    }

    /// All dots, group by group.
    pub fn dots(&self) -> impl Iterator<Item = &Dot> {
        self.groups.iter().flat_map(|group| &group.dots)
    }

    fn layout(&self, width: f32) -> Layout {
        let is_narrow = width < NARROW;
        let (columns, pitch, size) = match (self.is_wide, is_narrow) {
            (true, true) => (1, 10.9, LABEL),
            (true, false) => (1, 15.0, LABEL),
            (false, true) => (2, 7.2, SMALL),
            (false, false) => (if width < 900.0 { 3 } else { 4 }, 9.0, LABEL),
        };
        let wide = (width - GAP * (columns - 1) as f32) / columns as f32;
        let across = ((wide / pitch) as usize).max(1);
        let mut layout = Layout { pitch, size, height: 0.0, groups: Vec::new(), dots: Vec::new() };
        let mut y = 0.0;
        for row in self.groups.chunks(columns) {
            let labels: Vec<Vec<String>> = row.iter().map(|group| group.lines(size, wide)).collect();
            // Dots of one row of groups begin at one height.
            let most = labels.iter().map(Vec::len).max().unwrap_or(0);
            let top = y + layout.line() * most as f32 + UNDER;
            let mut low = top;
            for (column, (group, lines)) in row.iter().zip(labels).enumerate() {
                let x = column as f32 * (wide + GAP);
                for place in 0..group.dots.len() {
                    let (right, down) = ((place % across) as f32 + 0.5, (place / across) as f32 + 0.5);
                    layout.dots.push((x + right * pitch, top + down * pitch));
                }
                let end = top + group.dots.len().div_ceil(across) as f32 * pitch;
                let above = layout.line() * lines.len() as f32 + UNDER;
                layout.groups.push(((x, top - above), (wide, end - top + above), lines));
                low = low.max(end);
            }
            y = low + BELOW;
        }
        layout.height = y.max(BELOW);
        layout
    }
}

/// From dot to dot in a strip, how many rows it has at least and at most, and how many columns of dots fit on a phone.
const STEP: f32 = 8.0;
const ROWS: [usize; 2] = [3, 12];
const COLUMNS: usize = 28;

/// Groups of so many dots of one track, at least one in each, without labels: from left to right, and each filled column by
/// column.
pub fn strip(groups: &[usize], track: TrackIx, form: TrackShape) -> Scene {
    let high = (groups.iter().sum::<usize>() / COLUMNS + 1).clamp(ROWS[0], ROWS[1]);
    let (mut points, mut left) = (Vec::new(), 0);
    for &count in groups {
        for place in 0..count {
            points.push((((left + place / high) as f32 + 0.5) * STEP, ((place % high) as f32 + 0.5) * STEP));
        }
        // Between groups one column stays empty.
        left += count.div_ceil(high) + 1;
    }
    let shape = Shape::Dots { points, radius: STEP * RADIUS, form };
    let shapes = vec![PlacedShape { shape, class: dotted(track_class(track)), mark: None }];
    Scene { width: left as f32 * STEP, height: high as f32 * STEP, shapes, marks: Vec::new() }
}

impl DotGroup {
    /// The label in lines, the last with room for the number behind it.
    fn lines(&self, size: f32, width: f32) -> Vec<String> {
        let mut lines = wrap(&self.label, size, width);
        let number = text_width(&self.number, size) * 1.1 + 6.0;
        if lines.last().is_none_or(|last| text_width(last, size) + number > width) {
            lines.push(String::new());
        }
        lines
    }
}

impl Layout {
    /// From line to line of a label.
    fn line(&self) -> f32 {
        self.size + 4.0
    }
}
