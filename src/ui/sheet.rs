//! What was pressed in a drawing: a sheet from below on a phone, a panel beside on a desk.

use leptos::prelude::*;

use super::cards::{cards, record_within};
use super::corpus_loader::loader;
use super::dom::*;
use super::loaded_corpus::{LoadedCorpus, loaded};
use super::state::state;
use crate::browser::page;
use crate::query::Query;
use crate::route::{Address, Route};
use crate::text::Lang;

/// How many of the cards behind a mark are named.
const NAMED: usize = 3;

/// What was pressed: what is said of it, and where it leads. Of the dot of a record nothing is said but the record.
#[derive(Clone, Copy)]
pub struct Pressed {
    label: RwSignal<String>,
    href: RwSignal<String>,
}

impl Pressed {
    /// Nothing yet.
    pub fn new() -> Pressed {
        Pressed { label: RwSignal::new(String::new()), href: RwSignal::new(String::new()) }
    }

    /// Opens what was pressed.
    pub fn press(self, label: String, href: String) {
        self.label.set(label);
        self.href.set(href);
    }

    /// Whether it tells of a mark with this label.
    pub fn tells(self, label: Option<String>) -> bool {
        let told = self.label.get_untracked();
        !told.is_empty() && label == Some(told)
    }

    /// Puts away what is said of a mark, since another drawing comes, and tells whether something was; the card of a dot stays.
    pub fn forget_mark(self) -> bool {
        let is_told = !self.label.get_untracked().is_empty();
        if is_told {
            self.press(String::new(), String::new());
        }
        is_told
    }
}

/// What is opened, over the page but not in its way: other marks can be pressed while it stands. It takes the focus, and
/// gives it back to the figure.
pub fn sheet(pressed: Pressed, figure: NodeRef<Tag>) -> AnyView {
    let loader = loader();
    let close = move || {
        pressed.press(String::new(), String::new());
        if let Some(figure) = figure.get_untracked() {
            let _ = figure.focus();
        }
    };
    live(move || {
        let href = pressed.href.get();
        if href.is_empty() {
            return nothing();
        }
        let lang = state().lang.get();
        // A dot says nothing of its own: it is the card.
        let label = pressed.label.get_untracked();
        let label = if label.is_empty() { lang.card_title().to_owned() } else { label };
        let place: NodeRef<Tag> = NodeRef::new();
        on_load(place, |place| {
            let _ = place.focus();
        });
        // An outline has no texts to show.
        let content = move || {
            if !loader.has_texts.get() {
                return el("p").class("waiting").attr("role", "status").text(lang.loading()).view();
            }
            loader.provide_newest();
            let loaded = loaded();
            let address = Address::parse(&href);
            match &address.route {
                Route::Record(id) => cards(loaded.corpus.record(id).into_iter().collect(), lang),
                _ => behind(&loaded, pressed.label.get_untracked(), &href, address.asked(), lang),
            }
        };
        let escape = move |event: web_sys::Event| {
            if page::is_escape(&event) {
                close();
            }
        };
        section()
            .class("sheet")
            .attr("aria-label", label)
            .on("keydown", escape)
            .child(button("quiet", lang.close(), move |_| close()).node_ref(place))
            .live(content)
            .view()
    })
}

/// What a mark says, the first of the cards behind it, and the way to all of them.
fn behind(loaded: &LoadedCorpus, label: String, href: &str, query: Query, lang: Lang) -> AnyView {
    let corpus = &loaded.corpus;
    let answer = loaded.index.answer(corpus, &query);
    let titles = answer.order.iter().take(NAMED).map(|&record| {
        let title = link(record_within(corpus, record, query.clone()), &corpus.records[record].title);
        li().language(corpus.record_language(record)).child(title).view()
    });
    let titles = ul().children(titles).view();
    let count = answer.count();
    all([el("p").child(link(href, label)).view(), titles, link(Address::cards(query).href(), lang.show_results(count))])
}
