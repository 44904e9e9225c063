//! What a page does at every key, and what it does once the keys pause, where a corpus is so large that it matters.
//!
//! The count follows every key. Order, cards and the counts beside each choice take longer, and would keep the next key
//! waiting; so they follow when the reader pauses.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::{World, state, world};
use crate::browser::{files, page};
use crate::query::Answer;

/// Up to so many records everything follows every key.
const MUCH: usize = 10_000;
/// How long the keys have to pause, in milliseconds.
const PAUSE: i32 = 300;
/// How many results are shown after the first pause. The others follow after a second one, so that whoever types on
/// does not wait for what stands below the window.
const FEW: usize = 8;

/// Whether there is so much to search through that not everything follows every key.
pub fn is_much(world: &World) -> bool {
    world.corpus.records.len() > MUCH
}

/// Something that is put off until nobody has put it off for a while.
#[derive(Clone, Default)]
pub struct Pause(Rc<Cell<usize>>);

impl Pause {
    /// Does this after a pause, unless something else is asked for in the meantime.
    pub fn then(&self, act: Box<dyn FnOnce()>) {
        let turn = self.stop();
        let last = self.0.clone();
        spawn_local(async move {
            files::turn(PAUSE).await;
            if last.get() == turn {
                act();
            }
        });
    }

    /// Does nothing of what was put off.
    pub fn stop(&self) -> usize {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }
}

/// The answer to the query: at once, or where there is much to answer from, when the query has not changed for a while.
/// With it how many results are shown: so many, or, for who comes back, as many as there were.
pub fn answer_now(least: usize) -> (Memo<Answer>, RwSignal<usize>) {
    let state = state();
    let world = world();
    let limit = RwSignal::new(page::kept().max(least));
    let put = move |most: usize| {
        let now = page::kept().max(least).min(most);
        // Setting it draws the results anew, also where it stays the same.
        if limit.try_get_untracked().is_some_and(|limit| limit != now) {
            limit.set(now);
        }
    };
    if !is_much(&world) {
        let answer = Memo::new_with_compare(move |_| world.index.answer(&world.corpus, &state.query()), |_, _| true);
        Effect::new(move |_| {
            answer.track();
            put(usize::MAX);
        });
        return (answer, limit);
    }
    let ripe = RwSignal::new(0usize);
    let pause = Pause::default();
    Effect::new(move |before: Option<()>| {
        state.address.track();
        // The first answer is there already.
        if before.is_some() {
            let next = pause.clone();
            pause.then(Box::new(move || {
                put(FEW);
                ripe.try_update(|ripe| *ripe += 1);
                next.then(Box::new(move || put(usize::MAX)));
            }));
        }
    });
    let answer = move |_: Option<&Answer>| {
        ripe.track();
        state.address.with_untracked(|address| world.index.answer(&world.corpus, &address.query))
    };
    (Memo::new_with_compare(answer, |_, _| true), limit)
}

/// How many records there are for the query, at every key.
pub fn count_now(answer: Memo<Answer>) -> Memo<usize> {
    let state = state();
    let world = world();
    let is_much = is_much(&world);
    Memo::new(move |_| if is_much { world.index.matches(&state.query()).count() } else { answer.with(Answer::count) })
}
