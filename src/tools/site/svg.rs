//! A scene as SVG in a page that needs no program. Its colours come from the site's style sheet, by the same classes as
//! in the app, and equal shapes that follow each other are packed into one path.

use super::addresses::Linker;
use crate::chart::scene::{Mark, PlacedShape, Scene, Shape};
use crate::export::svg::{SvgNode, length, scene_nodes, shape_node, tenths};

/// From this many on, equal shapes in a row become one path, which keeps five hundred dots small.
const RUN: usize = 3;
/// How far such a shape may stand from its place, in tenths of a pixel.
const NEAR: i32 = 4;

/// How many points an outline has that is drawn less finely, and how far its points then lie apart at least, in tenths of
/// a pixel.
const MANY: usize = 24;
const FINEST: i32 = 100;
/// How many points an outline has that is drawn on half pixels; one of fewer stays as it is.
const SMALL: usize = 6;

/// How far a point of an outline that is used again may stand from its place, in pixels.
const ASTRAY: f32 = 0.5;

/// The outlines of a map, which are the largest part of its drawing: drawn once in a page, and used again at other sizes.
#[derive(Clone, Debug, Default)]
pub enum Outlines {
    /// Drawn, as those of any drawing are.
    #[default]
    Drawn,
    /// Drawn, and known by this id.
    Named(String),
    /// Those with this id, moved and scaled by this transform.
    Again(String, String),
}

impl Outlines {
    /// Those of one of several drawings of the same thing, of which the first holds the outlines.
    pub fn of(drawings: &[Scene], at: usize, id: String) -> Outlines {
        match (at, transform(&drawings[0], &drawings[at])) {
            (_, None) => Outlines::Drawn,
            (0, _) => Outlines::Named(id),
            (_, Some(transform)) => Outlines::Again(id, transform),
        }
    }
}

/// The closed shapes that look like the first coast of a drawing, point by point; none where there is no coast.
fn coast(scene: &Scene) -> Vec<(f32, f32)> {
    let is_coast = |shape: &Shape| matches!(shape, Shape::Path { points, closed: true } if points.len() > MANY);
    let Some(first) = scene.shapes.iter().find(|placed| is_coast(&placed.shape)) else { return Vec::new() };
    let alike = scene.shapes.iter().filter(|placed| placed.class == first.class);
    let points = alike.filter_map(|placed| match &placed.shape {
        Shape::Path { points, closed: true } => Some(points.clone()),
        _ => None,
    });
    points.flatten().collect()
}

/// What makes the coasts of one drawing those of another; none where nothing does.
fn transform(from: &Scene, to: &Scene) -> Option<String> {
    let (from, to) = (coast(from), coast(to));
    let last = from.len().checked_sub(1).filter(|_| from.len() == to.len())?;
    let far = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1);
    let ends = (0..=last).max_by(|&a, &b| far(from[0], from[a]).total_cmp(&far(from[0], from[b])))?;
    let scale = far(to[0], to[ends]) / far(from[0], from[ends]);
    let (x, y) = (to[0].0 - from[0].0 * scale, to[0].1 - from[0].1 * scale);
    let moved = |point: (f32, f32)| (point.0 * scale + x, point.1 * scale + y);
    let fits = scale.is_finite() && from.iter().zip(&to).all(|(&from, &to)| far(moved(from), to) < ASTRAY);
    fits.then(|| format!("translate({} {})scale({scale:.4})", length(x), length(y)))
}

/// How a scene stands in a page.
pub struct Setting<'a> {
    /// The class of the drawing.
    pub class: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// With it, marks are links for the mouse; the table beside the figure has the same links for everybody, so these are
    /// no tab stops. Without it there are no links, and no areas to press.
    pub linker: Option<Linker<'a>>,
    /// Whether a mark says what it stands for to whoever points at it.
    pub hints: bool,
    /// The outlines of a map.
    pub outlines: Outlines,
}

