//! The builder of snippets: what is shown, how, the same as it will stand on someone's page, and the code for it.
//!
//! The policy of the app allows no frame, so the preview is no frame either: it is the same view in a box of the chosen
//! width, and figures lay themselves out for the width that they measure. What is shown, and what narrows it, stands in
//! the address as on every page; how it stands on the page of someone else is kept here ([`Choices`]).

mod choices;
mod settings;

use leptos::prelude::*;

use crate::browser::navigation;
use crate::route::{Address, Route};
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::frame::{PARTS, bare};
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::{device_file, loaded};
use crate::ui::share::copy;
use crate::ui::state::{State, state};
use choices::{Choices, WHOLE};
use settings::{form, pick};

/// How wide the preview can be, in pixels or of the page.
const WIDTHS: [&str; 3] = ["320", "640", "100%"];

/// The page. A file that is only on the reader's device cannot be shown in a frame; then it says how it can.
pub fn embed(lang: Lang) -> AnyView {
    if let Some(file) = device_file() {
        let how = link(Address::of(Route::Data).href(), lang.open_own());
        let told = el("p").class("notice").child(words(&lang.embed_device(&file))).child(how).view();
        return all([heading(lang.nav_embed(), None), told]);
    }
    let state = state();
    let loaded = loaded();
    let now = state.address.get_untracked();
    let first = || {
        let order = loaded.index.answer(&loaded.corpus, &now.query).order;
        order.first().map_or_else(String::new, |&record| loaded.corpus.records[record].id.clone())
    };
    let card = if now.picked.is_empty() { first() } else { now.picked.clone() };
    let part = move |_: Option<&usize>| {
        let figure = state.address.with(|address| address.figure);
        PARTS.into_iter().position(|part| part == figure).unwrap_or(0)
    };
    let choices = Choices {
        state,
        part: Memo::new(part),
        card: RwSignal::new(card),
        fixed: RwSignal::new(0),
        pixels: RwSignal::new(String::new()),
        language: RwSignal::new(usize::from(lang == Lang::En)),
        colours: RwSignal::new(0),
        width: RwSignal::new(1),
        day: RwSignal::new(String::new()),
    };
    // What a page in a frame is asked for has to be an address that everybody has.
    let is_file = navigation::page().starts_with("file:");
    let code = if is_file { el("p").class("notice").text(lang.embed_file()).view() } else { code(choices, lang) };
    let settings = div().class("settings").child(form(choices, lang));
    let shown = div()
        .class("shown")
        .child(h2().text(lang.embed_preview()))
        .child(pick(lang.embed_width(), &WIDTHS, choices.width))
        .child(preview(choices));
    all([
        heading(lang.nav_embed(), None),
        p("lead", lang.embed_lead()),
        div().class("builder").child(settings).child(shown).child(div().class("code").child(code)).view(),
    ])
}

/// The part as it will stand on someone's page, in the language and the colours that it will have there. The whole explorer is
/// what the reader is in.
fn preview(choices: Choices) -> AnyView {
    let part = live(move || {
        let lang = choices.lang();
        if choices.part() == WHOLE {
            return p("what", lang.embed_whole());
        }
        provide_context(State { lang: RwSignal::new(lang), ..choices.state });
        bare(&choices.frame(), choices.route(), lang)
    });
    div()
        .class("preview")
        .live_attr("data-width", move || WIDTHS.get(choices.width.get()).map(|&width| width.to_owned()))
        .live_attr("lang", move || Some(choices.lang().tag().to_owned()))
        .child(part)
        .view()
}

fn code(choices: Choices, lang: Lang) -> AnyView {
    let said = RwSignal::new(String::new());
    let area = textarea().attr("readonly", "").attr("rows", "9").live_prop("value", move || choices.snippet().into());
    let press = move |_| copy(untrack(|| choices.snippet()), lang.embed_by_hand().to_owned(), "", said, lang);
    let row = el("p")
        .class("row")
        .child(button("press", lang.embed_copy(), press))
        .child(span().class("said").attr("role", "status").live_text(move || said.get()));
    all([
        h2().text(lang.embed_code()).view(),
        label().class("field").child(span().class("unseen").text(lang.embed_code())).child(area).view(),
        row.view(),
        p("what", lang.host_needs(&navigation::origin())),
        p("what", lang.embed_own_script()),
    ])
}
