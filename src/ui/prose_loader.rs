//! The longer texts of pages that few readers open, which are fetched when one of those is.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dom::*;
use super::focus::{after_render, hold_focus};
use super::heading::heading;
use super::load_state::LocalizedError;
use super::loading::{failed, waiting};
use crate::browser::{fetch, navigation};
use crate::text::errors::{ErrorMessage, FetchError};
use crate::text::{Lang, prose::Prose};

/// How far the texts of a language have come.
#[derive(Clone)]
enum ProseState {
    /// Nobody has asked for them.
    Unasked,
    Coming,
    Here(Arc<Prose>),
    Failed(LocalizedError),
}

/// The texts of each language, in the order of [`Lang::ALL`].
#[derive(Clone, Copy)]
pub struct ProseLoader([RwSignal<ProseState>; 2]);

impl ProseLoader {
    /// Nothing fetched.
    pub fn new() -> ProseLoader {
        ProseLoader(Lang::ALL.map(|_| RwSignal::new(ProseState::Unasked)))
    }

    fn of(self, lang: Lang) -> RwSignal<ProseState> {
        let [nl, en] = self.0;
        lang.choose(nl, en)
    }

    /// Fetches the texts of a language, unless they are there or on their way.
    fn fetch(self, lang: Lang) {
        let state = self.of(lang);
        if matches!(state.get_untracked(), ProseState::Coming | ProseState::Here(_)) {
            return;
        }
        // Who has pressed 'again' stays where that was.
        hold_focus();
        state.set(ProseState::Coming);
        spawn_local(async move {
            let file = lang.prose_file();
            let text = fetch::text(file).await;
            state.set(match text.and_then(|text| Prose::read(text).ok_or(FetchError::Damaged)) {
                Ok(prose) => ProseState::Here(Arc::new(prose)),
                Err(error) => ProseState::Failed(Arc::new(move |lang: Lang| ErrorMessage {
                    title: lang.no_prose().to_owned(),
                    ..lang.not_fetched(file, &error)
                })),
            });
            // The page was shorter until now.
            after_render(navigation::resume);
        });
    }
}

/// A page with longer texts: its heading at once, and what `draw` gives once they have come. Where they cannot be had, it
/// says so, and the rest of the page stands without them.
pub fn page_with_prose(title: &str, lang: Lang, draw: fn(&Prose, Lang) -> AnyView) -> AnyView {
    let loader = expect_context::<ProseLoader>();
    loader.fetch(lang);
    let state = loader.of(lang);
    let rest = move || match state.get() {
        ProseState::Unasked | ProseState::Coming => waiting(lang),
        ProseState::Here(prose) => draw(&prose, lang),
        ProseState::Failed(error) => all([failed(error, move || loader.fetch(lang)), draw(&Prose::default(), lang)]),
    };
    all([heading(title, None), live(rest)])
}
