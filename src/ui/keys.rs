//! Keys that save a keyboard's reader steps, the help that names them, and the switch that puts them out.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::dom::*;
use super::focus::focus_after_render;
use super::state::{State, state};
use crate::browser::{page, storage};
use crate::route::Route;

/// The name under which it is remembered that the keys are out, and the word for that.
const KEYS: &str = "toetsen";
const OUT: &str = "uit";

const SEARCH: &str = "[role=combobox]";
/// The id of the help.
const HELP: &str = "keys";

/// The help with its button. Listens to keys as long as its shell stands.
pub fn keys() -> AnyView {
    let state = state();
    let on = RwSignal::new(storage::recall(KEYS).as_deref() != Some(OUT));
    let heard = window_event_listener_untyped("keydown", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>().filter(|_| on.get_untracked()) {
            press(event, state);
        }
    });
    on_cleanup(move || heard.remove());
    let switch = move |_| {
        toggle(on);
        storage::remember(KEYS, if on.get_untracked() { "aan" } else { OUT });
    };
    live(move || {
        let lang = state.lang.get();
        let rows = [("/", lang.keys_search()), ("↑ ↓", lang.keys_walk()), ("?", lang.keys_help())];
        let rows = rows.map(|(key, what)| all([dt().child(kbd().text(key)).view(), dd().text(what).view()]));
        let ticked = checkbox(move || on.get());
        let tick = label().child(ticked.on_change(switch)).child(span().text(lang.keys_use())).view();
        let close = button("press", lang.close(), |_| shut());
        let dialog = dialog()
            .attr("id", HELP)
            .attr("aria-labelledby", "keys-title")
            // What had the focus has it again, and is not always in sight.
            .on("close", |_| page::show_focused())
            .child(h2().attr("id", "keys-title").text(lang.keys_title()))
            .child(dl().children(rows))
            .child(el("p").text(lang.keys_fields()))
            .child(el("p").class("tick").child(tick))
            .child(close);
        let open = button("quiet", lang.keys_title(), |_| open()).attr("aria-haspopup", "dialog");
        all([open.view(), dialog.view()])
    })
}

fn help() -> Option<web_sys::HtmlDialogElement> {
    page::element(HELP).map(JsCast::unchecked_into)
}

fn open() {
    // A dialog that is open already refuses.
    if let Some(help) = help() {
        let _ = help.show_modal();
    }
}

/// Puts the help away.
pub fn shut() {
    if let Some(help) = help() {
        help.close();
    }
}

/// Nothing is taken from who types, also in what the browser has put beside the app, from who holds another key down, or from
/// who has the help open.
fn press(event: &web_sys::KeyboardEvent, state: State) {
    let Some(at) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
    let field = at
        .closest("input, select, textarea, dialog, [contenteditable], body > :not(#app, #notices), html > :not(body)");
    if event.default_prevented() || page::has_modifier(event) || !matches!(field, Ok(None)) {
        return;
    }
    match event.key().as_str() {
        "/" => search(state),
        "?" => open(),
        key @ ("ArrowDown" | "ArrowUp") => {
            let Ok(Some(card)) = at.closest("[data-card]") else { return };
            let next = if key == "ArrowDown" { card.next_element_sibling() } else { card.previous_element_sibling() };
            let next = next.filter(|card| card.has_attribute("data-card"));
            let link = next.and_then(|card| card.query_selector("h3 a, span a").ok().flatten());
            let Some(link) = link else { return };
            let _ = link.unchecked_ref::<web_sys::HtmlElement>().focus();
        }
        _ => return,
    }
    event.prevent_default();
}

/// To the search box of the cards, which makes suggestions.
fn search(state: State) {
    if !page::reach(SEARCH) {
        state.push(|address| *address = address.to(Route::Ideas));
        focus_after_render(SEARCH.to_owned());
    }
}
