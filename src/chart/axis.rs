//! The horizontal axis under bars: plotters' chart and mesh, on values in tenths.

use std::ops::Range;

use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::coord::types::RangedCoordi64;
use plotters::style::FontFamily;

use super::backend::{Canvas, GRID};
use super::scene::SMALL;
use crate::decimal::decimal;

/// The height of the axis under the bars, in pixels.
pub const AXIS: f32 = 26.0;
/// How far a tick sticks out under the axis, on the grid.
const TICK: i32 = 5;
/// Steps of a scale in one.
const TENTHS: f64 = 10.0;

/// A scale that counts in tenths, since plotters finds round whole numbers in a tenth of the code that floats take.
/// Numbers on both sides of zero are written without a sign.
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

impl ValueFormatter<i64> for Tenths {
    fn format_ext(&self, value: &i64) -> String {
        decimal(value.unsigned_abs() as f64 / TENTHS)
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

/// Draws the axis with its numbers, and with `lines` those that run up from them and the base at zero.
pub fn draw(canvas: &Canvas, room: &Room, (low, high): (f64, f64), lines: bool) {
    let grid = |pixels: f32| (pixels * GRID) as u32;
    let area = canvas.area();
    let chart = ChartBuilder::on(&area)
        .margin_left(grid(room.left))
        .margin_right(grid(room.right))
        .margin_top(grid(room.top))
        .x_label_area_size(grid(AXIS))
        .build_cartesian_2d(Tenths::new(low, high), Tenths::new(0.0, 1.0));
    // Recording a scene does not fail.
    let Ok(mut chart) = chart else { return };
    let zero = chart.backend_coord(&(0, 0)).0;
    canvas.set_style("grid", None);
    let mut mesh = chart.configure_mesh();
    mesh.disable_y_mesh().disable_y_axis().y_labels(0).max_light_lines(0);
    mesh.x_labels(((room.long / 80.0) as usize + 2).clamp(4, 9)).label_style((FontFamily::SansSerif, grid(SMALL)));
    mesh.set_tick_mark_size(LabelAreaPosition::Bottom, TICK);
    if !lines {
        mesh.disable_x_mesh();
    }
    let _ = mesh.draw();
    if lines {
        canvas.set_style("base", None);
        let bottom = area.dim_in_pixel().1 as i32 - grid(AXIS) as i32;
        canvas.line((zero, grid(room.top) as i32), (zero, bottom - 1));
    }
}
