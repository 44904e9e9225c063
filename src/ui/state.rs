//! What all pages share: the address, the language and the selection.
//!
//! Invariant: the address is held once, in [`State::address`]. [`State::push`] and [`State::replace_query`] change it and
//! tell the browser through [`navigation`]; [`State::navigated`] takes in what the browser tells. While the words of the
//! corpus are still being indexed, an address that asks for words waits in [`State::awaiting_words`], and the page stays.
//! An address that mail or chat has changed is put right as soon as the corpus is there that tells what it meant.

use std::sync::Arc;

use leptos::prelude::*;

use super::dom::publish;
use super::focus::hold_focus;
use super::loaded_corpus::{LoadedCorpus, device_file, loaded};
use super::selection_store::SelectionStore;
use crate::browser::{navigation, page, storage};
use crate::export::link::{Link, version_folder};
use crate::query::Query;
use crate::route::{Address, Route, View, frame::Frame};
use crate::text::Lang;

/// The name under which the language is remembered.
const LANG: &str = "taal";

/// The state of the app. The address holds all of it but the language of this visit and the selection.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is and what is chosen there.
    pub address: RwSignal<Address>,
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
    /// Whether the corpus that is shown can be searched by words yet.
    pub has_words: RwSignal<bool>,
    /// An address that is shown as soon as it can be.
    pub awaiting_words: RwSignal<Option<Address>>,
    /// The records that the reader keeps.
    pub selection: SelectionStore,
    /// Whether the page stands in a frame of someone else: it then leaves no trace in the history, which is that of
    /// the host, nor on the device.
    pub is_framed: bool,
    /// The corpus that is shown, or is shown next.
    pub corpus: StoredValue<Option<Arc<LoadedCorpus>>>,
}

impl State {
    /// The state at the start: language by address, then by what was remembered, then by the browser.
    pub fn new() -> State {
        let address = Address::parse(&navigation::hash());
        let remembered = || storage::recall(LANG).and_then(|tag| Lang::of_tag(&tag));
        let preferred = || page::languages().iter().find_map(|tag| Lang::of_tag(tag));
        let lang = address.lang.or_else(remembered).or_else(preferred).unwrap_or_default();
        State {
            address: RwSignal::new(address),
            lang: RwSignal::new(lang),
            has_words: RwSignal::new(false),
            awaiting_words: RwSignal::new(None),
            selection: SelectionStore::new(),
            is_framed: frame_here().part.is_some(),
            corpus: StoredValue::new(None),
        }
    }

    /// Whether the page of the address shows no text of a record, nor looks for words in them.
    pub fn needs_no_texts(&self) -> bool {
        let is_overview = |address: &Address| address.route == Route::Overview && !address.query.has_words();
        !self.is_framed && self.address.with_untracked(is_overview)
    }

    /// Takes in an address that has changed outside the program: a link, back, forward, the address bar.
    pub fn navigated(&self, hash: &str) {
        let address = Address::parse(hash);
        if let Some(lang) = address.lang {
            self.set_lang(lang);
        }
        self.show(address);
    }

    /// Takes in where the reader went while there was no corpus to show, and nobody heard that the address changed.
    pub fn catch_up(&self) {
        if self.corpus.with_value(Option::is_none) {
            self.navigated(&navigation::hash());
        }
    }

    /// Turns to the selection of a corpus that is about to be shown, reads the address by it, and tells the browser where
    /// that changes it.
    pub fn set_corpus(&self, loaded: &Arc<LoadedCorpus>) {
        self.selection.open(loaded);
        self.corpus.set_value(Some(loaded.clone()));
        let mut address = self.newest();
        if self.settle(&mut address) {
            self.show(address);
        }
    }

    fn settle(&self, address: &mut Address) -> bool {
        let corpus = self.corpus.get_value();
        let is_changed = corpus.is_some_and(|loaded| address.settle(&loaded.corpus, &loaded.index));
        if is_changed {
            navigation::replace(&address.href());
        }
        is_changed
    }

    /// Shows an address, once the corpus can answer it.
    fn show(&self, mut address: Address) {
        self.settle(&mut address);
        if address.query.has_words() && !self.has_words.get_untracked() {
            return self.awaiting_words.set(Some(address));
        }
        // Most addresses wait for nothing, and nothing is to be drawn anew for that.
        if self.awaiting_words.with_untracked(Option::is_some) {
            self.awaiting_words.set(None);
        }
        publish(self.address, address);
    }

    /// Says whether the corpus that is shown can be searched by words, and shows what has waited for that.
    pub fn set_has_words(&self, has_words: bool) {
        self.has_words.set(has_words);
        if let Some(address) = self.awaiting_words.get_untracked() {
            self.show(address);
        }
    }

