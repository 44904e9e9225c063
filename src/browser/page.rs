//! The document as a whole: title, root element, focus, and what stood in the page before the program.

use wasm_bindgen::JsCast;

/// What stands right in a part of the page that has been opened.
const OPENED: &str = "figure>.tabular:not([hidden]),.kind>[aria-expanded=true],.notes[open]>summary";

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn root() -> Option<web_sys::Element> {
    document()?.document_element()
}

/// Sets an attribute of the root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Whether the root element has an attribute.
pub fn root_has(name: &str) -> bool {
    root().is_some_and(|root| root.has_attribute(name))
}

/// Tells that something is missing or not as it should be. `start.js` hears it, asks whether there is a newer version, and
/// fetches past caches from then on.
pub fn report_trouble() {
    set_root("data-trouble", "");
}

/// Tells that a file is of a newer version than the program.
pub fn report_newer() {
    set_root("data-newer", "");
}

/// Tells of a panic: in the console, and on the root element, from where the stop page of `start.js` reads it.
pub fn report_panic(message: &str) {
    let report = format!("{message}\nDialogue Explorer {}", env!("CARGO_PKG_VERSION"));
    web_sys::console::error_1(&report.as_str().into());
    set_root("data-panic", &report);
}

/// The languages that the browser asks for, most wanted first.
pub fn languages() -> Vec<String> {
    let Some(window) = window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// The first element within the root that a selector finds.
fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    root()?.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}

/// All elements within the root that a selector finds. Marks of drawings are among them, of which only their own type knows
/// that they can have the focus.
fn find_all(selector: &str) -> Vec<web_sys::HtmlElement> {
    let Some(found) = root().and_then(|root| root.query_selector_all(selector).ok()) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)).map(JsCast::unchecked_into).collect()
}

/// Moves the focus to the first element that a selector finds, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        focus_on(&element);
    }
}

#[inline(never)]
fn focus_on(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Moves the focus, without scrolling, to the first link of the page that leads there and does not lie above the window. A card
/// that lies above it, as where others were opened before it was left, comes into sight.
pub fn focus_link(href: &str) {
    let links = find_all(&["main a[href=\"", href, "\"]"].concat());
    if let Some(link) = links.iter().find(|link| link.get_bounding_client_rect().bottom() > 0.0) {
        focus_on(link);
        // It may lie elsewhere than it did, as in a table that has its own order again.
        show_focused();
    } else {
        reach(&["[data-card] a[href=\"", href, "\"]"].concat());
    }
}

/// Moves the focus to the first element that a selector finds, and that into sight; whether there is one.
pub fn reach(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

/// Scrolls the first element that a selector finds to the top, and moves the focus there.
pub fn go_to(selector: &str) {
    if let Some(element) = find(selector) {
        into_view(&element, "start");
    }
    focus(selector);
}

/// What of the page the reader has opened, parted by blanks: figures whose table is seen, each with how that is sorted,
/// chapters that show all cards, and notes.
pub fn opened() -> String {
    let mut opened = String::new();
    for element in find_all(OPENED) {
        let Some(part) = element.parent_element() else { continue };
        let name = ["data-chart", "data-kind-section", "data-part"].iter().find_map(|name| part.get_attribute(name));
        let sorting = element.get_attribute("data-sorting");
        opened = [&opened, " ", &name.unwrap_or_default(), "/", &sorting.unwrap_or_default()].concat();
    }
    opened
}

/// How far the first element that a selector finds is from the top of the window; 0 where there is none.
pub fn top(selector: &str) -> f64 {
    find(selector).map_or(0.0, |element| element.get_bounding_client_rect().top())
}

/// Moves the focus to the first element that a selector finds, and scrolls so that it is so far from the top of the window.
pub fn focus_at(selector: &str, at: f64) {
    focus(selector);
    if let Some(window) = window() {
        window.scroll_by_with_x_and_y(0.0, top(selector) - at);
    }
}

/// Scrolls to what has the focus, where that is out of sight.
pub fn show_focused() {
    if let Some(element) = document().and_then(|document| document.active_element()) {
        let place = element.get_bounding_client_rect();
        let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
        if place.bottom() < 0.0 || place.top() > height {
            into_view(&element, "nearest");
        }
    }
}

/// Scrolls no further than brings the element with this id wholly into sight.
pub fn show(id: &str) {
    if let Some(element) = element(id) {
        into_view(&element, "nearest");
    }
}

/// Scrolls an element into sight: to the `start` of the window, or to the `nearest` place.
fn into_view(element: &web_sys::Element, block: &str) {
    // The type that is made for this costs twice as much as one that is known already.
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"block".into(), &block.into());
    element.scroll_into_view_with_scroll_into_view_options(options.unchecked_ref());
}

/// Whether what has the focus matches a selector.
pub fn has_focus(selector: &str) -> bool {
    let element = document().and_then(|document| document.active_element());
    element.is_some_and(|element| element.matches(selector) == Ok(true))
}

/// Whether nothing has the focus, as when what had it is gone.
pub fn focus_lost() -> bool {
    let element = document().and_then(|document| document.active_element());
    element.is_none_or(|element| element.matches("body") == Ok(true))
}

/// Whether Ctrl, Alt or Meta is down, which makes a key the browser's own: Alt and an arrow goes back.
#[inline(never)]
pub fn has_modifier(event: &web_sys::KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// Whether an event is the key Escape.
#[inline(never)]
pub fn is_escape(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}

/// A text as it stands between double quotes in a selector.
pub fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Moves the focus to the results, or to the heading of a page without any, without scrolling.
pub fn restore_focus() {
    focus("main h1");
    focus(".results > h2");
}

/// Takes what stood in the page before the program away.
pub fn remove(selector: &str) {
    while let Some(element) = find(selector) {
        element.remove();
    }
}

/// Puts an element at the end of the page.
pub fn put_last(selector: &str) {
    if let (Some(element), Some(body)) = (find(selector), document().and_then(|document| document.body())) {
        let _ = body.append_child(&element);
    }
}

/// Whether a selector finds an element.
pub fn has(selector: &str) -> bool {
    find(selector).is_some()
}

/// The element with this id.
pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    find(&["#", id].concat())
}
