//! The search box.

use leptos::prelude::*;

use super::dom::{classed, el, value_of};
use super::state::state;
use crate::text::Lang;

/// The search box of the page.
pub fn search(lang: Lang) -> AnyView {
    let state = state();
    let input = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("placeholder", lang.search_hint())
        .property("value", move || state.query().text.into())
        .on("input", move |event| {
            let text = value_of(&event);
            state.amend(|query| query.text = text);
        });
    classed("label", "search").child(el("span").text(lang.search()).view()).child(input.view()).view()
}
