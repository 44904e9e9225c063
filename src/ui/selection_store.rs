//! The selection: records that the reader keeps, with notes, and a copy of them on the device where that is allowed.

use leptos::prelude::*;

use crate::browser::storage;
use crate::export::selection::{self, Pick};

/// The name under which the selection is remembered.
const SELECTION: &str = "selectie";

/// The selection of this visit. It is held as the lines that the device keeps.
#[derive(Clone, Copy)]
pub struct SelectionStore {
    /// The records kept, as lines.
    lines: RwSignal<String>,
    /// The same before the last change, where that can be undone; else empty.
    undo: RwSignal<String>,
    /// Whether the device keeps it, as far as is known.
    pub is_stored: RwSignal<bool>,
}

impl SelectionStore {
    /// The selection at the start: what the device remembers.
    pub fn new() -> SelectionStore {
        let lines = storage::recall(SELECTION).unwrap_or_default();
        SelectionStore {
            lines: RwSignal::new(lines),
            undo: RwSignal::new(String::new()),
            is_stored: RwSignal::new(true),
        }
    }

    /// The records kept, in the reader's order; tracked.
    pub fn picks(self) -> Vec<Pick> {
        selection::of_lines(&self.lines.get())
    }

    /// Whether a record is kept; tracked.
    pub fn has(self, id: &str) -> bool {
        selection::place(&self.picks(), id).is_some()
    }

    /// The records kept before the last change that can be undone; tracked. None where there is nothing to undo.
    pub fn undo_picks(self) -> Vec<Pick> {
        selection::of_lines(&self.undo.get())
    }

    /// The selection to change. Another tab may have changed it since, so the device is asked again; but not one that
    /// refused the last change, and so remembers less than this tab.
    fn stored(self) -> Vec<Pick> {
        let stored = if self.is_stored.get_untracked() { storage::recall(SELECTION) } else { None };
        selection::of_lines(&stored.unwrap_or_else(|| self.lines.get_untracked()))
    }

    fn store(self, picks: &[Pick]) -> String {
        let lines = selection::lines(picks);
        self.is_stored.set(storage::remember(SELECTION, &lines));
        lines
    }

    /// Changes the selection, so that it can be undone or not.
    pub fn change(self, undoable: bool, change: &dyn Fn(&mut Vec<Pick>)) {
        let mut picks = self.stored();
        let undo = if undoable { selection::lines(&picks) } else { String::new() };
        change(&mut picks);
        let lines = self.store(&picks);
        self.undo.set(undo);
        self.lines.set(lines);
    }

    /// Notes something with a record. Only the field that it is typed in shows it, so nothing is drawn anew.
    pub fn note(self, id: &str, note: &str) {
        let mut picks = self.stored();
        selection::note(&mut picks, id, note);
        *self.lines.write_untracked() = self.store(&picks);
        // What is put back brings the newest note.
        let mut undo = selection::of_lines(&self.undo.get_untracked());
        if !undo.is_empty() {
            selection::note(&mut undo, id, note);
            *self.undo.write_untracked() = selection::lines(&undo);
        }
    }

    /// Takes a record out.
    pub fn take_out(self, id: &str) {
        self.change(true, &|picks| picks.retain(|pick| pick.id != id));
    }

    /// Puts a record in, or takes it out where it was in.
    pub fn toggle(self, id: &str) {
        let held = selection::of_lines(&self.lines.get_untracked());
        if selection::place(&held, id).is_some() {
            return self.take_out(id);
        }
        // Whoever presses twice by mistake has the note back.
        let undo = selection::of_lines(&self.undo.get_untracked());
        let note = selection::place(&undo, id).map_or("", |at| &undo[at].note);
        self.change(false, &|picks| {
            if selection::place(picks, id).is_none() {
                picks.push(Pick::new(id, note));
            }
        });
    }
}
