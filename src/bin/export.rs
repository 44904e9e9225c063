//! Writes the files of records and tables that a reader takes along. It is a program of its own, which comes when it is
//! asked for, or the app would bring along with its first load what few visits need.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use dialogue_explorer::export::taken;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Writes the file that a parcel of the app is for; nothing where it is no parcel. `start.js` saves it.
    #[wasm_bindgen]
    pub fn take(parcel: &[u8]) -> Vec<u8> {
        taken::file(parcel).unwrap_or_default()
    }
}
