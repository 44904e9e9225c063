//! Says what a page has to show, from its address alone: the crate's own reader of addresses, queries and texts.

use std::collections::BTreeSet;

use dialogue_explorer::corpus::{Corpus, decode, decode_translation};
use dialogue_explorer::export::selection::{of_lines, place};
use dialogue_explorer::overview::headline;
use dialogue_explorer::query::{Facet, Index};
use dialogue_explorer::route::{Address, Route};
use dialogue_explorer::text::Lang;
use serde::Deserialize;

/// The page as the monkey saw it after a step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    hash: String,
    lang: String,
    told: String,
    title: String,
    headings: Vec<String>,
    count: Option<String>,
    chips: Vec<String>,
    sides: usize,
    search: Option<String>,
    ticked: Vec<String>,
    facets: usize,
    /// The selection as the device keeps it.
    pub kept: String,
    menu: String,
    pressed: Vec<(String, bool)>,
    current: Vec<String>,
    errors: Vec<String>,
    length: usize,
    whole: bool,
    /// The message of a panic.
    panic: String,
    stopped: bool,
    /// What the monkey did of late.
    pub log: Vec<String>,
    /// What it noticed itself.
    pub problems: Vec<String>,
}

impl Look {
    /// Whether there is a page of the app at all.
    pub fn is_whole(&self) -> bool {
        self.whole && !self.stopped
    }
}

/// The corpus with its index.
pub struct Judge {
    /// The corpus that the app has.
    pub corpus: Corpus,
    /// The same, prepared for queries.
    pub index: Index,
    /// The same in English.
    english: Option<Box<Judge>>,
}

/// A page holds more than its heading.
const LEAST: usize = 60;

impl Judge {
    /// Reads the corpus that the app has.
    pub fn new() -> Judge {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json");
        let corpus = decode(&std::fs::read_to_string(path).unwrap()).unwrap().corpus;
        let index = Index::build(&corpus);
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.en.json");
        let translation = decode_translation(&std::fs::read_to_string(path).unwrap()).unwrap().translation;
        let translated = corpus.translated(&translation).unwrap().corpus;
        let english_index = Index::build_translated(&translated, &corpus);
        let english = Some(Box::new(Judge { corpus: translated, index: english_index, english: None }));
        Judge { corpus, index, english }
    }

    /// The heading of a page and its name in the title of the window.
    fn names(&self, route: &Route, lang: Lang) -> (String, String) {
        let corpus = &self.corpus;
        let heading = match route {
            Route::Overview => match &headline(corpus, &self.index, lang) {
                Some(headline) => return (headline.title.clone(), lang.page(route).to_owned()),
                None => corpus.title.as_str(),
            },
            Route::Themes => lang.all_themes(),
            Route::Map => lang.map_heading(),
            Route::Frequency => lang.frequency_heading(),
            Route::Compare => lang.compare_heading(),
            Route::Theme(id) => match corpus.theme(id) {
                Some(theme) => return same(corpus.themes[theme].title.as_str()),
                None => return same(lang.not_found()),
            },
            Route::Record(id) => match corpus.record(id) {
                Some(record) => return same(&corpus.records[record].title),
                None => return same(lang.not_found()),
            },
            other => lang.page(other),
        };
        (heading.to_owned(), lang.page(route).to_owned())
    }

    /// Whether everything in an address is there. What a link brings in may be anything, so nothing is said of that.
    fn is_sound(&self, address: &Address) -> Option<bool> {
        let knows = |facet: Facet, id: &str| self.index.values(facet).iter().any(|(known, _)| known == id);
        let is_there = match &address.route {
            Route::Unknown(_) => false,
            Route::Theme(id) => self.corpus.theme(id).is_some(),
            Route::Record(id) => self.corpus.record(id).is_some(),
            Route::Selection if !address.picked.is_empty() => return None,
            Route::Ideas => {
                Facet::ALL.into_iter().all(|facet| address.query.chosen(facet).iter().all(|id| knows(facet, id)))
            }
            Route::Compare => address.beside.iter().all(|(facet, id)| knows(*facet, id)),
            _ => true,
        };
        // A frame of cards tells the same of its preview.
        if address.route == Route::Embed { None } else { Some(is_there && address.ignored.is_empty()) }
    }

