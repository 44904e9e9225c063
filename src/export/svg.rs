//! A figure as a file that stands by itself: an SVG with title, drawing, legend, caveat, source and address inside.
//!
//! Colours are those of the light page, written as attributes of each shape rather than in a style sheet, since a strict
//! policy of the page or a simple program for drawings would not read a sheet.

use super::escape;
use super::figure::Notes;
use crate::chart::Figure;
use crate::chart::scene::decimal;
use crate::chart::scene::{Anchor, BOLD, PlacedShape, Scene, Shape, text_width, wrap};

/// Room around everything, in pixels, and from line to line in heights of the text.
const EDGE: f32 = 20.0;
const LEADING: f32 = 1.4;
const TITLE: f32 = 21.0;
const BODY: f32 = 15.0;
const SMALL: f32 = 12.0;
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

const PAPER: &str = "fill=\"#faf5ec\"";
const INK: &str = "fill=\"#1b2230\"";
const SOFT: &str = "fill=\"#565b69\"";
const HEADING: &str =
    "fill=\"#1b2230\" font-weight=\"600\" font-family=\"'Iowan Old Style', Palatino, Georgia, 'Noto Serif', serif\"";

/// What a class of the page looks like, as attributes.
fn look(class: &str, is_text: bool) -> &'static str {
    match class {
        "t0" | "k0" => "fill=\"#12436d\"",
        "t1" | "k2" => "fill=\"#1d7f77\"",
        "t2" => "fill=\"#b84c12\"",
        "t3" => "fill=\"#6a5a8c\"",
        "t0 open" => "fill=\"#faf5ec\" stroke=\"#12436d\" stroke-width=\"1.6\"",
        "t1 open" => "fill=\"#faf5ec\" stroke=\"#1d7f77\" stroke-width=\"1.6\"",
        "t2 open" => "fill=\"#faf5ec\" stroke=\"#b84c12\" stroke-width=\"1.6\"",
        "t3 open" => "fill=\"#faf5ec\" stroke=\"#6a5a8c\" stroke-width=\"1.6\"",
        "c0" => "fill=\"#a56300\"",
        "c1" => "fill=\"#b8324f\"",
        "c2" => "fill=\"#3f7a35\"",
        "c3" => "fill=\"#2a5fa8\"",
        "c4" => "fill=\"#86469c\"",
        "c5" => "fill=\"#6a7010\"",
        "c6" => "fill=\"#a4501f\"",
        "c0 open" => "fill=\"#faf5ec\" stroke=\"#a56300\" stroke-width=\"1.6\"",
        "c1 open" => "fill=\"#faf5ec\" stroke=\"#b8324f\" stroke-width=\"1.6\"",
        "c2 open" => "fill=\"#faf5ec\" stroke=\"#3f7a35\" stroke-width=\"1.6\"",
        "c3 open" => "fill=\"#faf5ec\" stroke=\"#2a5fa8\" stroke-width=\"1.6\"",
        "c4 open" => "fill=\"#faf5ec\" stroke=\"#86469c\" stroke-width=\"1.6\"",
        "c5 open" => "fill=\"#faf5ec\" stroke=\"#6a7010\" stroke-width=\"1.6\"",
        "c6 open" => "fill=\"#faf5ec\" stroke=\"#a4501f\" stroke-width=\"1.6\"",
        "k1" | "pain" => "fill=\"#a2422a\"",
        "seed" => "fill=\"#4b6e30\"",
        "k3" => "fill=\"#801650\"",
        "k4" => "fill=\"#565b69\"",
        "faint" => "fill=\"#b9ab90\"",
        "grid" if !is_text => "fill=\"none\" stroke=\"#d8cdb9\"",
        "base" => "fill=\"none\" stroke=\"#565b69\"",
        "grid" => SOFT,
        "heading" => "fill=\"#565b69\" font-weight=\"650\"",
        "about" => "fill=\"none\" stroke=\"#faf5ec\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"",
        "number" => "fill=\"#1b2230\" font-weight=\"600\"",
        "inside" => "fill=\"#faf5ec\" font-weight=\"700\"",
        "land" => "fill=\"#eadfca\" stroke=\"#b9ab90\"",
        "land beyond" => "fill=\"#eadfca\" stroke=\"#b9ab90\" opacity=\"0.45\"",
        "place" => "fill=\"#12436d\" stroke=\"#faf5ec\" stroke-width=\"2\"",
        "place chosen" => "fill=\"#801650\" stroke=\"#faf5ec\" stroke-width=\"2\"",
        "elsewhere" => "fill=\"none\" stroke=\"#565b69\" stroke-width=\"1.5\"",
        "name" => "fill=\"#1b2230\" paint-order=\"stroke\" stroke=\"#faf5ec\" stroke-width=\"3\"",
        _ => INK,
    }
}

/// XML being written, line under line.
struct Sheet {
    out: String,
    y: f32,
    room: f32,
}

