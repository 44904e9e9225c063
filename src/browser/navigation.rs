//! The address of the page and its history: the one module that touches `history` and `location`.
//!
//! ```text
//! the app  -- push, replace, replace_debounced, rename -->  the browser's history
//! the app  <-- listener -------------------------  hashchange: a link, back, forward, the address bar
//! ```
//!
//! Invariants: a change that the app makes itself is never reported back to it; [`hash`] is the newest address also
//! while the browser has not been told of it; the place of an entry is written while the browser is at that entry,
//! so that a click, of whatever kind, can never be taken for leaving; and between a step that the reader takes and the
//! `hashchange` that tells of it nothing is written, since that would be written over where the reader went.

use std::cell::RefCell;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::page;
use super::timer::{self, Debounce};

/// How long an address that changes with every key has to stay before the browser is told of it, in milliseconds. A
/// change costs time that a key should not wait for, and browsers take only so many within half a minute, which is less
/// than fast typing makes.
const DEBOUNCE: i32 = 200;
/// How long a page stays scrolled so far until that is written down, in milliseconds; for the same reasons.
const SCROLL_PAUSE: i32 = 400;
/// How many frames a page gets to become as long as it was.
const FRAMES: usize = 20;

thread_local! {
    /// An address that the browser is still to be told of.
    static PENDING: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The browser's address when the app last wrote or heard it.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
    static PENDING_TIMER: Debounce = Debounce::default();
    static SCROLL_TIMER: Debounce = Debounce::default();
    /// Where the page was left last.
    static LEFT: RefCell<Place> = RefCell::default();
    /// Only the last listener is called: a page that is made anew listens anew.
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

type Listener = Box<dyn FnMut(String)>;

/// Where a page was left: how far it was scrolled, in pixels, how many results it showed, and what of it was opened.
///
/// It is the state of its entry of the history, as an array of these three, and so outlives loading anew and pages that
/// are not the app's. A new entry, and one whose state is something else, is at the top and shows no results yet.
#[derive(Clone, Default, PartialEq)]
struct Place {
    scroll_y: f64,
    shown: f64,
    opened: String,
}

impl Place {
    /// That of the current entry. An address that the browser is still to be told of has none yet.
    fn read() -> Place {
        if PENDING.with_borrow(Option::is_some) {
            return Place::default();
        }
        let state = history().and_then(|history| history.state().ok()?.dyn_into::<js_sys::Array>().ok());
        let Some(state) = state else { return Place::default() };
        let number = |at| state.get(at).as_f64().unwrap_or_default();
        Place { scroll_y: number(0), shown: number(1), opened: state.get(2).as_string().unwrap_or_default() }
    }

    fn write(self) {
        flush();
        if let Some(history) = history().filter(|_| is_here() && (is_new() || self != Place::read())) {
            let _ = history.replace_state_with_url(
                &js_sys::Array::of3(&self.scroll_y.into(), &self.shown.into(), &self.opened.as_str().into()),
                "",
                None,
            );
        }
    }
}

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// Whether nothing has been written down of the current entry yet.
fn is_new() -> bool {
    history().and_then(|history| history.state().ok()).is_none_or(|state| state.is_null())
}

/// The browser's own address.
fn browser_address() -> String {
    location().and_then(|location| location.href().ok()).unwrap_or_default()
}

/// The browser's own address from `#` on.
fn browser_hash() -> String {
    location().and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// Keeps the browser's address as the one that the app knows.
fn note_hash() {
    KNOWN.set(browser_hash());
}

/// Whether the browser is still at the address that the app knows.
fn is_here() -> bool {
    KNOWN.with_borrow(|known| *known == browser_hash())
}

/// The address from `#` on, also where the browser has not been told of it yet.
pub fn hash() -> String {
    let pending = PENDING.with_borrow(Option::clone);
    pending.unwrap_or_else(browser_hash)
}

/// The whole address without the part from `#` on.
pub fn base() -> String {
    browser_address().split('#').next().unwrap_or_default().to_owned()
}

/// The whole address without the part from `?` on, and without the number of a visit that some servers put behind a `;`.
pub fn page() -> String {
    let mut page = base();
    page.truncate(page.find('?').unwrap_or(page.len()));
    let name = page.rfind('/').unwrap_or(0);
    page.truncate(page[name..].find(';').map_or(page.len(), |at| name + at));
    page
}

/// The address of a file that stands beside the page.
pub fn sibling(file: &str) -> String {
    let mut page = page();
    page.truncate(page.rfind('/').map_or(0, |at| at + 1));
    page + file
}

/// An address as the page reads it.
fn resolved(address: &str) -> Option<web_sys::Url> {
    web_sys::Url::new_with_base(address, &browser_address()).ok()
}

/// The site that the page comes from, as policies name it.
pub fn origin() -> String {
    resolved("").map(|address| address.origin()).unwrap_or_default()
}

/// The whole address of a file that another page of the same site may name; none where it is of another site, or of
/// another kind than a site's.
pub fn same_origin_url(address: &str) -> Option<String> {
    let url = resolved(address)?;
    let found = url.href();
    (found.starts_with("http") && url.origin() == origin()).then_some(found)
}

/// Loads the page anew.
pub fn reload() {
    if let Some(location) = location() {
        let _ = location.reload();
    }
}

/// Changes the address as a new entry of the history. The same address again is no step to come back from.
pub fn push(hash: &str) {
    remember_place();
    LEFT.take();
    if let Some(history) = history().filter(|_| hash != browser_hash()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(hash));
        note_hash();
    }
}

/// Changes the address in place, without a new entry of the history.
pub fn replace(hash: &str) {
    PENDING.set(None);
    replace_with(&JsValue::NULL, hash);
}

/// Gives the entry at hand another address, and leaves what is remembered of it.
pub fn rename(hash: &str) {
    remember_place();
    if is_here() {
        let state = history().and_then(|history| history.state().ok()).unwrap_or_default();
        replace_with(&state, hash);
    }
}

/// Puts a state and an address in the place of those of the entry at hand.
fn replace_with(state: &JsValue, hash: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(state, "", Some(hash));
        note_hash();
    }
}

