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
use crate::text::{Lang, prose::Prose};
use crate::ui::dom::*;
use crate::ui::frame::bare;
use crate::ui::loaded_corpus::device_file;
use crate::ui::prose_loader::page_with_prose;
use crate::ui::share::copy;
use crate::ui::state::State;
use choices::{Choices, WHOLE};
use settings::{form, pick};

/// How wide the preview can be, in pixels or of the page.
const WIDTHS: [&str; 3] = ["320", "640", "100%"];

/// The page. A file that is only on the reader's device cannot be shown in a frame; then it says how it can.
pub fn embed(lang: Lang) -> AnyView {
    page_with_prose(lang.nav_embed(), lang, |prose, lang| match device_file() {
        Some(file) => {
            let how = link(Address::of(Route::Data).href(), lang.open_own());
            el("p").class("notice").child(words(&lang.embed_device(&file))).child(how).view()
        }
        None => builder(prose, lang),
    })
}

fn builder(prose: &Prose, lang: Lang) -> AnyView {
    let choices = Choices::new(lang);
    // What a page in a frame is asked for has to be an address that everybody has.
    let code = match navigation::page().starts_with("file:") {
        true => told(prose, "disk", "notice"),
        false => code(choices, prose, lang),
    };
    let shown = div()
        .class("shown")
        .child(h2().text(lang.embed_preview()))
        .child(pick(lang.embed_width(), &WIDTHS, choices.width))
        .child(preview(choices, prose.paragraphs("whole").concat()));
    let settings = div().class("settings").child(form(choices, prose, lang));
    let all_of_it = div().class("builder").child(settings).child(shown).child(div().class("code").child(code));
    all([told(prose, "embed", "lead"), all_of_it.view()])
}

/// The longer text of a part, under a class.
fn told(prose: &Prose, part: &str, class: &str) -> AnyView {
    p(class, prose.paragraphs(part).concat())
}

/// The part as it will stand on someone's page, in the language and the colours that it will have there. The whole explorer is
/// what the reader is in.
fn preview(choices: Choices, whole: String) -> AnyView {
    let part = live(move || {
        let lang = choices.lang();
        if choices.part() == WHOLE {
            return p("what", &whole);
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

fn code(choices: Choices, prose: &Prose, lang: Lang) -> AnyView {
    let said = RwSignal::new(String::new());
    let area = textarea().attr("readonly", "").attr("rows", "9").attr("translate", "no");
    let snippet = Memo::new(move |_| choices.snippet());
    let area = area.live_prop("value", move || snippet.get().into());
    // Code that was copied is that of what was chosen then.
    effect(move |_| {
        snippet.track();
        said.set(String::new());
    });
    let press = move |_| copy(snippet.get_untracked(), lang.embed_by_hand().to_owned(), "", said, lang);
    let row = el("p")
        .class("row")
        .child(button("press", lang.embed_copy(), press))
        .child(span().class("said").attr("role", "status").live_text(move || said.get()));
    all([
        h2().text(lang.embed_code()).view(),
        label().class("field").child(span().class("unseen").text(lang.embed_code())).child(area).view(),
        row.view(),
        p("what", lang.host_needs(&navigation::origin())),
        told(prose, "host", "what"),
    ])
}
