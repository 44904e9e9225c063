//! The second file of the program.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Loads the second file and joins it to the first, as the page's own script does; whether it is there. Where the page
/// has no such script, the program is whole already.
pub async fn load() -> bool {
    let found = js_sys::Reflect::get(&js_sys::global(), &"dialogueAnnex".into());
    let Some(load) = found.ok().and_then(|found| found.dyn_into::<js_sys::Function>().ok()) else { return true };
    let Ok(promise) = load.call0(&wasm_bindgen::JsValue::NULL) else { return false };
    JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await.is_ok()
}
