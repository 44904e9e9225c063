//! The text of an address: words and keys of everything that can be chosen, read and written side by side.

use super::mended::{hash_alone, is_alike, is_apart, is_tracking, meant, pairs, without_signs};
use super::percent::{MOST_ROUNDS, decode, encode, once};
use super::{Address, Counting, Form, Grouping, Measure, Order, Route, Stack, View};
use crate::corpus::Kind;
use crate::lang::Lang;
use crate::letters::is_alphanumeric;
use crate::query::words::fold;
use crate::query::{Facet, Query, Sort};

/// How many choices an address has in one facet, and how many of the parts that are passed over it tells. No reader
/// comes near; without a limit an address of a megabyte would keep the page busy for minutes.
const MOST_CHOICES: usize = 500;
const MOST_IGNORED: usize = 20;

const MEASURES: [(&str, Measure); 4] = [
    ("deelnemers", Measure::Participants),
    ("gesprekken", Measure::Conversations),
    ("per-gesprek", Measure::PerConversation),
    ("organisaties", Measure::Organisations),
];
const FORMS: [(&str, Form); 2] = [("stippen", Form::Dots), ("staven", Form::Bars)];
const COUNTINGS: [(&str, Counting); 2] = [("ideeen", Counting::Ideas), ("alles", Counting::All)];
const GROUPINGS: [(&str, Grouping); 4] =
    [("wie", Grouping::Track), ("soort", Grouping::Kind), ("onderwerp", Grouping::Topic), ("thema", Grouping::Theme)];
const STACKS: [(&str, Stack); 6] = [
    ("apart", Stack::Multiples),
    ("spoor", Stack::Track),
    ("soort", Stack::Kind),
    ("spiegel", Stack::Mirror),
    ("spiegel-2", Stack::MirrorEnds),
    ("spiegel-3", Stack::MirrorLast),
];
const ORDERS: [(&str, Order); 4] =
    [("eigen", Order::Own), ("omvang", Order::Size), ("naam", Order::Name), ("verwantschap", Order::Likeness)];
const SORTS: [(&str, Sort); 3] = [("relevantie", Sort::Relevance), ("thema", Sort::Theme), ("soort", Sort::Kind)];
const WHOLE: [(&str, bool); 2] = [("eerste", false), ("alles", true)];
/// Pages without anything to fill in. As a constant it would be put together anew wherever it is used.
static PAGES: [(&str, Route); 11] = [
    ("", Route::Overview),
    ("themas", Route::Themes),
    ("ideeen", Route::Ideas),
    ("kaart", Route::Map),
    ("frequentie", Route::Frequency),
    ("vergelijk", Route::Compare),
    ("selectie", Route::Selection),
    ("insluiten", Route::Embed),
    ("gegevens", Route::Data),
    ("toegankelijkheid", Route::Accessibility),
    ("over", Route::About),
];
/// Every figure and other part that can be shown in a frame, with the page of the explorer on which it stands too. What is
/// no page of its own stands where it was asked for.
pub static PARTS: [(&str, Option<Route>); 14] = [
    ("participants", Some(Route::Overview)),
    ("hosts", Some(Route::Map)),
    ("frequency", Some(Route::Frequency)),
    ("codes", Some(Route::Frequency)),
    ("actors", Some(Route::Frequency)),
    ("balance", Some(Route::Frequency)),
    ("dialogues", Some(Route::Frequency)),
    ("contrast", Some(Route::Compare)),
    ("dots", Some(Route::Overview)),
    ("all", Some(Route::Overview)),
    ("compare", Some(Route::Compare)),
    ("cards", Some(Route::Ideas)),
    ("list", Some(Route::Ideas)),
    ("record", None),
];
const VIEWS: [(&str, View); 3] = [("kaartjes", View::Cards), ("lijst", View::List), ("tabel", View::Table)];

pub(super) fn find<T: Clone>(table: &[(&str, T)], word: &str) -> Option<T> {
    let meant = meant(word, &mut table.iter().map(|(name, _)| *name))?;
    table.iter().find(|(name, _)| *name == meant).map(|(_, value)| value.clone())
}

/// The part of the explorer with this id.
pub(super) fn part(word: &str) -> Option<&'static str> {
    meant(word, &mut PARTS.iter().map(|(part, _)| *part))
}

pub(super) fn name<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, other)| *other == value).map_or("", |(name, _)| *name)
}

impl Address {
    /// The address of a page on which nothing is chosen.
    #[inline(never)]
    pub fn of(route: Route) -> Self {
        Address { route, ..Address::default() }
    }

    /// The address of the cards that a query gives.
    #[inline(never)]
    pub fn cards(query: Query) -> Self {
        Address { route: Route::Ideas, query, ..Address::default() }
    }

