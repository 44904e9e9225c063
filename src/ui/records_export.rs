//! Taking records along as files, with the reader's notes.

use std::rc::Rc;

use leptos::prelude::*;

use super::dom::*;
use super::loaded_corpus::{LoadedCorpus, loaded};
use super::state::explorer_link;
use crate::browser::save;
use crate::corpus::RecordIx;
use crate::export::figure::narrowed;
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
        let [label, extension, _] = form.names();
        let press = move |_| take(&loaded, records(), form, file_name, title, lang);
        button("quiet", label, press).attr("data-action", format!("download-{extension}")).view()
    });
    let group = div().class("row take").attr("role", "group").attr("aria-label", lang.take_along(count));
    group.child(span().attr("aria-hidden", "true").text(lang.take_along(count))).children(buttons).view()
}

/// Saves records as a file.
pub fn take(
    loaded: &LoadedCorpus,
    (records, address): (Noted, Address),
    form: Form,
    name: &str,
    title: &str,
    lang: Lang,
) {
    let (corpus, link) = (&loaded.corpus, &explorer_link(&address));
    let narrowed = &narrowed(corpus, &address.query, lang);
    let [_, end, mime] = form.names();
    let parcel = RecordExport { corpus, records: &records, title, narrowed, link, lang }.parcel(form);
    save::write_file(&parcel, &[name, ".", end].concat(), mime);
}
