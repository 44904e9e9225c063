//! Files for the reader to save, and paper.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How long the browser has to fetch a file that is saved, in milliseconds.
const FETCHED: i32 = 60_000;

/// Saves a text as a file.
pub fn save(name: &str, mime: &str, text: &str) {
    save_bytes(name, mime, text.as_bytes());
}

/// Saves bytes as a file; does nothing where the browser refuses.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
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
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let body = window.document().and_then(|document| document.body()).ok_or(JsValue::NULL)?;
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let link =
        body.owner_document().ok_or(JsValue::NULL)?.create_element("a")?.unchecked_into::<web_sys::HtmlElement>();
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.set_hidden(true);
    // Some engines follow only links that stand in the page.
    body.append_child(&link)?;
    link.click();
    link.remove();
    let revoke = Closure::once_into_js(move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), FETCHED)?;
    Ok(())
}

/// Opens the dialog that prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
