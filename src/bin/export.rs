//! Writes the files of records and tables that a reader takes along. It is a program of its own, which comes when it is
//! asked for, or the app would bring along with its first load what few visits need.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use dialogue_explorer::browser::save;
    use dialogue_explorer::export::taken;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Saves the file that a parcel of the app is for.
    #[wasm_bindgen]
    pub fn take(parcel: &[u8]) {
        if let Some(file) = taken::file(parcel) {
            save::save_bytes(&file.name, file.mime, &file.bytes);
        }
    }
}
