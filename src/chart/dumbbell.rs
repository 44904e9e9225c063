//! Dumbbells: the shares of two to four sides on one line a row, joined from the smallest to the largest.
//!
//! What the sides are stands above the rows. Under the ends stand their shares, which keep out of each other's way; ends
//! that would lie over each other stand above each other.

use super::axis::{self, AXIS};
use super::backend::Canvas;
use super::classes::hollow;
use super::dots::draw_shape;
use super::labels::{Label, NARROW, Place, gutter, widest};
use super::scene::{Anchor, BOLD, LABEL, Mark, Scene, Shape, text_width, wrap};
use crate::corpus::TrackShape;
use crate::sort::sorted_places;

/// Rows of dumbbells.
#[derive(Clone, Debug, Default)]
pub struct Dumbbells {
    /// The sides, in the order of the ends of each row.
    pub sides: Vec<Side>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// What one end of each row is of.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its name, with its number.
    pub label: String,
    /// Class of its colour.
    pub class: &'static str,
    /// Its shape; a triangle where there is none.
    pub shape: Option<TrackShape>,
    /// Its number and evidence, where there is any.
    pub mark: Option<Mark>,
}

/// One row: a label and its ends.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the shares are of.
    pub label: String,
    /// One end a side; none for a side that can have no share.
    pub ends: Vec<Option<End>>,
}

/// One end of a row.
#[derive(Clone, Debug)]
pub struct End {
    /// The share, in percents.
    pub share: f64,
    /// The share as it is written.
    pub number: String,
    /// Its number and evidence; none for a share of nothing, which is drawn hollow.
    pub mark: Option<Mark>,
}

/// The radius of an end, and from end to end where they stand above each other.
const RADIUS: f32 = 6.0;
const LANE: f32 = 14.0;
/// The height of the area to press under the ends, and the least width of it.
const TALL: f32 = 24.0;
/// Room for half an end or half a number of the axis.
const EDGE: f32 = 12.0;
/// From line to line of the names of sides, and the room for the shape before them.
const LINE: f32 = 18.0;
const KEY: f32 = 20.0;

/// A row laid out: its label, the tops of label and ends, and for each end its lane and where its number begins.
struct Slot {
    label: Label,
    label_y: f32,
    ends_y: f32,
    lanes: Vec<usize>,
    numbers: Vec<(f32, f32)>,
}

impl Dumbbells {
    /// Lays the dumbbells out for a width in pixels.
    pub fn scene(&self, width: f32) -> Scene {
        let narrow = width < NARROW;
        let longest = widest(self.rows.iter().map(|row| row.label.as_str()));
        let gutter = if narrow { 0.0 } else { gutter(longest, width) };
        let place = if narrow { Place::Above(width) } else { Place::Beside(gutter) };
        let room = (width - gutter - 2.0 * EDGE).max(40.0);
        let ends = || self.rows.iter().flat_map(|row| row.ends.iter().flatten());
        let high = ends().map(|end| end.share).fold(1.0, f64::max);
        let x = |share: f64| (gutter + EDGE + room * (share / high) as f32).round();
        let (keys, top) = self.keys(width);
        let mut y = top;
        let mut slots = Vec::new();
        for row in &self.rows {
            // Beside labels the base is drawn, and no number stands on it.
            let from = if narrow { 0.0 } else { x(0.0) + 3.0 };
            let (lanes, numbers) = row.lay_out(&x, (from, width));
            let label = Label::new(&row.label, place);
            let tall = label.tall();
            let ends = LANE * (lanes.iter().max().map_or(0, |lane| lane + 1)) as f32;
            let (label_y, ends_y, high) = if narrow {
                (y + LABEL, y + tall + 4.0, tall + 4.0 + ends + TALL)
            } else {
                let high = tall.max(ends + TALL);
                (y + (high - tall) / 2.0 + LABEL - 1.0, y + (high - ends - TALL) / 2.0, high)
            };
            slots.push(Slot { label, label_y, ends_y: ends_y + ends - LANE / 2.0, lanes, numbers });
            y += high + 6.0;
        }
        let canvas = Canvas::new(width, y + AXIS);
        let axis = axis::Room { left: gutter + EDGE, right: EDGE, long: room, top };
        // Labels stand above their ends in a narrow figure, and lines would run through them.
        if !self.rows.is_empty() {
            axis::draw(&canvas, &axis, (0.0, high), !narrow);
        }
        for (side, (x, y, lines)) in self.sides.iter().zip(&keys) {
            side.draw(&canvas, (*x, *y), lines);
        }
        for (row, slot) in self.rows.iter().zip(&slots) {
            self.row(&canvas, row, slot, &x);
        }
        canvas.finish()
    }

    /// Where the sides stand above the rows and in which lines, and where the rows begin.
    fn keys(&self, width: f32) -> (Vec<(f32, f32, Vec<String>)>, f32) {
        let (mut x, mut y) = (0.0, 4.0);
        let mut places = Vec::new();
        for side in &self.sides {
            let lines = wrap(&side.label, LABEL, width - KEY - 4.0);
            let long = KEY + widest(lines.iter().map(String::as_str));
            if x > 0.0 && x + long > width {
                (x, y) = (0.0, y + TALL);
            }
            let further = LINE * lines.len().saturating_sub(1) as f32;
            places.push((x, y, lines));
            (x, y) = (x + long + KEY, y + further);
        }
        (places, y + TALL + 8.0)
    }

