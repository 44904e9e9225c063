//! Files for the reader to save, and paper.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

use super::timer::call_after;

/// How long the browser has to fetch a file that is saved, in milliseconds.
const FETCHED: i32 = 60_000;

#[wasm_bindgen]
extern "C" {
    /// Of `start.js`: lets the program that writes files do so, and saves what it writes.
    #[wasm_bindgen(js_name = takeAlong)]
    fn take_along(parcel: Uint8Array, name: &str, mime: &str);
}

/// Has a file written by the program that is for that, which comes when it is asked for; the page tells where it does not.
pub fn write_file(parcel: &[u8], name: &str, mime: &str) {
    take_along(parcel.into(), name, mime);
}

/// Saves a text as a file.
pub fn save(name: &str, mime: &str, text: &str) {
    save_bytes(name, mime, text.as_bytes());
}

/// Saves bytes as a file; does nothing where the browser refuses.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    if let Ok(blob) = web_sys::Blob::new_with_buffer_source_sequence_and_options(&parts, &options) {
        save_blob(name, &blob);
    }
}

/// Saves what the browser holds as a file; does nothing where it refuses.
pub fn save_blob(name: &str, blob: &web_sys::Blob) {
    // A refusal leaves everything as it was.
    let _ = offer(name, blob);
}

fn offer(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let link: web_sys::HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.set_attribute("hidden", "")?;
    // Some engines follow only links that stand in the page.
    body.append_child(&link)?;
    link.click();
    link.remove();
    let revoke = Closure::once_into_js(move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    call_after(FETCHED, revoke.unchecked_ref());
    Ok(())
}

/// Opens the dialog that prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
