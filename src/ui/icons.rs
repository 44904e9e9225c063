//! Pictograms as elements of the page. They say nothing that the words beside them do not.

use leptos::prelude::*;

use super::loaded_corpus::loaded;
use crate::chart::{icon_path, theme_class};

/// The pictogram of the theme with this id, in the theme's colour; a plain ring where the corpus names none
/// that is known.
pub fn theme_icon(theme: &str) -> AnyView {
    let corpus = &loaded().corpus;
    let Some(theme) = corpus.theme(theme) else { return svg_icon("", icon_path("")).into_any() };
    svg_icon(theme_class(corpus, theme), icon_path(&corpus.themes[theme].icon)).into_any()
}

/// The sign of the button that keeps a card.
pub fn bookmark() -> AnyView {
    svg_icon("", "M6.5 3.5h11v17L12 16l-5.5 4.5z").into_any()
}

fn svg_icon(class: &'static str, lines: &'static str) -> impl IntoView {
    use leptos::svg::{path, svg};
    svg()
        .attr("class", ["icon ", class].concat())
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(path().attr("d", lines))
}