    /// What of a page is not as its address has it.
    pub fn wrongs(&self, look: &Look) -> Vec<String> {
        let mut wrong = look.problems.clone();
        let address = Address::parse(&look.hash);
        let (route, query) = (&address.route, &address.query);
        if !look.panic.is_empty() {
            wrong.push(format!("it panicked: {}", look.panic));
        }
        if look.stopped || !look.whole || look.length < LEAST {
            wrong.push(format!("stopped: {}, whole: {}, {} letters", look.stopped, look.whole, look.length));
            return wrong;
        }
        let Some(lang) = Lang::of_tag(&look.lang) else {
            wrong.push(format!("the language is '{}'", look.lang));
            return wrong;
        };
        if let (Lang::En, Some(english)) = (lang, &self.english) {
            return english.wrongs(look);
        }
        let mut same = |what: &str, seen: &dyn std::fmt::Debug, due: &dyn std::fmt::Debug| {
            let (seen, due) = (format!("{seen:?}"), format!("{due:?}"));
            if seen != due {
                wrong.push(format!("{what}: {seen}, not {due}"));
            }
        };
        same("language", &look.lang, &address.lang.map_or_else(|| look.told.clone(), |lang| lang.tag().to_owned()));
        let (heading, name) = self.names(route, lang);
        same("headings", &look.headings, &[heading.split_whitespace().collect::<Vec<_>>().join(" ")]);
        same("title", &look.title, &one_line(&lang.window_title(&name, &self.corpus.title)));
        if *route == Route::Ideas {
            same("cards", &look.count, &Some(self.index.answer(&self.corpus, query).count().to_string()));
            let mut ticked = BTreeSet::new();
            for facet in Facet::ALL {
                let values = self.index.values(facet).iter().filter(|(id, _)| query.has(facet, id));
                ticked.extend(values.map(|(id, _)| format!("{}:{id}", facet.key())));
            }
            same("ticks", &look.ticked.iter().cloned().collect::<BTreeSet<_>>(), &ticked);
        }
        if matches!(route, Route::Ideas | Route::Compare) {
            // A field of one line holds no line breaks.
            same("words in the box", &look.search, &Some(query.text.replace(['\n', '\r'], "")));
        }
        let has_chips = match route {
            Route::Theme(id) => self.corpus.theme(id).is_some(),
            Route::Overview | Route::Themes | Route::Ideas | Route::Map | Route::Frequency | Route::Compare => true,
            // One card is what it is, so that nothing narrows it.
            Route::Embed => address.figure != "record",
            _ => false,
        };
        let chips = if has_chips { self.chips(&address, lang) } else { Vec::new() };
        same("chips", &look.chips, &chips);
        let kept = of_lines(&look.kept);
        let menu = lang.page(&Route::Selection);
        let menu = if kept.is_empty() { menu.to_owned() } else { lang.with_count(menu, kept.len()) };
        same("selection in the menu", &look.menu, &menu);
        for (card, pressed) in &look.pressed {
            same(&format!("{card} is kept"), pressed, &place(&kept, card).is_some());
        }
        let here = Route::MENU.into_iter().filter(|entry| {
            matches!((entry, route), (Route::Themes, Route::Theme(_)) | (Route::Ideas, Route::Record(_)))
                || entry == route
        });
        same("the menu is at", &look.current, &here.map(|entry| address.to(entry).href()).collect::<Vec<_>>());
        if let Some(is_sound) = self.is_sound(&address)
            && is_sound != look.errors.is_empty()
        {
            wrong.push(format!(
                "the address is {}, and told is {:?}",
                if is_sound { "sound" } else { "not" },
                look.errors
            ));
        }
        wrong
    }

    fn chips(&self, address: &Address, lang: Lang) -> Vec<String> {
        let query = &address.query;
        let mut chips = Vec::new();
        for facet in Facet::ALL {
            let names = query.chosen(facet).iter().map(|id| lang.value(&self.corpus, facet, id));
            chips.extend(names.map(|name| format!("{}: {name}", lang.facet(facet))));
        }
        if !query.text.trim().is_empty() {
            chips.push(lang.search_chip(&query.text));
        }
        chips
    }

    /// Where the monkey may jump to: pages, records, filters of every kind, and what is not there.
    pub fn addresses(&self) -> Vec<String> {
        let mut addresses: Vec<Address> = Route::MENU.into_iter().map(Address::of).collect();
        addresses.extend([Route::About, Route::Data, Route::Embed, Route::Accessibility].map(Address::of));
        addresses.extend(self.corpus.themes.iter().map(|theme| Address::of(Route::Theme(theme.id.clone()))));
        let some = self.corpus.records.iter().step_by(25);
        addresses.extend(some.map(|record| Address::of(Route::Record(record.id.clone()))));
        for facet in Facet::ALL {
            for (id, _) in self.index.values(facet).iter().step_by(4) {
                let query = dialogue_explorer::query::Query::by(facet, id);
                for route in [Route::Ideas, Route::Map, Route::Frequency, Route::Embed] {
                    addresses.push(Address { query: query.clone(), ..Address::of(route) });
                }
            }
        }
        let mut hrefs: Vec<String> = addresses.iter().map(Address::href).collect();
        hrefs.extend(
            [
                "#/vergelijk?naast=spoor:citizens,spoor:science&taal=nl",
                "#/vergelijk?naast=thema:gezondheid,thema:bestaat-niet",
                "#/ideeen?thema=bestaatniet&foo=bar&q=%E0%A4%A&soort=idea,quatsch",
                "#/ideeen?q=groen&weergave=tabel&sorteer=toeval-7&taal=en",
                "#/zomaar",
                "#/kaartje/bestaat-niet-1?taal=nl",
                "#/selectie?keuze=onzin",
            ]
            .map(str::to_owned),
        );
        hrefs
    }
}

fn same(name: &str) -> (String, String) {
    (name.to_owned(), name.to_owned())
}

/// A text as browsers make a title of it.
fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
