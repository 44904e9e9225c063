//! A file of the reader's as bytes for the worker, read in slices.

use js_sys::Uint8Array;

use crate::browser::files::{self, File};
use crate::text::workshop::WorkshopTrouble;

/// How many bytes are read at a time.
const SLICE: usize = 4 << 20;
/// The longest file, in bytes: browsers refuse longer arrays, and no program for the web has the memory for what is in one.
const LONGEST: usize = 1 << 30;

/// The bytes of a file. `tell` hears how many of how many are read after each slice, and answers whether to go on.
///
/// # Errors
/// [`WorkshopTrouble::NotReadable`] where the browser can no longer read it, and [`WorkshopTrouble::Stopped`].
pub async fn read(file: &File, mut tell: impl FnMut(usize, usize) -> bool) -> Result<Uint8Array, WorkshopTrouble> {
    let unreadable = || WorkshopTrouble::NotReadable(file.name());
    let size = file.size() as usize;
    if size > LONGEST {
        return Err(unreadable());
    }
    let whole = Uint8Array::new_with_length(size as u32);
    let mut from = 0;
    while from < size {
        let to = size.min(from + SLICE);
        let slice = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(|_| unreadable())?;
        let bytes = files::bytes(&slice).await.ok_or_else(unreadable)?;
        whole.set(&Uint8Array::from(&bytes[..]), from as u32);
        from = to;
        if !tell(from, size) {
            return Err(WorkshopTrouble::Stopped { was_open: true });
        }
    }
    Ok(whole)
}
