//! The page as a whole: address, title, language, focus and scrolling.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

thread_local! {
    /// Whether the next change of address comes from a link, and so shows its page from the top.
    static FOLLOWED: Cell<bool> = const { Cell::new(false) };
    /// How far each address was scrolled when it was left.
    static SCROLLED: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
}

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The address from `#` on.
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The whole address without the part from `#` on.
pub fn base() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// The whole address without the part from `?` on.
pub fn place() -> String {
    base().split('?').next().unwrap_or_default().to_owned()
}

/// Changes the address as a new entry of the history, without telling [`on_address`].
pub fn push(hash: &str) {
    keep_scroll();
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Changes the address in place, without a new entry of the history and without telling [`on_address`].
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// How an address was come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By a link: the page is shown from its top.
    Followed,
    /// Back or forward: the page is shown where it was left.
    Returned,
}

/// Calls back whenever the address changes.
pub fn on_address(changed: impl FnMut(String, Arrival) + 'static) {
    hear_address(Box::new(changed));
}

fn hear_address(mut changed: Box<dyn FnMut(String, Arrival)>) {
    let Some(window) = window() else { return };
    let on_hash = Closure::<dyn FnMut()>::new(move || {
        let arrival = if FOLLOWED.replace(false) { Arrival::Followed } else { Arrival::Returned };
        changed(hash(), arrival);
    });
    let on_click = Closure::<dyn FnMut(web_sys::MouseEvent)>::new(|event: web_sys::MouseEvent| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href^='#']").ok().flatten());
        // A link to where the reader is already changes nothing, so nothing will come to take the flag down.
        let elsewhere = link.and_then(|link| link.get_attribute("href")).is_some_and(|href| href != hash());
        if elsewhere && !event.default_prevented() {
            FOLLOWED.set(true);
            keep_scroll();
        }
    });
    let _ = window.add_event_listener_with_callback("hashchange", on_hash.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref());
    // Both live as long as the page.
    on_hash.forget();
    on_click.forget();
}

fn keep_scroll() {
    let scrolled = window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
    SCROLLED.with_borrow_mut(|kept| {
        let hash = hash();
        kept.retain(|(other, _)| *other != hash);
        kept.push((hash, scrolled));
    });
}

/// Scrolls to the top, or to where this address was left.
pub fn scroll(arrival: Arrival) {
    let to = match arrival {
        Arrival::Followed => 0.0,
        Arrival::Returned => SCROLLED.with_borrow(|kept| {
            let hash = hash();
            kept.iter().find(|(other, _)| *other == hash).map_or(0.0, |(_, scrolled)| *scrolled)
        }),
    };
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, to);
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// The languages that the browser asks for, most wanted first.
pub fn languages() -> Vec<String> {
    let Some(window) = window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Moves the focus to the first element that a selector finds, without scrolling.
pub fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the first element that a selector finds, and brings it into sight.
pub fn step_to(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Takes what stood in the page before the program away.
pub fn remove(selector: &str) {
    if let Some(element) = document().and_then(|document| document.query_selector(selector).ok().flatten()) {
        element.remove();
    }
}

/// The element with this id.
pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
