//! What a page does at every key, and what it does once the keys pause, where a corpus is so large that it matters.
//!
//! The count follows every key. Order, cards and the counts beside each choice take longer, and would keep the next key
//! waiting; so they follow when the reader pauses.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::{state, world};
use crate::browser::files;
use crate::query::Answer;

/// Up to so many records everything follows every key.
const MUCH: usize = 10_000;
/// How long the keys have to pause, in milliseconds.
const PAUSE: i32 = 200;

/// The answer to the query: at once, or where there is much to answer from, when the query has not changed for a while.
pub fn answer_now() -> Memo<Answer> {
    let state = state();
    let world = world();
    if world.corpus.records.len() <= MUCH {
        return Memo::new_with_compare(move |_| world.index.answer(&world.corpus, &state.query()), |_, _| true);
    }
    let ripe = RwSignal::new(0usize);
    let last = Rc::new(Cell::new(0usize));
    Effect::new(move |before: Option<()>| {
        state.address.track();
        let turn = last.get() + 1;
        last.set(turn);
        // The first answer is there already.
        if before.is_some() {
            let last = last.clone();
            spawn_local(async move {
                files::turn(PAUSE).await;
                if last.get() == turn {
                    ripe.try_set(turn);
                }
            });
        }
    });
    let answer = move |_: Option<&Answer>| {
        ripe.track();
        state.address.with_untracked(|address| world.index.answer(&world.corpus, &address.query))
    };
    Memo::new_with_compare(answer, |_, _| true)
}

/// How many records there are for the query, at every key.
pub fn count_now(answer: Memo<Answer>) -> Memo<usize> {
    let state = state();
    let world = world();
    let is_much = world.corpus.records.len() > MUCH;
    Memo::new(move |_| if is_much { world.index.matches(&state.query()).count() } else { answer.with(Answer::count) })
}