/// Changes the address in place once it has stayed for 200 milliseconds, as typing does.
pub fn replace_debounced(hash: &str) {
    PENDING.set(Some(hash.to_owned()));
    PENDING_TIMER.with(|timer| timer.schedule(DEBOUNCE, flush));
}

/// Tells the browser now of an address that was to come later.
fn flush() {
    if let Some(hash) = PENDING.take().filter(|_| is_here()) {
        replace(&hash);
    }
}

/// Calls back whenever the address changes other than by [`push`], [`replace`] and [`rename`], in the place of an earlier listener.
pub fn listen(changed: impl FnMut(String) + 'static) {
    let is_first = LISTENER.replace(Some(Box::new(changed))).is_none();
    let Some(window) = web_sys::window().filter(|_| is_first) else { return };
    note_hash();
    let on_hash = Closure::<dyn FnMut()>::new(|| {
        // The reader has gone elsewhere, which a pending address must not overwrite.
        let before = PENDING.take().unwrap_or_else(|| KNOWN.with_borrow(String::clone));
        note_hash();
        // Another language is the same place, in an entry of its own.
        let left = LEFT.take();
        if is_new() && apart_from_language(&before).eq(apart_from_language(&hash())) {
            left.write();
        }
        // The listener may listen anew, so it is not borrowed while it runs.
        if let Some(mut changed) = LISTENER.take() {
            changed(hash());
            LISTENER.with_borrow_mut(|listener| {
                listener.get_or_insert(changed);
            });
        }
    });
    let on_leave = Closure::<dyn FnMut()>::new(remember_place);
    let on_scroll =
        Closure::<dyn FnMut()>::new(|| SCROLL_TIMER.with(|timer| timer.schedule(SCROLL_PAUSE, remember_place)));
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
        // A link that is followed leaves; one that opens elsewhere, or gives a file, finds the place as it was.
        ("click", on_leave.as_ref()),
        ("pagehide", on_leave.as_ref()),
        ("scroll", on_scroll.as_ref()),
        ("keydown", on_key.as_ref()),
    ] {
        let _ = window.add_event_listener_with_callback(event, listener.unchecked_ref());
    }
    // They live as long as the page.
    on_hash.forget();
    on_leave.forget();
    on_scroll.forget();
    on_key.forget();
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

/// Writes down how far the page is scrolled now, and what of it is opened.
fn remember_place() {
    flush();
    // A timer may ring between a step and the word of it, when the entry is already the next one.
    if !is_here() {
        return;
    }
    let place = Place { scroll_y: scroll_y(), opened: page::opened(), ..Place::read() };
    LEFT.set(place.clone());
    place.write();
}

/// The parts of an address that say what is on the page.
fn apart_from_language(hash: &str) -> impl Iterator<Item = &str> {
    let parts = hash.trim_start_matches(['#', '/']).split(['?', '&']);
    parts.filter(|part| !part.is_empty() && !part.starts_with("taal="))
}

/// How the table of a figure was sorted that was open at this entry of the history when it was left; 0 for what has no order,
/// as a chapter. None for what was not open.
pub fn was_open(part: &str) -> Option<usize> {
    let place = Place::read();
    let sorting = place.opened.split(' ').find_map(|opened| opened.strip_prefix(part)?.strip_prefix('/'));
    sorting.map(|sorting| sorting.parse().unwrap_or(0))
}

/// Remembers how many results are shown at this entry of the history, for when the reader comes back to it.
pub fn remember_shown(shown: usize) {
    Place { scroll_y: scroll_y(), shown: shown as f64, ..Place::read() }.write();
}

/// How many results were shown at this entry when it was left; 0 where nothing is remembered.
pub fn shown_before() -> usize {
    Place::read().shown as usize
}

/// Scrolls to where this entry was left, with the focus on a link there to the address that the reader comes from, or to
/// the top where it is new. A page whose figures still take their heights is waited for.
pub fn scroll_on(from: String) {
    let (at, to) = (hash(), Place::read().scroll_y);
    spawn_local(async move {
        for _ in 0..FRAMES {
            scroll_to(to);
            let is_new = to == 0.0;
            // Drawings that are still to come would move what is in sight away.
            if (scroll_y() - to).abs() < 2.0 && (is_new || !page::has(".plot:empty")) {
                if !is_new {
                    page::focus_link(&from);
                }
                return;
            }
            timer::painted().await;
            if hash() != at {
                return;
            }
        }
    });
}

/// Scrolls to where this entry was left, if it was: the page has been loaded anew, or come back to from a page that is
/// not the app's.
pub fn resume() {
    if Place::read().scroll_y > 0.0 {
        scroll_on(String::new());
    }
}
