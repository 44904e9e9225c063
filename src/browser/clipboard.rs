//! Copying, and handing on to another program.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; whether the browser did it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Outside secure contexts there is no clipboard at all, although the binding has a type for it.
    let navigator = window.navigator();
    let absent = js_sys::Reflect::get(&navigator, &"clipboard".into()).map_or(true, |found| found.is_undefined());
    if absent {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// The browser's own way of handing something on, where it has one.
fn sharing(navigator: &web_sys::Navigator) -> Option<js_sys::Function> {
    js_sys::Reflect::get(navigator, &"share".into()).ok()?.dyn_into().ok()
}

/// Whether the browser can hand something on to another program.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| sharing(&window.navigator()).is_some())
}

/// Lets the reader choose a program to hand an address on to. What comes of it is the reader's affair.
pub async fn share(title: &str, address: &str) {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    let data = js_sys::Object::new();
    for (name, value) in [("title", title), ("url", address)] {
        let _ = js_sys::Reflect::set(&data, &name.into(), &value.into());
    }
    let started = sharing(&navigator).and_then(|share| share.call1(&navigator, &data).ok());
    if let Some(promise) = started.and_then(|started| started.dyn_into::<js_sys::Promise>().ok()) {
        let _ = JsFuture::from(promise).await;
    }
}