    fn row(&self, canvas: &Canvas, row: &Row, slot: &Slot, x: &dyn Fn(f64) -> f32) {
        slot.label.draw(canvas, None, (slot.label_y - LABEL, slot.label.tall()), slot.label_y);
        let y = slot.ends_y;
        let ends: Vec<(usize, &End)> =
            row.ends.iter().enumerate().filter_map(|(side, end)| Some((side, end.as_ref()?))).collect();
        let shares = || ends.iter().map(|(_, end)| end.share);
        let (from, to) = (x(shares().fold(f64::MAX, f64::min)), x(shares().fold(0.0, f64::max)));
        if to > from {
            canvas.set_style("faint", None);
            canvas.draw(Shape::Rect { x: from, y: y - 1.5, width: to - from, height: 3.0 });
        }
        for (((side, end), lane), (left, long)) in ends.into_iter().zip(&slot.lanes).zip(&slot.numbers) {
            let side = &self.sides[side];
            let mark = end.mark.clone().map(|mark| canvas.mark(mark));
            let under = y + LANE / 2.0;
            if mark.is_some() {
                canvas.set_style("hit", mark);
                canvas.draw(Shape::Rect { x: *left, y: under, width: *long, height: TALL });
            }
            canvas.set_style(if mark.is_some() { side.class } else { hollow(side.class) }, mark);
            draw_shape(canvas, side.shape, (x(end.share), y - *lane as f32 * LANE), RADIUS);
            canvas.set_style(if mark.is_some() { "number" } else { "grid" }, mark);
            canvas.text(left + long / 2.0, under + LABEL, LABEL, Anchor::Middle, end.number.as_str());
        }
    }
}

impl Side {
    fn draw(&self, canvas: &Canvas, (x, y): (f32, f32), lines: &[String]) {
        let mark = self.mark.clone().map(|mark| canvas.mark(mark));
        if mark.is_some() {
            let long = KEY + widest(lines.iter().map(String::as_str));
            canvas.set_style("hit", mark);
            canvas.draw(Shape::Rect { x, y, width: long, height: TALL + LINE * (lines.len() as f32 - 1.0) });
        }
        canvas.set_style(if mark.is_some() { self.class } else { hollow(self.class) }, mark);
        draw_shape(canvas, self.shape, (x + RADIUS + 2.0, y + TALL / 2.0), RADIUS);
        canvas.set_style("label", mark);
        let mut y = y + TALL / 2.0 + LABEL * 0.35;
        for line in lines {
            canvas.text(x + KEY, y, LABEL, Anchor::Start, line.as_str());
            y += LINE;
        }
    }
}

impl Row {
    /// For each end that there is its lane, 0 for the line itself, and the left edge and the width of its number.
    fn lay_out(&self, x: &dyn Fn(f64) -> f32, (from, to): (f32, f32)) -> (Vec<usize>, Vec<(f32, f32)>) {
        let ends: Vec<&End> = self.ends.iter().flatten().collect();
        let order = sorted_places(ends.len(), &|a, b| ends[a].share.total_cmp(&ends[b].share));
        let mut lanes = vec![0; ends.len()];
        let mut wanted = Vec::new();
        // Where each lane ends.
        let mut taken: Vec<f32> = Vec::new();
        for &place in &order {
            let at = x(ends[place].share);
            let lane = taken.iter().position(|&before| before + LANE <= at).unwrap_or(taken.len());
            taken.resize(taken.len().max(lane + 1), 0.0);
            (taken[lane], lanes[place]) = (at, lane);
            let long = (text_width(&ends[place].number, LABEL) / BOLD + 6.0).max(TALL).ceil();
            wanted.push((at - long / 2.0, long));
        }
        // Halfway between being pushed to the right and being pushed to the left.
        let right = pushed(&wanted, from, to);
        let mirrored: Vec<(f32, f32)> = wanted.iter().rev().map(|(left, long)| (-left - long, *long)).collect();
        let left = pushed(&mirrored, -to, -from).into_iter().rev();
        let mut numbers = vec![(0.0, 0.0); ends.len()];
        for ((place, (_, long)), (right, left)) in order.into_iter().zip(&wanted).zip(right.into_iter().zip(left)) {
            numbers[place] = ((right - left - long) / 2.0, *long);
        }
        (lanes, numbers)
    }
}

/// Left edges for pieces that want to begin somewhere and have a width, from left to right: pushed on by those before
/// them, and back where they would go over the end.
fn pushed(wanted: &[(f32, f32)], from: f32, to: f32) -> Vec<f32> {
    let mut edge = from;
    let mut places: Vec<f32> = Vec::new();
    for (left, long) in wanted {
        places.push(left.max(edge));
        edge = left.max(edge) + long;
    }
    let mut edge = to;
    for (place, (_, long)) in places.iter_mut().zip(wanted).rev() {
        *place = place.min(edge - long);
        edge = *place;
    }
    places
}
