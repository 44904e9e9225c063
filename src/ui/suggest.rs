//! The search box: words narrow as they are typed, and what they may mean is offered beside them. Nothing is forced:
//! who does not look at the offers searches by words.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::dom::*;
use super::focus::after_render;
use super::loaded_corpus::{LoadedCorpus, loaded};
use super::state::{State, state};
use crate::browser::page;
use crate::browser::timer::Debounce;
use crate::query::suggest::{Suggestion, suggest};
use crate::text::Lang;

/// How long after a key suggestions are looked for, in milliseconds.
const AFTER_KEY: i32 = 60;
/// The id of the list, and what the ids of its options begin with.
const LIST: &str = "offers";

fn option_id(number: usize) -> String {
    format!("{LIST}-{number}")
}

/// What is offered now. Options go by their number from 1; 0 is none of them.
#[derive(Clone)]
struct Offers {
    state: State,
    loaded: Arc<LoadedCorpus>,
    lang: Lang,
    offered: Arc<Mutex<Vec<Suggestion>>>,
    /// How many there are; set whenever they have changed.
    count: RwSignal<usize>,
    /// The one that the arrows are at.
    active: RwSignal<usize>,
    /// The suggestions that the last key has asked for.
    pending: Debounce,
}

impl Offers {
    fn set(&self, offered: Vec<Suggestion>) {
        let count = offered.len();
        *self.offered.lock().unwrap_or_else(PoisonError::into_inner) = offered;
        self.active.set(0);
        self.count.set(count);
    }

    fn get(&self) -> Vec<Suggestion> {
        self.offered.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    #[inline(never)]
    fn open(&self) {
        // Nothing is offered for words that are not in sight yet.
        if self.state.awaiting_words.with_untracked(Option::is_some) {
            return;
        }
        let loaded = &self.loaded;
        let query = self.state.address.with_untracked(|address| address.query.clone());
        let name = |facet, id: &str| self.lang.value(&loaded.corpus, facet, id);
        self.set(suggest(&loaded.index, &loaded.corpus.synonyms, &query, &name));
    }

    /// Puts the offers away, and those of a key that are still to come.
    #[inline(never)]
    fn close(&self) {
        self.pending.cancel();
        self.set(Vec::new());
    }

    /// A blank after the last word says that it is whole, and not the beginning of others.
    fn finish_word(&self) {
        self.state.replace_query(|query| {
            if !query.text.is_empty() && !query.text.ends_with(' ') {
                query.text.push(' ');
            }
        });
        self.close();
    }

    #[inline(never)]
    fn take(&self, number: usize) {
        if let Some(suggestion) = self.get().into_iter().zip(1..).find(|(_, at)| *at == number) {
            self.state.push_query(|query| *query = suggestion.0.take(std::mem::take(query)));
        }
        self.close();
    }

    /// Arrows walk through the offers and back to the words, Enter takes one, Escape puts them away.
    fn press(&self, event: &web_sys::Event) {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let (key, active) = (key.key(), self.active.get_untracked());
        if matches!(key.as_str(), "ArrowDown" | "ArrowUp") && active == 0 && self.count.get_untracked() > 0 {
            // The walk begins among the offers for all that was typed; those that are still to come would end it.
            self.pending.cancel();
            self.open();
        }
        let count = self.count.get_untracked();
        match (key.as_str(), count) {
            ("ArrowDown", 0) => self.open(),
            ("ArrowDown", _) => self.go_to((active + 1) % (count + 1)),
            ("ArrowUp", 1..) => self.go_to((active + count) % (count + 1)),
            ("Enter", _) if active > 0 => self.take(active),
            ("Enter", _) => return self.finish_word(),
            ("Escape", 1..) => self.close(),
            ("Escape", 0) => return self.close(),
            _ => return,
        }
        event.prevent_default();
    }

    /// The focus stays in the box, so that no browser brings the option into sight by itself.
    fn go_to(&self, number: usize) {
        self.active.set(number);
        after_render(move || page::show(&option_id(number)));
    }

    fn option(&self, suggestion: Suggestion, number: usize) -> AnyView {
        let (active, offers) = (self.active, self.clone());
        li().attr("role", "option")
            .attr("id", option_id(number))
            .live_state("aria-selected", move || active.get() == number)
            // The focus stays in the box.
            .on("mousedown", |event| event.prevent_default())
            .on("click", move |_| offers.take(number))
            .text(suggestion.name)
            .child(small().text(self.lang.suggested(&suggestion.choices, suggestion.count)))
            .view()
    }
}

/// The search box of the page.
pub fn search(lang: Lang) -> AnyView {
    let state = state();
    let offers = Offers {
        state,
        loaded: loaded(),
        lang,
        offered: Arc::default(),
        count: RwSignal::new(0),
        active: RwSignal::new(0),
        pending: Debounce::default(),
    };
    let (count, active) = (offers.count, offers.active);
    // Offers belong to what was typed: where the words of the address become others, as by 'back', they are of no use.
    let typed = RwSignal::new(String::new());
    let closing = offers.clone();
    effect(move |_| {
        if state.query().text != typed.get_untracked() {
            closing.close();
        }
    });
    let (typing, pressing, leaving, drawing) = (offers.clone(), offers.clone(), offers.clone(), offers);
    let input = input()
        .attr("type", "search")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", LIST)
        .live_state("aria-expanded", move || count.get() > 0)
        .live_attr("aria-activedescendant", move || {
            let active = active.get();
            (active > 0).then(|| option_id(active))
        })
        .attr("placeholder", lang.search_hint())
        .live_prop("value", move || state.query().text.into())
        .on("input", move |event| {
            let text = value_of(&event);
            typed.set(text.clone());
            active.set(0);
            state.replace_query(|query| query.text = text);
            // The count of this key is painted first.
            let opening = typing.clone();
            typing.pending.schedule(AFTER_KEY, move || opening.open());
        })
        .on("keydown", move |event| pressing.press(&event))
        .on("blur", move |_| leaving.close());
    let options = move || {
        let count = count.get();
        all(drawing.get().into_iter().take(count).zip(1..).map(|(suggestion, at)| drawing.option(suggestion, at)))
    };
    let list = el("ul")
        .attr("class", "offers")
        .attr("id", LIST)
        .attr("role", "listbox")
        .attr("aria-label", lang.suggestions())
        .live_flag("hidden", move || count.get() == 0)
        .child(live(options));
    let label = label().child(span().text(lang.search())).child(input);
    div().class("search").child(label).child(list).view()
}
