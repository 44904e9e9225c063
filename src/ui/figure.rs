//! A figure with all that belongs to it: finding, sentence, controls, drawing, table, caveat, source.

use leptos::prelude::*;

use super::plot::PlotView;
use super::state::{state, world};
use crate::chart::{Cell, Figure, Table};
use crate::text::Lang;

/// A whole figure. `controls` stand between the sentence and the drawing.
#[component]
pub fn FigureView(
    figure: Signal<Figure>,
    lang: Lang,
    /// Switches that change the figure, and what must stand near them.
    #[prop(optional, into)]
    controls: ViewFnOnce,
    /// Heading level of the title: 2 by default, 3 under another heading.
    #[prop(optional)]
    under: bool,
) -> impl IntoView {
    let id = figure.with_untracked(|figure| figure.id);
    let as_table = RwSignal::new(false);
    let title = move || figure.with(|figure| figure.title.clone());
    let heading = if under {
        view! { <h3 class="finding">{title}</h3> }.into_any()
    } else {
        view! { <h2 class="finding">{title}</h2> }.into_any()
    };
    view! {
        <figure data-chart=id>
            <figcaption>
                {heading} <p class="sentence">{move || figure.with(|figure| figure.sentence.clone())}</p>
                <Narrowed lang />
            </figcaption>
            <div class="controls">{controls.run()}</div>
            <Legend figure />
            <div hidden=move || as_table.get()>
                <PlotView figure />
            </div>
            <div class="tabular" hidden=move || !as_table.get()>
                {move || figure.with(|figure| view! { <TableView table=figure.table.clone() id caption=figure.title.clone() /> })}
            </div>
            <p class="take">
                <button
                    class="quiet"
                    aria-pressed=move || as_table.get().to_string()
                    on:click=move |_| as_table.update(|on| *on = !*on)
                >
                    {lang.show_table()}
                </button>
            </p>
            <p class="caveat">
                <strong>{lang.caveat_label()} ". "</strong>
                {move || figure.with(|figure| figure.caveat.clone())}
            </p>
            <SourceLine lang />
        </figure>
    }
    .into_any()
}

/// What narrows the figures, in words; nothing where nothing does.
#[component]
fn Narrowed(lang: Lang) -> impl IntoView {
    let state = state();
    let world = world();
    move || {
        let names = state.address.with(|address| lang.narrowed(&world.corpus, &address.query));
        (!names.is_empty()).then(|| view! { <p class="narrowed">{lang.narrowed_to(&names)}</p> })
    }
}

#[component]
fn Legend(figure: Signal<Figure>) -> impl IntoView {
    move || {
        let keys = figure.with(|figure| figure.legend.clone());
        (keys.len() > 1).then(|| {
            let keys = keys.into_iter().map(|(class, name)| {
                view! { <li><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class=class width="14" height="14"></rect></svg>{name}</li> }
            });
            view! { <ul class="legend">{keys.collect_view()}</ul> }
        })
    }
}

#[component]
fn SourceLine(lang: Lang) -> impl IntoView {
    let world = world();
    let titles: Vec<&str> = world.corpus.documents.iter().map(|document| document.title.as_str()).collect();
    (!titles.is_empty()).then(|| view! { <p class="source">{lang.figure_source(&titles)}</p> })
}

fn cell(cell: Cell) -> AnyView {
    match cell.href {
        Some(href) => view! { <a href=href>{cell.text}</a> }.into_any(),
        None => cell.text.into_any(),
    }
}

/// A table of numbers; the first cell of each row is its heading.
#[component]
pub fn TableView(table: Table, id: &'static str, caption: String) -> impl IntoView {
    let head = table.head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let rows = table.rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(index, item)| {
            if index == 0 {
                view! { <th scope="row">{cell(item)}</th> }.into_any()
            } else {
                let number = item.value.map(|value| value.to_string());
                view! { <td class:number=number.is_some() data-value=number>{cell(item)}</td> }.into_any()
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <table data-table-for=id>
            <caption>{caption}</caption>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// One choice out of a few, as buttons that stay pressed.
#[component]
pub fn Switch<T: Copy + PartialEq + Send + Sync + 'static>(
    /// What is chosen between.
    label: &'static str,
    /// The choices with their names.
    options: Vec<(T, &'static str)>,
    /// What is chosen now.
    #[prop(into)]
    now: Signal<T>,
    /// Called with a new choice.
    choose: impl Fn(T) + Copy + 'static,
) -> impl IntoView {
    let buttons = options.into_iter().map(|(value, name)| {
        let pressed = move || (now.get() == value).to_string();
        view! { <button aria-pressed=pressed on:click=move |_| choose(value)>{name}</button> }
    });
    view! { <div class="switch" role="group" aria-label=label>{buttons.collect_view()}</div> }.into_any()
}
