//! What the pages share: the address, the language, and the corpus once it is there.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{page, storage};
use crate::corpus::{Corpus, Problem};
use crate::map::Shapes;
use crate::query::{Index, Query};
use crate::route::{Address, Route};
use crate::text::Lang;

/// The name under which the language is remembered.
const LANG: &str = "taal";

/// A corpus that is ready to be asked.
pub struct World {
    /// What was said.
    pub corpus: Corpus,
    /// The same, prepared for queries.
    pub index: Index,
    /// What is wrong in its file.
    pub problems: Vec<Problem>,
    /// Outlines for the map; none where they did not arrive.
    pub shapes: Option<Shapes>,
}

/// The state of the app. The address holds all of it but the language of this visit.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is and what is chosen there.
    pub address: RwSignal<Address>,
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
}

impl State {
    /// The state at the start: language by address, then by what was remembered, then by the browser.
    pub fn start() -> State {
        let address = Address::parse(&page::hash());
        let remembered = || storage::recall(LANG).and_then(|tag| Lang::of_tag(&tag));
        let asked = || page::languages().iter().find_map(|tag| Lang::of_tag(tag));
        let lang = address.lang.or_else(remembered).or_else(asked).unwrap_or_default();
        State { address: RwSignal::new(address), lang: RwSignal::new(lang) }
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
            storage::remember(LANG, lang.tag());
            self.lang.set(lang);
        }
    }

    /// Changes the query as a step that 'back' undoes.
    pub fn choose(&self, change: impl FnOnce(&mut Query)) {
        self.step(|address| change(&mut address.query));
    }

    /// Changes the address as a step that 'back' undoes, without leaving the page.
    pub fn step(&self, change: impl FnOnce(&mut Address)) {
        let mut address = self.address.get_untracked();
        change(&mut address);
        page::push(&address.href());
        self.address.set(address);
    }

    /// Corrects the page in the address without leaving it.
    pub fn amend_route(&self, route: Route) {
        let mut address = self.address.get_untracked();
        address.route = route;
        page::replace(&address.href());
    }

    /// Changes the query in place, as typing does.
    pub fn amend(&self, change: impl FnOnce(&mut Query)) {
        let mut address = self.address.get_untracked();
        change(&mut address.query);
        page::replace(&address.href());
        self.address.set(address);
    }
}

/// The state, from anywhere in the app.
pub fn state() -> State {
    expect_context::<State>()
}

/// The corpus, from anywhere under the pages.
pub fn world() -> Arc<World> {
    expect_context::<Arc<World>>()
}
