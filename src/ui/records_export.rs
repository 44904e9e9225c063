//! Saving records as files, with the reader's notes.

use std::rc::Rc;

use leptos::prelude::*;

use super::dom::*;
use super::loaded_corpus::loaded;
use super::state::explorer_link;
use crate::browser::save;
use crate::corpus::RecordIx;
use crate::export::records::{Form, RecordExport};
use crate::route::Address;
use crate::text::Lang;

/// Records with the reader's notes.
pub type Noted = Vec<(RecordIx, String)>;

/// Buttons that save `count` records as files. Which records they are, and the address that shows them together, is
/// asked of `records` only when a button is pressed.
pub fn records_export(
    count: usize,
    file_name: &'static str,
    title: &'static str,
    records: Rc<dyn Fn() -> (Noted, Address)>,
    lang: Lang,
) -> AnyView {
    let loaded = loaded();
    let buttons = Form::ALL.map(|form| {
        let (records, loaded) = (records.clone(), loaded.clone());
        let [label, extension, mime] = form.names();
        let press = move |_| {
            let (records, address) = records();
            let link = &explorer_link(&address);
            let export = RecordExport { corpus: &loaded.corpus, records: &records, title, link, lang };
            save::save(&[file_name, ".", extension].concat(), mime, &export.file(form));
        };
        button("quiet", label, press).attr("data-action", format!("download-{extension}")).view()
    });
    let group = div().class("row take").attr("role", "group").attr("aria-label", lang.take_along(count));
    group.child(span().text(lang.take_along(count))).children(buttons).view()
}
