//! Writes the files of records and tables that a reader takes along, and answers what is asked of a card. It is a program of
//! its own, which comes when it is asked for, or the app would bring along with its first load what few visits need.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use std::cell::RefCell;

    use dialogue_explorer::export::taken;
    use dialogue_explorer::reader::Reader;
    use wasm_bindgen::prelude::wasm_bindgen;

    thread_local! {
        static READER: RefCell<Reader> = RefCell::default();
    }

    /// Writes the file that a parcel of the app is for; nothing where it is no parcel. `start.js` saves it.
    #[wasm_bindgen]
    pub fn take(parcel: &[u8]) -> Vec<u8> {
        taken::file(parcel).unwrap_or_default()
    }

    /// Answers what is asked of a card; `reader.js` shows it.
    #[wasm_bindgen]
    pub fn answer(question: &[u8]) -> Vec<u8> {
        let question = std::str::from_utf8(question).unwrap_or_default();
        READER.with_borrow_mut(|reader| reader.answer(question)).into_bytes()
    }

    /// Takes a file as the text of the reports.
    #[wasm_bindgen]
    pub fn bring(file: &[u8]) -> Vec<u8> {
        READER.with_borrow_mut(|reader| reader.bring(file)).into_bytes()
    }
}
