//! Copying.

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
