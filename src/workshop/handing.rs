//! What the workshop hands to the reader and to the app, and what it asks of the browser beside that.

use js_sys::{Array, Date, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, DataTransfer, Event, EventInit, FilePropertyBag, HtmlInputElement};

use crate::browser::files::File;
use crate::browser::save;

/// The app's own input for files.
const INPUT: &str = "input[data-action=open-file]";

/// Saves bytes as a file.
pub fn save(name: &str, mime: &str, bytes: &Uint8Array) {
    save::save(name, mime, bytes);
}

/// Opens bytes in the app, as if the reader had chosen them as a file.
pub fn view(name: &str, mime: &str, bytes: &Uint8Array) {
    // A browser without this leaves everything as it is; the corpus can still be saved and opened.
    let _ = choose(name, mime, bytes);
}

fn choose(name: &str, mime: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let file = File::new_with_buffer_source_sequence_and_options(&Array::of1(bytes), name, &options)?;
    let transfer = DataTransfer::new()?;
    transfer.items().add_with_file(&file)?;
    let input: HtmlInputElement = document().query_selector(INPUT)?.ok_or(JsValue::NULL)?.unchecked_into();
    input.set_files(transfer.files().as_ref());
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    input.dispatch_event(&Event::new_with_event_init_dict("change", &bubbles)?)?;
    Ok(())
}

/// The day of the device, in ISO 8601.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Adds a style to the page. One that is made by a script needs no word of the page's policy.
pub fn adopt_style(css: &str) {
    let Ok(sheet) = CssStyleSheet::new() else { return };
    if sheet.replace_sync(css).is_ok() {
        let sheets = document().adopted_style_sheets();
        let sheets = sheets.concat(&Array::of1(&sheet));
        document().set_adopted_style_sheets(&sheets);
    }
}
