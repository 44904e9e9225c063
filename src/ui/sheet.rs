//! The card of a dot that was pressed: a sheet from below on a phone, a panel beside on a desk.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::cards::cards;
use super::corpus_loader::loader;
use super::dom::*;
use super::state::state;
use crate::corpus::RecordIx;

/// The card of what is opened, over the page but not in its way: other dots can be pressed while it stands. It takes the
/// focus, and gives it back to the figure.
pub fn sheet(opened: RwSignal<Option<RecordIx>>, figure: NodeRef<Tag>) -> AnyView {
    let loader = loader();
    let close = move || {
        opened.set(None);
        if let Some(figure) = figure.get_untracked() {
            let _ = figure.focus();
        }
    };
    live(move || {
        let Some(record) = opened.get() else { return nothing() };
        let lang = state().lang.get();
        let place: NodeRef<Tag> = NodeRef::new();
        place.on_load(|place| {
            let _ = place.focus();
        });
        // An outline has no texts to show.
        let card = move || {
            if !loader.has_texts.get() {
                return p("waiting", lang.loading());
            }
            loader.provide_newest();
            cards(vec![record], lang)
        };
        let escape = move |event: web_sys::Event| {
            if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                close();
            }
        };
        section()
            .class("sheet")
            .attr("aria-label", lang.card_title())
            .on("keydown", escape)
            .child(button("quiet", lang.close(), move |_| close()).node_ref(place))
            .live(card)
            .view()
    })
}
