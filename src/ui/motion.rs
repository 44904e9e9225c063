//! The way of a drawing from one state to the next: shapes and words go from where they were to where they are.
//!
//! Everything begins as it was in the drawing before, and the style sheet moves it to its end, for who has nothing against
//! motion. What a browser cannot move, such as a path in WebKit or one that has gained or lost dots, shows its end at once.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What places a shape, and what shades it.
const PLACED: [&str; 8] = ["d", "x", "y", "width", "height", "cx", "cy", "class"];

/// All elements that a selector finds inside an element.
#[inline(never)]
pub fn found(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = inside.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

#[inline(never)]
fn read(shape: &Element, name: &str) -> String {
    shape.get_attribute(name).unwrap_or_default()
}

/// Sets what places a shape. Words go without a name: no browser moves them but by a transformation.
#[inline(never)]
fn place(shape: &Element, name: &str, value: &str) {
    if name.is_empty() {
        shape.unchecked_ref::<HtmlElement>().style().set_css_text(value);
    } else {
        let _ = shape.set_attribute(name, value);
    }
}

/// Lets the parts of a mark, and paths of dots, go from where the same were in the drawing before. Areas to press stay, since
/// who presses is not to miss, and so do hollow dots, of which there are many.
pub fn travel(drawing: &Element, before: &Element) {
    let mut moved = Vec::new();
    for whole in found(drawing, "[data-mark],.dots") {
        let name = if whole.has_attribute("data-mark") { "data-mark" } else { "class" };
        let same = ["[", name, "=\"", &read(&whole, name), "\"]"].concat();
        let Ok(Some(old)) = before.query_selector(&same) else { continue };
        let (mut parts, mut then) = (found(&whole, "*"), found(&old, "*"));
        parts.push(whole);
        then.push(old);
        for (shape, old) in parts.into_iter().zip(then) {
            if old.tag_name() != shape.tag_name() || shape.matches(".hit,.open") == Ok(true) {
                continue;
            }
            if shape.tag_name() == "text" {
                let at = |shape: &Element| [read(shape, "x"), read(shape, "y")];
                let ([x, y], [to_x, to_y]) = (at(&old), at(&shape));
                if x != to_x || y != to_y {
                    let way = [
                        "transform:translate(",
                        &x,
                        "px,",
                        &y,
                        "px)translate(calc(-1*",
                        &to_x,
                        "px),calc(-1*",
                        &to_y,
                        "px))",
                    ];
                    place(&shape, "", &way.concat());
                    moved.push((shape, "", String::new()));
                }
                continue;
            }
            for name in PLACED {
                let (from, to) = (read(&old, name), read(&shape, name));
                if from != to {
                    place(&shape, name, &from);
                    moved.push((shape.clone(), name, to));
                }
            }
        }
    }
    if moved.is_empty() {
        return;
    }
    // The browser must have seen where all begin, to show the way from there.
    let _ = drawing.get_bounding_client_rect();
    for (shape, name, to) in moved {
        place(&shape, name, &to);
    }
}
