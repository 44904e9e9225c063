//! Troubles, shown where they matter.

use leptos::prelude::*;

use super::corpus_loader::loader;
use super::dom::*;
use super::load_state::TranslationState;
use super::loaded_corpus::{TranslationSource, loaded};
use super::loading::{awaiting_words, failed, opening, user_corpus_bar};
use super::state::state;
use super::user_corpus::file_was_open;
use crate::browser::page;

/// How many problems are listed; the rest are counted.
const LISTED: usize = 50;

/// What is wrong in the file, which file is to be opened again, and what was not understood in the address.
pub fn notices() -> AnyView {
    let state = state();
    let loaded = loaded();
    let is_alone = matches!(loaded.translations, TranslationSource::None);
    let missing = loaded.original.as_ref().map_or(0, |(_, missing)| *missing);
    let problems = move || {
        let lang = state.lang.get();
        if loaded.problems.is_empty() {
            return nothing();
        }
        page::report_trouble();
        let lines = loaded.problems.iter().take(LISTED).map(|problem| li().text(lang.problem(problem)).view());
        details()
            .class("notice")
            .attr("data-error", "")
            .child(summary().text(lang.problems_title(loaded.problems.len())))
            .child(ul().children(lines))
            .child((loaded.problems.len() > LISTED).then(|| p("", lang.problems_more(loaded.problems.len() - LISTED))))
            .view()
    };
    let loader = loader();
    let translation = move || {
        let lang = state.lang.get();
        match loader.translation.get() {
            TranslationState::Loading => {
                el("p").class("notice waiting").attr("role", "status").text(lang.texts_coming()).view()
            }
            // A file from the reader's disk has nothing beside it to try again.
            TranslationState::Failed(error) if is_alone => {
                let error = error(lang);
                notice([error.title, error.detail].join(" "))
            }
            TranslationState::Failed(error) => failed(error, move || loader.show_language(state)),
            TranslationState::Idle if missing > 0 => notice(lang.partly_translated(missing)),
            TranslationState::Idle => nothing(),
        }
    };
    let ignored = move || {
        let ignored = state.address.get().ignored;
        if ignored.is_empty() { nothing() } else { notice(state.lang.get().ignored(&ignored)) }
    };
    let bar = live(move || user_corpus_bar(state.lang.get()));
    all([opening(), awaiting_words(), bar, file_was_open(), live(problems), live(translation), live(ignored)])
}

/// A quiet word on something that was passed over.
pub fn notice(text: String) -> AnyView {
    page::report_trouble();
    el("p").class("notice").attr("role", "status").attr("data-error", "").text(text).view()
}