    /// Reads the part of an address from `#` on; an empty one is the overview. What names something of a corpus is read
    /// as it stands, until [`Address::settle`] holds it against one.
    pub fn parse(hash: &str) -> Address {
        let hash = hash_alone(hash);
        let mut decoded = hash.to_owned();
        // It may have been encoded as a whole, more than once; its values were before.
        for _ in 0..=MOST_ROUNDS {
            let address = Address::read(&decoded);
            if !matches!(address.route, Route::Unknown(_)) {
                return address;
            }
            decoded = once(&decoded);
        }
        Address::read(hash)
    }

    fn read(hash: &str) -> Address {
        let hash = hash.trim_start_matches(['#', '!']);
        let (mut path, mut chosen) = hash.split_once(['?', '&', '#']).unwrap_or((hash, ""));
        // Servers put the number of a visit behind a path.
        if let Some((page, _)) = path.split_once(';').filter(|(_, behind)| behind.contains('=')) {
            (path, chosen) = (page, &hash[page.len() + 1..]);
        }
        // Pairs alone, as some senders put them behind a hash that had nothing else.
        if path.split_once('=').is_some_and(|(key, _)| !decode(key).contains('/')) {
            (path, chosen) = ("", hash);
        }
        let mut chosen = chosen.to_owned();
        for _ in 0..MOST_ROUNDS {
            if !chosen.contains('=') {
                chosen = once(&chosen);
            }
        }
        let mut address = Address::of(parse_path(path));
        let mut ends_in_words = false;
        for pair in pairs(&chosen, &|behind| behind.contains('=') || is_tracking(behind)) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode(key);
            let key = fold(&name);
            ends_in_words = key == "q";
            // A sign that was written for HTML leaves its name.
            let is_empty = value.is_empty() && (name.contains(';') || key.is_empty());
            // What stands in `data` is the address that a mail program has looked up for its reader.
            if !is_empty && !is_tracking(&name) && name != "data" && !address.take(&key, value) {
                address.ignore(format!("{name}={}", decode(value)));
            }
        }
        if ends_in_words {
            address.query.text.truncate(without_signs(&address.query.text).len());
        }
        address
    }

    /// Notes that something is passed over, unless so much is that nobody would read it.
    fn ignore(&mut self, part: String) {
        if self.ignored.len() < MOST_IGNORED {
            self.ignored.push(part);
        }
    }

    /// Takes one key and its value in; whether they were understood.
    fn take(&mut self, key: &str, value: &str) -> bool {
        fn set<T>(place: &mut T, value: Option<T>) -> bool {
            value.map(|value| *place = value).is_some()
        }
        let word = decode(value);
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            // No kind has a comma in its name, so that one which was encoded parts them too.
            let is_kind = facet == Facet::Kind;
            let ids = if is_kind { word.as_str() } else { value };
            for id in ids.split(',').map(decode).filter(|id| !id.is_empty()) {
                let known = Kind::ALL.iter().map(|kind| kind.id()).find(|kind| is_alike(kind, &id)).filter(|_| is_kind);
                if is_kind && without_signs(&id).is_empty() {
                    continue;
                }
                if (is_kind && known.is_none()) || self.query.chosen(facet).len() == MOST_CHOICES {
                    self.ignore(format!("{key}={id}"));
                } else {
                    self.query = std::mem::take(&mut self.query).and(facet, known.unwrap_or(&id));
                }
            }
            return true;
        }
        match key {
            "q" => self.query.text = word,
            "sorteer" => return set(&mut self.query.sort, parse_sort(&word)),
            "weergave" => return set(&mut self.view, find(&VIEWS, &word)),
            "maat" => return set(&mut self.measure, find(&MEASURES, &word)),
            "vorm" => return set(&mut self.form, find(&FORMS, &word)),
            "tel" => return set(&mut self.counting, find(&COUNTINGS, &word)),
            "stapel" => return set(&mut self.stack, find(&STACKS, &word)),
            "groep" => return set(&mut self.grouping, find(&GROUPINGS, &word)),
            "orde" => return set(&mut self.order, find(&ORDERS, &word)),
            "figuur" => return set(&mut self.figure, part(&word)),
            "rijen" => return set(&mut self.whole, find(&WHOLE, &word)),
            "naast" => return self.take_beside(value),
            "keuze" => self.picked = word,
            "taal" => {
                let tag = word.strip_prefix("3D").unwrap_or(&word);
                return set(&mut self.lang, tag.split(|sign| !is_alphanumeric(sign)).find_map(Lang::of_tag).map(Some));
            }
            _ => return false,
        }
        true
    }

    /// Takes in what is to stand side by side: `spoor:citizens,thema:gezondheid`. What is not understood is told.
    pub(super) fn take_beside(&mut self, value: &str) -> bool {
        for item in value.split(',').map(decode).filter(|item| !without_signs(item).is_empty()) {
            let (key, id) = item.split_once(':').unwrap_or((&item, ""));
            let facet = Facet::ALL.into_iter().find(|facet| is_alike(facet.key(), key));
            match facet.map(|facet| (facet, id.to_owned())).filter(|(_, id)| !id.is_empty()) {
                Some(side) if self.beside.len() < MOST_CHOICES => {
                    if !self.beside.contains(&side) {
                        self.beside.push(side);
                    }
                }
                _ => self.ignore(format!("naast={item}")),
            }
        }
        true
    }

    /// Writes the address from `#` on. Defaults are left out, so equal states have equal addresses.
    #[inline(never)]
    pub fn href(&self) -> String {
        let mut href = String::from("#/");
        match &self.route {
            Route::Theme(id) => href.push_str(&format!("thema/{}", encode(id))),
            Route::Record(id) => href.push_str(&format!("kaartje/{}", encode(id))),
            Route::Unknown(path) => {
                let parts: Vec<String> = path.split('/').map(encode).collect();
                let plain = parts.join("/");
                // Where an escaped slash stood in it, the plain form would be read as something else.
                href.push_str(&if Address::parse(&plain).route == self.route { plain } else { encode(path) });
            }
            plain => href.push_str(PAGES.iter().find(|(_, page)| page == plain).map_or("", |(word, _)| word)),
        }
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for facet in Facet::ALL {
            let chosen = self.query.chosen(facet);
            if !chosen.is_empty() {
                let ids: Vec<String> = chosen.iter().map(|id| encode(id)).collect();
                pairs.push((facet.key(), ids.join(",")));
            }
        }
        if !self.query.text.is_empty() {
            pairs.push(("q", encode(&self.query.text)));
        }
        match self.query.sort {
            Sort::Relevance => {}
            Sort::Chance(seed) => pairs.push(("sorteer", format!("toeval-{seed}"))),
            sort => pairs.push(("sorteer", name(&SORTS, sort).to_owned())),
        }
        let mut option = |key, value: &str, default: bool| {
            if !default {
                pairs.push((key, value.to_owned()));
            }
        };
        option("weergave", name(&VIEWS, self.view), self.view == View::default());
        option("maat", name(&MEASURES, self.measure), self.measure == Measure::default());
        option("vorm", name(&FORMS, self.form), self.form == Form::default());
        option("tel", name(&COUNTINGS, self.counting), self.counting == Counting::default());
        option("stapel", name(&STACKS, self.stack), self.stack == Stack::default());
        option("groep", self.grouping.word(), self.grouping == Grouping::default());
        option("orde", name(&ORDERS, self.order), self.order == Order::default());
        option("rijen", name(&WHOLE, self.whole), !self.whole);
        option("figuur", self.figure, self.figure.is_empty());
        if !self.beside.is_empty() {
            let sides: Vec<String> =
                self.beside.iter().map(|(facet, id)| format!("{}:{}", facet.key(), encode(id))).collect();
            pairs.push(("naast", sides.join(",")));
        }
        if !self.picked.is_empty() {
            pairs.push(("keuze", encode(&self.picked)));
        }
        if let Some(lang) = self.lang {
            pairs.push(("taal", lang.tag().to_owned()));
        }
        for (index, (key, value)) in pairs.iter().enumerate() {
            href.push(if index == 0 { '?' } else { '&' });
            href.push_str(key);
            href.push('=');
            href.push_str(value);
        }
        // What ends an address is taken for the words around it, unless something stands behind.
        let ends_in_signs =
            pairs.last().is_some_and(|(key, _)| *key == "q") && without_signs(&self.query.text) != self.query.text;
        if ends_in_signs || href.ends_with('_') {
            href.push('&');
        }
        href
    }
}

