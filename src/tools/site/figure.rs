//! Figures as HTML: finding, sentence, drawing, table, caveat, source.

use super::addresses::Linker;
use super::html::{element, escape, link, list, text};
use super::svg::svg;
use crate::chart::{Cell, Figure, Table};
use crate::text::Lang;

/// The widths in pixels that a figure is drawn for: a desk, where it fills the page as in the app, and a phone. The
/// style sheet shows one of the two.
const WIDTHS: [(&str, f32); 2] = [("wide", 1088.0), ("narrow", 328.0)];

/// The drawings of a figure, in a box of the size that the app gives it. With a `linker`, marks are links.
pub fn plot(figure: &Figure, linker: Option<Linker>) -> String {
    let drawings = WIDTHS.map(|(class, width)| svg(&figure.scene(width), class, &figure.title, linker));
    element("div", &[("class", "plot")], &drawings.concat())
}

/// The finding and the sentence, as the app has them above the drawing.
pub fn caption(figure: &Figure) -> String {
    element("figcaption", &[], &(text("h2", "finding", &figure.title) + &text("p", "sentence", &figure.sentence)))
}

/// What the numbers do not say, and where they come from.
pub fn below(figure: &Figure, lang: Lang, documents: &[String]) -> String {
    let caveat = format!("<strong>{}.</strong> {}", escape(lang.caveat_label()), escape(&figure.caveat));
    let source = if documents.is_empty() { String::new() } else { text("p", "source", &lang.figure_source(documents)) };
    element("p", &[("class", "caveat")], &caveat) + &source
}

/// A table that unfolds.
pub fn folded(table: &Table, caption: &str, name: &str, linker: Linker) -> String {
    element("details", &[("class", "notes")], &(text("summary", "", name) + &tabular(table, caption, "", linker)))
}

/// A whole figure, with a fragment of its own.
pub fn whole(figure: &Figure, lang: Lang, documents: &[String], linker: Linker) -> String {
    let keys: Vec<String> = figure
        .legend
        .iter()
        .map(|(class, name)| {
            let swatch = element("span", &[("class", &format!("swatch {class}")), ("aria-hidden", "true")], "");
            format!("{swatch}{}", escape(name))
        })
        .collect();
    let keys = if keys.len() < 2 { String::new() } else { list("legend", &keys) };
    let table = tabular(&figure.table, &figure.title, figure.id, linker);
    let table = element("details", &[("class", "notes")], &(text("summary", "", lang.show_table()) + &table));
    let inside = [caption(figure), keys, plot(figure, Some(linker)), table, below(figure, lang, documents)];
    element("figure", &[("id", figure.id), ("data-chart", figure.id)], &inside.join("\n"))
}

/// A table in a box that scrolls where it is too wide; `figure` names the figure that it stands for.
pub fn tabular(table: &Table, caption: &str, figure: &str, linker: Linker) -> String {
    let head: String = table.head.iter().map(|name| element("th", &[("scope", "col")], &escape(name))).collect();
    let row = |row: &Vec<Cell>| {
        let cells: String = row.iter().enumerate().map(|(index, item)| cell(item, index, linker)).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = table.rows.iter().map(row).collect();
    let inside =
        format!("{}<thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody>", element("caption", &[], &escape(caption)));
    element("div", &[("class", "tabular")], &element("table", &[("data-table-for", figure)], &inside))
}

fn cell(cell: &Cell, index: usize, linker: Linker) -> String {
    let inside = match &cell.href {
        Some(href) => link(&linker(href), &cell.text),
        None => escape(&cell.text),
    };
    match (index, cell.value) {
        (0, _) => element("th", &[("scope", "row")], &inside),
        (_, Some(_)) => element("td", &[("class", "number")], &inside),
        (_, None) => element("td", &[], &inside),
    }
}
