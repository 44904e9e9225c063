//! A scene as SVG text. Its colours come from the site's style sheet, by the same classes as in the app.

use super::html::{element, escape};
use crate::chart::scene::{Anchor, PlacedShape, Scene, Shape};

/// From this many on, equal shapes in a row become one path, which keeps five hundred dots small.
const RUN: usize = 3;
/// How far such a shape may stand from its place, in tenths of a pixel.
const NEAR: i32 = 4;

/// Where the mark with this address of the app leads to.
pub type Lead<'a> = &'a dyn Fn(&str) -> String;

/// The scene as one `<svg>`. With `lead`, marks are links for the mouse; the table beside the figure has the same links
/// for everybody, so these are no tab stops. Without it there are no links, and no areas to press.
pub fn svg(scene: &Scene, class: &str, label: &str, lead: Option<Lead>) -> String {
    let mut inside = String::new();
    let mut steps = Vec::new();
    let mut done = vec![false; scene.marks.len()];
    let mut at = 0;
    while let Some(first) = scene.shapes.get(at) {
        match (first.mark, lead) {
            (Some(mark), Some(lead)) => {
                if !done[mark] {
                    done[mark] = true;
                    let own: Vec<&PlacedShape> = scene.shapes.iter().filter(|drawn| drawn.mark == Some(mark)).collect();
                    let label = &scene.marks[mark].label;
                    // WebKit takes a title for no name, and a name beside words that are seen would have to hold them.
                    let is_bare = own.iter().all(|drawn| !matches!(drawn.shape, Shape::Text { .. }));
                    let name = if is_bare { label.as_str() } else { "" };
                    let title = element("title", &[], &escape(label));
                    let href = lead(&scene.marks[mark].href);
                    inside.push_str(&element(
                        "a",
                        &[("href", &href), ("tabindex", "-1"), ("aria-label", name)],
                        &(title + &shapes(&own, &mut steps)),
                    ));
                }
                at += 1;
            }
            (mark, _) => {
                let same = |drawn: &&PlacedShape| drawn.mark == mark;
                let own: Vec<&PlacedShape> = scene.shapes[at..].iter().take_while(same).collect();
                at += own.len();
                let seen: Vec<&PlacedShape> = own.into_iter().filter(|drawn| drawn.class != "hit").collect();
                inside.push_str(&shapes(&seen, &mut steps));
            }
        }
    }
    let (width, height) = (px(scene.width), px(scene.height));
    let view = format!("0 0 {width} {height}");
    let attributes = [
        ("class", class),
        ("viewBox", view.as_str()),
        ("width", width.as_str()),
        ("height", height.as_str()),
        // A picture holds no links; a group may.
        ("role", if lead.is_some() { "group" } else { "img" }),
        ("aria-label", label),
    ];
    element("svg", &attributes, &inside)
}

/// A length to a tenth of a pixel.
fn px(value: f32) -> String {
    tenths((value * 10.0).round() as i32)
}

fn tenths(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    match (value.abs() / 10, value.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, rest) => format!("{sign}.{rest}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}

fn shapes(drawn: &[&PlacedShape], steps: &mut Vec<(i32, i32)>) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(first) = drawn.get(at) {
        let like = |other: &&&PlacedShape| other.class == first.class && piece(&other.shape).is_some();
        let run: Vec<_> = drawn[at..].iter().take_while(like).filter_map(|drawn| piece(&drawn.shape)).collect();
        if run.len() >= RUN {
            at += run.len();
            out.push_str(&element("path", &[("class", first.class), ("d", &path(&run, steps))], ""));
        } else {
            at += 1;
            out.push_str(&shape(first));
        }
    }
    out
}

/// Where a closed shape begins, in tenths of a pixel, and its outline from there on.
type Piece = ((i32, i32), String);

fn piece(shape: &Shape) -> Option<Piece> {
    let begin = |x: f32, y: f32| ((x * 10.0).round() as i32, (y * 10.0).round() as i32);
    match shape {
        Shape::Circle { x, y, radius } => {
            let (left, across, radius) = (*radius, px(radius * 2.0), px(*radius));
            let outline = format!("a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z");
            Some((begin(x - left, *y), outline))
        }
        Shape::Rect { x, y, width, height } => {
            let (wide, tall) = (px(*width), px(*height));
            Some((begin(*x, *y), format!("h{wide}v{tall}h-{wide}z")))
        }
        Shape::Path { points, closed: true } => {
            let (first, rest) = points.split_first()?;
            let mut from = begin(first.0, first.1);
            let mut outline = String::from("l");
            for (x, y) in rest {
                let to = begin(*x, *y);
                outline.push_str(&pair(to.0 - from.0, to.1 - from.1));
                outline.push(' ');
                from = to;
            }
            Some((begin(first.0, first.1), format!("{}z", outline.trim_end())))
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

fn shape(drawn: &PlacedShape) -> String {
    let class = ("class", drawn.class);
    match &drawn.shape {
        Shape::Rect { x, y, width, height } => {
            let (x, y, width, height) = (px(*x), px(*y), px(*width), px(*height));
            element("rect", &[class, ("x", &x), ("y", &y), ("width", &width), ("height", &height)], "")
        }
        Shape::Circle { x, y, radius } => {
            element("circle", &[class, ("cx", &px(*x)), ("cy", &px(*y)), ("r", &px(*radius))], "")
        }
        Shape::Path { points, closed } => {
            let mut d = String::new();
            for (index, (x, y)) in points.iter().enumerate() {
                d.push_str(&format!("{}{} {}", if index == 0 { 'M' } else { 'L' }, px(*x), px(*y)));
            }
            d.push_str(if *closed { "z" } else { "" });
            element("path", &[class, ("d", &d)], "")
        }
        Shape::Text { x, y, size, anchor, text } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            // Whole pixels are near enough for a text, and pack better.
            let (x, y, size) = (px(x.round()), px(y.round()), px(*size));
            let attributes = [class, ("x", &x), ("y", &y), ("font-size", &size), ("text-anchor", anchor)];
            element("text", &attributes, &escape(text))
        }
    }
}
