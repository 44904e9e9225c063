//! The figure of participants: one dot is one participant.
//!
//! Dots fill columns from the left, so a theme's dots are also its bar. Shape and colour tell the track, and dots are hollow
//! where the number is an 'about'.

use plotters::element::Circle;
use plotters::style::{BLACK, Color};

use super::backend::{Canvas, GRID};
use super::classes::{dotted, hollow};
use super::labels::{Label, NARROW, Place, gutter, widest};
use super::scene::{Anchor, BOLD, LABEL, Mark, SMALL, Scene, Shape, wrap};
use crate::corpus::TrackShape;

/// Dots in groups of rows.
#[derive(Clone, Debug, Default)]
pub struct Dots {
    /// Groups from top to bottom.
    pub groups: Vec<Group>,
}

/// Rows under one heading.
#[derive(Clone, Debug)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// The shape of its dots.
    pub shape: TrackShape,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// One theme.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the dots are of.
    pub label: String,
    /// The number as it stands behind the dots.
    pub number: String,
    /// Class of the colour of the dots.
    pub class: &'static str,
    /// How many dots.
    pub count: usize,
    /// Whether the number is an 'about'.
    pub approximate: bool,
    /// Its number, name and evidence.
    pub mark: Mark,
}

impl Dots {
    /// Lays the dots out for a width in pixels.
    pub fn scene(&self, width: f32) -> Scene {
        let narrow = width < NARROW;
        let rows = || self.groups.iter().flat_map(|group| &group.rows);
        let longest = widest(rows().map(|row| row.label.as_str()));
        let gutter = if narrow { 0.0 } else { gutter(longest, width) };
        let place = if narrow { Place::Above(width) } else { Place::Beside(gutter) };
        let right = widest(rows().map(|row| row.number.as_str())) / BOLD + 12.0;
        let most = rows().map(|row| row.count).max().unwrap_or(0).max(1);
        // Two dots high on a desk, three on a phone, unless the room asks for more.
        let room = (width - gutter - right).max(80.0);
        let mut high = if narrow { 3 } else { 2 };
        while high < 12 && room / (most.div_ceil(high) as f32) < 9.0 {
            high += 1;
        }
        // On whole pixels, where there is room for that, all dots of a row are as sharp and as far apart.
        let pitch = (room / most.div_ceil(high) as f32).min(20.0);
        let pitch = if pitch < 4.0 { pitch } else { pitch.floor() };
        let (height, places) = self.places(width, place, high as f32 * pitch);
        let canvas = Canvas::new(width, height);
        let mut places = places.into_iter();
        for group in &self.groups {
            canvas.set_style("heading", None);
            for line in wrap(&group.title, SMALL, width * BOLD) {
                if let Some(y) = places.next() {
                    canvas.text(0.0, y, SMALL, Anchor::Start, line);
                }
            }
            for row in &group.rows {
                let (Some(label_y), Some(dots_y)) = (places.next(), places.next()) else { continue };
                let mark = canvas.mark(row.mark.clone());
                let label = Label::new(&row.label, place);
                let pressed = (label_y - LABEL - 2.0, (label.tall() + 4.0).max(24.0));
                label.draw(&canvas, Some(mark), pressed, label_y);
                draw_dots(&canvas, row, group.shape, mark, (gutter, dots_y), (high, pitch));
                canvas.set_style("number", Some(mark));
                let end = gutter + row.count.div_ceil(high) as f32 * pitch + 6.0;
                canvas.text(end, dots_y + high as f32 * pitch / 2.0 + 5.0, LABEL, Anchor::Start, row.number.as_str());
            }
        }
        canvas.finish()
    }

    /// The height, and the heights of each heading, label and block of dots in order.
    fn places(&self, width: f32, place: Place, band: f32) -> (f32, Vec<f32>) {
        let mut places = Vec::new();
        let mut y = 2.0;
        for (index, group) in self.groups.iter().enumerate() {
            y += if index == 0 { 4.0 } else { 18.0 };
            for _ in wrap(&group.title, SMALL, width * BOLD) {
                places.push(y + SMALL);
                y += SMALL + 3.0;
            }
            y += 9.0;
            for row in &group.rows {
                let tall = Label::new(&row.label, place).tall();
                if let Place::Above(_) = place {
                    places.extend([y + LABEL, y + tall + 4.0]);
                    y += tall + band + 16.0;
                } else {
                    let room = band.max(tall).max(26.0);
                    places.extend([y + (room - tall) / 2.0 + LABEL - 1.0, y + (room - band) / 2.0]);
                    y += room + 9.0;
                }
            }
        }
        (y, places)
    }
}

fn draw_dots(
    canvas: &Canvas,
    row: &Row,
    shape: TrackShape,
    mark: usize,
    (left, top): (f32, f32),
    (high, pitch): (usize, f32),
) {
    // One area to press over all dots of a theme, the gaps between them included.
    canvas.set_style("hit", Some(mark));
    let columns = row.count.div_ceil(high) as f32;
    canvas.draw(Shape::Rect { x: left, y: top, width: columns * pitch, height: high as f32 * pitch });
    let points = (0..row.count)
        .map(|dot| (left + ((dot / high) as f32 + 0.5) * pitch, top + ((dot % high) as f32 + 0.5) * pitch));
    let radius = pitch * 0.38;
    if row.approximate {
        canvas.set_style(hollow(row.class), Some(mark));
        points.for_each(|point| draw_shape(canvas, Some(shape), point, radius));
    } else if row.count > 0 {
        canvas.set_style(dotted(row.class), Some(mark));
        canvas.draw(Shape::Dots { points: points.collect(), radius, form: shape });
    }
}

/// Draws the shape of a track around a point, with the style that was set last; a triangle where there is none.
pub fn draw_shape(canvas: &Canvas, shape: Option<TrackShape>, (x, y): (f32, f32), radius: f32) {
    let points = match shape {
        Some(TrackShape::Circle) => {
            let centre = ((x * GRID).round() as i32, (y * GRID).round() as i32);
            let _ = canvas.area().draw(&Circle::new(centre, (radius * GRID) as i32, BLACK.filled()));
            return;
        }
        Some(TrackShape::Square) => {
            let half = radius * 0.9;
            return canvas.draw(Shape::Rect { x: x - half, y: y - half, width: half * 2.0, height: half * 2.0 });
        }
        Some(TrackShape::Diamond) => {
            let half = radius * 1.15;
            vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
        }
        None => {
            let half = radius * 1.1;
            vec![(x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8)]
        }
    };
    canvas.draw(Shape::Path { points, closed: true });
}