/// The same address with `picked` as what its figure shows closely.
pub fn with_picked(href: &str, picked: &str) -> String {
    Address { picked: picked.to_owned(), ..Address::parse(href) }.href()
}

impl Grouping {
    /// The word in addresses, and in the hook of the figure.
    pub fn word(self) -> &'static str {
        name(&GROUPINGS, self)
    }
}

fn parse_path(path: &str) -> Route {
    let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
    let mut parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    // Words that were put behind an id may have slashes of their own.
    while let [_, id, .., last] = parts.as_slice()
        && (without_signs(last).is_empty() || id.contains(is_apart))
    {
        parts.pop();
    }
    let route = match parts.as_slice() {
        [] => Some(Route::Overview),
        [word, id] if is_alike("thema", word) => Some(Route::Theme((*id).to_owned())),
        [word, id] if is_alike("kaartje", word) => Some(Route::Record((*id).to_owned())),
        // Signs alone are what was put behind the address of the overview, also where a slash is among them.
        parts => find(&PAGES, &parts.join("/")),
    };
    route.unwrap_or_else(|| Route::Unknown(parts.join("/")))
}

fn parse_sort(word: &str) -> Option<Sort> {
    let seed = || fold(word.trim_end_matches(|sign: char| !sign.is_ascii_digit())).split_once("toeval")?.1.parse().ok();
    find(&SORTS, word).or_else(|| seed().map(Sort::Chance))
}
