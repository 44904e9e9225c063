//! The page of the workshop: one section in the page of the data, that stays when that page is left and come back to.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlElement;

use super::client::Client;
use super::fields::part;
use super::handing::adopt_style;
use super::{view_about, view_columns, view_problems, view_result, view_table, view_themes};
use crate::browser::files::File;
use crate::browser::page;
use crate::text::Lang;
use crate::ui::dom::*;

/// The heading, by its id, and the way to it.
const TITLE: &str = "workshop-title";
const HEADING: &str = "#workshop-title";
/// The button that stops what is being done.
const STOP: &str = "[data-act=stop]";

/// The workshop of this page.
#[derive(Clone, Copy)]
struct Workshop {
    client: Client,
    lang: RwSignal<Lang>,
}

thread_local! {
    static WORKSHOP: RefCell<Option<Workshop>> = const { RefCell::new(None) };
}

/// Puts the workshop into an element, once. The script is that of the worker.
pub fn mount(root: &HtmlElement, lang: &str, script: String) {
    if WORKSHOP.with_borrow(Option::is_some) {
        return set_language(lang);
    }
    std::panic::set_hook(Box::new(|panic| page::report_panic(&panic.to_string())));
    adopt_style(include_str!("workshop.css"));
    let lang = Lang::of_tag(lang).unwrap_or_default();
    mount_to(root.clone(), move || {
        let lang = RwSignal::new(lang);
        let workshop = Workshop { client: Client::new(script, lang), lang };
        WORKSHOP.set(Some(workshop));
        workshop.view()
    })
    .forget();
}

/// Opens a table.
pub fn open(file: File) {
    if let Some(workshop) = WORKSHOP.with_borrow(|workshop| *workshop) {
        workshop.client.open(file);
    }
}

/// Says everything in another language, by its tag.
pub fn set_language(tag: &str) {
    let Some(workshop) = WORKSHOP.with_borrow(|workshop| *workshop) else { return };
    // A browser that translates the page names languages that we do not speak.
    let Some(lang) = Lang::of_tag(tag).filter(|lang| *lang != workshop.lang.get_untracked()) else { return };
    workshop.lang.set(lang);
    workshop.client.tell_language();
}

impl Workshop {
    fn view(self) -> AnyView {
        let Workshop { client, lang } = self;
        let has_table = Memo::new(move |_| client.report.with(Option::is_some));
        // A table that was opened is told of where it begins.
        effect(move |is_first| {
            client.opened.track();
            if !is_first {
                spawn_local(async {
                    leptos::task::tick().await;
                    page::reach(HEADING);
                });
            }
        });
        section()
            .class("workshop")
            .attr("data-workshop", "")
            .attr("aria-labelledby", TITLE)
            .child(h2().attr("id", TITLE).attr("tabindex", "-1").live_text(move || lang.get().workshop().to_owned()))
            .child(el("p").live_text(move || lang.get().workshop_lead().to_owned()))
            .child(work(client, lang))
            .live(move || {
                client.opened.track();
                if has_table.get() { parts(client, lang.get()) } else { nothing() }
            })
            .view()
    }
}

/// What is being done, what came of it, and why it could not be done.
fn work(client: Client, lang: RwSignal<Lang>) -> AnyView {
    let numbers = part(client, |report| report.numbers.clone());
    let has_table = Memo::new(move |_| client.report.with(Option::is_some));
    // The list of what is wrong stands apart, and says nothing by itself.
    let wrong =
        part(client, |report| report.problems.iter().filter(|problem| !problem.is_note).count() + report.more_problems);
    let status = move || match (client.is_busy.get(), has_table.get(), lang.get()) {
        (true, _, lang) => lang.table_busy().to_owned(),
        (false, true, lang) => {
            let wrong = Some(wrong.get()).filter(|count| *count > 0).map(|count| lang.problems_counted(count) + ".");
            [lang.table_read(), &numbers.get(), &wrong.unwrap_or_default()].join(" ").trim_end().to_owned()
        }
        (false, false, _) => String::new(),
    };
    let bar = move || {
        if !client.is_busy.get() {
            // The button goes with the bar, and the focus would be lost.
            if page::has_focus(STOP) {
                page::focus(HEADING);
            }
            return nothing();
        }
        let lang = lang.get();
        let bar = progress()
            .attr("max", "100")
            .attr("data-busy", "")
            .attr("aria-label", lang.table_busy())
            .live_attr("value", move || Some(client.percent.get().to_string()));
        let stop = button("quiet", lang.stop(), move |_| client.stop()).attr("data-act", "stop");
        div().class("row").child(bar).child(stop).view()
    };
    let trouble = move || {
        let said = client.trouble.get().map(|trouble| lang.get().workshop_trouble(&trouble));
        said.map_or_else(nothing, |said| el("p").class("notice").text(said).view())
    };
    div()
        .class("work")
        .class_if("busy", move || client.is_busy.get())
        .child(el("p").attr("role", "status").live_text(status))
        .live(bar)
        .child(div().attr("role", "alert").live(trouble))
        .view()
}

/// All that can be chosen for a table.
fn parts(client: Client, lang: Lang) -> AnyView {
    all([
        view_table::file(client, lang),
        view_problems::problems(client, lang),
        view_problems::questions(client, lang),
        view_columns::columns(client, lang),
        view_table::rows(client, lang),
        view_table::missing(client, lang),
        view_about::about(client, lang),
        view_themes::themes(client, lang),
        view_result::result(client, lang),
    ])
}