/// The scene as one `<svg>`.
pub fn svg(scene: &Scene, setting: &Setting) -> SvgNode {
    let Setting { class, label, linker, hints, ref outlines } = *setting;
    let link = |mark: &Mark, own: &[&PlacedShape]| {
        let linker = linker?;
        // WebKit takes a title for no name, and a name beside words that are seen would have to hold them.
        let is_bare = own.iter().all(|placed| !matches!(placed.shape, Shape::Text { .. }));
        let node = SvgNode::new("a").attr("href", linker(&mark.href)).attr("tabindex", "-1");
        let node = node.attr("data-mark", mark.id.as_str());
        let node = node.attr("aria-label", if is_bare { mark.label.as_str() } else { "" });
        Some(if hints { node.with([SvgNode::new("title").with_text(&mark.label)]) } else { node })
    };
    let mut steps = Vec::new();
    let mut draw = |shapes: &[&PlacedShape]| {
        // Marks with words are pressed on those; only a bare one needs room around it.
        let is_bare = !shapes.iter().any(|placed| matches!(placed.shape, Shape::Text { .. }));
        let pressed = |placed: &PlacedShape| linker.is_some() && placed.mark.is_some() && is_bare;
        let seen = shapes.iter().copied().filter(|placed| placed.class != "hit" || pressed(placed));
        packed(&seen.collect::<Vec<_>>(), &mut steps, outlines)
    };
    let nodes = scene_nodes(scene, &link, &mut draw);
    let (width, height) = (length(scene.width), length(scene.height));
    SvgNode::new("svg")
        .attr("class", class)
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("width", width)
        .attr("height", height)
        // A picture holds no links; a group may.
        .attr("role", if linker.is_some() { "group" } else { "img" })
        .attr("aria-label", label)
        .with(nodes)
}

/// Shapes as elements, equal ones in a row as one path. `steps` are those taken so far in the whole drawing.
fn packed(shapes: &[&PlacedShape], steps: &mut Vec<(i32, i32)>, outlines: &Outlines) -> Vec<SvgNode> {
    let mut nodes = Vec::new();
    let mut at = 0;
    while let Some(first) = shapes.get(at) {
        let like = |other: &&&PlacedShape| other.class == first.class && piece(&other.shape).is_some();
        let run: Vec<_> = shapes[at..].iter().take_while(like).filter_map(|placed| piece(&placed.shape)).collect();
        let class = vec![("class", first.class.to_owned())];
        if run.len() >= RUN {
            at += run.len();
            let is_coast = matches!(&first.shape, Shape::Path { points, .. } if points.len() > MANY);
            let node = |name| SvgNode { name, attributes: class, ..SvgNode::default() };
            nodes.push(match outlines {
                Outlines::Again(id, transform) if is_coast => {
                    node("use").attr("href", format!("#{id}")).attr("transform", transform)
                }
                Outlines::Named(id) if is_coast => node("path").attr("id", id).attr("d", path(&run, steps)),
                _ => node("path").attr("d", path(&run, steps)),
            });
        } else {
            at += 1;
            nodes.extend(rounded(&first.shape).map(|shape| shape_node(&shape, class)));
        }
    }
    nodes
}

/// A shape with its edges, its middle or its ends at whole pixels, which is near enough and packs better; none of a line
/// of less than half a pixel. A path of more than two points stays as it is.
fn rounded(shape: &Shape) -> Option<Shape> {
    Some(match shape.clone() {
        Shape::Text { x, y, size, anchor, text } => Shape::Text { x: x.round(), y: y.round(), size, anchor, text },
        Shape::Circle { x, y, radius } => Shape::Circle { x: x.round(), y: y.round(), radius },
        Shape::Rect { x, y, width, height } => {
            // Edges, so that what lies side by side still does; and nothing is rounded away.
            let (left, top) = (x.round(), y.round());
            let (wide, tall) = ((x + width).round() - left, (y + height).round() - top);
            Shape::Rect { x: left, y: top, width: wide.max(width.min(1.0)), height: tall.max(height.min(1.0)) }
        }
        Shape::Path { points, closed: false } if points.len() == 2 => {
            let points: Vec<_> = points.into_iter().map(|(x, y)| (x.round(), y.round())).collect();
            if points[0] == points[1] {
                return None;
            }
            Shape::Path { points, closed: false }
        }
        other => other,
    })
}

