//! What was made, and what can be done with it.

use leptos::prelude::*;

use super::client::Client;
use super::fields::{part, section_of};
use super::queue::Make;
use crate::text::Lang;
use crate::ui::dom::*;

/// The numbers, and buttons that make something of the table.
pub fn result(client: Client, lang: Lang) -> AnyView {
    let numbers = part(client, |report| report.numbers.clone());
    let is_ready = part(client, |report| report.is_ready);
    let action = |class: &str, name: &str, hook: &str, make: Make| {
        button(class, name, move |_| client.make(make))
            .attr("data-act", hook)
            .live_flag("disabled", move || !is_ready.get())
    };
    let buttons = div()
        .class("row")
        .child(action("press", lang.save_explorer(), "explorer", Make::Explorer))
        .child(action("quiet", lang.view_here(), "view", Make::View))
        .child(action("quiet", lang.save_corpus(), "corpus", Make::Corpus));
    let told = move || if is_ready.get() { lang.after_saving() } else { lang.not_ready() }.to_owned();
    let content = [
        el("p").attr("data-result", "").live_text(move || numbers.get()).view(),
        buttons.view(),
        el("p").live_text(told).view(),
    ];
    section_of(lang.your_explorer(), content.into())
}
