//! A figure with all that belongs to it: finding, sentence, controls, drawing, table, caveat, source.

use leptos::prelude::*;

use super::dom::{all, button, classed, el, link, live, nothing, p};
use super::plot::plot_view;
use super::state::{state, world};
use crate::chart::{Cell, Figure, Key, Table};
use crate::text::Lang;

/// A whole figure. The controls stand between the sentence and the drawing.
pub fn figure_view(figure: Signal<Figure>, lang: Lang, controls: Vec<AnyView>) -> AnyView {
    let id = figure.with_untracked(|figure| figure.id);
    let as_table = RwSignal::new(false);
    let of = move |part: fn(&Figure) -> String| move || figure.with(part);
    let caption = el("figcaption")
        .child(classed("h2", "finding").live_text(of(|figure| figure.title.clone())).view())
        .child(classed("p", "sentence").live_text(of(|figure| figure.sentence.clone())).view())
        .child(narrowed(lang));
    let table = move || figure.with(|figure| table_view(&figure.table, Some(figure.id), &figure.title));
    let switch = button("quiet", lang.show_table(), move |_| as_table.update(|on| *on = !*on))
        .live_attr("aria-pressed", move || Some(as_table.get().to_string()));
    let caveat = classed("p", "caveat")
        .child(el("strong").text(format!("{}. ", lang.caveat_label())).view())
        .live_text(of(|figure| figure.caveat.clone()));
    el("figure")
        .attr("data-chart", id)
        .child(caption.view())
        .child(classed("div", "controls").children(controls).view())
        .live(move || legend(&figure.with(|figure| figure.legend.clone())))
        .child(el("div").flag("hidden", move || as_table.get()).child(plot_view(figure)).view())
        .child(classed("div", "tabular").flag("hidden", move || !as_table.get()).live(table).view())
        .child(classed("p", "take").child(switch.view()).view())
        .child(caveat.view())
        .child(source_line(lang))
        .view()
}

/// What narrows the figures, in words; nothing where nothing does.
fn narrowed(lang: Lang) -> AnyView {
    let state = state();
    let world = world();
    live(move || {
        let names = lang.narrowed(&world.corpus, &state.query());
        if names.is_empty() { nothing() } else { p("narrowed", lang.narrowed_to(&names)) }
    })
}

fn legend(keys: &[Key]) -> AnyView {
    if keys.len() < 2 {
        return nothing();
    }
    let keys = keys.iter().map(|(class, name)| {
        let swatch = classed("span", &format!("swatch {class}")).attr("aria-hidden", "true");
        el("li").child(swatch.view()).text(name.as_str()).view()
    });
    classed("ul", "legend").children(keys).view()
}

fn source_line(lang: Lang) -> AnyView {
    let world = world();
    let titles: Vec<&str> = world.corpus.documents.iter().map(|document| document.title.as_str()).collect();
    if titles.is_empty() { nothing() } else { p("source", lang.figure_source(&titles)) }
}

fn cell(cell: &Cell, index: usize) -> AnyView {
    let number = cell.value.map(|value| value.to_string());
    let element = match (index, &number) {
        (0, _) => el("th").attr("scope", "row"),
        (_, Some(_)) => classed("td", "number"),
        (_, None) => el("td"),
    };
    let element = element.maybe("data-value", number);
    match &cell.href {
        Some(href) => element.child(link(href.as_str(), cell.text.as_str())).view(),
        None => element.text(cell.text.as_str()).view(),
    }
}

/// A table; the first cell of each row is its heading. `figure` names the figure that it stands for.
pub fn table_view(table: &Table, figure: Option<&'static str>, caption: &str) -> AnyView {
    let head = table.head.iter().map(|name| el("th").attr("scope", "col").text(name.as_str()).view());
    let rows = table
        .rows
        .iter()
        .map(|row| el("tr").children(row.iter().enumerate().map(|(index, item)| cell(item, index))).view());
    el("table")
        .maybe("data-table-for", figure.map(str::to_owned))
        .child(el("caption").text(caption).view())
        .child(el("thead").child(el("tr").children(head).view()).view())
        .child(el("tbody").children(rows).view())
        .view()
}

/// One choice out of a few, as buttons that stay pressed.
pub fn switch<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    options: Vec<(T, &'static str)>,
    now: Memo<T>,
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    let buttons = options.into_iter().map(|(value, name)| {
        button("", name, move |_| choose(value))
            .live_attr("aria-pressed", move || Some((now.get() == value).to_string()))
            .view()
    });
    let buttons: Vec<AnyView> = buttons.collect();
    classed("div", "switch").attr("role", "group").attr("aria-label", label).child(all(buttons)).view()
}
