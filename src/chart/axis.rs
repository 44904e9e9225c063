//! The horizontal axis under bars: plotters' coordinates and mesh, on values in tenths.
//!
//! Its `ChartBuilder` would lay out margins, a title and two axes too, of which no figure has any: 7 kB of the first load
//! in brotli.

use std::ops::Range;

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::{BoldPoints, KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::coord::types::RangedCoordi64;
use plotters::style::{BLACK, ShapeStyle};

use super::backend::{Canvas, GRID};
use super::scene::{Anchor, SMALL};
use crate::decimal::decimal;

/// The height of the axis under the bars, in pixels.
pub const AXIS: f32 = 26.0;
/// How far below the axis its numbers stand, in pixels.
const NUMBERS: f32 = 11.0;
/// Steps of a scale in one.
const TENTHS: f64 = 10.0;

/// A scale that counts in tenths, since plotters finds round whole numbers in a tenth of the code that floats take.
struct Tenths(RangedCoordi64);

impl Tenths {
    fn new(low: f64, high: f64) -> Self {
        let whole = |value: f64| (value * TENTHS) as i64;
        Tenths(RangedCoordi64::from(whole(low)..whole(high)))
    }
}

impl Ranged for Tenths {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i64;

    fn map(&self, value: &i64, limit: (i32, i32)) -> i32 {
        self.0.map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<i64> {
        // Where no points are asked for, plotters looks for ever.
        if hint.max_num_points() == 0 { Vec::new() } else { self.0.key_points(hint) }
    }

    fn range(&self) -> Range<i64> {
        self.0.range()
    }
}

/// Where the bars lie, in pixels: the room beside them and how long the axis is.
pub struct Room {
    /// From the left edge to the axis.
    pub left: f32,
    /// From the axis to the right edge.
    pub right: f32,
    /// The length of the axis.
    pub long: f32,
    /// From the upper edge to the lines.
    pub top: f32,
}

/// Draws the axis with its numbers, and with `lines` those that run up from them and the base at zero. Numbers on both
/// sides of zero are written without a sign.
pub fn draw(canvas: &Canvas, room: &Room, (low, high): (f64, f64), lines: bool) {
    let grid = |pixels: f32| (pixels * GRID) as i32;
    let area = canvas.area();
    let (wide, tall) = area.dim_in_pixel();
    let (left, right) = (grid(room.left), wide as i32 - grid(room.right) - 1);
    let (top, bottom) = (grid(room.top), tall as i32 - grid(AXIS) - 1);
    let scales = Cartesian2d::new(Tenths::new(low, high), Tenths::new(0.0, 1.0), (left..right, bottom..top));
    let zero = scales.translate(&(0, 0)).0;
    canvas.set_style("grid", None);
    let most = ((room.long / 80.0) as usize + 2).clamp(4, 9);
    let mut ticks = Vec::new();
    // Recording a scene does not fail.
    let _ = area.apply_coord_spec(scales).draw_mesh(
        |recorder, line: MeshLine<Tenths, Tenths>| {
            if let MeshLine::XMesh(foot, _, value) = &line {
                ticks.push((foot.0, value.unsigned_abs()));
            }
            if lines { line.draw(recorder, &ShapeStyle::from(&BLACK)) } else { Ok(()) }
        },
        BoldPoints(0),
        BoldPoints(most),
    );
    canvas.line((left, bottom), (right, bottom));
    for (x, value) in ticks {
        let number = decimal(value as f64 / TENTHS);
        canvas.text(x as f32 / GRID, bottom as f32 / GRID + NUMBERS, SMALL, Anchor::Middle, number);
    }
    if lines {
        canvas.set_style("base", None);
        canvas.line((zero, top), (zero, bottom));
    }
}
