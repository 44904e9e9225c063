//! A figure as a file that stands by itself: an SVG with title, drawing, legend, caveat, source and address inside.
//!
//! Colours are those of the light page, written as attributes of each shape rather than in a style sheet, since a strict
//! policy of the page or a simple program for drawings would not read a sheet.

use super::figure::Notes;
use super::svg::{Attributes, SvgNode, length, scene_nodes, shape_node};
use crate::chart::Figure;
use crate::chart::palette::{SHADES, fill_of, hex, light};
use crate::chart::scene::{Anchor, BOLD, Mark, PlacedShape, Scene, Shape, text_width, wrap};

/// Room around everything, in pixels, and from line to line in heights of the text.
const EDGE: f32 = 20.0;
const LEADING: f32 = 1.4;
const TITLE: f32 = 21.0;
const BODY: f32 = 15.0;
const SMALL: f32 = 12.0;
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
const SERIF: &str = "'Iowan Old Style', Palatino, Georgia, 'Noto Serif', serif";

/// Attributes that give a shape the looks that its class has on the light page; none for a class that is not known.
pub fn looks(class: &str, is_text: bool) -> Option<Attributes> {
    let fill = |role: &str| ("fill", hex(light(role)));
    let stroke = |role: &str, width: &str| [("stroke", hex(light(role))), ("stroke-width", width.to_owned())];
    let weight = |weight: &str| ("font-weight", weight.to_owned());
    let none = || ("fill", "none".to_owned());
    let mut looks = Vec::new();
    match class {
        "label" | "count" | "body" => looks.push(fill("ink")),
        "title" => looks.extend([fill("ink"), weight("600"), ("font-family", SERIF.to_owned())]),
        "note" => looks.push(fill("soft")),
        "heading" => looks.extend([fill("soft"), weight("650")]),
        "number" => looks.extend([fill("ink"), weight("600")]),
        "inside" => looks.extend([fill("paper"), weight("700")]),
        "name" => {
            looks.extend([fill("ink"), ("paint-order", "stroke".to_owned())]);
            looks.extend(stroke("paper", "3"));
        }
        "grid" if is_text => looks.push(fill("soft")),
        "grid" => looks.extend([none(), ("stroke", hex(light("line")))]),
        "base" => looks.extend([none(), ("stroke", hex(light("soft")))]),
        "about" => {
            looks.push(none());
            looks.extend(stroke("paper", "1.5"));
            looks.push(("stroke-dasharray", "5 4".to_owned()));
        }
        "land" | "land beyond" => {
            looks.extend([fill("land"), ("stroke", hex(light("shore")))]);
            if class == "land beyond" {
                looks.push(("opacity", "0.45".to_owned()));
            }
        }
        "elsewhere" => {
            looks.extend([none(), ("opacity", "0.6".to_owned())]);
            looks.extend(stroke("soft", "1.5"));
        }
        _ if class.starts_with("shade") => {
            looks.push(fill("ink"));
            let shade = SHADES.iter().find(|shade| shade.0 == class)?;
            looks.push(("fill-opacity", shade.1.to_owned()));
        }
        _ if class.contains(" dots") => {
            let own = fill_of(class.split(' ').next()?)?;
            looks.extend([fill(own), ("stroke", hex(light(own)))]);
            if class.ends_with(" rest") {
                looks.push(("opacity", "0.2".to_owned()));
            }
        }
        _ => match class.strip_suffix(" open").map(fill_of) {
            Some(own) => {
                looks.push(fill("paper"));
                looks.extend(stroke(own?, "1.6"));
            }
            None => {
                looks.push(fill(fill_of(class)?));
                if class.starts_with("place") {
                    looks.extend(stroke("paper", "2"));
                }
            }
        },
    }
    Some(looks)
}

fn shape(shape: &Shape, class: &str) -> SvgNode {
    let is_text = matches!(shape, Shape::Text { .. });
    shape_node(shape, looks(class, is_text).unwrap_or_else(|| vec![("fill", hex(light("ink")))]))
}

