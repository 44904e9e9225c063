//! How wide an element is, now and after every change.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::timer::call_after;

/// Calls back with the width of an element in pixels, at once and whenever it changes, in a turn of its own after that:
/// whoever draws anew within the same turn changes sizes while they are being told.
pub fn watch(element: &web_sys::Element, changed: impl Fn(f32) + 'static) {
    watch_boxed(element, Rc::new(changed));
}

#[inline(never)]
fn watch_boxed(element: &web_sys::Element, changed: Rc<dyn Fn(f32)>) {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // An observer is never called without an entry.
        let entry: web_sys::ResizeObserverEntry = entries.get(0).unchecked_into();
        let (changed, width) = (changed.clone(), entry.content_rect().width() as f32);
        let tell = Closure::once_into_js(move || changed(width));
        call_after(0, tell.unchecked_ref());
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer ends with its element; the closure must live as long as it.
        callback.forget();
    }
}

/// How letters of the usual size are set on this device, by the reader's own wish.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letters {
    /// Their size, in parts of that which browsers begin with.
    pub scale: f32,
    /// What is added to each letter, in parts of its size; what is added to a space is spread over a word.
    pub apart: f32,
}

/// The size that browsers begin with, in pixels.
const USUAL: f32 = 16.0;
/// Letters of a word, of which one is the space.
const WORD: f32 = 6.0;

/// The letters of an element whose size is that of the root.
pub fn letters(element: &web_sys::Element) -> Letters {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok()?);
    let length = |name: &str| {
        let value = style.as_ref().and_then(|style| js_sys::Reflect::get(style, &name.into()).ok()?.as_string());
        // A word such as ‘normal’ is no number.
        (js_sys::parse_float(&value.unwrap_or_default()) as f32).max(0.0)
    };
    let size = length("fontSize").max(1.0);
    Letters { scale: size / USUAL, apart: (length("letterSpacing") + length("wordSpacing") / WORD) / size }
}
