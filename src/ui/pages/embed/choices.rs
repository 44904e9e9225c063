//! What is chosen on the page of snippets, and the code that it gives.

use leptos::prelude::*;

use crate::browser::navigation;
use crate::export::link::part_page;
use crate::export::snippet::{HEIGHT, Snippet, height, html};
use crate::route::{Address, Route, frame::Colours, frame::Frame, frame::record_id};
use crate::text::Lang;
use crate::ui::loaded_corpus::loaded;
use crate::ui::state::{State, frame_here, is_site};

const COLOURS: [Colours; 3] = [Colours::Auto, Colours::Light, Colours::Dark];

/// How a part stands on someone's page. Choices go by their place.
#[derive(Clone, Copy)]
pub struct Choices {
    /// The state of the page around it.
    pub state: State,
    /// What is shown, as the address has it.
    pub part: Memo<String>,
    /// The record that is shown, where one is: its id or any address of it.
    pub card: RwSignal<String>,
    /// Whether the reader is kept from changing what is chosen.
    pub fixed: RwSignal<usize>,
    /// Whether the frame keeps one height.
    pub still: RwSignal<usize>,
    /// That height, as it was typed.
    pub pixels: RwSignal<String>,
    /// The language of the frame.
    pub language: RwSignal<usize>,
    /// Its colours.
    pub colours: RwSignal<usize>,
    /// How wide the preview is.
    pub width: RwSignal<usize>,
    /// The day of the version that the frame stays at; empty where it follows the newest.
    pub day: RwSignal<String>,
}

impl Choices {
    /// What the frame is asked for.
    pub fn frame(self) -> Frame {
        Frame {
            part: Some(self.part.get()),
            fixed: self.fixed.get() == 1,
            colours: COLOURS.get(self.colours.get()).copied().unwrap_or_default(),
            rest: frame_here().rest,
            ..Frame::default()
        }
    }

    /// The language in which it speaks.
    pub fn lang(self) -> Lang {
        Lang::ALL.get(self.language.get()).copied().unwrap_or_default()
    }

    /// Whether this part is shown.
    pub fn is(self, part: &str) -> bool {
        self.part.with(|now| now == part)
    }

    /// Whether the frame keeps one height. The whole explorer does: it has pages of many heights, and its sheets and its menu
    /// stand at the edges of its window.
    pub fn is_still(self) -> bool {
        self.still.get() == 1 || self.is("all")
    }

    /// The page of the record, for parts that are one.
    pub fn route(self) -> Route {
        let loaded = loaded();
        let mut address = Address::of(Route::Record(record_id(&self.card.get())));
        address.settle(&loaded.corpus, &loaded.index);
        address.route
    }

    /// The code.
    pub fn snippet(self) -> String {
        let (frame, lang, part) = (self.frame(), self.lang(), self.part.get());
        let loaded = loaded();
        let route = frame.home(self.route());
        let (address, id) = match &route {
            // One card is what it is; nothing narrows it.
            Route::Record(id) => (Address { lang: Some(lang), ..Address::of(route.clone()) }, id.as_str()),
            page => {
                let now = self.state.at_route(page.clone(), Some(lang));
                (Address { figure: "", picked: String::new(), ..now }, "")
            }
        };
        let named = lang.narrowed(&loaded.corpus, &address.query);
        let title = lang.frame_title(lang.part(&part), &named);
        let day = self.day.get();
        let folder = if day.is_empty() { day } else { ["v/", &day, "/"].concat() };
        let page = if folder.is_empty() { navigation::page() } else { navigation::sibling(&folder) };
        // Whoever follows the link may have been kept from the frame by what keeps the program away, so it leads to a page
        // that needs none. Such a page shows all there is: where something is chosen, only the explorer shows the same.
        let is_plain = Address { lang: None, ..address.clone() } == Address::of(address.route.clone());
        let plain = part_page(&loaded.corpus, &part, id, lang).filter(|_| is_plain && is_site());
        let script = if self.is_still() { String::new() } else { navigation::sibling("embed.js") };
        html(&Snippet {
            address: &[page.as_str(), &frame.search(), &address.href()].concat(),
            title: &lang.window_title(&title, lang.brand()),
            height: if self.is_still() { height(&self.pixels.get()) } else { HEIGHT },
            script: &script,
            explorer: &plain.map_or_else(
                || [page.as_str(), &frame.explorer(&address)].concat(),
                |plain| navigation::sibling(&[folder.as_str(), &plain].concat()),
            ),
            link: &lang.frame_link(&title),
        })
    }
}
