//! The hosts as dots over the outlines of regions.

use super::backend::Canvas;
use super::scene::{Anchor, Mark, Scene, Shape, text_width};
use super::spread::spread;
use crate::decimal::decimal;
use crate::geo::projection::Projection;
use crate::sort::sorted_places;

/// What the map plots. Degrees are longitude and latitude.
#[derive(Clone, Debug, Default)]
pub struct HostMap {
    /// Outlines under the dots.
    pub regions: Vec<Outline>,
    /// Hosts in view.
    pub dots: Vec<Dot>,
    /// Hosts that the query leaves out: shown faintly, without a mark.
    pub others: Vec<(f64, f64)>,
    /// The one province to look at closely; none for the whole.
    pub province: Option<String>,
}

/// A region.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Its name, as dots name their province.
    pub name: String,
    /// Rings of points.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// A host.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Where it is.
    pub at: (f64, f64),
    /// The name of the municipality.
    pub name: String,
    /// The name of its province.
    pub province: String,
    /// Whether the reader chose it.
    pub chosen: bool,
    /// Its number, name and evidence.
    pub mark: Mark,
}

const RADIUS: f32 = 8.0;
/// Targets may not be smaller than 24 pixels, so dots stay that far apart.
const GAP: f32 = 25.0;
const NAME: f32 = 12.0;

impl HostMap {
    /// Draws the map for a width in pixels; it is never higher than it is wide and a half.
    pub fn scene(&self, width: f32) -> Scene {
        let near = |name: &str| self.province.as_deref().is_none_or(|province| province == name);
        let mut frame: Vec<(f64, f64)> = Vec::new();
        for region in self.regions.iter().filter(|region| near(&region.name)) {
            region.rings.iter().for_each(|ring| frame.extend(ring));
        }
        let dots: Vec<&Dot> = self.dots.iter().filter(|dot| near(&dot.province)).collect();
        frame.extend(dots.iter().map(|dot| dot.at));
        let (projection, height) = Projection::fit(frame.into_iter(), width, 14.0, (width * 1.5).min(760.0));
        let canvas = Canvas::new(width, height);
        for region in &self.regions {
            canvas.set_style(if near(&region.name) { "land" } else { "land beyond" }, None);
            for ring in &region.rings {
                let points = ring.iter().map(|&point| projection.pixel(point)).collect();
                canvas.draw(Shape::Path { points, closed: true });
            }
        }
        canvas.set_style("elsewhere", None);
        for &other in &self.others {
            let (x, y) = projection.pixel(other);
            canvas.draw(Shape::Circle { x, y, radius: RADIUS / 2.0 });
        }
        let mut points: Vec<(f32, f32)> = dots.iter().map(|dot| projection.pixel(dot.at)).collect();
        spread(&mut points, GAP, (width, height));
        let names = names(&dots, &points, width);
        for ((dot, &(x, y)), name) in dots.iter().zip(&points).zip(names) {
            let mark = Some(canvas.mark(dot.mark.clone()));
            canvas.set_style("hit", mark);
            canvas.draw(Shape::Circle { x, y, radius: GAP / 2.0 });
            canvas.set_style(if dot.chosen { "place chosen" } else { "place" }, mark);
            canvas.draw(Shape::Circle { x, y, radius: RADIUS });
            if dot.mark.value > 1.0 {
                canvas.set_style("inside", None);
                canvas.text(x, y + 4.0, NAME, Anchor::Middle, decimal(dot.mark.value));
            }
            if let Some((x, y, anchor)) = name {
                canvas.set_style("name", mark);
                canvas.text(x, y, NAME, anchor, dot.name.as_str());
            }
        }
        canvas.finish()
    }
}

/// A place for each name that covers neither a dot nor another name; none where there is no room. What the reader chose
/// is named first, then what counts for more.
fn names(dots: &[&Dot], points: &[(f32, f32)], width: f32) -> Vec<Option<(f32, f32, Anchor)>> {
    let mut occupied: Vec<(f32, f32, f32, f32)> =
        points.iter().map(|&(x, y)| (x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)).collect();
    let mut place = |index: usize| {
        let (name, (x, y)) = (&dots[index].name, points[index]);
        let long = text_width(name, NAME);
        let beside = RADIUS + 4.0;
        let tries = [
            (x + beside, y + 4.0, Anchor::Start, x + beside),
            (x - beside, y + 4.0, Anchor::End, x - beside - long),
            (x, y - RADIUS - 4.0, Anchor::Middle, x - long / 2.0),
            (x, y + RADIUS + 12.0, Anchor::Middle, x - long / 2.0),
        ];
        tries.into_iter().find_map(|(at, base, anchor, left)| {
            let area = (left, base - NAME, left + long, base + 3.0);
            let free = area.0 >= 0.0
                && area.2 <= width
                && occupied
                    .iter()
                    .all(|other| area.2 < other.0 || other.2 < area.0 || area.3 < other.1 || other.3 < area.1);
            free.then(|| {
                occupied.push(area);
                (at, base, anchor)
            })
        })
    };
    let weight = |index: usize| if dots[index].chosen { f64::INFINITY } else { dots[index].mark.value };
    let order = sorted_places(dots.len(), &|a, b| weight(b).total_cmp(&weight(a)));
    let mut names = vec![None; dots.len()];
    for index in order {
        names[index] = place(index);
    }
    names
}
