//! A scene as a tree of SVG elements, and that tree as text: the one writer of drawings.
//!
//! [`Scene`] -> [`scene_nodes`] -> [`SvgNode`] -> nodes of the page (`ui/plot.rs`), or text ([`SvgNode::write`]) for
//! files ([`super::drawing`]) and for pages that need no program (`tools/site/svg.rs`). What differs between them is
//! handed in: what the shapes of a mark stand in, and which attributes give a shape its looks.

use super::escape::escape;
use crate::chart::scene::{Anchor, Mark, PlacedShape, Scene, Shape};
use crate::corpus::TrackShape;

/// Names and values; a value is not escaped yet.
pub type Attributes = Vec<(&'static str, String)>;

/// An element. Its text, where it has any, stands before its children.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SvgNode {
    /// The name of the element.
    pub name: &'static str,
    /// Its attributes, each at most once.
    pub attributes: Attributes,
    /// Its text, not escaped yet.
    pub text: String,
    /// Elements inside it.
    pub children: Vec<SvgNode>,
}

impl SvgNode {
    /// An element without anything.
    pub fn new(name: &'static str) -> Self {
        SvgNode { name, ..SvgNode::default() }
    }

    /// The element with one more attribute; an empty value adds none.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.attributes.push((name, value));
        }
        self
    }

    /// The element with this text in place of its own.
    pub fn with_text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// The element with more children, behind those that it has.
    pub fn with(mut self, children: impl IntoIterator<Item = SvgNode>) -> Self {
        self.children.extend(children);
        self
    }

    /// Writes the element as XML. Every element is closed by a tag of its own, as HTML wants it too.
    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(&escape(value));
            out.push('"');
        }
        out.push('>');
        out.push_str(&escape(&self.text));
        self.children.iter().for_each(|child| child.write(out));
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }

    /// The element as XML.
    pub fn to_xml(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// A pictogram of a theme, for the style sheet to size and colour. It says nothing that the words beside it do not.
pub fn icon_node(class: &str, lines: &str) -> SvgNode {
    SvgNode::new("svg")
        .attr("class", format!("icon {class}"))
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .with([SvgNode::new("path").attr("d", lines)])
}

/// A length in pixels, to a tenth: '12', '12.5', '.5', '-3'.
pub fn length(value: f32) -> String {
    tenths((value * 10.0).round() as i32)
}

/// A number of tenths as a number, without a zero before the point or behind it.
pub fn tenths(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    match (value.unsigned_abs() / 10, value.unsigned_abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, rest) => format!("{sign}.{rest}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}

/// The element of one shape: its looks, then its lengths. A text stands as it is, anchored where it is not at its start.
pub fn shape_node(shape: &Shape, looks: Attributes) -> SvgNode {
    let node = |name| SvgNode { name, attributes: looks, ..SvgNode::default() };
    match shape {
        Shape::Rect { x, y, width, height } => node("rect")
            .attr("x", length(*x))
            .attr("y", length(*y))
            .attr("width", length(*width))
            .attr("height", length(*height)),
        Shape::Circle { x, y, radius } => {
            node("circle").attr("cx", length(*x)).attr("cy", length(*y)).attr("r", length(*radius))
        }
        Shape::Path { points, closed } => {
            let mut d = String::new();
            for (index, (x, y)) in points.iter().enumerate() {
                d.push(if index == 0 { 'M' } else { 'L' });
                d.push_str(&length(*x));
                d.push(' ');
                d.push_str(&length(*y));
            }
            if *closed {
                d.push('z');
            }
            node("path").attr("d", d)
        }
        Shape::Dots { points, radius, form } => {
            let node = node("path").attr("d", dots(points, *radius, *form));
            match form {
                TrackShape::Diamond => node.attr("stroke-width", "0"),
                TrackShape::Circle => node.attr("stroke-width", length(radius * 2.0)).attr("stroke-linecap", "round"),
                TrackShape::Square => node.attr("stroke-width", length(radius * 1.8)).attr("stroke-linecap", "square"),
            }
        }
        Shape::Text { x, y, size, anchor, text } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            node("text")
                .attr("x", length(*x))
                .attr("y", length(*y))
                .attr("font-size", length(*size))
                .attr("text-anchor", anchor)
                .with_text(text)
        }
    }
}

/// A shape with its class of the style sheet.
pub fn placed_node(placed: &PlacedShape) -> SvgNode {
    shape_node(&placed.shape, vec![("class", placed.class.to_owned())])
}

/// The root of a drawing in a page, drawn so many times its size.
pub fn root_node(scene: &Scene, scale: f32) -> SvgNode {
    SvgNode::new("svg")
        .attr("viewBox", format!("0 0 {} {}", length(scene.width), length(scene.height)))
        .attr("width", length(scene.width * scale))
        .attr("height", length(scene.height * scale))
}

/// A small drawing without marks in a page. It says nothing that the words beside it do not.
pub fn silent_node(scene: &Scene) -> SvgNode {
    root_node(scene, 1.0).attr("aria-hidden", "true").with(scene.shapes.iter().map(placed_node))
}

/// The outline of equal dots. Each begins where the last did, moved by a step: equal steps pack well.
fn dots(points: &[(f32, f32)], radius: f32, form: TrackShape) -> String {
    let half = length(radius * 1.15);
    let (dot, above) = match form {
        TrackShape::Diamond => (format!("l{half} {half}-{half} {half}-{half}-{half}z"), radius * 1.15),
        _ => ("h0".to_owned(), 0.0),
    };
    let mut d = String::new();
    let mut from = (0, 0);
    for (x, y) in points {
        let at = ((x * 10.0).round() as i32, ((y - above) * 10.0).round() as i32);
        d.push_str(&["m", &tenths(at.0 - from.0), " ", &tenths(at.1 - from.1), &dot].concat());
        from = at;
    }
    d
}

/// The elements of a scene, those behind first. All shapes of a mark stand together, where the first of them is drawn:
/// in the element that `parent` makes for them, or without one where it makes none. `draw` turns shapes that follow each
/// other inside one parent into elements.
pub fn scene_nodes(
    scene: &Scene,
    parent: &dyn Fn(&Mark, &[&PlacedShape]) -> Option<SvgNode>,
    draw: &mut dyn FnMut(&[&PlacedShape]) -> Vec<SvgNode>,
) -> Vec<SvgNode> {
    let mut by_mark: Vec<Vec<&PlacedShape>> = vec![Vec::new(); scene.marks.len()];
    for shape in &scene.shapes {
        if let Some(mark) = shape.mark {
            by_mark[mark].push(shape);
        }
    }
    let mut nodes = Vec::new();
    for run in scene.shapes.chunk_by(|a, b| a.mark == b.mark) {
        match run[0].mark {
            None => nodes.extend(draw(&run.iter().collect::<Vec<_>>())),
            Some(mark) => {
                let own = std::mem::take(&mut by_mark[mark]);
                // Later runs of the same mark find nothing left.
                if own.is_empty() {
                    continue;
                }
                match parent(&scene.marks[mark], &own) {
                    Some(parent) => nodes.push(parent.with(draw(&own))),
                    None => nodes.extend(draw(&own)),
                }
            }
        }
    }
    nodes
}
