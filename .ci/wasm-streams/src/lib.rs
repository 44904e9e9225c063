//! What server functions ask of streams, for a program that has none: nothing comes of what is handed in.

use futures_util::stream::{Empty, empty};
use wasm_bindgen::JsValue;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// A stream that the browser gives.
    pub fn from_raw(stream: web_sys::ReadableStream) -> Self {
        ReadableStream(stream)
    }

    /// A stream that gives nothing, whatever it is made of.
    ///
    /// # Panics
    /// Where the browser knows no streams.
    pub fn from_stream<S>(_: S) -> Self {
        match web_sys::ReadableStream::new() {
            Ok(stream) => ReadableStream(stream),
            Err(error) => wasm_bindgen::throw_val(error),
        }
    }

    /// The stream for the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Its pieces, of which there are none.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