/// A file being laid out from top to bottom.
struct Layout {
    nodes: Vec<SvgNode>,
    y: f32,
    room: f32,
}

impl Layout {
    fn text(&mut self, (x, y): (f32, f32), size: f32, class: &str, text: &str) {
        self.nodes.push(shape(&Shape::Text { x, y, size, anchor: Anchor::Start, text: text.to_owned() }, class));
    }

    /// A paragraph, broken to the room that there is.
    fn paragraph(&mut self, size: f32, class: &str, text: &str) {
        let room = self.room * if size > BODY { BOLD } else { 1.0 };
        for line in wrap(text, size, room) {
            self.y += size * LEADING;
            self.text((EDGE, self.y - size * 0.3), size, class, &line);
        }
        self.y += 4.0;
    }

    /// The drawing. Shapes of a mark stand in a group with what is said of it; areas to press are left out.
    fn scene(&mut self, scene: &Scene) {
        let group = |mark: &Mark, _: &[&PlacedShape]| {
            Some(SvgNode::new("g").with([SvgNode::new("title").with_text(&mark.label)]))
        };
        let mut draw = |shapes: &[&PlacedShape]| {
            let seen = shapes.iter().filter(|placed| placed.class != "hit");
            let node_of = |placed: &&PlacedShape| {
                let node = shape(&placed.shape, placed.class);
                // Names of a corpus run as their own letters do.
                if let Shape::Text { .. } = placed.shape { node.attr("unicode-bidi", "plaintext") } else { node }
            };
            seen.map(node_of).collect()
        };
        let nodes = scene_nodes(scene, &group, &mut draw);
        let moved = format!("translate({} {})", length(EDGE), length(self.y));
        self.nodes.push(SvgNode::new("g").attr("transform", moved).with(nodes));
        self.y += scene.height + 8.0;
    }

    fn legend(&mut self, figure: &Figure) {
        let mut x = EDGE;
        for (class, name) in &figure.legend {
            let long = text_width(name, SMALL) + 18.0;
            if x > EDGE && x + long > EDGE + self.room {
                x = EDGE;
                self.y += SMALL * LEADING + 2.0;
            }
            self.nodes.push(shape(&Shape::Rect { x, y: self.y + 4.0, width: SMALL, height: SMALL }, class));
            self.text((x + 18.0, self.y + 14.0), SMALL, "body", name);
            x += long + 16.0;
        }
        self.y += SMALL * LEADING + 10.0;
    }
}

/// A figure as an SVG file and its height, both for a width in pixels; widths under 280 are taken as 280.
pub fn svg(figure: &Figure, width: f32, notes: &Notes) -> (String, f32) {
    let room = width.max(280.0) - 2.0 * EDGE;
    let mut layout = Layout { nodes: Vec::new(), y: EDGE, room };
    layout.paragraph(TITLE, "title", &figure.title);
    layout.paragraph(BODY, "body", &figure.sentence);
    layout.paragraph(SMALL, "note", &notes.narrowed);
    layout.y += 6.0;
    if figure.legend.len() > 1 {
        layout.legend(figure);
    }
    layout.scene(&figure.scene(room));
    for line in notes.under(figure) {
        layout.paragraph(SMALL, "note", &line);
    }
    let (width, height) = (room + 2.0 * EDGE, layout.y + EDGE);
    let ground = SvgNode::new("rect").attr("width", "100%").attr("height", "100%").attr("fill", hex(light("paper")));
    let whole = SvgNode::new("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("role", "img")
        .attr("xml:lang", notes.lang.tag())
        .attr("width", length(width))
        .attr("height", length(height))
        .attr("viewBox", format!("0 0 {} {}", length(width), length(height)))
        .attr("font-family", SANS)
        .with([
            SvgNode::new("title").with_text(&figure.title),
            SvgNode::new("desc").with_text(&figure.sentence),
            ground,
        ])
        .with(layout.nodes);
    (whole.to_xml(), height)
}
