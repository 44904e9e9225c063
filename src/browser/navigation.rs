//! The address of the page and its history: the one module that touches `history` and `location`.
//!
//! ```text
//! the app  -- push, replace, replace_debounced -->  the browser's history
//! the app  <-- listener, with an [`Arrival`] -----  hashchange: a link, back, forward, the address bar
//! ```
//!
//! Invariants: a change that the app makes itself is never reported back to it; [`hash`] is the newest address also
//! while the browser has not been told of it; reading the memory of scroll positions never grows it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::timer::Debounce;

/// How long an address that changes with every key has to stay before the browser is told of it, in milliseconds. A
/// change costs time that a key should not wait for, and browsers take only so many within half a minute, which is less
/// than fast typing makes.
const DEBOUNCE: i32 = 200;

thread_local! {
    /// Whether the next change of address comes from a link, and so shows its page from the top.
    static LINK_FOLLOWED: Cell<bool> = const { Cell::new(false) };
    /// An address that the browser is still to be told of.
    static PENDING: RefCell<Option<String>> = const { RefCell::new(None) };
    static PENDING_TIMER: Debounce = Debounce::default();
    static SCROLL_MEMORY: RefCell<ScrollMemory> = RefCell::new(ScrollMemory::default());
    /// Only the last listener is called: a page that is made anew listens anew.
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

type Listener = Box<dyn FnMut(String, Arrival)>;

/// How an address was come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By a link: the page is shown from its top.
    Followed,
    /// Back or forward: the page is shown where it was left.
    Returned,
}

/// Where addresses were left, by their text.
#[derive(Default)]
struct ScrollMemory(HashMap<String, Left>);

/// How far a page was scrolled, in pixels, and how many results it showed.
#[derive(Clone, Copy, Default)]
struct Left {
    scroll_y: f64,
    shown: usize,
}

impl ScrollMemory {
    fn at(&self, hash: &str) -> Left {
        self.0.get(hash).copied().unwrap_or_default()
    }

    fn change(&mut self, hash: String, change: impl FnOnce(&mut Left)) {
        change(self.0.entry(hash).or_default());
    }

    /// An address that is entered anew begins at its top.
    fn forget(&mut self, hash: &str) {
        self.0.remove(hash);
    }
}

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// The address from `#` on, also where the browser has not been told of it yet.
pub fn hash() -> String {
    let pending = PENDING.with_borrow(Option::clone);
    pending.or_else(|| location()?.hash().ok()).unwrap_or_default()
}

