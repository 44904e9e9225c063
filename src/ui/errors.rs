//! Troubles, shown where they matter.

use leptos::prelude::*;

use super::corpus_loader::{LocalizedError, opening, own_bar};
use super::dom::{all, button, classed, el, live, nothing, p};
use super::state::{loaded, state};

/// A trouble that keeps the corpus away, with a way to try again.
pub fn failed(trouble: LocalizedError, again: impl Fn() + 'static) -> AnyView {
    let lang = state().lang;
    let detail = trouble.clone();
    classed("section", "trouble")
        .attr("role", "alert")
        .attr("data-error", "")
        .child(el("h2").live_text(move || trouble(lang.get()).title).view())
        .child(el("p").live_text(move || detail(lang.get()).detail).view())
        .child(button("press", "", move |_| again()).live_text(move || lang.get().again().to_owned()).view())
        .view()
}

/// How many problems are listed; the rest are counted.
const LISTED: usize = 50;

/// What is wrong in the file, and what was not understood in the address.
pub fn notices() -> AnyView {
    let state = state();
    let loaded = loaded();
    let problems = move || {
        let lang = state.speaks();
        if loaded.problems.is_empty() {
            return nothing();
        }
        let lines = loaded.problems.iter().take(LISTED).map(|problem| el("li").text(lang.problem(problem)).view());
        classed("details", "notice")
            .attr("data-error", "")
            .child(el("summary").text(lang.problems_title(loaded.problems.len())).view())
            .child(el("ul").children(lines).view())
            .child_if(
                (loaded.problems.len() > LISTED).then(|| p("", lang.problems_more(loaded.problems.len() - LISTED))),
            )
            .view()
    };
    let ignored = move || {
        let ignored = state.now().ignored;
        if ignored.is_empty() { nothing() } else { notice(state.speaks().ignored(&ignored)) }
    };
    all([opening(), live(move || own_bar(state.speaks())), live(problems), live(ignored)])
}

/// A quiet word on something that was passed over.
pub fn notice(text: String) -> AnyView {
    classed("p", "notice").attr("role", "status").attr("data-error", "").text(text).view()
}
