//! Files that the reader chooses or drops, and turns for the page while they are read.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A file of the reader's. It is read here and goes nowhere.
pub type File = web_sys::File;

/// The file that was chosen in an input, or dropped on an element; the first of several.
pub fn of(event: &web_sys::Event) -> Option<File> {
    let dropped = || event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?.files();
    let chosen = || event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?.files();
    dropped().or_else(chosen)?.get(0)
}

/// The text of a file; none where the browser can no longer read it.
pub async fn text(file: &File) -> Option<String> {
    received(file.array_buffer()).await
}

/// The text of bytes that the browser promises. What is no UTF-8 becomes signs that no JSON has.
pub(super) async fn received(bytes: js_sys::Promise) -> Option<String> {
    let buffer: js_sys::ArrayBuffer = JsFuture::from(bytes).await.ok()?.unchecked_into();
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    // The browser would keep its own copy until it cleans up, and a large file would stand in memory twice meanwhile. A
    // browser that cannot be asked to let go does so later.
    let _ = buffer.transfer_with_length(0);
    Some(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// Waits so many milliseconds at least, in which the page draws and hears what the reader does.
pub async fn turn(least: i32) {
    let mut ask = |resolve: js_sys::Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, least);
        }
    };
    let _ = JsFuture::from(js_sys::Promise::new(&mut ask)).await;
}

thread_local! {
    /// When the page last had a turn of those who [`rest`].
    static RESTED: Cell<f64> = const { Cell::new(0.0) };
}

/// How long work may go on before the page gets a turn, in milliseconds. A turn costs the work some milliseconds, more
/// where the browser draws in it; from fifty on a reader feels that the page is deaf.
const SLICE: f64 = 28.0;

/// Gives the page a turn, if its last one is long enough ago; whether it did.
pub async fn rest() -> bool {
    let is_due = now() - RESTED.get() >= SLICE;
    if is_due {
        turn(0).await;
        RESTED.set(now());
    }
    is_due
}

/// The time in milliseconds, to tell how long something takes.
pub fn now() -> f64 {
    js_sys::Date::now()
}
