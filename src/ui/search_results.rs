//! The answer to the query of a page, and how far the page has come with it. One path for corpora of all sizes:
//!
//! ```text
//! key -> State::replace_query -> query -> count            painted with the next frame
//!                                      -> AnswerTask       in slices, after that frame
//!                                      -> result list      cards that stay are kept, new ones come a few at a time
//!                                      -> facet counts     of facets that are open, one at a time
//! ```
//!
//! A key that comes in between ends what is not done yet.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::dom::{effect, publish};
use super::focus::hold_focus;
use super::loaded_corpus::{LoadedCorpus, loaded};
use super::state::state;
use crate::browser::navigation;
use crate::browser::timer::{self, Debounce};
use crate::query::{Answer, AnswerTask, Facet, Query};

/// How many new results are drawn with the first frame, which is more than a screen of them, and with each frame after it.
const FIRST_FRAME: usize = 4;
const PER_FRAME: usize = 10;
/// An answer that takes longer than this, in milliseconds, waits until the keys pause.
const QUICK: f64 = 60.0;
/// How many times as long as an answer takes the keys have to pause before it is begun, and the longest such pause in
/// milliseconds.
const PAUSE_FACTOR: f64 = 4.0;
const LONGEST_PAUSE: f64 = 300.0;

/// How the results on the page stand to the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultsState {
    /// They are those of the query.
    Fresh,
    /// They are those of an earlier query.
    Pending,
    /// The answer is that of the query, and so many of its results are drawn; those that were there before stay.
    Partial {
        /// Results drawn from the first on.
        drawn: usize,
    },
}

/// The answer whose words are marked in cards.
pub type FoundSignal = RwSignal<Arc<Answer>>;

/// The results of a page.
#[derive(Clone, Copy)]
pub struct SearchResults {
    /// The query.
    pub query: Memo<Query>,
    /// The query without its words, so that a key does not touch what typing does not change.
    pub filters: Memo<Query>,
    /// How many records match the query; follows every key.
    pub count: Memo<usize>,
    /// The newest answer.
    pub answer: RwSignal<Arc<Answer>>,
    /// The same, for what changes in cards that stay.
    pub found: FoundSignal,
    /// The query of the newest answer.
    pub answered: RwSignal<Query>,
    /// How the page stands to the query.
    pub state: RwSignal<ResultsState>,
    /// How many results are shown: a page of them, or for who comes back as many as there were.
    pub limit: RwSignal<usize>,
    /// Whether the answer waits until the keys pause, so that what is shown is of an earlier query for a while.
    pub is_slow: RwSignal<bool>,
    /// How many results are to be on the page now, from the first on; the others are kept if they were there before.
    /// Changes only with the number, so that a key does not draw the results of the one before again.
    pub drawn: Memo<usize>,
    page_size: usize,
    /// For each facet a signal that its counts are to be read anew.
    facet_updates: [RwSignal<usize>; Facet::ALL.len()],
    /// How long the last answer took, in milliseconds.
    cost: RwSignal<usize>,
}

impl SearchResults {
    /// The results of the query in the address, of which at least `page_size` are shown.
    pub fn new(page_size: usize) -> SearchResults {
        let (state, loaded) = (state(), loaded());
        let query = Memo::new(move |_| state.query());
        let filters = Memo::new(move |_| query.get().without_words());
        let begin = timer::now();
        let answer = Arc::new(loaded.index.answer(&loaded.corpus, &query.get_untracked()));
        let counted = loaded.clone();
        let results_state = RwSignal::new(ResultsState::Fresh);
        let limit = RwSignal::new(navigation::shown_before().max(page_size));
        let results = SearchResults {
            query,
            filters,
            count: Memo::new(move |_| counted.index.matches(&query.get()).count_ones(..)),
            found: RwSignal::new(answer.clone()),
            answer: RwSignal::new(answer),
            answered: RwSignal::new(query.get_untracked()),
            state: results_state,
            limit,
            drawn: Memo::new(move |_| match results_state.get() {
                ResultsState::Partial { drawn } => drawn.min(limit.get()),
                ResultsState::Fresh | ResultsState::Pending => limit.get(),
            }),
            is_slow: RwSignal::new(false),
            page_size,
            facet_updates: Facet::ALL.map(|_| RwSignal::new(0)),
            cost: RwSignal::new((timer::now() - begin) as usize),
        };
        let tasks = Debounce::default();
        effect(move |is_first| {
            query.track();
            // The first answer is there already.
            if !is_first {
                results.state.set(ResultsState::Pending);
                results.update(loaded.clone(), tasks.clone());
            }
        });
        results
    }

    /// Answers the query anew and draws the results, unless it changes again meanwhile.
    fn update(self, loaded: Arc<LoadedCorpus>, tasks: Debounce) {
        let generation = tasks.cancel();
        spawn_local(async move {
            let is_current = || tasks.generation() == generation;
            // The count of this key comes first.
            timer::painted().await;
            // The page may be gone meanwhile, and its signals with it.
            let Some(cost) = self.cost.try_get_untracked().filter(|_| is_current()) else { return };
            let cost = cost as f64;
            if cost > QUICK {
                let _ = self.is_slow.try_set(true);
                timer::sleep((cost * PAUSE_FACTOR).min(LONGEST_PAUSE) as i32).await;
                if !is_current() {
                    return;
                }
            }
            let Some(query) = self.query.try_get_untracked() else { return };
            let begin = timer::now();
            let mut task = AnswerTask::new(&loaded.index, &loaded.corpus, query.clone());
            while task.step() {
                if timer::yield_if_due().await && !is_current() {
                    return;
                }
            }
            let answer = task.finish();
            if self.cost.try_set((timer::now() - begin) as usize).is_some() {
                return;
            }
            self.draw(query, answer, is_current).await;
        });
    }

    /// Draws an answer, a few results and then a facet at a time, as long as it is the current one.
    async fn draw(self, query: Query, answer: Answer, is_current: impl Fn() -> bool) {
        let limit = navigation::shown_before().max(self.page_size);
        self.limit.set(limit);
        let answer = Arc::new(answer);
        publish(self.found, answer.clone());
        let wanted = limit.min(answer.order.len());
        // A button among the results may have been pressed, and go with them; a card that stays may be moved later.
        hold_focus();
        // In this order: the list reads both, and must not draw the new answer as a whole.
        let mut drawn = FIRST_FRAME;
        self.state.set(ResultsState::Partial { drawn });
        self.answered.set(query);
        self.answer.set(answer);
        self.is_slow.set(false);
        let frame_is_over = async || {
            tick().await;
            timer::painted().await;
            is_current() && !self.state.is_disposed()
        };
        while drawn < wanted {
            if !frame_is_over().await {
                return;
            }
            // Who asks for more has all of these at once.
            if self.state.get_untracked() == ResultsState::Fresh {
                break;
            }
            drawn += PER_FRAME;
            hold_focus();
            self.state.set(ResultsState::Partial { drawn });
        }
        for update in self.facet_updates {
            update.set(0);
            if !timer::yield_if_due().await {
                continue;
            }
            if !is_current() || self.state.is_disposed() {
                return;
            }
        }
        self.state.set(ResultsState::Fresh);
    }

    /// How many records choosing a value of a facet would give; tracked.
    pub fn count_of(self, facet: Facet, value: usize) -> usize {
        self.facet_updates[facet as usize].track();
        self.answer.with_untracked(|answer| answer.counts[facet as usize].get(value).copied().unwrap_or(0))
    }
}
