//! How wide an element is, now and after every change.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Calls back with the width of an element in pixels, at once and whenever it changes.
pub fn watch(element: &web_sys::Element, mut changed: impl FnMut(f32) + 'static) {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.get(0).dyn_into::<web_sys::ResizeObserverEntry>() {
            changed(entry.content_rect().width() as f32);
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer ends with its element; the closure must live as long as it.
        callback.forget();
    }
}
