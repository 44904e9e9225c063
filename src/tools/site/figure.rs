//! Figures as HTML: finding, sentence, drawing, table, caveat, source.

use maud::{Markup, PreEscaped, html};

use super::addresses::Linker;
use super::layout::{link, list, said};
use super::svg::{Outlines, Setting, svg};
use crate::chart::{Cell, Figure, Plot, Table};
use crate::text::Lang;

/// The widths in pixels that a figure is drawn for: a desk, where it fills the page as in the app, a tablet and a phone.
/// The style sheet shows one of them.
const WIDTHS: [(&str, f32); 3] = [("wide", 1088.0), ("middle", 656.0), ("narrow", 328.0)];

/// The drawings of a figure, in a box of the size that the app gives it. With a `linker`, marks are links, and with `hints`
/// they say what they stand for.
pub fn plot(figure: &Figure, linker: Option<Linker>, hints: bool) -> Markup {
    let drawings = WIDTHS.map(|(_, width)| figure.scene(width));
    let drawing = |at: usize| {
        let outlines = Outlines::of(&drawings, at, format!("{}-outlines", figure.id));
        let setting = Setting { class: WIDTHS[at].0, label: &figure.title, linker, hints, outlines };
        svg(&drawings[at], &setting).to_xml()
    };
    html! { div class="plot" { @for at in 0..WIDTHS.len() { (PreEscaped(drawing(at))) } } }
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

/// What stands out in a figure, each a sentence with its number as a link.
fn callouts(figure: &Figure, linker: Linker) -> Markup {
    let told = if let Plot::Matrix(matrix) = &figure.plot { matrix.callouts.as_slice() } else { &[] };
    html! {
        @for callout in told {
            p class="callout" {
                (callout.text[0]) (link(&linker(&callout.href), &callout.text[1])) (callout.text[2])
            } "\n"
        }
    }
}

/// The names of the colours, where there is more than one.
fn legend(figure: &Figure) -> Markup {
    let key = |(class, name): &(&str, String)| {
        html! { span class={ "swatch " (class) } aria-hidden="true" {} (name) }
    };
    html! { @if figure.legend.len() > 1 { (list("legend", figure.legend.iter().map(key))) } }
}

/// A figure as the app has it, in the same places, before the app is there: `controls` stands where its switches will, and
/// `table` in the row where its switch to the table will. Marks say nothing to the mouse: the app does that.
pub fn standing(
    figure: &Figure,
    controls: &Markup,
    table: &Markup,
    lang: Lang,
    documents: &[String],
    linker: Linker,
) -> Markup {
    html! {
        figure data-chart=(figure.id) {
            (caption(figure)) "\n"
            div class="controls" { (controls) } "\n"
            (legend(figure)) "\n"
            (plot(figure, Some(linker), false)) "\n"
            div class="switch under" {
                (table)
                @for name in [lang.download(), lang.share_press(), lang.nav_embed(), lang.cite()] {
                    button class="ghost" disabled { (name) }
                }
            } "\n"
            (below(figure, lang, documents))
        }
    }
}

/// A whole figure, with a fragment of its own.
pub fn whole(figure: &Figure, lang: Lang, documents: &[String], linker: Linker) -> Markup {
    html! {
        figure id=(figure.id) data-chart=(figure.id) {
            (caption(figure)) "\n"
            (callouts(figure, linker))
            (legend(figure)) "\n"
            (plot(figure, Some(linker), true)) "\n"
            (folded(&figure.table, &figure.title, lang.view_table(), figure.id, linker)) "\n"
            (below(figure, lang, documents))
        }
    }
}

/// A table in a box that scrolls where it is too wide; `figure` is the figure that it stands for, if it is not empty.
pub fn tabular(table: &Table, caption: &str, figure: &str, linker: Linker) -> Markup {
    html! {
        div class="tabular" {
            table data-table-for=[said(figure)] {
                caption { div { (caption) } }
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
