//! A figure with all that belongs to it: finding, sentence, controls, drawing, table, caveat, source.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::dom::{self, *};
use super::figure_export::figure_export;
use super::loaded_corpus::loaded;
use super::narrowing::narrowing;
use super::plot::{FigureSignal, plot_view};
use super::state::state;
use crate::chart::{Cell, Figure, Key, Plot, Table};
use crate::decimal::decimal;
use crate::route::{Address, Order};
use crate::text::Lang;

/// A whole figure. The controls stand between the sentence and the drawing.
pub fn figure_view(make: impl Fn() -> Figure + Send + Sync + 'static, lang: Lang, controls: Vec<AnyView>) -> AnyView {
    view_of(Box::new(make), lang, controls)
}

fn view_of(make: Box<dyn Fn() -> Figure + Send + Sync>, lang: Lang, controls: Vec<AnyView>) -> AnyView {
    // Figures are not compared: what one depends on has changed when it is made anew.
    let figure: FigureSignal = Memo::new_with_compare(move |_| Arc::new(make()), |_, _| true);
    let id = figure.with_untracked(|figure| figure.id);
    let as_table = RwSignal::new(false);
    let of = move |part: fn(&Figure) -> String| move || part(&figure.get());
    let caption = figcaption()
        .child(h2().class("finding").live_text(of(|figure| figure.title.clone())))
        .child(el("p").class("sentence").live_text(of(|figure| figure.sentence.clone())))
        .child(narrowed(id, lang));
    let table = move || {
        let figure = figure.get();
        table_view(&figure.table, Some(figure.id), &figure.title, None)
    };
    let switch = button("quiet", lang.show_table(), move |_| toggle(as_table))
        .live_attr("aria-pressed", move || Some(as_table.get().to_string()));
    let caveat = el("p")
        .class("caveat")
        .child(strong().text(format!("{}. ", lang.caveat_label())))
        .live_text(of(|figure| figure.caveat.clone()));
    dom::figure()
        .attr("data-chart", id)
        .live_attr("data-grouping", move || match &figure.get().plot {
            Plot::Records(dots) => Some(dots.grouping.to_owned()),
            _ => None,
        })
        .child(caption)
        .live(move || callouts(&figure.get().plot))
        .child(div().class("controls").children(controls))
        .live(move || legend(&figure.get().legend))
        .child(div().live_flag("hidden", move || as_table.get()).child(plot_view(figure)))
        .child(div().class("tabular").live_flag("hidden", move || !as_table.get()).live(table))
        .child(el("p").class("take").child(switch))
        .child(taking(figure, lang))
        .child(caveat)
        .child(source_line(lang))
        .view()
}

fn taking(figure: FigureSignal, lang: Lang) -> AnyView {
    details().class("taking").child(summary().text(lang.take_figure())).child(figure_export(figure, lang)).view()
}

/// What narrows the figures, in words; nothing where nothing does.
pub fn narrowed(figure: &'static str, lang: Lang) -> AnyView {
    let loaded = loaded();
    live(move || {
        let names = lang.narrowed(&loaded.corpus, &narrowing(figure));
        let mut rest = lang.narrowed(&loaded.corpus, &state().asked());
        rest.retain(|name| figure == "participants" && !names.contains(name));
        let line = |names: &[String], text: String| (!names.is_empty()).then(|| p("narrowed", text));
        let lines = [line(&names, lang.narrowed_to(&names)), line(&rest, lang.counted_regardless(&rest))];
        all(lines.into_iter().flatten())
    })
}

/// What stands out in a figure, each a sentence with its number as a link.
fn callouts(plot: &Plot) -> AnyView {
    let Plot::Matrix(matrix) = plot else { return nothing() };
    let told = matrix.callouts.iter().map(|told| {
        let [before, number, after] = &told.text;
        el("p").class("callout").text(before).child(link(&told.href, number)).text(after).view()
    });
    all(told)
}

