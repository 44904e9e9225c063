//! What the reader keeps: the selection, the button that puts a card in it, and the buttons that take cards along.

use std::rc::Rc;

use leptos::prelude::*;

use super::dom::{button, classed, el};
use super::icons::bookmark;
use super::state::{loaded, state};
use crate::browser::{clipboard, page, save, storage};
use crate::corpus::RecordIx;
use crate::export::records::{Form, RecordExport};
use crate::export::selection::{self, Pick};
use crate::route::Route;
use crate::text::Lang;

/// The name under which the selection is remembered.
const SELECTION: &str = "selectie";

/// The selection of this visit, with a copy on the device where that is allowed. It is held as the lines that the
/// device keeps: a signal of a list would be a type of its own, and a phone would pay for all that signals can do.
#[derive(Clone, Copy)]
pub struct SelectionStore {
    /// The records kept, as lines.
    lines: RwSignal<String>,
    /// The same before the last step, where that took something out or in; empty where there is nothing to undo.
    before: RwSignal<String>,
    /// Whether the device keeps it, as far as is known.
    pub lasting: RwSignal<bool>,
}

impl SelectionStore {
    /// The selection at the start: what the device remembers.
    pub fn start() -> SelectionStore {
        let lines = storage::recall(SELECTION).unwrap_or_default();
        SelectionStore {
            lines: RwSignal::new(lines),
            before: RwSignal::new(String::new()),
            lasting: RwSignal::new(true),
        }
    }

    /// The records kept, in the reader's order, for what is to be drawn anew when they change.
    #[inline(never)]
    pub fn picks(self) -> Vec<Pick> {
        selection::of_lines(&self.lines.get())
    }

    /// The records kept before the last step; none where there is nothing to undo.
    #[inline(never)]
    pub fn before(self) -> Vec<Pick> {
        selection::of_lines(&self.before.get())
    }

    /// The selection to change. Another tab may have changed it since, so the device is asked again; but not one that
    /// refused the last change, and so remembers less than this tab.
    fn fresh(self) -> Vec<Pick> {
        let stored = if self.lasting.get_untracked() { storage::recall(SELECTION) } else { None };
        selection::of_lines(&stored.unwrap_or_else(|| self.lines.get_untracked()))
    }

    fn store(self, picks: &[Pick]) -> String {
        let lines = selection::lines(picks);
        self.lasting.set(storage::remember(SELECTION, &lines));
        lines
    }

    /// Changes the selection, as a step that can be undone or not.
    #[inline(never)]
    pub fn change(self, undoable: bool, change: &dyn Fn(&mut Vec<Pick>)) {
        let mut picks = self.fresh();
        let before = if undoable { selection::lines(&picks) } else { String::new() };
        change(&mut picks);
        let lines = self.store(&picks);
        self.before.set(before);
        self.lines.set(lines);
    }

    /// Notes something with a record. Only the field that it is typed in shows it, so nothing is drawn anew.
    #[inline(never)]
    pub fn note(self, id: &str, note: &str) {
        let mut picks = self.fresh();
        selection::note(&mut picks, id, note);
        *self.lines.write_untracked() = self.store(&picks);
        // What is put back brings the newest note.
        let mut before = selection::of_lines(&self.before.get_untracked());
        if !before.is_empty() {
            selection::note(&mut before, id, note);
            *self.before.write_untracked() = selection::lines(&before);
        }
    }

    /// Takes a record out.
    pub fn take_out(self, id: &str) {
        self.change(true, &|picks| picks.retain(|pick| pick.id != id));
    }

    #[inline(never)]
    fn toggle(self, id: &str) {
        let held = selection::of_lines(&self.lines.get_untracked());
        if selection::place(&held, id).is_some() {
            return self.take_out(id);
        }
        // Whoever presses twice by mistake has the note back.
        let before = selection::of_lines(&self.before.get_untracked());
        let note = selection::place(&before, id).map_or("", |at| &before[at].note);
        self.change(false, &|picks| {
            if selection::place(picks, id).is_none() {
                picks.push(Pick::new(id, note));
            }
        });
    }
}

/// The button that keeps a record, and lets it go.
pub fn keep_button(record: RecordIx, lang: Lang) -> AnyView {
    let keep = state().keep;
    let loaded = loaded();
    let item = &loaded.corpus.records[record];
    let (id, pressed) = (item.id.clone(), item.id.clone());
    button("keep", "", move |_| keep.toggle(&id))
        .attr("aria-label", lang.named(lang.keep(), &item.title))
        .live_attr("aria-pressed", move || Some(selection::place(&keep.picks(), &pressed).is_some().to_string()))
        .child(bookmark())
        .text(lang.keep())
        .view()
}

/// The name of a page in the menu; that of the selection with how many cards it has.
pub fn entry(route: &Route) -> String {
    let state = state();
    let lang = state.speaks();
    let count = if *route == Route::Selection { state.keep.picks().len() } else { 0 };
    if count == 0 { lang.page(route).to_owned() } else { lang.with_count(lang.page(route), count) }
}

/// Copies a text and tells so. Where the browser does not copy, something else is said: mostly the text itself, to be
/// copied by hand.
#[inline(never)]
pub fn copy(text: String, otherwise: String, said: RwSignal<String>, lang: Lang) {
    leptos::task::spawn_local(async move {
        let done = clipboard::copy(&text).await;
        let _ = said.try_set(if done { lang.copied().to_owned() } else { otherwise });
    });
}

/// Records with the reader's notes.
pub type Noted = Vec<(RecordIx, String)>;

/// Buttons that save records as files. What the files are called and what `address` shows them together is asked for
/// only when one is pressed.
#[inline(never)]
pub fn take_along(
    count: usize,
    name: &'static str,
    title: &'static str,
    taken: Rc<dyn Fn() -> (Noted, String)>,
    lang: Lang,
) -> AnyView {
    let loaded = loaded();
    let buttons = Form::ALL.map(|form| {
        let (taken, loaded) = (taken.clone(), loaded.clone());
        let [label, end, mime] = form.names();
        let press = move |_| {
            let (records, hash) = taken();
            let address = [page::base(), hash].concat();
            let taken = RecordExport { corpus: &loaded.corpus, records: &records, title, address: &address, lang };
            save::save(&[name, ".", end].concat(), mime, &taken.file(form));
        };
        button("quiet", label, press).view()
    });
    let group = classed("div", "row take").attr("role", "group").attr("aria-label", lang.take_along(count));
    group.child(el("span").text(lang.take_along(count)).view()).children(buttons).view()
}