/// The whole address without the part from `#` on.
pub fn base() -> String {
    let href = location().and_then(|location| location.href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// The whole address without the part from `?` on.
pub fn page() -> String {
    base().split('?').next().unwrap_or_default().to_owned()
}

/// The address of a file that stands beside the page.
pub fn sibling(file: &str) -> String {
    let mut page = page();
    page.truncate(page.rfind('/').map_or(0, |at| at + 1));
    page + file
}

/// The site that the page comes from, as policies name it.
pub fn origin() -> String {
    location().and_then(|location| location.origin().ok()).unwrap_or_default()
}

/// What the part of the address from `?` up to `#` says under a name, decoded; none where it does not have the name.
pub fn search_param(name: &str) -> Option<String> {
    let search = location()?.search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// The whole address of a file that another page of the same site may name; none where it is of another site, or of
/// another kind than a site's.
pub fn same_origin_url(address: &str) -> Option<String> {
    let here = location()?;
    let url = web_sys::Url::new_with_base(address, &here.href().ok()?).ok()?;
    let is_web = matches!(url.protocol().as_str(), "http:" | "https:");
    (is_web && url.origin() == here.origin().ok()?).then(|| url.href())
}

/// Loads the page anew.
pub fn reload() {
    if let Some(location) = location() {
        let _ = location.reload();
    }
}

/// Changes the address as a new entry of the history.
pub fn push(hash: &str) {
    flush();
    remember_scroll();
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
    SCROLL_MEMORY.with_borrow_mut(|memory| memory.forget(hash));
}

/// Changes the address in place, without a new entry of the history.
pub fn replace(hash: &str) {
    PENDING.set(None);
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Changes the address in place once it has stayed for 200 milliseconds, as typing does.
pub fn replace_debounced(hash: &str) {
    PENDING.set(Some(hash.to_owned()));
    PENDING_TIMER.with(|timer| timer.schedule(DEBOUNCE, flush));
}

/// Tells the browser now of an address that was to come later.
fn flush() {
    if let Some(hash) = PENDING.take() {
        replace(&hash);
    }
}

/// Calls back whenever the address changes other than by [`push`] and [`replace`], in the place of an earlier listener.
pub fn listen(changed: impl FnMut(String, Arrival) + 'static) {
    let is_first = LISTENER.replace(Some(Box::new(changed))).is_none();
    let Some(window) = web_sys::window().filter(|_| is_first) else { return };
    let on_hash = Closure::<dyn FnMut()>::new(|| {
        // The reader has gone elsewhere, which a pending address must not overwrite.
        PENDING.set(None);
        let arrival = if LINK_FOLLOWED.replace(false) { Arrival::Followed } else { Arrival::Returned };
        if arrival == Arrival::Followed {
            SCROLL_MEMORY.with_borrow_mut(|memory| memory.forget(&hash()));
        }
        // The listener may listen anew, so it is not borrowed while it runs.
        if let Some(mut changed) = LISTENER.take() {
            changed(hash(), arrival);
            LISTENER.with_borrow_mut(|listener| {
                listener.get_or_insert(changed);
            });
        }
    });
    let on_click = Closure::<dyn FnMut(web_sys::MouseEvent)>::new(|event: web_sys::MouseEvent| link_clicked(&event));
    let on_leave = Closure::<dyn FnMut()>::new(flush);
    // Firefox and WebKit load the page anew from the address as it was when that was asked for, so the keys that may
    // ask for it are heard. They have names, where others have one letter.
    let on_key = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| {
        let writes_nothing = |key: &web_sys::KeyboardEvent| key.key().len() > 1 || key.ctrl_key() || key.meta_key();
        if event.dyn_ref().is_some_and(writes_nothing) {
            flush();
        }
    });
    for (event, listener) in [
        ("hashchange", on_hash.as_ref()),
        ("click", on_click.as_ref()),
        ("pagehide", on_leave.as_ref()),
        ("keydown", on_key.as_ref()),
    ] {
        let _ = window.add_event_listener_with_callback(event, listener.unchecked_ref());
    }
    // They live as long as the page.
    on_hash.forget();
    on_click.forget();
    on_leave.forget();
    on_key.forget();
}

/// Notes that a link within the app is being followed. One that opens elsewhere (with Ctrl or Shift held, in another
/// tab, as a download) leaves this page where it is, and one to the current address changes nothing.
fn link_clicked(event: &web_sys::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(link) = target.and_then(|element| element.closest("a[href^='#']").ok().flatten()) else { return };
    flush();
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
    let elsewhere = modified || link.has_attribute("target") || link.has_attribute("download");
    let is_other = link.get_attribute("href").is_some_and(|href| href != hash());
    if is_other && !elsewhere && !event.default_prevented() {
        LINK_FOLLOWED.set(true);
        remember_scroll();
    }
}

/// How far the page is scrolled, in pixels.
pub fn scroll_y() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls the page so far, in pixels.
pub fn scroll_to(scroll_y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, scroll_y);
    }
}

fn remember_scroll() {
    let scroll_y = scroll_y();
    SCROLL_MEMORY.with_borrow_mut(|memory| memory.change(hash(), |left| left.scroll_y = scroll_y));
}

/// Remembers how many results are shown at this address, for when the reader comes back to it.
pub fn remember_shown(shown: usize) {
    SCROLL_MEMORY.with_borrow_mut(|memory| memory.change(hash(), |left| left.shown = shown));
}

/// How many results were shown at this address when it was left; 0 where nothing is remembered.
pub fn shown_before() -> usize {
    SCROLL_MEMORY.with_borrow(|memory| memory.at(&hash()).shown)
}

/// Scrolls to the top, or to where this address was left.
pub fn scroll_on(arrival: Arrival) {
    let to = match arrival {
        Arrival::Followed => 0.0,
        Arrival::Returned => SCROLL_MEMORY.with_borrow(|memory| memory.at(&hash()).scroll_y),
    };
    scroll_to(to);
}
