//! The workshop: what the page and the worker call by name, nothing else. It stands in a program of its own, or the app
//! would bring it along with its first load.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use dialogue_explorer::workshop::{page, worker};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Puts the workshop into an element of the page. The script of the worker is named by the build.
    #[wasm_bindgen]
    pub fn mount(root: web_sys::HtmlElement, lang: &str, script: String) {
        page::mount(&root, lang, script);
    }

    /// Opens a table that was chosen.
    #[wasm_bindgen]
    pub fn open(file: web_sys::File) {
        page::open(file);
    }

    /// Changes the language of the interface.
    #[wasm_bindgen]
    pub fn set_language(lang: &str) {
        page::set_language(lang);
    }

    /// Gives the worker the list of municipalities.
    #[wasm_bindgen]
    pub fn prepare(municipalities: String) {
        worker::prepare(municipalities);
    }

    /// Answers a request in the worker.
    #[wasm_bindgen]
    pub fn answer(request: &str, bytes: Option<js_sys::Uint8Array>, tell: &js_sys::Function) {
        worker::answer(request, bytes, tell);
    }
}