impl Sheet {
    fn put(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.out.push_str(part));
    }

    /// Attributes in pixels.
    fn lengths(&mut self, lengths: &[(&str, f32)]) {
        for (name, value) in lengths {
            self.put(&[" ", name, "=\"", &decimal(f64::from(*value)), "\""]);
        }
    }

    fn text(&mut self, (x, y): (f32, f32), size: f32, anchor: &str, looks: &str, text: &str) {
        self.put(&["<text ", looks]);
        self.lengths(&[("x", x), ("y", y), ("font-size", size)]);
        self.put(&[anchor, ">", &escape(text), "</text>\n"]);
    }

    /// A paragraph, broken to the room that there is.
    fn paragraph(&mut self, size: f32, looks: &str, text: &str) {
        let room = self.room * if size > BODY { BOLD } else { 1.0 };
        for line in wrap(text, size, room) {
            self.y += size * LEADING;
            self.text((EDGE, self.y - size * 0.3), size, "", looks, &line);
        }
        self.y += 4.0;
    }

    fn shape(&mut self, drawn: &PlacedShape) {
        let looks = look(drawn.class, matches!(drawn.shape, Shape::Text { .. }));
        match &drawn.shape {
            Shape::Rect { x, y, width, height } => {
                self.put(&["<rect ", looks]);
                self.lengths(&[("x", *x), ("y", *y), ("width", *width), ("height", *height)]);
                self.put(&["/>\n"]);
            }
            Shape::Circle { x, y, radius } => {
                self.put(&["<circle ", looks]);
                self.lengths(&[("cx", *x), ("cy", *y), ("r", *radius)]);
                self.put(&["/>\n"]);
            }
            Shape::Path { points, closed } => {
                self.put(&["<path ", looks, " d=\""]);
                for (index, (x, y)) in points.iter().enumerate() {
                    let step = if index == 0 { "M" } else { "L" };
                    self.put(&[step, &decimal(f64::from(*x)), " ", &decimal(f64::from(*y))]);
                }
                self.put(&[if *closed { "z" } else { "" }, "\"/>\n"]);
            }
            Shape::Text { x, y, size, anchor, text } => {
                let anchor = match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                };
                self.text((*x, *y), *size, anchor, looks, text);
            }
        }
    }

    /// The drawing. Shapes of a mark stand in a group with what is said of it.
    fn scene(&mut self, scene: &Scene) {
        self.put(&["<g transform=\"translate(", &decimal(f64::from(EDGE)), " ", &decimal(f64::from(self.y)), ")\">\n"]);
        let mut open = None;
        for drawn in scene.shapes.iter().filter(|drawn| drawn.class != "hit") {
            if drawn.mark != open {
                self.put(&[if open.is_some() { "</g>\n" } else { "" }]);
                if let Some(mark) = drawn.mark {
                    self.put(&["<g><title>", &escape(&scene.marks[mark].label), "</title>\n"]);
                }
                open = drawn.mark;
            }
            self.shape(drawn);
        }
        self.put(&[if open.is_some() { "</g>\n" } else { "" }, "</g>\n"]);
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
            self.shape(&PlacedShape {
                shape: Shape::Rect { x, y: self.y + 4.0, width: SMALL, height: SMALL },
                class,
                mark: None,
            });
            self.text((x + 18.0, self.y + 14.0), SMALL, "", INK, name);
            x += long + 16.0;
        }
        self.y += SMALL * LEADING + 10.0;
    }
}

/// A figure as an SVG file and its height, both for a width in pixels; widths under 280 are taken as 280.
pub fn svg(figure: &Figure, width: f32, notes: &Notes) -> (String, f32) {
    let room = width.max(280.0) - 2.0 * EDGE;
    let mut sheet = Sheet { out: String::new(), y: EDGE, room };
    sheet.paragraph(TITLE, HEADING, &figure.title);
    sheet.paragraph(BODY, INK, &figure.sentence);
    sheet.paragraph(SMALL, SOFT, &notes.narrowed);
    sheet.y += 6.0;
    if figure.legend.len() > 1 {
        sheet.legend(figure);
    }
    sheet.scene(&figure.scene(room));
    for line in notes.under(figure) {
        sheet.paragraph(SMALL, SOFT, &line);
    }
    let (width, height) = (room + 2.0 * EDGE, sheet.y + EDGE);
    let body = std::mem::take(&mut sheet.out);
    sheet.put(&["<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"", notes.lang.tag(), "\""]);
    sheet.lengths(&[("width", width), ("height", height)]);
    sheet.put(&[" viewBox=\"0 0 ", &decimal(f64::from(width)), " ", &decimal(f64::from(height)), "\""]);
    sheet.put(&[" font-family=\"", SANS, "\">\n<title>", &escape(&figure.title), "</title>\n<desc>"]);
    sheet.put(&[&escape(&figure.sentence), "</desc>\n<rect width=\"100%\" height=\"100%\" ", PAPER, "/>\n"]);
    sheet.put(&[&body, "</svg>\n"]);
    (sheet.out, height)
}
