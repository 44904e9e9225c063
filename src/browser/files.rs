//! Files that the reader chooses or drops, and turns for the page while they are read.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

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

/// Waits so many milliseconds at least, in which the page draws and hears what the reader does.
pub async fn turn(least: i32) {
    let mut ask = |resolve: js_sys::Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, least);
        }
    };
    let _ = JsFuture::from(js_sys::Promise::new(&mut ask)).await;
}

/// Something that is put off until nobody has put it off for a while.
#[derive(Clone, Default)]
pub struct Pause(Rc<Cell<usize>>);

impl Pause {
    /// Does this after so many milliseconds, unless something else is asked for in the meantime.
    pub fn then(&self, least: i32, act: Box<dyn FnOnce()>) {
        let turn = self.stop();
        let last = self.clone();
        spawn_local(async move {
            self::turn(least).await;
            if last.turn() == turn {
                act();
            }
        });
    }

    /// Does nothing of what was put off; gives the number of the turn that begins.
    pub fn stop(&self) -> usize {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }

    /// The number of the turn that goes on.
    pub fn turn(&self) -> usize {
        self.0.get()
    }
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
