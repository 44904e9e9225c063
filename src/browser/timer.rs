//! Time: waiting, giving way to the page, and doing something once events pause.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Calls a function after so many milliseconds, in a turn of its own.
pub(super) fn call_after(milliseconds: i32, function: &js_sys::Function) {
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds);
    }
}

/// Waits at least so many milliseconds. The page is drawn and events are handled meanwhile.
pub async fn sleep(milliseconds: i32) {
    let mut schedule = |resolve: js_sys::Function, _| call_after(milliseconds, &resolve);
    let _ = JsFuture::from(js_sys::Promise::new(&mut schedule)).await;
}

/// Waits until the browser has painted what has changed so far.
///
/// A frame callback runs before the paint of its frame, so a task of its own follows it. Tabs that are not seen get no
/// frames; there nothing is painted either, and the wait ends all the same.
pub async fn painted() {
    let mut schedule = |resolve: js_sys::Function, _| {
        let Some(window) = web_sys::window() else { return };
        call_after(UNSEEN, &resolve);
        let after = wasm_bindgen::closure::Closure::once_into_js(move || call_after(0, &resolve));
        let _ = window.request_animation_frame(wasm_bindgen::JsCast::unchecked_ref(&after));
    };
    let _ = JsFuture::from(js_sys::Promise::new(&mut schedule)).await;
}

/// How long a paint is waited for, in milliseconds.
const UNSEEN: i32 = 250;

/// Runs only the last of the actions that are scheduled within a span of time.
#[derive(Clone, Default)]
pub struct Debounce(Arc<AtomicUsize>);

impl Debounce {
    /// Schedules an action in so many milliseconds, in the place of one that has not run yet.
    pub fn schedule(&self, milliseconds: i32, action: impl FnOnce() + 'static) {
        self.schedule_boxed(milliseconds, Box::new(action));
    }

    /// One future for all actions.
    fn schedule_boxed(&self, milliseconds: i32, action: Box<dyn FnOnce()>) {
        let (generation, current) = (self.cancel(), self.0.clone());
        spawn_local(async move {
            sleep(milliseconds).await;
            if current.load(Ordering::Relaxed) == generation {
                action();
            }
        });
    }

    /// Drops what is scheduled, and gives the generation that begins; see [`Debounce::generation`].
    pub fn cancel(&self) -> usize {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// The current generation: a number that changes whenever something is scheduled or cancelled, so that work in
    /// slices can tell whether it is still wanted.
    pub fn generation(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

thread_local! {
    /// When [`yield_if_due`] last gave way, in milliseconds.
    static LAST_YIELD: Cell<f64> = const { Cell::new(0.0) };
}

/// How long work may go on before the page is given way, in milliseconds. A pause costs the work some milliseconds, more
/// where the browser draws in it; from fifty on a reader notices that the page does not answer.
const SLICE: f64 = 28.0;

/// Gives way to the page if some time has passed since the last time; whether it did.
pub async fn yield_if_due() -> bool {
    let is_due = now() - LAST_YIELD.get() >= SLICE;
    if is_due {
        sleep(0).await;
        LAST_YIELD.set(now());
    }
    is_due
}

/// Marks a moment of the start in the browser's own list (`performance.getEntriesByType("mark")`), for `make bench-web`
/// and for whoever looks into a slow visit.
pub fn mark(moment: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(moment);
    }
}

/// The time in milliseconds, to tell how long something takes. The clock of the device may be set meanwhile; this one goes
/// on.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
