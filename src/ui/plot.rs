//! A scene as SVG nodes in the page: one tab stop, marks that are links.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::cards::record_href;
use super::dom::*;
use super::loaded_corpus::loaded;
use super::note::{hide, note, show};
use super::sheet::{Pressed, sheet};
use super::state::state;
use crate::browser::{page, width};
use crate::chart::scene::{Mark, PlacedShape, Scene, Shape, spaced};
use crate::chart::{Figure, Plot};
use crate::corpus::RecordIx;
use crate::decimal::decimal;
use crate::export::svg::{SvgNode, placed_node, root_node, scene_nodes, silent_node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A figure as it is now. It is made once a change, for all that shows a part of it.
pub type FigureSignal = Memo<Arc<Figure>>;

/// A drawing as nodes of the page.
pub fn page_node(drawing: &SvgNode) -> Option<web_sys::Element> {
    let element = web_sys::window()?.document()?.create_element_ns(Some(SVG), drawing.name).ok()?;
    for (name, value) in &drawing.attributes {
        let _ = element.set_attribute(name, value);
    }
    if !drawing.text.is_empty() {
        element.set_text_content(Some(&drawing.text));
    }
    for child in drawing.children.iter().filter_map(page_node) {
        let _ = element.append_child(&child);
    }
    Some(element)
}

/// A small drawing that says nothing that the words beside it do not.
pub fn drawn(scene: Scene) -> AnyView {
    let at: NodeRef<Tag> = NodeRef::new();
    on_load(at, move |element| {
        if let Some(svg) = page_node(&silent_node(&scene)) {
            let _ = element.append_child(&svg);
        }
    });
    span().class("strip").node_ref(at).view()
}

/// The scene as a tree, drawn so many times its size. Shapes of one mark share a link, which stands where the first of
/// them is drawn. Links are no tab stops: the arrow keys walk along them.
fn drawing(figure: &Figure, scene: &Scene, scale: f32) -> SvgNode {
    let is_grouped = matches!(figure.plot, Plot::Records(_));
    let link = |mark: &Mark, _: &[&PlacedShape]| {
        let link = SvgNode::new("a").attr("href", mark.href.as_str()).attr("aria-label", mark.label.as_str());
        let link = link.attr("data-mark", mark.id.as_str()).attr("data-value", decimal(mark.value));
        let link = link.attr("data-group", if is_grouped { mark.id.as_str() } else { "" });
        Some(link.attr("tabindex", "-1"))
    };
    let mut draw = |shapes: &[&PlacedShape]| {
        let node = |placed: &&PlacedShape| {
            let node = placed_node(placed);
            match &placed.shape {
                // The link has a name already. A space parts the pieces of a label that stand in one link.
                Shape::Text { text, .. } => node.attr("aria-hidden", "true").with_text(&format!("{text} ")),
                _ => node,
            }
        };
        shapes.iter().map(node).collect()
    };
    // What is around it has the name, and who hears it comes to the marks within.
    root_node(scene, scale).attr("role", "none").with(scene_nodes(scene, &link, &mut draw))
}

fn mark_of(target: Option<web_sys::EventTarget>) -> Option<web_sys::Element> {
    target?.dyn_into::<web_sys::Element>().ok()?.closest("a[data-mark]").ok()?
}

fn focus(element: &web_sys::Element) {
    // Both HTML and SVG can be focused, but only by their own types in the binding; neither asks which one it is.
    let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
}

/// The narrowest drawing that is enlarged for a reader of large letters.
const NARROWEST: f32 = 280.0;

/// Keeps the width of an element, in whole pixels, as long as it has one.
fn watch(element: NodeRef<Tag>, width: RwSignal<usize>) {
    on_load(element, move |element| {
        width::watch(&element, move |now| {
            // The page may be gone by the time that its width is told, and the signal with it.
            if width.try_get_untracked().is_some_and(|before| before != now as usize && now > 0.0) {
                width.set(now as usize);
            }
        });
    });
}

/// The drawing of a figure, and at the mark that is pointed at or has the focus what it stands for. What a finger presses is
/// told in a sheet.
pub fn plot_view(figure: FigureSignal) -> AnyView {
    let lang = state().lang;
    let container: NodeRef<Tag> = NodeRef::new();
    let room = RwSignal::new(0usize);
    let said: NodeRef<Tag> = NodeRef::new();
    let ruler: NodeRef<Tag> = NodeRef::new();
    let measured = RwSignal::new(0usize);
    // How wide the last drawing was laid out, and the dot or the mark that was pressed.
    let drawn = StoredValue::new(0.0);
    let pressed = Pressed::new();
    watch(container, room);
    watch(ruler, measured);
    effect(move |_| {
        let (width, measured) = (room.get(), measured.get());
        let (Some(element), Some(ruler), true) = (container.get(), ruler.get(), width > 0 && measured > 0) else {
            return;
        };
        let figure = figure.get();
        let letters = width::letters(&ruler);
        // Who has letters of twice the usual size sees the figure of half the width, twice as large.
        let scale = letters.scale.min(width as f32 / NARROWEST).max(1.0);
        let scene = spaced(letters.apart, || figure.scene(width as f32 / scale));
        // Where the page has become wider or narrower, nothing has become something else.
        let before = element.first_element_child().filter(|_| drawn.get_value() == scene.width);
        drawn.set_value(scene.width);
        // A mark that has the focus and leads to this very page keeps it, or hands it to the whole.
        let at = element.query_selector(":focus").ok().flatten();
        element.set_text_content(None);
        hide(said);
        if before.is_some() && pressed.forget_mark() && page::has(".sheet:focus-within") {
            let _ = element.focus();
        }
        if let Some(svg) = page_node(&drawing(&figure, &scene, scale)) {
            let _ = element.append_child(&svg);
            if let Some(before) = before {
                travel(&svg, &before);
            }
        }
        if let Some(mark) = at.and_then(|mark| mark.get_attribute("data-mark")) {
            let same = element.query_selector(&["[data-mark=\"", &page::quoted(&mark), "\"]"].concat());
            focus(same.ok().flatten().as_ref().unwrap_or(&element));
        }
    });
    // Wherever the focus is: what lies under a note that a pointer has called is to be seen, too.
    let heard = window_event_listener_untyped("keydown", move |event| {
        // What stands over the page goes first.
        if page::is_escape(&event) && !page::has("dialog[open]") {
            hide(said);
            pressed.press(String::new(), String::new());
            // What stands beside the drawing lies over what stands above it.
            if let Some(plot) = container.get_untracked() {
                let _ = plot.remove_attribute("data-hint");
            }
        }
    });
    on_cleanup(move || heard.remove());
    let touched = RwSignal::new(false);
    let plot = div()
        .class("plot")
        .node_ref(container)
        .attr("tabindex", "0")
        .attr("role", "group")
        .live_attr("aria-label", move || Some(lang.get().enter_chart_of(&figure.get().title)))
        .attr("data-hint", lang.get_untracked().chart_hint())
        .on("keydown", move |event| {
            touched.set(false);
            step(&event, container);
        })
        .on("focusin", move |event| {
            // A finger gives a mark the focus too.
            if let Some(mark) = mark_of(event.target()).filter(|_| !touched.get_untracked()) {
                show(said, &mark, None);
            }
        })
        .on("focusout", move |_| hide(said))
        .on("pointerover", move |event| {
            if let Some(mark) = mark_of(event.target()).filter(|_| is_mouse(&event)) {
                show(said, &mark, Some(event.unchecked_ref()));
            }
        })
        .on("pointerleave", move |_| hide(said))
        .on("pointerdown", move |event| touched.set(!is_mouse(&event)))
        .on("click", move |event| match dot_at(&event, &figure.get_untracked(), container, drawn.get_value()) {
            Some(record) => {
                event.prevent_default();
                pressed.press(String::new(), record_href(&loaded().corpus, record));
            }
            None => tap(&event, touched.get_untracked(), container, pressed),
        });
    // The reader's own size and spacing of letters may change at any time; they are measured here.
    let ruler = span().class("ruler").node_ref(ruler).attr("aria-hidden", "true").view();
    all([plot.view(), ruler, note(said), sheet(pressed, container)])
}

/// What places a shape.
const PLACED: [&str; 7] = ["d", "x", "y", "width", "height", "cx", "cy"];
/// What moves: all but areas to press, since who presses is not to miss, words, and what one mark has many of.
const MOVING: &str = "[data-mark]>:not(.hit,text,.open,.shade),.dots";

/// Lets shapes go from where those of the same mark and class were in the drawing before: each begins there, and the style
/// sheet moves it. What a browser cannot move, such as a path in WebKit or one that has gained or lost dots, shows its end
/// at once.
fn travel(drawing: &web_sys::Element, before: &web_sys::Element) {
    let Ok(shapes) = drawing.query_selector_all(MOVING) else { return };
    let mut moved = Vec::new();
    for shape in (0..shapes.length()).filter_map(|at| shapes.item(at)?.dyn_into::<web_sys::Element>().ok()) {
        let mark = shape.parent_element().and_then(|link| link.get_attribute("data-mark"));
        let inside = mark.map(|mark| ["[data-mark=\"", &mark, "\"]>"].concat()).unwrap_or_default();
        let class = shape.get_attribute("class").unwrap_or_default();
        let same = [&inside, "[class=\"", &class, "\"]"].concat();
        let Ok(Some(old)) = before.query_selector(&same) else { continue };
        for name in PLACED {
            if let (Some(from), Some(to)) = (old.get_attribute(name), shape.get_attribute(name))
                && from != to
            {
                let _ = shape.set_attribute(name, &from);
                moved.push((shape.clone(), name, to));
            }
        }
    }
    if moved.is_empty() {
        return;
    }
    // The browser must have seen where all begin, to show the way from there.
    let _ = drawing.get_bounding_client_rect();
    for (shape, name, to) in moved {
        let _ = shape.set_attribute(name, &to);
    }
}

/// The record whose dot was pressed; none where none is near, where its label was pressed, where a held key says to open
/// another tab or window, or where no dots are cards.
fn dot_at(event: &web_sys::Event, figure: &Figure, container: NodeRef<Tag>, width: f32) -> Option<RecordIx> {
    let Plot::Records(dots) = &figure.plot else { return None };
    // A key presses what has the focus; where its click says it was, WebKit gives the middle of that.
    let event = event.unchecked_ref::<web_sys::MouseEvent>();
    if event.detail() == 0 || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let pressed = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    if pressed.matches("text") != Ok(false) {
        return None;
    }
    let room = container.get_untracked()?.query_selector("svg").ok().flatten()?.get_bounding_client_rect();
    let scale = width / room.width() as f32;
    let of = |at: i32, edge: f64| (f64::from(at) - edge) as f32 * scale;
    dots.at(width, (of(event.client_x(), room.left()), of(event.client_y(), room.top())))
}

fn is_mouse(event: &web_sys::Event) -> bool {
    js_sys::Reflect::get(event, &"pointerType".into()).is_ok_and(|kind| kind == "mouse")
}

/// Enter steps in, arrows walk along the marks, Escape steps out. What is pressed with another key is the browser's.
fn step(event: &web_sys::Event, container: NodeRef<Tag>) {
    let event = event.dyn_ref::<web_sys::KeyboardEvent>().filter(|event| !page::has_modifier(event));
    let (Some(event), Some(element)) = (event, container.get_untracked()) else { return };
    let found = element.query_selector_all("a[data-mark]").ok();
    let marks: Vec<web_sys::Element> = found
        .map(|list| (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect())
        .unwrap_or_default();
    if marks.is_empty() {
        return;
    }
    let last = marks.len() - 1;
    let at = mark_of(event.target()).and_then(|mark| marks.iter().position(|other| *other == mark));
    let to = match (event.key().as_str(), at) {
        ("Enter" | " " | "ArrowDown" | "ArrowRight", None) => 0,
        ("ArrowDown" | "ArrowRight", Some(at)) => (at + 1).min(last),
        ("ArrowUp" | "ArrowLeft", Some(at)) => at.saturating_sub(1),
        ("Home", Some(_)) => 0,
        ("End", Some(_)) => last,
        ("Escape", Some(_)) => {
            event.prevent_default();
            let _ = element.focus();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    focus(&marks[to]);
}

/// The first tap shows what a mark stands for, the second opens it.
fn tap(event: &web_sys::Event, touched: bool, container: NodeRef<Tag>, pressed: Pressed) {
    let is_told = |mark: &web_sys::Element| pressed.tells(mark.get_attribute("aria-label"));
    let Some(mark) = mark_of(event.target()).filter(|mark| touched && !is_told(mark)) else { return };
    event.prevent_default();
    if let Some(element) = container.get_untracked()
        && let Ok(Some(before)) = element.query_selector("[data-shown]")
    {
        let _ = before.remove_attribute("data-shown");
    }
    let _ = mark.set_attribute("data-shown", "");
    let read = |name: &str| mark.get_attribute(name).unwrap_or_default();
    pressed.press(read("aria-label"), read("href"));
}
