//! Files for the reader to save, and paper.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Of `start.js`: lets the program that writes files do so, and saves what it writes.
    #[wasm_bindgen(js_name = takeAlong)]
    fn take_along(parcel: Uint8Array, name: &str, mime: &str);

    /// Of `start.js`: saves a text, bytes or a blob, or says that it cannot.
    #[wasm_bindgen(js_name = saveFile)]
    fn save_file(content: &JsValue, name: &str, mime: &str);
}

/// Has a file written by the program that is for that, which comes when it is asked for; the page tells where it does not.
pub fn write_file(parcel: &[u8], name: &str, mime: &str) {
    take_along(parcel.into(), name, mime);
}

/// Saves a text, bytes or what the browser holds as a file; the page tells where the browser refuses.
pub fn save(name: &str, mime: &str, content: &JsValue) {
    save_file(content, name, mime);
}

/// Opens the dialog that prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
