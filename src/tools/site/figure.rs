//! Figures as HTML: finding, sentence, drawing, table, caveat, source.

use maud::{Markup, PreEscaped, html};

use super::addresses::Linker;
use super::layout::{link, list, said};
use super::svg::svg;
use crate::chart::{Cell, Figure, Table};
use crate::text::Lang;

/// The widths in pixels that a figure is drawn for: a desk, where it fills the page as in the app, and a phone. The
/// style sheet shows one of the two.
const WIDTHS: [(&str, f32); 2] = [("wide", 1088.0), ("narrow", 328.0)];

/// The drawings of a figure, in a box of the size that the app gives it. With a `linker`, marks are links.
pub fn plot(figure: &Figure, linker: Option<Linker>) -> Markup {
    let drawing = |(class, width): (&str, f32)| svg(&figure.scene(width), class, &figure.title, linker).to_xml();
    html! { div class="plot" { @for width in WIDTHS { (PreEscaped(drawing(width))) } } }
}

/// The finding and the sentence, as the app has them above the drawing.
pub fn caption(figure: &Figure) -> Markup {
    html! { figcaption { h2 class="finding" { (figure.title) } p class="sentence" { (figure.sentence) } } }
}

/// What the numbers do not say, and where they come from.
pub fn below(figure: &Figure, lang: Lang, documents: &[String]) -> Markup {
    html! {
        p class="caveat" { strong { (lang.caveat_label()) "." } " " (figure.caveat) }
        @if !documents.is_empty() { p class="source" { (lang.figure_source(documents)) } }
    }
}

/// A table that unfolds under a name; `figure` as in [`tabular`].
pub fn folded(table: &Table, caption: &str, name: &str, figure: &str, linker: Linker) -> Markup {
    html! { details class="notes" { summary { (name) } (tabular(table, caption, figure, linker)) } }
}

/// A whole figure, with a fragment of its own.
pub fn whole(figure: &Figure, lang: Lang, documents: &[String], linker: Linker) -> Markup {
    let key = |(class, name): &(&str, String)| {
        html! { span class={ "swatch " (class) } aria-hidden="true" {} (name) }
    };
    html! {
        figure id=(figure.id) data-chart=(figure.id) {
            (caption(figure)) "\n"
            @if figure.legend.len() > 1 { (list("legend", figure.legend.iter().map(key))) }
            "\n" (plot(figure, Some(linker))) "\n"
            (folded(&figure.table, &figure.title, lang.show_table(), figure.id, linker)) "\n"
            (below(figure, lang, documents))
        }
    }
}

/// A table in a box that scrolls where it is too wide; `figure` is the figure that it stands for, if it is not empty.
pub fn tabular(table: &Table, caption: &str, figure: &str, linker: Linker) -> Markup {
    html! {
        div class="tabular" {
            table data-table-for=[said(figure)] {
                caption { (caption) }
                thead { tr { @for name in &table.head { th scope="col" { (name) } } } }
                tbody {
                    "\n"
                    @for row in &table.rows {
                        tr { @for (index, item) in row.iter().enumerate() { (cell(item, index, linker)) } } "\n"
                    }
                }
            }
        }
    }
}

fn cell(cell: &Cell, index: usize, linker: Linker) -> Markup {
    let inside = match &cell.href {
        Some(href) => link(&linker(href), &cell.text),
        None => html! { (cell.text) },
    };
    match (index, cell.value) {
        (0, _) => html! { th scope="row" { (inside) } },
        (_, Some(_)) => html! { td class="number" { (inside) } },
        (_, None) => html! { td { (inside) } },
    }
}
