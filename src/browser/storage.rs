//! Small things remembered on the device, or by this tab as long as it is open, where that is allowed.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Storage;

fn device() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn read(storage: Option<Storage>, name: &str) -> Option<String> {
    Some(storage?.get_item(name).ok()?.unwrap_or_default())
}

fn write(storage: Option<Storage>, name: &str, value: &str) -> bool {
    let Some(storage) = storage else { return false };
    let done = if value.is_empty() { storage.remove_item(name) } else { storage.set_item(name, value) };
    done.is_ok()
}

/// What was remembered under a name, empty where that is nothing; none where the browser refuses.
pub fn recall(name: &str) -> Option<String> {
    read(device(), name)
}

/// Remembers something, or forgets what was there where it is empty; whether the browser did it.
pub fn remember(name: &str, value: &str) -> bool {
    write(device(), name, value)
}

/// What this tab remembers under a name, also after the page was loaded anew; empty where that is nothing, or the browser
/// refuses.
pub fn recall_in_tab(name: &str) -> String {
    read(tab(), name).unwrap_or_default()
}

/// Remembers something in this tab, or forgets what was there where it is empty. Where the browser refuses, nothing is.
pub fn remember_in_tab(name: &str, value: &str) {
    write(tab(), name, value);
}

/// Calls back whenever the device may remember something else than it did: when another tab has changed it, and when
/// the page is seen again, since a page that was put aside is told of nothing meanwhile.
pub fn listen(changed: impl Fn() + 'static) {
    let changed = Closure::<dyn FnMut()>::new(changed);
    if let Some(window) = web_sys::window() {
        for event in ["storage", "pageshow", "focus"] {
            let _ = window.add_event_listener_with_callback(event, changed.as_ref().unchecked_ref());
        }
    }
    // It lives as long as the page.
    changed.forget();
}
