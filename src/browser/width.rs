//! How wide an element is, now and after every change.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Calls back with the width of an element in pixels, at once and whenever it changes, in a turn of its own after that:
/// whoever draws anew within the same turn changes sizes while they are being told.
pub fn watch(element: &web_sys::Element, changed: impl Fn(f32) + 'static) {
    watch_boxed(element, Rc::new(changed));
}

#[inline(never)]
fn watch_boxed(element: &web_sys::Element, changed: Rc<dyn Fn(f32)>) {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.get(0).dyn_into::<web_sys::ResizeObserverEntry>() {
            let (changed, width) = (changed.clone(), entry.content_rect().width() as f32);
            let tell = Closure::once_into_js(move || changed(width));
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback(tell.unchecked_ref());
            }
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer ends with its element; the closure must live as long as it.
        callback.forget();
    }
}
