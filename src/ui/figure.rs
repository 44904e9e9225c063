//! A figure with all that belongs to it: finding, sentence, controls, drawing, table, caveat, source.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dom::{self, *};
use super::facets::all_chips;
use super::figure_row::figure_row;
use super::loaded_corpus::loaded;
use super::narrowing::narrowing;
use super::plot::{FigureSignal, plot_view};
use super::state::state;
use crate::browser::{navigation, page, timer};
use crate::chart::{Figure, Key, Plot};
use crate::route::{Address, Order, Route};
use crate::text::Lang;

/// How often the drawings above a figure are waited for, and how long each time, in milliseconds.
const LOOKS: usize = 60;
const LOOK: i32 = 50;

/// A whole figure. The control of its main question stands between the sentence and the drawing, others one press away.
pub fn figure_view(
    make: impl Fn() -> Figure + Send + Sync + 'static,
    lang: Lang,
    main: AnyView,
    others: Vec<AnyView>,
) -> AnyView {
    view_of(Box::new(make), lang, main, others)
}

fn view_of(make: Box<dyn Fn() -> Figure + Send + Sync>, lang: Lang, main: AnyView, others: Vec<AnyView>) -> AnyView {
    // Figures are not compared: what one depends on has changed when it is made anew.
    let figure: FigureSignal = Memo::new_with_compare(move |_| Arc::new(make()), |_, _| true);
    let id = figure.with_untracked(|figure| figure.id);
    let of = move |part: fn(&Figure) -> String| move || part(&figure.get());
    let caption = figcaption()
        .child(h2().class("finding").live_text(of(|figure| figure.title.clone())))
        .child(el("p").class("sentence").live_text(of(|figure| figure.sentence.clone())))
        .child(narrowed(id, lang));
    let caveat = el("p")
        .class("caveat")
        .child(strong().text(format!("{}. ", lang.caveat_label())))
        .live_text(of(|figure| figure.caveat.clone()));
    if state().address.with_untracked(|now| now.figure == id && now.route != Route::Embed) {
        seek(id);
    }
    let view = if others.is_empty() {
        nothing()
    } else {
        details().class("view").child(summary().text(lang.view_as())).children(others).view()
    };
    dom::figure()
        .attr("data-chart", id)
        .live_attr("data-grouping", move || match &figure.get().plot {
            Plot::Records(dots) => Some(dots.grouping.to_owned()),
            _ => None,
        })
        .child(caption)
        .live(move || callouts(&figure.get().plot))
        .child(div().class("controls").child(main).child(view))
        .live(move || legend(&figure.get().legend))
        .child(div().class("drawing").child(plot_view(figure)))
        .child(figure_row(figure, id, lang))
        .child(caveat)
        .child(source_line(lang))
        .view()
}

/// Brings the figure that a link leads to into sight, once all above it is drawn. Who has scrolled by then, comes back to
/// where the page was left, or has changed its language, stays there.
fn seek(id: &'static str) {
    spawn_local(async move {
        for _ in 0..LOOKS {
            timer::sleep(LOOK).await;
            if !page::has("#before,.plot:empty") {
                break;
            }
        }
        if navigation::scroll_y() < 1.0 && !page::has_focus(".language") {
            page::go_to(&["[data-chart=", id, "]"].concat());
        }
    });
}

/// What narrows a figure, each with a way to take it back; nothing where nothing does.
pub fn narrowed(figure: &'static str, lang: Lang) -> AnyView {
    let loaded = loaded();
    live(move || {
        let query = narrowing(figure);
        let names = lang.narrowed(&loaded.corpus, &query);
        let mut rest = lang.narrowed(&loaded.corpus, &state().asked());
        rest.retain(|name| figure == "participants" && !names.contains(name));
        let told = if names.is_empty() {
            nothing()
        } else if state().is_framed {
            // What a page shows of a frame is for its editors to say.
            p("narrowed", lang.narrowed_to(&names))
        } else {
            let chips = all_chips(&query, figure, lang);
            div().class("narrowed row").text(lang.narrowed_to(&[])).child(chips).view()
        };
        let rest = (!rest.is_empty()).then(|| p("narrowed", lang.counted_regardless(&rest)));
        all([told, rest.unwrap_or_else(nothing)])
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

/// The list of what a figure can show closely, each with its value in the address and what it is called, under its name. Where
/// the address has none of them, the first is what is shown.
#[inline(never)]
pub fn closely(name: &str, parts: Vec<(String, String)>) -> AnyView {
    let state = state();
    let options = parts.into_iter().map(|(value, name)| {
        let option = el("option").attr("value", &value).text(name);
        option.live_prop("selected", move || state.address.with(|address| address.picked == value).into()).view()
    });
    let choose = move |event| state.push(|address| address.picked = value_of(&event));
    field(name, select().children(options).on_change(choose).view())
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
        button("", name, move |_| choose(place)).live_state("aria-pressed", move || now() == place).view()
    });
    div().class("switch").attr("role", "group").attr("aria-label", label).children(buttons).view()
}