fn legend(keys: &[Key]) -> AnyView {
    if keys.len() < 2 {
        return nothing();
    }
    let keys = keys.iter().map(|(class, name)| {
        let swatch = span().class(format!("swatch {class}")).attr("aria-hidden", "true");
        li().child(swatch).text(name.as_str()).view()
    });
    ul().class("legend").children(keys).view()
}

/// Whose reports these are.
pub fn source_line(lang: Lang) -> AnyView {
    let loaded = loaded();
    let titles = lang.source_titles(&loaded.corpus);
    if titles.is_empty() { nothing() } else { p("source", lang.figure_source(&titles)) }
}

fn cell(cell: &Cell, index: usize, language: Option<&str>) -> AnyView {
    let number = cell.value.map(decimal);
    let element = match (index, &number) {
        (0, _) => th().attr("scope", "row").attr_opt("lang", language.map(str::to_owned)),
        (_, Some(_)) => td().class("number"),
        (_, None) => td(),
    };
    let element = element.attr_opt("data-value", number);
    match &cell.href {
        Some(href) => element.child(link(href.as_str(), cell.text.as_str())).view(),
        None => element.text(cell.text.as_str()).view(),
    }
}

/// A table; the first cell of each row is its heading, in a language of its own where one is named. `figure` names the
/// figure that it stands for.
pub fn table_view(table: &Table, figure: Option<&'static str>, caption: &str, language: Option<&str>) -> AnyView {
    let head = table.head.iter().map(|name| th().attr("scope", "col").text(name.as_str()).view());
    dom::table()
        .attr_opt("data-table-for", figure.map(str::to_owned))
        // A block of its own, or Firefox copies it into the first cell.
        .child(el("caption").child(div().text(caption)))
        .child(thead().child(tr().children(head)))
        .child(tbody().child(rows(table, language)))
        .view()
}

/// The rows of a table, without its head.
pub fn rows(table: &Table, language: Option<&str>) -> AnyView {
    let row = |row: &Vec<Cell>| tr().children(row.iter().enumerate().map(|(at, item)| cell(item, at, language))).view();
    all(table.rows.iter().map(row))
}

/// One choice out of a few, as buttons that stay pressed. Choices go by their place in the list.
pub fn switch(
    label: &'static str,
    options: &[&'static str],
    now: impl Fn() -> usize + Send + Sync + 'static,
    choose: impl Fn(usize) + 'static,
) -> AnyView {
    switch_of(label, options, Arc::new(now), Rc::new(choose))
}

/// A switch over an option of the address, by place in the list of its values.
#[inline(never)]
pub fn option(
    label: &'static str,
    names: &[&'static str],
    now: fn(&Address) -> usize,
    set: fn(&mut Address, usize),
) -> AnyView {
    let state = state();
    let choose = move |place| state.push(|address| set(address, place));
    switch_of(label, names, Arc::new(move || state.address.with(now)), Rc::new(choose))
}

/// The order of rows: by size or by name.
pub fn order(lang: Lang) -> AnyView {
    let now = |address: &Address| usize::from(address.order == Order::Name);
    let set = |address: &mut Address, place| address.order = [Order::Own, Order::Name][place];
    option(lang.order_by(), &[lang.order_size(), lang.order_name()], now, set)
}

#[inline(never)]
fn switch_of(
    label: &'static str,
    options: &[&'static str],
    now: Arc<dyn Fn() -> usize + Send + Sync>,
    choose: Rc<dyn Fn(usize)>,
) -> AnyView {
    let buttons = options.iter().enumerate().map(|(place, name)| {
        let (now, choose) = (now.clone(), choose.clone());
        button("", name, move |_| choose(place))
            .live_attr("aria-pressed", move || Some((now() == place).to_string()))
            .view()
    });
    div().class("switch").attr("role", "group").attr("aria-label", label).children(buttons).view()
}