    /// The address as the browser has it: the one that is shown, or the one that waits for its words.
    pub fn newest(&self) -> Address {
        self.awaiting_words.get_untracked().unwrap_or_else(|| self.address.get_untracked())
    }

    /// Changes the language and remembers it where that is allowed.
    pub fn set_lang(&self, lang: Lang) {
        if self.lang.get_untracked() != lang {
            if !self.is_framed {
                storage::remember(LANG, lang.tag());
            }
            self.lang.set(lang);
        }
    }

    /// Another page with all that is chosen here; tracks the address.
    pub fn at_route(&self, route: Route, lang: Option<Lang>) -> Address {
        Address { route, lang, ..self.address.get() }
    }

    /// The link to another page with what is asked here; tracks the address.
    pub fn href_to(&self, route: Route) -> String {
        self.address.with(|address| address.to(route).href())
    }

    /// The query; tracks the address.
    pub fn query(&self) -> Query {
        self.address.with(|address| address.query.clone())
    }

    /// What is asked of the records on this page; tracks the address.
    pub fn asked(&self) -> Query {
        self.address.with(Address::asked)
    }

    /// Changes the address as an entry of the history, which 'back' undoes, without leaving the page.
    pub fn push(&self, change: impl FnOnce(&mut Address)) {
        let mut address = self.newest();
        change(&mut address);
        self.commit(true, address);
    }

    /// Changes the query as an entry of the history.
    pub fn push_query(&self, change: impl FnOnce(&mut Query)) {
        self.push(|address| change(&mut address.query));
    }

    /// Changes the query in place, as typing does.
    pub fn replace_query(&self, change: impl FnOnce(&mut Query)) {
        let mut address = self.newest();
        change(&mut address.query);
        self.commit(false, address);
    }

    /// Shows results in another form than the address names, without an entry of the history.
    pub fn show_as(&self, view: View) {
        self.commit(false, Address { view, ..self.newest() });
    }

    /// Corrects the page in the browser's address without leaving it, as when an old id has led to a record.
    pub fn correct_route(&self, route: Route) {
        navigation::replace(&Address { route, ..self.address.get_untracked() }.href());
    }

    /// Tells the browser of an address, and shows it.
    #[inline(never)]
    fn commit(&self, as_entry: bool, address: Address) {
        let href = address.href();
        match as_entry {
            false => navigation::replace_debounced(&href),
            true if self.is_framed => navigation::replace(&href),
            true => navigation::push(&href),
        }
        self.show(address);
        if as_entry {
            hold_focus();
        }
    }
}

/// The page as it is; what reads it is drawn anew only when another page comes.
pub fn route_memo() -> Memo<Route> {
    let state = state();
    Memo::new(move |_| state.address.with(|address| address.route.clone()))
}

/// What the address says about a frame.
pub fn frame_here() -> Frame {
    Frame::parse(navigation::base().split_once('?').map_or("", |(_, search)| search))
}

/// The absolute address of a page of the whole explorer, also from inside a frame.
pub fn explorer_url(address: &Address) -> String {
    navigation::page() + &frame_here().explorer(address)
}

/// The link to a page of the whole explorer, for others.
pub fn explorer_link(address: &Address) -> Link {
    match device_file() {
        Some(file) => Link { url: navigation::page() + &Address::of(Route::Data).href(), file: Some(file) },
        None => Link { url: explorer_url(address), file: None },
    }
}

/// The link for others to what a site has at a path from the folder of the app, with `rest` behind it. It is that to the page
/// of the explorer where there is no path, where the app stands in it already, in the portable file and for another corpus.
pub fn site_link(path: Option<String>, rest: &str, address: &Address) -> Link {
    let page = navigation::page();
    match path {
        Some(path) if is_site() && !page.ends_with(&path) => Link::to(&(page + &path + rest)),
        _ => explorer_link(address),
    }
}

/// The address of a figure of this page, as it is now.
pub fn figure_address(figure: &'static str) -> Address {
    Address { figure, lang: None, ..state().address.get_untracked() }
}

/// The link to a page of the explorer as it is in the version that is shown, where the site keeps that: what is cited, and what
/// is told on a picture, shows the same numbers later.
pub fn kept_link(address: &Address) -> Link {
    site_link(version_folder(&loaded().corpus), &address.href(), address)
}

/// Whether what the build writes beside the app is there, and of the corpus that is shown: not for the portable file, nor for
/// another corpus.
pub fn is_site() -> bool {
    let page = navigation::page();
    page.starts_with("http") && page.ends_with('/') && loaded().user.is_none()
}

/// The state, from anywhere in the app.
pub fn state() -> State {
    expect_context::<State>()
}
