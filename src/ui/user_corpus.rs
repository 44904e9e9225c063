//! Opening a file of the reader's in the place of what is shown, and saying after a reload which one that was.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corpus_loader::CorpusLoader;
use super::dom::*;
use super::focus::hold_focus;
use super::load_state::{OpenState, Outcome};
use super::loaded_corpus::{UserCorpus, device_file, loaded};
use super::state::{State, state};
use crate::browser::{files, navigation, page, storage};
use crate::route::{Address, Route};
use crate::text::Lang;

/// Opens a file. Where it cannot be used, what is shown stays, and the error says why.
pub fn open_file(loader: CorpusLoader, file: files::File, state: State) {
    let shown = loaded();
    let begun = loader.begin();
    spawn_local(async move {
        let name = file.name();
        let text = files::text(&file).await;
        if !loader.is_current(begun) {
            return;
        }
        let text = match text {
            Ok(text) => text,
            Err(error) => {
                let error = Arc::new(move |lang: Lang| lang.own_error(lang.not_readable(&name, &error)));
                hold_focus();
                return loader.opening.set(OpenState::Failed(error));
            }
        };
        match loader.read(text, shown.shapes.clone()).await {
            Outcome::Read(mut loaded) => {
                let bundled = shown.user.as_ref().map_or(Some(shown.clone()), |user| user.bundled.clone());
                remember_file(&name);
                loaded.user = Some(UserCorpus { name, is_on_device: true, bundled });
                state.push(|address| *address = Address { lang: address.lang, ..Address::default() });
                loader.show_in(*loaded, state).await;
                leptos::task::tick().await;
                navigation::scroll_to(0.0);
                page::focus("main h1");
            }
            Outcome::Stopped => {}
            Outcome::Unusable(error) => {
                let error = Arc::new(move |lang: Lang| lang.own_error(lang.not_usable(&name, &error)));
                hold_focus();
                loader.opening.set(OpenState::Failed(error));
            }
        }
    });
}

/// The name under which this tab remembers which file is open. Other explorers of the same site have their own.
fn key() -> String {
    ["bestand ", &navigation::sibling("")].concat()
}

/// Remembers, in this tab only, which file is open; an empty name forgets it.
pub fn remember_file(name: &str) {
    storage::remember_in_tab(&key(), name);
}

/// What is said of a file, and its name, which is the same in any language.
#[inline(never)]
pub fn of_file(element: El, said: &'static str, name: &str) -> El {
    element.text(said).text(" ").child(strong().attr("translate", "no").attr("dir", "auto").text(name))
}

/// Says which file was open when the page was loaded anew, until it is opened again or the reader closes this.
pub fn file_was_open() -> AnyView {
    let state = state();
    let is_answered = state.is_framed || device_file().is_some();
    let name = RwSignal::new(if is_answered { String::new() } else { storage::recall_in_tab(&key()) });
    live(move || {
        let (file, lang) = (name.get(), state.lang.get());
        if file.is_empty() {
            return nothing();
        }
        let close = move |_| {
            remember_file("");
            hold_focus();
            name.set(String::new());
        };
        el("p")
            .class("row notice")
            .child(of_file(span().class("says").attr("role", "status"), lang.file_was_open(), &file))
            .child(a().class("quiet").attr("href", Address::of(Route::Data).href()).text(lang.open_own()))
            .child(button("quiet", lang.close(), close))
            .view()
    })
}
