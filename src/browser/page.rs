//! The page as a whole: address, title, language, focus and scrolling.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::files::Pause;

thread_local! {
    /// Whether the next change of address comes from a link, and so shows its page from the top.
    static FOLLOWED: Cell<bool> = const { Cell::new(false) };
    /// How far each address was scrolled when it was left, and how much of it was shown.
    static LEFT: RefCell<Vec<(String, f64, usize)>> = const { RefCell::new(Vec::new()) };
    /// Who hears of a change of address: only the last one that asked, since a page that is made anew asks again.
    static HEARS: RefCell<Option<Hears>> = const { RefCell::new(None) };
    /// An address that the browser is still to be told of, and when.
    static COMING: RefCell<Option<String>> = const { RefCell::new(None) };
    static STAYING: Pause = Pause::default();
}

/// How long an address that changes with every key has to stay before the browser is told of it, in milliseconds.
const STAYS: i32 = 200;

type Hears = Box<dyn FnMut(String, Arrival)>;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The address from `#` on, also where the browser has not been told of it yet.
pub fn hash() -> String {
    let coming = COMING.with_borrow(Option::clone);
    coming.or_else(|| window().and_then(|window| window.location().hash().ok())).unwrap_or_default()
}

/// The whole address without the part from `#` on.
pub fn base() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// What the part of the address from `?` up to `#` says under a name, decoded; none where it does not have the name.
pub fn asked(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    let value =
        search.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    js_sys::decode_uri_component(value).ok().map(String::from)
}

/// The whole address without the part from `?` on.
pub fn place() -> String {
    base().split('?').next().unwrap_or_default().to_owned()
}

/// The address of a file that stands beside the page.
pub fn beside(file: &str) -> String {
    let mut place = place();
    place.truncate(place.bytes().rposition(|letter| letter == b'/').map_or(0, |at| at + 1));
    place + file
}

/// The site that the page comes from, as policies name it.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Changes the address as a new entry of the history, without telling [`on_address`].
pub fn push(hash: &str) {
    settle();
    keep_scroll();
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
    forget();
}

/// Changes the address in place, without a new entry of the history and without telling [`on_address`].
pub fn replace(hash: &str) {
    COMING.set(None);
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Changes the address in place, as [`replace`] does, once it has stayed for a while. A change costs time that a key
/// should not wait for, and browsers take only so many within half a minute, which is less than fast typing makes.
pub fn replace_soon(hash: &str) {
    COMING.set(Some(hash.to_owned()));
    STAYING.with(|staying| staying.then(STAYS, Box::new(settle)));
}

/// Tells the browser of the address that is still to come.
fn settle() {
    if let Some(hash) = COMING.take() {
        replace(&hash);
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

/// Calls back whenever the address changes, in the stead of who was called back before.
pub fn on_address(changed: impl FnMut(String, Arrival) + 'static) {
    hear_address(Box::new(changed));
}

fn hear_address(changed: Hears) {
    let listens = HEARS.replace(Some(changed)).is_some();
    let Some(window) = window().filter(|_| !listens) else { return };
    let on_hash = Closure::<dyn FnMut()>::new(move || {
        // The reader has gone elsewhere, and that is not to be written over.
        COMING.set(None);
        let arrival = if FOLLOWED.replace(false) { Arrival::Followed } else { Arrival::Returned };
        if arrival == Arrival::Followed {
            forget();
        }
        if let Some(mut changed) = HEARS.take() {
            changed(hash(), arrival);
            HEARS.with_borrow_mut(|hears| {
                hears.get_or_insert(changed);
            });
        }
    });
    let on_click = Closure::<dyn FnMut(web_sys::MouseEvent)>::new(|event: web_sys::MouseEvent| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href^='#']").ok().flatten());
        if link.is_some() {
            settle();
        }
        // A link to where the reader is already changes nothing, so nothing will come to take the flag down.
        let elsewhere = link.and_then(|link| link.get_attribute("href")).is_some_and(|href| href != hash());
        if elsewhere && !event.default_prevented() {
            FOLLOWED.set(true);
            keep_scroll();
        }
    });
    let _ = window.add_event_listener_with_callback("hashchange", on_hash.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref());
    let on_leave = Closure::<dyn FnMut()>::new(settle);
    // Firefox and WebKit load the page anew from the address as it was when that was asked for, so the keys that may
    // ask for it are heard. They have names, where others have one letter.
    let on_key = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| {
        let writes_nothing = |key: &web_sys::KeyboardEvent| key.key().len() > 1 || key.ctrl_key() || key.meta_key();
        if event.dyn_ref().is_some_and(writes_nothing) {
            settle();
        }
    });
    let _ = window.add_event_listener_with_callback("keydown", on_key.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("pagehide", on_leave.as_ref().unchecked_ref());
    // They live as long as the page.
    on_hash.forget();
    on_click.forget();
    on_leave.forget();
    on_key.forget();
}

fn keep_scroll() {
    let scrolled = window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
    at_address(|left| left.1 = scrolled);
}

/// What is kept of the address as it is.
fn at_address<T>(with: impl FnOnce(&mut (String, f64, usize)) -> T) -> T {
    let hash = hash();
    LEFT.with_borrow_mut(|kept| {
        let place = kept.iter().position(|(other, _, _)| *other == hash).unwrap_or_else(|| {
            kept.push((hash, 0.0, 0));
            kept.len() - 1
        });
        with(&mut kept[place])
    })
}

/// What is entered anew begins at its top.
fn forget() {
    at_address(|left| (left.1, left.2) = (0.0, 0));
}

/// Keeps how much is shown at this address, for when the reader comes back to it.
pub fn keep(shown: usize) {
    at_address(|left| left.2 = shown);
}

/// How much was shown at this address when it was left; 0 where nothing was kept.
pub fn kept() -> usize {
    at_address(|left| left.2)
}

/// Scrolls to the top, or to where this address was left.
pub fn scroll(arrival: Arrival) {
    let to = match arrival {
        Arrival::Followed => 0.0,
        Arrival::Returned => at_address(|left| left.1),
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

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Moves the focus to the first element that a selector finds, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the first element that a selector finds, and that into sight; whether there is one.
pub fn reach(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

/// Scrolls to what has the focus, where that is out of sight.
pub fn show_focused() {
    if let Some(element) = document().and_then(|document| document.active_element()) {
        let place = element.get_bounding_client_rect();
        let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
        if place.bottom() < 0.0 || place.top() > height {
            element.scroll_into_view_with_bool(false);
        }
    }
}

/// Whether nothing has the focus, as when what had it is gone.
pub fn focus_lost() -> bool {
    let element = document().and_then(|document| document.active_element());
    element.is_none_or(|element| element.matches("body") == Ok(true))
}

/// Moves the focus to the results, or to the heading of a page without any, without scrolling.
pub fn restore_focus() {
    focus("main h1");
    focus(".results > h2");
}

/// Whether the focus is on the heading of the page.
pub fn is_at_heading() -> bool {
    let element = document().and_then(|document| document.active_element());
    element.is_some_and(|element| element.matches("main h1") == Ok(true))
}

/// Takes what stood in the page before the program away.
pub fn remove(selector: &str) {
    if let Some(element) = find(selector) {
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
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
