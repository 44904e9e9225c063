//! The row under a figure: its table, files, link, frame and citation, each as the figure is narrowed now.

use leptos::prelude::*;

use super::dom::*;
use super::figure_export::figure_export;
use super::loaded_corpus::loaded;
use super::narrowing::narrowing;
use super::plot::FigureSignal;
use super::share::{cited, share};
use super::state::{explorer_link, figure_address, kept_link, state};
use super::table::figure_table;
use crate::browser::navigation;
use crate::export::citation::figure_citation;
use crate::route::{Address, Route};
use crate::text::Lang;

/// The row, and under it what is open: one of them at a time. The table is there also while nobody sees it.
pub fn figure_row(figure: FigureSignal, id: &'static str, lang: Lang) -> AnyView {
    let state = state();
    // The place of the button whose panel is open, from 1 on; 0 where none is.
    let was_open = navigation::was_open(id);
    let open = RwSignal::new(usize::from(was_open.is_some()));
    let names = [
        ("table", lang.view_table()),
        ("download", lang.download()),
        ("share", lang.share_press()),
        ("cite", lang.cite()),
    ];
    let buttons = names.into_iter().zip(1..).map(|((hook, name), place)| {
        button("", name, move |_| open.set(if open.get_untracked() == place { 0 } else { place }))
            .attr("data-action", hook)
            .live_state("aria-expanded", move || open.get() == place)
            .view()
    });
    let mut row: Vec<AnyView> = buttons.collect();
    let embed = move || Some(Address { figure: id, ..state.address.with(|now| now.to(Route::Embed)) }.href());
    row.insert(3, a().attr("data-action", "embed").live_attr("href", embed).text(lang.nav_embed()).view());
    let sorting = RwSignal::new(was_open.unwrap_or(0));
    let table = move || figure_table(figure.get(), sorting);
    let panel = move || match open.get() {
        2 => figure_export(figure, lang),
        3 => {
            share(lang.copy_link(), figure.get().title.clone(), move || explorer_link(&figure_address(id)), None, lang)
        }
        4 => cite(figure, id, lang),
        _ => nothing(),
    };
    all([
        div().class("switch under").children(row).view(),
        div()
            .class("tabular")
            .live_attr("data-sorting", move || Some(sorting.get().to_string()))
            .live_flag("hidden", move || open.get() != 1)
            .live(table)
            .view(),
        div().class("taking").live(panel).view(),
    ])
}

#[inline(never)]
fn cite(figure: FigureSignal, id: &'static str, lang: Lang) -> AnyView {
    let corpus = &loaded().corpus;
    let narrowed = lang.narrowed(corpus, &narrowing(id));
    cited(figure_citation(corpus, &figure.get(), &narrowed, &kept_link(&figure_address(id)), lang), lang)
}
