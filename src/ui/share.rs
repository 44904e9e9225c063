//! Handing on what is on the page: the link to it, and how it is cited.

use std::rc::Rc;

use leptos::prelude::*;

use super::dom::*;
use super::loaded_corpus::device_file;
use super::state::state;
use super::user_corpus::of_file;
use crate::browser::clipboard;
use crate::export::citation::Citation;
use crate::export::link::Link;
use crate::route::Route;
use crate::text::Lang;

/// Copies a text and says so in `said`, with a warning behind it that may be empty. Where the browser does not copy,
/// `otherwise` is said: mostly the text itself, to be copied by hand.
pub fn copy(text: String, otherwise: String, warning: &'static str, said: RwSignal<String>, lang: Lang) {
    // What is said twice is read aloud twice.
    said.set(String::new());
    leptos::task::spawn_local(async move {
        let done = clipboard::copy(&text.into()).await;
        let told = [if done { lang.copied() } else { &otherwise }, warning].join(" ");
        let _ = said.try_set(told.trim_end().to_owned());
    });
}

/// Says that whoever gets a link needs the file on the reader's device; nothing where no such file is shown.
pub fn needed_file(lang: Lang) -> AnyView {
    device_file().map_or_else(nothing, |file| of_file(el("p").class("left-out share"), lang.needs_file(), &file).view())
}

/// Buttons that copy the link or hand it on, and copy the citation where there is one. The link is asked for when it is
/// needed.
pub fn share(
    name: &'static str,
    title: String,
    link: impl Fn() -> Link + 'static,
    citation: Option<Citation>,
    lang: Lang,
) -> AnyView {
    share_of(name, title, Rc::new(link), citation, None, lang)
}

/// The same for a whole page, with the way to where it is made fit for the page of someone else.
pub fn share_page(
    name: &'static str,
    title: String,
    link: impl Fn() -> Link + 'static,
    citation: Option<Citation>,
    lang: Lang,
) -> AnyView {
    let state = state();
    let href = move || Some(state.href_to(Route::Embed));
    let embed = a().class("quiet").attr("data-action", "embed").live_attr("href", href).text(lang.nav_embed());
    share_of(name, title, Rc::new(link), citation, Some(embed.view()), lang)
}

fn share_of(
    name: &'static str,
    title: String,
    link: Rc<dyn Fn() -> Link>,
    citation: Option<Citation>,
    embed: Option<AnyView>,
    lang: Lang,
) -> AnyView {
    let said = RwSignal::new(String::new());
    let given = link.clone();
    let mut buttons = vec![copies(name, Rc::new(move || given().text(lang)), said, lang)];
    if clipboard::can_share() {
        let hand_on = move |_| {
            let link = link();
            let title = [title.as_str(), &link.needs(lang)].concat();
            leptos::task::spawn_local(async move {
                if !clipboard::share(&title, &link.url).await {
                    let _ = said.try_set(link.url);
                }
            });
        };
        buttons.push(button("quiet", lang.share_press(), hand_on).view());
    }
    buttons.extend(citation.into_iter().flat_map(|citation| citing(citation, said, lang)));
    buttons.extend(embed);
    row(buttons, said, lang)
}

/// A citation to be read, and the buttons that copy it.
pub fn cited(citation: Citation, lang: Lang) -> AnyView {
    let said = RwSignal::new(String::new());
    // In other words no report could be found by it.
    let text = el("p").attr("translate", "no").text(citation.plain.as_str()).view();
    all([text, row(citing(citation, said, lang).into(), said, lang)])
}

/// A button that copies a text. Where the browser does not copy, the text itself is shown, to be copied by hand.
fn copies(name: &'static str, text: Rc<dyn Fn() -> String>, said: RwSignal<String>, lang: Lang) -> AnyView {
    button("quiet", name, move |_| copy(text(), text(), "", said, lang)).view()
}

fn citing(Citation { plain, bibtex }: Citation, said: RwSignal<String>, lang: Lang) -> [AnyView; 2] {
    let of = |name, text: String| copies(name, Rc::new(move || text.clone()), said, lang);
    [of(lang.copy_citation(), plain), of(lang.copy_bibtex(), bibtex)]
}

/// The buttons, what they need besides, and what came of them.
fn row(buttons: Vec<AnyView>, said: RwSignal<String>, lang: Lang) -> AnyView {
    let state = state();
    // A link that was shown is that of what was chosen then.
    effect(move |_| {
        state.address.track();
        said.set(String::new());
    });
    all([el("p").class("row share").children(buttons).view(), needed_file(lang), said_line(said)])
}
