//! Copying, and handing on to another program.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of `start.js`: the bindings take for granted what browsers have only in part, and outside secure contexts not at all.
    #[wasm_bindgen(js_name = writeClipboard)]
    fn write_clipboard(what: &JsValue) -> Promise;
}

/// Puts a text, or the promise of a PNG picture, on the clipboard; whether the browser did it. It is asked at once.
pub fn copy(what: &JsValue) -> impl Future<Output = bool> + use<> {
    let answer = JsFuture::from(write_clipboard(what));
    async move { answer.await.is_ok() }
}

/// Asks for a place on the clipboard for a picture that is still to be made, since Safari gives none once the press no longer
/// counts: what takes the picture, or null where none came, and whether the clipboard has it then.
pub fn promise() -> (Option<Function>, impl Future<Output = bool>) {
    let mut give = None;
    let picture = Promise::new(&mut |done, _| give = Some(done));
    (give, copy(&picture))
}

/// The browser's own way of handing something on, where it has one.
fn sharing(navigator: &web_sys::Navigator) -> Option<Function> {
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
    let Some(started) = started else { return false };
    let refused = JsFuture::from(Promise::resolve(&started)).await.err();
    refused.is_none_or(|why| js_sys::Reflect::get(&why, &"name".into()).is_ok_and(|name| name == "AbortError"))
}
