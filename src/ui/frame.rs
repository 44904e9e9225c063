//! The bare part of the explorer that stands in the page of someone else.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::cards::{record_href, whole};
use super::dom::*;
use super::errors::{notice, notices};
use super::figure::{narrowed, source_line};
use super::figures;
use super::heading::title;
use super::loaded_corpus::loaded;
use super::loading::alert;
use super::pages::compare::side_by_side;
use super::result_list::result_list;
use super::result_summary::{found_words, status};
use super::search_results::SearchResults;
use super::state::{explorer_url, frame_here, route_memo, state};
use super::suggest::search;
use super::topic_figures::{
    actors_figure, balance_figure, codes_figure, comparison, contrast_figure, dialogues_figure,
};
use crate::browser::navigation;
use crate::browser::{frame::tell_height, page};
use crate::route::{Address, Route, View, frame::Colours, frame::Frame};
use crate::text::Lang;

/// How many cards, and how many rows of a list, are shown at first.
const CARDS: usize = 6;
const ROWS: usize = 20;

/// A figure with its switches, by its id.
pub fn figure_by_id(id: &str, lang: Lang) -> Option<AnyView> {
    Some(match id {
        "dots" => figures::dots_figure(lang),
        "participants" => figures::participants_figure(lang),
        "hosts" => figures::hosts_figure(lang),
        "frequency" => figures::frequency_figure(lang),
        "codes" => codes_figure(lang),
        "actors" => actors_figure(lang),
        "dialogues" => dialogues_figure(lang),
        "balance" => balance_figure(lang),
        "contrast" => contrast_figure(comparison(), lang),
        _ => return None,
    })
}

/// The whole page of a frame.
pub fn shell() -> AnyView {
    let state = state();
    let route = route_memo();
    // The focus stays where it is, and so does the scroll: both are the host's.
    navigation::listen(move |hash| state.navigated(&hash));
    page::set_root("data-frame", "");
    let frame = frame_here();
    page::set_root("data-ready", "");
    tell_height();
    let main = main().attr("id", "content").child(notices()).live(move || {
        let lang = state.lang.get();
        let name = lang.part(frame.part.as_deref().unwrap_or_default());
        let name = if name.is_empty() { lang.not_found() } else { name };
        title(name, lang);
        let ignored = if frame.ignored.is_empty() { nothing() } else { notice(lang.ignored(&frame.ignored)) };
        all([ignored, h1().class("unseen").text(name).view(), bare(&frame, route.get(), lang)])
    });
    main.view()
}

/// The part itself, with its caveat, its source and the way to the explorer. Its links open there, in a new tab.
pub fn bare(frame: &Frame, route: Route, lang: Lang) -> AnyView {
    let state = state();
    let id = frame.part.as_deref().unwrap_or_default();
    let home = frame.home(route.clone());
    let part = match figure_by_id(id, lang) {
        Some(figure) => figure,
        None => match id {
            "cards" => finder(View::Cards, CARDS, frame, lang),
            "list" => finder(View::List, ROWS, frame, lang),
            "record" => record(&route, lang),
            "compare" => side_by_side(nothing(), lang),
            _ => missing(id, lang),
        },
    };
    let open = a()
        .live_attr("href", move || Some(explorer_url(&state.at_route(home.clone(), Some(lang)))))
        .text(lang.open_explorer());
    let leave = el("p").class("leave").child(open).text(format!(" {}", lang.frame_links()));
    let whole = div()
        .class(if frame.fixed { "frame fixed" } else { "frame" })
        .attr_opt("data-theme", (frame.colours != Colours::Auto).then(|| frame.colours.word().to_owned()))
        .child(part)
        .child(leave);
    let hear = |whole: El, event| whole.on(event, move |event| send_out(&event, lang));
    ["pointerover", "focusin", "click"].into_iter().fold(whole, hear).view()
}

/// A frame has no room to go anywhere: before a link is followed, it is made one to the whole explorer.
fn send_out(event: &web_sys::Event, lang: Lang) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    if href.starts_with('#') {
        let mut address = Address::parse(&href);
        address.lang = address.lang.or(Some(lang));
        let _ = link.set_attribute("href", &explorer_url(&address));
    }
    let _ = link.set_attribute("target", "_blank");
    let _ = link.set_attribute("rel", "noopener");
}

/// The records of the query. Where the choice is free there is a field for words, and the count.
fn finder(view: View, most: usize, frame: &Frame, lang: Lang) -> AnyView {
    let state = state();
    if state.address.with_untracked(|address| address.view != view) {
        state.show_as(view);
    }
    let results = SearchResults::new(most);
    let title = lang.part(if view == View::List { "list" } else { "cards" });
    let asking = if frame.fixed { nothing() } else { all([search(lang), status(results, lang)]) };
    all([
        h2().class("finding").text(title).view(),
        narrowed("", lang),
        div().class("summary").child(asking).view(),
        found_words(results, lang),
        result_list(results, lang),
        below(lang),
    ])
}

/// What stands below every figure, for parts that are none.
fn below(lang: Lang) -> AnyView {
    all([p("caveat", lang.count_caveat()), source_line(lang)])
}

/// One record, whole: a frame has no other page of it to show.
fn record(route: &Route, lang: Lang) -> AnyView {
    let id = if let Route::Record(id) = route { id } else { "" };
    let loaded = loaded();
    let corpus = &loaded.corpus;
    let Some(record) = corpus.record(id) else { return missing(id, lang) };
    let title = link(record_href(corpus, record), &corpus.records[record].title);
    let title = h3().language(corpus.record_language(record)).child(title).view();
    all([h2().class("unseen").text(lang.part("record")).view(), whole(record, title, lang).view(), below(lang)])
}

/// What was asked for is not there.
fn missing(id: &str, lang: Lang) -> AnyView {
    alert().class("error").child(h2().text(lang.not_found())).child(p("", lang.no_such_part(id))).view()
}
