//! The part of the program that comes after the first load: every page but the overview and the cards.
//!
//! Ways to take a figure along belong to it too.
//!
//! A release is one program in two files. What stands in the modules listed in `.ci/split.mjs` goes to the second, which
//! is asked for when one of its pages is, or once the first page stands. So nothing of the first file may call it but
//! through [`shown`] and [`then`]; a program that is not split has nothing to wait for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dom::{all, button, live, nothing, p};
use super::pages::heading;
use super::state::{soon, state};
use super::trouble::notice;
use crate::browser::{annex, files, page};
use crate::text::Lang;

/// How far the second file has come, as a number so that the signal needs no type of its own.
const ABSENT: usize = 0;
const COMING: usize = 1;
const THERE: usize = 2;
const REFUSED: usize = 3;

/// How long the first page has to itself, in milliseconds.
const PATIENCE: i32 = 1500;

/// Asks for the second file, unless it is there or on its way.
pub fn ask(stage: RwSignal<usize>) {
    if matches!(stage.get_untracked(), COMING | THERE) {
        return;
    }
    stage.set(COMING);
    spawn_local(async move {
        let came = annex::load().await;
        let is_read = page::is_at_heading();
        let _ = stage.try_set(if came { THERE } else { REFUSED });
        if is_read {
            // The heading that had the focus is gone with the word that its page was on its way.
            soon(Box::new(|| page::focus("main h1")));
        }
    });
}

/// Asks for the second file once the first page stands.
pub fn ask_soon() {
    let stage = state().annex;
    spawn_local(async move {
        files::turn(PATIENCE).await;
        ask(stage);
    });
}

/// A part of the second file, once that is there; until then its name, and that it is on its way or did not come.
pub fn shown(name: &'static str, lang: Lang, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let stage = state().annex;
    if stage.get_untracked() == ABSENT {
        ask(stage);
    }
    live(move || {
        let said = match stage.get() {
            THERE => return draw(),
            REFUSED => {
                all([notice(lang.not_arrived().to_owned()), button("press", lang.again(), move |_| ask(stage)).view()])
            }
            _ => p("waiting", lang.loading()),
        };
        all([heading(name, None), said])
    })
}

/// What the second file adds to something that stands already; nothing as long as that is not there.
pub fn then(draw: impl FnOnce() -> AnyView) -> AnyView {
    if state().annex.get() == THERE { draw() } else { nothing() }
}
