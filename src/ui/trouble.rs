//! Troubles, shown where they matter.

use leptos::prelude::*;

use super::state::{state, world};
use crate::text::trouble::Trouble;

/// A trouble that keeps the corpus away, with a way to try again.
#[component]
pub fn Failed(trouble: Signal<Trouble>, again: impl Fn() + 'static) -> impl IntoView {
    let lang = state().lang;
    view! {
        <section class="trouble" role="alert" data-error="">
            <h2>{move || trouble.get().title}</h2>
            <p>{move || trouble.get().detail}</p>
            <button class="press" on:click=move |_| again()>{move || lang.get().again()}</button>
        </section>
    }
}

/// How many problems are listed; the rest are counted.
const LISTED: usize = 50;

/// What is wrong in the file, and what was not understood in the address.
#[component]
pub fn Notices() -> impl IntoView {
    let state = state();
    let world = world();
    let problems = move || {
        let lang = state.lang.get();
        (!world.problems.is_empty()).then(|| {
            let count = world.problems.len();
            let lines = world.problems.iter().take(LISTED).map(|problem| lang.problem(problem));
            view! {
                <details class="notice" data-error="">
                    <summary>{lang.problems_title(count)}</summary>
                    <ul>{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                </details>
            }
        })
    };
    let ignored = move || {
        let ignored = state.address.with(|address| address.ignored.clone());
        (!ignored.is_empty()).then(|| {
            view! { <p class="notice" role="status" data-error="">{state.lang.get().ignored(&ignored)}</p> }
        })
    };
    view! { {problems} {ignored} }
}
