//! The hosts as dots over the outlines of regions.

use super::backend::Canvas;
use super::scene::{Anchor, Mark, Scene, Shape, text_width};
use super::spread::spread;
use crate::decimal::decimal;
use crate::geo::projection::Projection;
use crate::route::with_picked;
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
    /// Whether the title of the figure names it.
    pub named: bool,
    /// Its number, name and evidence.
    pub mark: Mark,
}

const RADIUS: f32 = 8.0;
/// The radius of a host that the query leaves out.
const FAINT: f32 = 3.0;
/// Targets may not be smaller than 24 pixels, so dots stay that far apart.
const GAP: f32 = 25.0;
const NAME: f32 = 12.0;
/// So few hosts are all named, as those of one theme are.
const FEW: usize = 8;
/// How far from its dot a name may stand that has a line to it, in steps of so many pixels.
const FARTHEST: usize = 6;
const STEP: f32 = 16.0;

/// Where the name of a dot stands.
#[derive(Clone, Copy)]
struct Name {
    at: (f32, f32),
    anchor: Anchor,
    /// Whether it stands so far away that a line has to say whose name it is.
    is_far: bool,
}

impl HostMap {
    /// Looks closely at a province, and stays there where one of its hosts is chosen. One without a host in view leaves the
    /// whole.
    pub fn look_at(&mut self, province: &str) {
        let is_in_view = self.dots.iter().any(|dot| dot.province == province);
        self.province = is_in_view.then(|| province.to_owned());
        for dot in self.dots.iter_mut().filter(|dot| dot.province == province) {
            dot.mark.href = with_picked(&dot.mark.href, province);
        }
    }

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
        let others: Vec<(f32, f32)> = self.others.iter().map(|&other| projection.pixel(other)).collect();
        for &(x, y) in &others {
            canvas.draw(Shape::Circle { x, y, radius: FAINT });
        }
        let mut points: Vec<(f32, f32)> = dots.iter().map(|dot| projection.pixel(dot.at)).collect();
        spread(&mut points, GAP, (width, height));
        let names = names(&dots, (&points, &others), (width, height));
        // Under all dots, so that a line ends at its own.
        canvas.set_style("base", None);
        for (name, &from) in names.iter().zip(&points) {
            if let Some(Name { at: (x, y), is_far: true, .. }) = *name {
                canvas.draw(Shape::Path { points: vec![from, (x, y - NAME / 3.0)], closed: false });
            }
        }
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
            if let Some(Name { at: (x, y), anchor, .. }) = name {
                canvas.set_style("name", mark);
                canvas.text(x, y, NAME, anchor, dot.name.as_str());
            }
        }
        canvas.finish()
    }
}

/// Middles of dots, in pixels.
type Points<'a> = &'a [(f32, f32)];

/// A place for each name that covers neither a dot nor another name; none where there is no room. What the reader chose
/// and what the title names come first, then what counts for more. Those first ones, and few, may stand further away.
fn names(dots: &[&Dot], (points, others): (Points, Points), (width, height): (f32, f32)) -> Vec<Option<Name>> {
    let mut occupied: Vec<(f32, f32, f32, f32)> = Vec::new();
    for (circles, radius) in [(points, RADIUS), (others, FAINT)] {
        occupied.extend(circles.iter().map(|&(x, y)| (x - radius, y - radius, x + radius, y + radius)));
    }
    let is_first = |dot: &Dot| dot.chosen || dot.named;
    let mut place = |index: usize| {
        let (dot, (x, y)) = (dots[index], points[index]);
        let long = text_width(&dot.name, NAME);
        let beside = RADIUS + 4.0;
        let near = [
            (beside, 4.0, Anchor::Start),
            (-beside, 4.0, Anchor::End),
            (0.0, -beside, Anchor::Middle),
            (0.0, RADIUS + NAME, Anchor::Middle),
        ];
        let steps = if is_first(dot) || dots.len() <= FEW { FARTHEST } else { 0 };
        let far = (0..6 * steps).map(|at| {
            let reach = (at / 6 + 1) as f32 * STEP;
            let down = if at & 1 == 0 { -reach } else { reach };
            match at / 2 % 3 {
                0 => (reach, down, Anchor::Start),
                1 => (-reach, down, Anchor::End),
                _ => (0.0, down, Anchor::Middle),
            }
        });
        let mut tries = near.into_iter().map(|near| (near, false)).chain(far.map(|far| (far, true)));
        tries.find_map(|((right, down, anchor), is_far)| {
            let at = (x + right, y + down);
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - long / 2.0,
                Anchor::End => at.0 - long,
            };
            let area = (left, at.1 - NAME, left + long, at.1 + 3.0);
            let free = area.0 >= 0.0
                && area.2 <= width
                && area.1 >= 0.0
                && area.3 <= height
                && occupied
                    .iter()
                    .all(|other| area.2 < other.0 || other.2 < area.0 || area.3 < other.1 || other.3 < area.1);
            free.then(|| {
                occupied.push(area);
                Name { at, anchor, is_far }
            })
        })
    };
    let weight = |index: usize| if is_first(dots[index]) { f64::INFINITY } else { dots[index].mark.value };
    let order = sorted_places(dots.len(), &|a, b| weight(b).total_cmp(&weight(a)));
    let mut names = vec![None; dots.len()];
    for index in order {
        names[index] = place(index);
    }
    names
}
