//! Files that the reader chooses or drops.

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

/// How many bytes of a file are read at a time. The browser keeps what it has read until it cleans up, and a large file
/// read at once would stand in memory twice meanwhile.
const PART: usize = 4 << 20;

/// The text of a file; none where the browser can no longer read it.
pub async fn text(file: &web_sys::Blob) -> Option<String> {
    let size = file.size() as usize;
    let mut bytes = Vec::with_capacity(size);
    while bytes.len() < size {
        let (from, to) = (bytes.len(), size.min(bytes.len() + PART));
        let part = file.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
        let buffer: js_sys::ArrayBuffer = JsFuture::from(part.array_buffer()).await.ok()?.unchecked_into();
        let part = js_sys::Uint8Array::new(&buffer);
        bytes.resize(to, 0);
        // A file that has become shorter meanwhile is no longer the one that was chosen.
        if part.length() as usize != to - from {
            return None;
        }
        part.copy_to(&mut bytes[from..]);
        // A browser that cannot be asked to let go of its copy does so later.
        let _ = buffer.transfer_with_length(0);
    }
    Some(read(bytes))
}

/// The text of bytes. What is no UTF-8 becomes signs that no JSON has.
pub(super) fn read(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
