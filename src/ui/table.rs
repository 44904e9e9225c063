//! Tables: those of figures, whose rows are sorted by the head that is pressed, and others.

use std::sync::Arc;

use leptos::prelude::*;

use super::dom::{self, *};
use crate::chart::{Cell, Figure, Table};
use crate::decimal::decimal;

/// How rows are sorted: 0 for their own order, else twice the place of the column, and 2 for names and numbers that rise or
/// 3 for those that fall.
pub type Sorting = RwSignal<usize>;

/// The table of a figure. A head sorts its column, the largest numbers or the first names first; pressed again it turns
/// them round, and then gives them their own order back.
pub fn figure_table(figure: Arc<Figure>, sorting: Sorting) -> AnyView {
    let heads = figure.table.head.iter().enumerate().map(|(column, name)| {
        let first = 2 * column + 2 + usize::from(figure.table.is_numeric(column));
        let press = move |_| {
            let now = sorting.get_untracked();
            sorting.set(if now == first {
                first ^ 1
            } else if now == first ^ 1 {
                0
            } else {
                first
            });
        };
        sort_head(name, move || (sorting.get() / 2 == column + 1).then_some(sorting.get() % 2 == 1), press)
    });
    let table = figure.clone();
    let body = live(move || {
        let (table, now) = (&table.table, sorting.get());
        let places = if now == 0 { (0..table.rows.len()).collect() } else { table.order(now / 2 - 1, now % 2 == 1) };
        all(places.into_iter().map(|place| row(&table.rows[place], None)))
    });
    framed(Some(figure.id), &figure.title, heads, body)
}

/// A table under its heads, with a caption. `figure` names the figure that it stands for.
pub fn framed(figure: Option<&'static str>, caption: &str, heads: impl Iterator<Item = El>, body: AnyView) -> AnyView {
    framed_of(figure, caption, tr().children(heads), body)
}

#[inline(never)]
fn framed_of(figure: Option<&'static str>, caption: &str, heads: El, body: AnyView) -> AnyView {
    dom::table()
        .attr_opt("data-table-for", figure.map(str::to_owned))
        // A block of its own, or Firefox copies it into the first cell.
        .child(el("caption").child(div().text(caption)))
        .child(thead().child(heads))
        .child(tbody().child(body))
        .view()
}

/// The head of a column.
pub fn head(name: &str) -> El {
    th().attr("scope", "col").text(name)
}

/// The head of a column that sorts by it. `is_turned` tells whether the last come first, where rows are sorted so.
pub fn sort_head(
    name: &str,
    is_turned: impl Fn() -> Option<bool> + Send + 'static,
    press: impl FnMut(web_sys::Event) + 'static,
) -> El {
    let order = move || is_turned().map(|it| if it { "descending" } else { "ascending" }.to_owned());
    th().attr("scope", "col").live_attr("aria-sort", order).child(button("sort", name, press))
}

/// Rows whose headings are names in a file, which are the same in any language.
pub fn rows(table: &Table) -> AnyView {
    all(table.rows.iter().map(|cells| row(cells, Some(("translate", "no")))))
}

/// A row; its first cell is its heading, with what is set on that alone.
#[inline(never)]
pub fn row(cells: &[Cell], heading: Option<(&'static str, &str)>) -> AnyView {
    tr().children(cells.iter().enumerate().map(|(at, item)| cell(item, at, heading))).view()
}

fn cell(cell: &Cell, index: usize, heading: Option<(&'static str, &str)>) -> AnyView {
    let number = cell.value.map(decimal);
    let element = match (index, &number, heading) {
        (0, _, Some((name, value))) => th().attr("scope", "row").attr(name, value),
        (0, _, None) => th().attr("scope", "row"),
        (_, Some(_), _) => td().class("number"),
        (_, None, _) => td(),
    };
    let element = element.attr_opt("data-value", number);
    match &cell.href {
        Some(href) => element.child(link(href.as_str(), cell.text.as_str())).view(),
        None => element.text(cell.text.as_str()).view(),
    }
}
