//! What a page does at every key, and what it does once the keys pause, where a corpus is so large that it matters.
//!
//! The count follows every key. Order, cards and the counts beside each choice take longer, and would keep the next key
//! waiting; so they follow when the reader pauses, in slices, and a key that comes between two of them ends the rest.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::dom::{all, live, nothing};
use super::state::{LoadedCorpus, loaded, state};
use crate::browser::files::{self, Pause};
use crate::browser::page;
use crate::corpus::RecordIx;
use crate::query::{Answer, AnswerTask, Facet, Query};

/// Up to so many records everything follows every key.
const MUCH: usize = 10_000;
/// How long the keys have to pause, in milliseconds.
pub const PAUSE: i32 = 300;
/// How long the browser is given to paint a slice, in milliseconds.
const FRAME: i32 = 20;
/// How many results are drawn in a slice.
const FEW: usize = 4;

/// Whether there is so much to search through that not everything follows every key.
pub fn is_much(loaded: &LoadedCorpus) -> bool {
    loaded.corpus.records.len() > MUCH
}

/// The answer to the query of a page, and how far the page has come with it.
#[derive(Clone, Copy)]
pub struct SearchResults {
    /// What is chosen but for the words, so that a key does not go past all that typing does not change.
    pub chosen: Memo<Query>,
    /// At once, or where there is much to answer from, of the query as it was when it had not changed for a while.
    pub answer: Memo<Answer>,
    /// How many results are shown: as many as a page has, or, for who comes back, as many as there were.
    pub limit: RwSignal<usize>,
    /// How many of them are drawn so far.
    drawn: RwSignal<usize>,
    /// For each facet a signal that its counts are to be told anew; none where they follow the answer.
    counted: Option<[RwSignal<()>; Facet::ALL.len()]>,
    /// Whether the query is another one than that of the answer.
    pub is_late: RwSignal<bool>,
}

impl SearchResults {
    /// Asks the query of the page, of whose results so many at least are to be shown.
    pub fn now(least: usize) -> SearchResults {
        let state = state();
        let loaded = loaded();
        let is_much = is_much(&loaded);
        let came: Arc<Mutex<Option<Answer>>> = Arc::default();
        let ripe = RwSignal::new(());
        let (take, asks) = (came.clone(), loaded.clone());
        // The address changes more often than the query in it: a change of view or of a figure asks nothing anew.
        let query = Memo::new(move |_| state.query());
        let answer = Memo::new_with_compare(
            move |_| {
                let query = if is_much {
                    ripe.track();
                    if let Some(answer) = take.lock().unwrap_or_else(PoisonError::into_inner).take() {
                        return answer;
                    }
                    query.get_untracked()
                } else {
                    query.get()
                };
                asks.index.answer(&asks.corpus, &query)
            },
            |_, _| true,
        );
        let chosen = Memo::new(move |_| {
            let mut query = state.query();
            query.text.clear();
            query
        });
        let results = SearchResults {
            chosen,
            answer,
            limit: RwSignal::new(page::kept().max(least)),
            drawn: RwSignal::new(usize::MAX),
            counted: is_much.then(|| Facet::ALL.map(|_| RwSignal::new(()))),
            is_late: RwSignal::new(false),
        };
        let (pause, painted) = (Pause::default(), Pause::default());
        Effect::new(move |before: Option<()>| {
            if !is_much {
                answer.track();
                return results.put(least);
            }
            query.track();
            // The first answer is there already.
            if before.is_none() {
                return;
            }
            let is_late = results.is_late;
            if !is_late.get_untracked() {
                // Not before the count of this key is painted.
                painted.then(
                    FRAME,
                    Box::new(move || {
                        let _ = is_late.try_set(true);
                    }),
                );
            }
            let (loaded, came, now) = (loaded.clone(), came.clone(), pause.clone());
            pause.then(
                PAUSE,
                Box::new(move || {
                    let turn = now.turn();
                    spawn_local(async move {
                        let query = state.address.with_untracked(|address| address.query.clone());
                        let mut asking = AnswerTask::new(&loaded.index, &loaded.corpus, query);
                        while asking.step() {
                            if files::rest().await && now.turn() != turn {
                                return;
                            }
                        }
                        *came.lock().unwrap_or_else(PoisonError::into_inner) = Some(asking.finish());
                        // The page may be gone meanwhile.
                        if results.drawn.try_set(FEW).is_none() {
                            results.put(least);
                            results.is_late.set(false);
                            ripe.set(());
                            results.go_on(move || now.turn() == turn).await;
                        }
                    });
                }),
            );
        });
        results
    }

    /// Goes back to as many results as are shown at first.
    fn put(self, least: usize) {
        let now = page::kept().max(least);
        // Setting it draws the results anew, also where it stays the same.
        if self.limit.try_get_untracked().is_some_and(|limit| limit != now) {
            self.limit.set(now);
        }
    }

    /// Draws what is not drawn yet, slice by slice, as long as that is wanted.
    async fn go_on(self, is_wanted: impl Fn() -> bool) {
        let mut counted = self.counted.into_iter().flatten();
        loop {
            tick().await;
            // Laying a slice out and painting it takes longer than putting it together.
            files::turn(FRAME).await;
            let (Some(drawn), Some(limit)) = (self.drawn.try_get_untracked(), self.limit.try_get_untracked()) else {
                return;
            };
            if !is_wanted() {
                return;
            }
            if drawn < limit {
                self.drawn.set(drawn + FEW);
            } else if let Some(counted) = counted.next() {
                counted.set(());
            } else {
                return self.drawn.set(usize::MAX);
            }
        }
    }

    /// How many records there are for the query, at every key.
    pub fn count(self) -> Memo<usize> {
        let (state, loaded) = (state(), loaded());
        Memo::new(move |_| match self.counted {
            Some(_) => loaded.index.matches(&state.query()).count_ones(..),
            None => self.answer.with(Answer::count),
        })
    }

    /// How many records choosing a value of a facet would give, for what is to be drawn anew when that changes.
    pub fn count_of(self, facet: Facet, value: usize) -> usize {
        let count = |answer: &Answer| answer.counts[facet as usize].get(value).copied().unwrap_or(0);
        match self.counted {
            Some(counted) => {
                counted[facet as usize].track();
                self.answer.with_untracked(count)
            }
            None => self.answer.with(count),
        }
    }

    /// Results from a place on, as far as they are drawn; the others follow.
    pub fn views(
        self,
        from: usize,
        records: &[RecordIx],
        draw: Arc<dyn Fn(RecordIx) -> AnyView + Send + Sync>,
    ) -> Vec<AnyView> {
        let at_once = self.drawn.get_untracked().saturating_sub(from).min(records.len());
        let (first, rest) = records.split_at(at_once);
        let mut views: Vec<AnyView> = first.iter().map(|&record| draw(record)).collect();
        for (number, slice) in rest.chunks(FEW).enumerate() {
            let (before, slice, draw) = (from + at_once + number * FEW, slice.to_vec(), draw.clone());
            let is_due = Memo::new(move |_| self.drawn.get() > before);
            views.push(live(move || match is_due.get() {
                true => all(slice.iter().map(|&record| draw(record))),
                false => nothing(),
            }));
        }
        views
    }
}
