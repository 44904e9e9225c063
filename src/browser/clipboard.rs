//! Copying, and handing on to another program.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of `start.js`: the bindings take for granted what browsers have only in part, and outside secure contexts not at all.
    #[wasm_bindgen(js_name = writeClipboard)]
    fn write_clipboard(what: &JsValue) -> Promise;
}

/// Puts a text, or a picture, on the clipboard; whether the browser did it.
pub async fn copy(what: &JsValue) -> bool {
    JsFuture::from(write_clipboard(what)).await.is_ok()
}

/// The browser's own way of handing something on, where it has one.
fn sharing(navigator: &web_sys::Navigator) -> Option<js_sys::Function> {
    js_sys::Reflect::get(navigator, &"share".into()).ok()?.dyn_into().ok()
}

/// Whether the browser can hand something on to another program.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| sharing(&window.navigator()).is_some())
}

/// Lets the reader choose a program to hand an address on to; whether the browser did so. A reader who chose none has been
/// asked.
pub async fn share(title: &str, address: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    let data = js_sys::Object::new();
    for (name, value) in [("title", title), ("url", address)] {
        let _ = js_sys::Reflect::set(&data, &name.into(), &value.into());
    }
    let started = sharing(&navigator).and_then(|share| share.call1(&navigator, &data).ok());
    let Some(promise) = started.and_then(|started| started.dyn_into::<Promise>().ok()) else { return false };
    let refused = JsFuture::from(promise).await.err();
    refused.is_none_or(|why| js_sys::Reflect::get(&why, &"name".into()).is_ok_and(|name| name == "AbortError"))
}
