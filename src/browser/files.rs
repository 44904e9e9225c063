//! Files that the reader chooses, and files as text.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::text::errors::FetchError;

/// A file of the reader's. It is read here and goes nowhere.
pub type File = web_sys::File;

/// The file that was chosen in an input; the first of several. The input lets go of it, or the same file could not be
/// chosen again once it is mended.
pub fn chosen(event: &web_sys::Event) -> Option<File> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// How many bytes of a file are read at a time. The browser keeps what it has read until it cleans up, and a large file
/// read at once would stand in memory twice meanwhile.
const PART: usize = 4 << 20;

/// The text of a file.
///
/// # Errors
/// [`FetchError::Damaged`] where the browser can no longer read it, and [`FetchError::Encoding`] as for a file of the reader.
pub async fn text(file: &web_sys::Blob) -> Result<String, FetchError> {
    read(bytes(file).await.ok_or(FetchError::Damaged)?)
}

/// The bytes of a file; none where the browser can no longer read it, or has no room for it.
pub async fn bytes(file: &web_sys::Blob) -> Option<Vec<u8>> {
    let size = file.size() as usize;
    let mut bytes = Vec::new();
    // One that is larger than all memory would end the program.
    bytes.try_reserve_exact(size).ok()?;
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
    Some(bytes)
}

/// The text of bytes in UTF-8, or in UTF-16 with a byte order mark.
///
/// # Errors
/// [`FetchError::Encoding`] where they are neither, with the line up to which they are.
pub(super) fn read(bytes: Vec<u8>) -> Result<String, FetchError> {
    let unit = match bytes[..] {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => {
            return String::from_utf8(bytes).map_err(|error| {
                let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                FetchError::Encoding { line: 1 + sound.iter().filter(|byte| **byte == b'\n').count() }
            });
        }
    };
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if bytes.len().is_multiple_of(2) => Ok(text),
        _ => Err(FetchError::Encoding { line: 1 }),
    }
}