/// Where a closed shape begins, in tenths of a pixel, and its outline from there on.
type Piece = ((i32, i32), String);

fn piece(shape: &Shape) -> Option<Piece> {
    let begin = |x: f32, y: f32| ((x * 10.0).round() as i32, (y * 10.0).round() as i32);
    match shape {
        Shape::Circle { x, y, radius } => {
            let (left, across, radius) = (*radius, length(radius * 2.0), length(*radius));
            let outline = format!("a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z");
            Some((begin(x - left, *y), outline))
        }
        Shape::Rect { x, y, width, height } => {
            let (wide, tall) = (length(*width), length(*height));
            Some((begin(*x, *y), format!("h{wide}v{tall}h-{wide}z")))
        }
        Shape::Path { points, closed: true } => {
            let (first, rest) = points.split_first()?;
            // A coast of the map has hundreds of points. Whole pixels are enough for it, and nobody sees which of two
            // points that nearly touch is left out; both halve what it takes. The error never adds up. A small outline
            // would be bent by whole pixels, not by half ones; a mark of four corners stays as it is.
            let (finest, unit) = match rest.len() {
                0..SMALL => (0, 1),
                SMALL..MANY => (0, 5),
                _ => (FINEST, 10),
            };
            let mut from = begin(first.0, first.1);
            let mut outline = String::from("l");
            for (x, y) in rest {
                let to = begin(*x, *y);
                let whole = |step: i32| (step as f32 / unit as f32).round() as i32 * unit;
                let step = (whole(to.0 - from.0), whole(to.1 - from.1));
                if step.0.abs().max(step.1.abs()) < finest {
                    continue;
                }
                outline.push_str(&pair(step.0, step.1));
                outline.push(' ');
                from = (from.0 + step.0, from.1 + step.1);
            }
            Some((begin(first.0, first.1), format!("{}z", outline.trim_end())))
        }
        // A line, there and back, as those of a grid are: so it ends where it began, as closed shapes do.
        Shape::Path { points, .. } if points.len() == 2 => {
            let [from, to] = [points[0], points[1]].map(|(x, y)| begin(x.round(), y.round()));
            (from != to).then(|| (from, format!("l{}z", pair(to.0 - from.0, to.1 - from.1))))
        }
        _ => None,
    }
}

fn pair(x: i32, y: i32) -> String {
    let (x, y) = (tenths(x), tenths(y));
    if y.starts_with('-') { format!("{x}{y}") } else { format!("{x} {y}") }
}

/// Shapes as one path. Each begins relative to where the last began, by a step that was already taken where that is near
/// enough (`steps` are those of the whole drawing): equal steps pack well, and less than half a pixel is not seen.
fn path(run: &[Piece], steps: &mut Vec<(i32, i32)>) -> String {
    let mut from = (0, 0);
    let mut out = String::new();
    for (begin, outline) in run {
        let exact = (begin.0 - from.0, begin.1 - from.1);
        let near = |step: &&(i32, i32)| (step.0 - exact.0).abs() <= NEAR && (step.1 - exact.1).abs() <= NEAR;
        let known = steps.iter().find(near).copied();
        let step = known.unwrap_or(exact);
        if known.is_none() {
            steps.push(step);
        }
        from = (from.0 + step.0, from.1 + step.1);
        out.push_str(&format!("m{}{outline}", pair(step.0, step.1)));
    }
    out
}
