//! The selection: records of a corpus that the reader keeps, with notes, and a copy of them on the device where that is
//! allowed.
//!
//! Other tabs may change the same selection, and each corpus of each explorer has its own. So a change is made to what
//! the device has at that moment, never written over it; what the device refuses is carried over to what it has later;
//! and the last change is undone as a change, too (`rebase`).

use std::cell::RefCell;

use leptos::prelude::*;

use super::dom::publish;
use super::focus::hold_focus;
use super::loaded_corpus::LoadedCorpus;
use crate::browser::{navigation, storage};
use crate::export::selection::{self, Pick, lines, of_lines, place, rebase};

/// The name under which all explorers of a site remembered one selection once.
const SHARED: &str = "selectie";

/// A selection beside what is drawn of it. Selections are held as the lines that the device keeps.
#[derive(Default)]
struct Held {
    /// The name under which the device keeps it.
    name: String,
    /// The records kept, while another corpus is shown.
    lines: String,
    /// What the device had when it was last asked.
    on_device: String,
    /// The records kept before and after the last change that can be undone.
    before: String,
    after: String,
}

thread_local! {
    /// The selection of the corpus that is shown.
    static SHOWN: RefCell<Held> = RefCell::default();
    /// Those of corpora that were shown before.
    static OTHERS: RefCell<Vec<Held>> = RefCell::default();
}

/// The selection of the corpus that is shown.
#[derive(Clone, Copy)]
pub struct SelectionStore {
    /// The records kept, as lines.
    lines: RwSignal<String>,
    /// Whether the device keeps it, as far as is known.
    pub is_stored: RwSignal<bool>,
    /// What was said last of the records as they stand here.
    pub said: RwSignal<String>,
}

impl SelectionStore {
    /// Nothing kept, as long as no corpus is shown.
    pub fn new() -> SelectionStore {
        let store = SelectionStore {
            lines: RwSignal::new(String::new()),
            is_stored: RwSignal::new(true),
            said: RwSignal::new(String::new()),
        };
        storage::listen(move || drop(store.refresh()));
        store
    }

    /// Turns to the selection of a corpus that is about to be shown.
    pub fn open(self, loaded: &LoadedCorpus) {
        // A translation has another title.
        let corpus = &loaded.original.as_ref().map_or(loaded, |(original, _)| original).corpus;
        let own = loaded.user.as_ref().map(|_| corpus.title.as_str());
        let name = selection::name(&navigation::sibling(""), &corpus.id, own);
        if SHOWN.with_borrow(|held| held.name == name) {
            return;
        }
        let mut last = SHOWN.take();
        last.lines = self.lines.get_untracked();
        let mut next = OTHERS.with_borrow_mut(|others| {
            others.push(last);
            let at = others.iter().position(|held| held.name == name);
            at.map(|at| others.swap_remove(at)).unwrap_or_default()
        });
        next.name = name;
        self.lines.set(next.lines.clone());
        SHOWN.set(next);
        self.refresh();
        let shared = storage::recall(SHARED).unwrap_or_default();
        // Each explorer takes the records that it knows, and leaves the rest to the others.
        let (known, rest): (Vec<_>, Vec<_>) =
            of_lines(&shared).into_iter().partition(|pick| corpus.record(&pick.id).is_some());
        if own.is_none() && !known.is_empty() {
            self.change(false, &|picks| selection::join(picks, &known));
            if self.is_stored.get_untracked() {
                storage::remember(SHARED, &lines(&rest));
            }
        }
        // Since they were kept, records may have other ids, under which all that can be done with them is done.
        let picks = self.now();
        if selection::renamed(&picks, corpus) != picks {
            self.change(false, &|picks| *picks = selection::renamed(picks, corpus));
        }
    }

    /// Shows what has changed elsewhere, tries again to store what the device has refused, and gives the selection.
    fn refresh(self) -> Vec<Pick> {
        let picks = self.now();
        let now = lines(&picks);
        if !self.is_stored.get_untracked() || SHOWN.with_borrow(|held| held.on_device != now) {
            self.store(&picks);
        }
        if now != self.lines.get_untracked() {
            hold_focus();
            self.said.set(String::new());
            self.lines.set(now);
        }
        picks
    }

    /// The records kept, in the reader's order; tracked.
    pub fn picks(self) -> Vec<Pick> {
        of_lines(&self.lines.get())
    }

    /// Whether a record is kept; tracked.
    pub fn has(self, id: &str) -> bool {
        place(&self.picks(), id).is_some()
    }

    /// The records kept if the last change that can be undone were undone; tracked. Those that are kept now where there is
    /// nothing to undo.
    pub fn undone(self) -> Vec<Pick> {
        undo(&self.picks())
    }

    /// Undoes the last change that can be undone. What was changed since, here or elsewhere, stays.
    pub fn put_back(self) {
        self.change(false, &|picks| *picks = undo(picks));
        SHOWN.with_borrow_mut(|held| held.after.clone_from(&held.before));
    }

    /// The selection to change: what the device has now, with what it has refused before.
    fn now(self) -> Vec<Pick> {
        let own = of_lines(&self.lines.get_untracked());
        SHOWN.with_borrow_mut(|held| match storage::recall(&held.name) {
            Some(now) => {
                let picks = rebase(&of_lines(&held.on_device), &own, &of_lines(&now));
                held.on_device = now;
                picks
            }
            None => own,
        })
    }

    fn store(self, picks: &[Pick]) -> String {
        let lines = lines(picks);
        let is_stored = SHOWN.with_borrow_mut(|held| {
            let is_stored = storage::remember(&held.name, &lines);
            if is_stored {
                held.on_device.clone_from(&lines);
            }
            is_stored
        });
        self.is_stored.set(is_stored);
        lines
    }

    /// Changes the selection, so that it can be undone or not.
    pub fn change(self, undoable: bool, change: &dyn Fn(&mut Vec<Pick>)) {
        let mut picks = self.now();
        let before = lines(&picks);
        change(&mut picks);
        // A link that was shown is that of the selection as it was.
        self.said.set(String::new());
        let after = self.store(&picks);
        if undoable && before != after {
            SHOWN.with_borrow_mut(|held| {
                held.before = before;
                held.after.clone_from(&after);
            });
        }
        publish(self.lines, after);
    }

    /// Notes something with a record. Only the field that it is typed in shows it, so nothing is drawn anew.
    pub fn note(self, id: &str, note: &str) {
        let mut picks = self.refresh();
        self.said.set(String::new());
        selection::note(&mut picks, id, note);
        *self.lines.write_untracked() = self.store(&picks);
    }

    /// Takes a record out.
    pub fn take_out(self, id: &str) {
        self.change(true, &|picks| picks.retain(|pick| pick.id != id));
    }

    /// Puts a record in, or takes it out where it was in.
    pub fn toggle(self, id: &str) {
        let held = of_lines(&self.lines.get_untracked());
        if place(&held, id).is_some() {
            return self.take_out(id);
        }
        // Whoever presses twice by mistake has the note back.
        let before = SHOWN.with_borrow(|held| of_lines(&held.before));
        let note = place(&before, id).map_or("", |at| &before[at].note);
        self.change(false, &|picks| {
            if place(picks, id).is_none() {
                picks.push(Pick::new(id, note));
            }
        });
    }
}

/// A selection without the last change that can be undone.
fn undo(picks: &[Pick]) -> Vec<Pick> {
    SHOWN.with_borrow(|held| rebase(&of_lines(&held.after), &of_lines(&held.before), picks))
}
