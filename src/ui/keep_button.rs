//! The button that puts a record in the selection and takes it out again.

use leptos::prelude::*;

use super::dom::*;
use super::icons::bookmark;
use super::loaded_corpus::loaded;
use super::state::state;
use crate::corpus::RecordIx;
use crate::text::Lang;

/// The button of a record.
pub fn keep_button(record: RecordIx, lang: Lang) -> AnyView {
    let selection = state().selection;
    let loaded = loaded();
    let item = &loaded.corpus.records[record];
    let (id, pressed) = (item.id.clone(), item.id.clone());
    button("keep", "", move |_| selection.toggle(&id))
        .attr("data-action", "keep")
        .attr("aria-label", lang.named(lang.keep(), &item.title))
        .live_state("aria-pressed", move || selection.has(&pressed))
        .child(bookmark())
        .text(lang.keep())
        .view()
}
