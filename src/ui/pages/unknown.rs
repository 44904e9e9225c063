//! An address that leads nowhere.

use leptos::prelude::*;

use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::heading::{heading, title};

/// Says what was asked for, and leads on.
pub fn unknown(path: &str, lang: Lang) -> AnyView {
    title(lang.not_found(), lang);
    let home = a().class("press").attr("href", "#/").text(lang.to_overview());
    all([
        heading(lang.not_found(), None),
        el("p").attr("data-error", "").text(lang.unknown_page(path)).view(),
        el("p").child(home).view(),
        el("p").child(link("#/ideeen", lang.explore_all())).view(),
    ])
}
