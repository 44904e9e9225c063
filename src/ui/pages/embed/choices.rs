//! What is chosen on the page of snippets, and the code that it gives.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::browser::navigation;
use crate::export::link::part_page;
use crate::export::snippet::{HEIGHT, STILL, Snippet, height, html};
use crate::query::Query;
use crate::route::{Address, PARTS, Route, View, frame::Colours, frame::Frame, frame::record_id};
use crate::text::Lang;
use crate::ui::dom::effect;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::{State, frame_here, is_site, state};

/// The part that is the whole explorer.
pub const WHOLE: &str = "all";

const COLOURS: [Colours; 3] = [Colours::Auto, Colours::Light, Colours::Dark];

/// How a part stands on someone's page. Choices go by their place.
#[derive(Clone, Copy)]
pub struct Choices {
    /// The state of the page around it.
    pub state: State,
    /// What is shown, by its place among [`PARTS`]; it follows the address.
    pub part: Memo<usize>,
    /// The record that is shown, where one is: its id or any address of it.
    pub card: RwSignal<String>,
    /// Whether the reader is kept from changing what is chosen.
    pub fixed: RwSignal<usize>,
    /// The height that the frame keeps, as it was typed; empty where it follows what it shows.
    pub pixels: RwSignal<String>,
    /// The language of the frame.
    pub language: RwSignal<usize>,
    /// Its colours.
    pub colours: RwSignal<usize>,
    /// How wide the preview is.
    pub width: RwSignal<usize>,
    /// The folder of the version that the frame stays at; empty where it follows the newest.
    pub folder: RwSignal<String>,
}

/// How the last part was to stand, for who changes the language, or comes back to take another part.
#[derive(Clone)]
struct Last {
    fixed: usize,
    pixels: String,
    colours: usize,
    width: usize,
    folder: String,
}

thread_local! {
    /// What suits most sites, until something else is chosen in this visit.
    static LAST: RefCell<Last> = const {
        RefCell::new(Last { fixed: 0, pixels: String::new(), colours: 0, width: 1, folder: String::new() })
    };
}

impl Choices {
    /// What the address asks for, as the last part was to stand; of records the first that is asked for.
    pub fn new(lang: Lang) -> Choices {
        let state = state();
        let loaded = loaded();
        let now = state.address.get_untracked();
        let first = || loaded.index.answer(&loaded.corpus, &now.query).order.first().copied();
        let card = match now.figure == "record" && !now.picked.is_empty() {
            true => now.picked.clone(),
            false => first().map_or_else(String::new, |record| loaded.corpus.records[record].id.clone()),
        };
        let part = move |_: Option<&usize>| {
            let figure = state.address.with(|address| address.figure);
            PARTS.iter().position(|(part, _)| *part == figure).unwrap_or(0)
        };
        let last = LAST.with_borrow(Last::clone);
        let choices = Choices {
            state,
            part: Memo::new(part),
            card: RwSignal::new(card),
            fixed: RwSignal::new(last.fixed),
            pixels: RwSignal::new(last.pixels),
            language: RwSignal::new(usize::from(lang == Lang::En)),
            colours: RwSignal::new(last.colours),
            width: RwSignal::new(last.width),
            folder: RwSignal::new(last.folder),
        };
        effect(move |_| {
            LAST.set(Last {
                fixed: choices.fixed.get(),
                pixels: choices.pixels.get(),
                colours: choices.colours.get(),
                width: choices.width.get(),
                folder: choices.folder.get(),
            });
        });
        choices
    }

    /// What the frame is asked for.
    pub fn frame(self) -> Frame {
        Frame {
            part: Some(self.part().to_owned()),
            fixed: self.fixed.get() == 1 && self.part() != WHOLE,
            colours: COLOURS.get(self.colours.get()).copied().unwrap_or_default(),
            corpus: frame_here().corpus,
            ..Frame::default()
        }
    }

    /// The language in which it speaks.
    pub fn lang(self) -> Lang {
        Lang::ALL.get(self.language.get()).copied().unwrap_or_default()
    }

    /// What is shown, by its id.
    pub fn part(self) -> &'static str {
        PARTS[self.part.get()].0
    }

    /// The height that was typed, where it is one.
    fn height(self) -> Option<u32> {
        height(&self.pixels.get())
    }

    /// Whether the frame keeps one height. The whole explorer does: it has pages of many heights, and its sheets and its menu
    /// stand at the edges of its window.
    fn is_still(self) -> bool {
        self.height().is_some() || self.part() == WHOLE
    }

    /// The page of the record, for parts that are one.
    pub fn route(self) -> Route {
        let mut address = Address::of(Route::Record(record_id(&self.card.get())));
        let loaded = loaded();
        address.settle(&loaded.corpus, &loaded.index);
        address.route
    }

    /// The code.
    pub fn snippet(self) -> String {
        let (mut frame, lang) = (self.frame(), self.lang());
        let loaded = loaded();
        let mut address = self.state.at_route(frame.home(self.route()), Some(lang));
        address.figure = "";
        // Cards and lists are two parts, each of which brings its own form.
        address.view = View::Cards;
        let mut id = "";
        // One card is what it is; nothing narrows it.
        if let Route::Record(card) = &address.route {
            address.query = Query::default();
            address.picked.clear();
            id = card;
        }
        let href = address.href();
        let named = lang.narrowed(&loaded.corpus, &address.query);
        let title = lang.frame_title(lang.part(self.part()), &named);
        let folder = self.folder.get();
        let page = if folder.is_empty() { navigation::page() } else { navigation::sibling(&folder) };
        // Whoever follows the link may have been kept from the frame by what keeps the program away, so it leads to a page
        // that needs none. Such a page shows all there is. Where something is chosen, which stands before the language,
        // only the explorer shows the same.
        let is_plain = href.contains("?taal=") && is_site();
        let address = [page.as_str(), &frame.search(), &href].concat();
        let explorer = match part_page(&loaded.corpus, self.part(), id, lang).filter(|_| is_plain) {
            Some(plain) => navigation::sibling(&(folder + &plain)),
            None => {
                frame = Frame { corpus: frame.corpus, ..Frame::default() };
                [page.as_str(), &frame.search(), &href].concat()
            }
        };
        let script = if self.is_still() { String::new() } else { navigation::sibling("embed.js") };
        html(&Snippet {
            address: &address,
            title: &lang.window_title(&title, lang.brand()),
            height: self.height().unwrap_or(if self.part() == WHOLE { STILL } else { HEIGHT }),
            script: &script,
            explorer: &explorer,
            link: &lang.frame_link(&title),
        })
    }
}
