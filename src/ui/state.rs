//! What the pages share: the address, the language, and the corpus once it is there.

use std::sync::Arc;

use leptos::prelude::*;

use super::corpus_loader::UserCorpus;
use super::selection_store::SelectionStore;
use crate::browser::{page, storage};
use crate::corpus::{Corpus, Kind, Problem, RecordIx};
use crate::geo::Shapes;
use crate::query::{Index, Query};
use crate::route::{Address, Route, frame::Frame};
use crate::text::Lang;

/// The name under which the language is remembered.
const LANG: &str = "taal";

/// A corpus that is ready to be asked.
pub struct LoadedCorpus {
    /// What was said.
    pub corpus: Corpus,
    /// The same, prepared for queries.
    pub index: Index,
    /// What is wrong in its file.
    pub problems: Vec<Problem>,
    /// Outlines for the map; none where they did not arrive.
    pub shapes: Option<Shapes>,
    /// Where it came from, if not with the app.
    pub own: Option<UserCorpus>,
    /// Each whole with a part of it, by whole and then by part.
    wholes: Vec<(u32, u32)>,
}

impl LoadedCorpus {
    /// A corpus with its index. Where it came from is said later.
    pub fn of(corpus: Corpus, index: Index, problems: Vec<Problem>, shapes: Option<Shapes>) -> LoadedCorpus {
        let mut wholes: Vec<(u32, u32)> = Vec::new();
        for (part, record) in corpus.records.iter().enumerate() {
            wholes.extend(record.part_of.map(|whole| (whole as u32, part as u32)));
        }
        wholes.sort_by(|a, b| a.0.cmp(&b.0));
        LoadedCorpus { corpus, index, problems, shapes, own: None, wholes }
    }

    /// The records that illustrate a record: its voices, or everything else.
    pub fn parts(&self, whole: RecordIx, voices: bool) -> impl Iterator<Item = RecordIx> + '_ {
        let from = self.wholes.partition_point(|(other, _)| (*other as usize) < whole);
        let parts = self.wholes[from..].iter().take_while(move |(other, _)| *other as usize == whole);
        let parts = parts.map(|(_, part)| *part as usize);
        parts.filter(move |&part| (self.corpus.records[part].kind == Kind::Voice) == voices)
    }
}

/// The state of the app. The address holds all of it but the language of this visit and the
/// selection.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is and what is chosen there.
    pub address: RwSignal<Address>,
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
    /// The records that the reader keeps.
    pub keep: SelectionStore,
    /// Whether the page stands in a frame of someone else: it then leaves no trace in the history, which is that of
    /// the host, nor on the device.
    pub is_framed: bool,
}

impl State {
    /// The state at the start: language by address, then by what was remembered, then by the browser.
    pub fn start() -> State {
        let address = Address::parse(&page::hash());
        let remembered = || storage::recall(LANG).and_then(|tag| Lang::of_tag(&tag));
        let results = || page::languages().iter().find_map(|tag| Lang::of_tag(tag));
        let lang = address.lang.or_else(remembered).or_else(results).unwrap_or_default();
        let is_framed = frame_here().part.is_some();
        State { address: RwSignal::new(address), lang: RwSignal::new(lang), keep: SelectionStore::start(), is_framed }
    }

    /// The address has changed outside the program.
    pub fn arrive(&self, hash: &str) {
        let address = Address::parse(hash);
        if let Some(lang) = address.lang {
            self.speak(lang);
        }
        self.address.set(address);
    }

    /// Changes the language and remembers it where that is allowed.
    pub fn speak(&self, lang: Lang) {
        if self.lang.get_untracked() != lang {
            if !self.is_framed {
                storage::remember(LANG, lang.tag());
            }
            self.lang.set(lang);
        }
    }

    /// The address as it is, for what is to be drawn anew when it changes.
    #[inline(never)]
    pub fn now(&self) -> Address {
        self.address.get()
    }

    /// Another page with all that is chosen here, also for what is to be drawn anew when the address changes.
    #[inline(never)]
    pub fn moved(&self, route: Route, lang: Option<Lang>) -> Address {
        Address { route, lang, ..self.now() }
    }

    /// The query as it is, for what is to be drawn anew when the address changes.
    #[inline(never)]
    pub fn query(&self) -> Query {
        self.address.with(|address| address.query.clone())
    }

    /// The language as it is, for what is to be drawn anew when it changes.
    #[inline(never)]
    pub fn speaks(&self) -> Lang {
        self.lang.get()
    }

    /// Changes the query as a step that 'back' undoes.
    pub fn choose(&self, change: impl FnOnce(&mut Query)) {
        self.push(|address| change(&mut address.query));
    }

    /// Changes the address as a step that 'back' undoes, without leaving the page.
    pub fn push(&self, change: impl FnOnce(&mut Address)) {
        let mut address = self.current();
        change(&mut address);
        self.commit(address, true);
    }

    /// Corrects the page in the address without leaving it.
    pub fn amend_route(&self, route: Route) {
        page::replace(&Address { route, ..self.current() }.href());
    }

    /// Changes the query in place, as typing does.
    pub fn replace(&self, change: impl FnOnce(&mut Query)) {
        let mut address = self.current();
        change(&mut address.query);
        self.commit(address, false);
    }

    #[inline(never)]
    fn current(&self) -> Address {
        self.address.get_untracked()
    }

    #[inline(never)]
    fn commit(&self, address: Address, as_step: bool) {
        let href = address.href();
        match as_step {
            false => page::replace_soon(&href),
            true if self.is_framed => page::replace(&href),
            true => page::push(&href),
        }
        let held = as_step && !page::focus_lost();
        self.address.set(address);
        if held {
            hold_focus();
        }
    }
}

/// Does something once the page is drawn anew. All that waits for this waits here, so that the phone pays for it once.
#[inline(never)]
pub fn soon(job: Box<dyn FnOnce()>) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        job();
    });
}

/// Once the page is drawn anew, gives the focus a place where what had it is gone, such as a chip that was taken away.
#[inline(never)]
fn hold_focus() {
    soon(Box::new(|| {
        if page::focus_lost() {
            page::restore_focus();
        }
    }));
}

/// Moves the focus once the page is drawn anew.
#[inline(never)]
pub fn focus_soon(selector: String) {
    soon(Box::new(move || {
        page::reach(&selector);
    }));
}

/// What the address says about a frame.
pub fn frame_here() -> Frame {
    Frame::parse(page::base().split_once('?').map_or("", |(_, search)| search))
}

/// The absolute address of a page of the whole explorer, also from inside a frame.
#[inline(never)]
pub fn explorer(address: &Address) -> String {
    page::place() + &frame_here().explorer(address)
}

/// The state, from anywhere in the app.
#[inline(never)]
pub fn state() -> State {
    expect_context::<State>()
}

/// The corpus, from anywhere under the pages.
#[inline(never)]
pub fn loaded() -> Arc<LoadedCorpus> {
    expect_context::<Arc<LoadedCorpus>>()
}
