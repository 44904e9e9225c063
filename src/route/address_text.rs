//! The text of an address: words and keys of everything that can be chosen, read and written side by side.

use super::{Address, Counting, Form, Measure, Order, Route, Stack, View};
use crate::corpus::Kind;
use crate::lang::Lang;
use crate::query::{Facet, Query, Sort};

/// How many choices an address has in one facet, and how many of the parts that are passed over it tells. No reader
/// comes near; without a limit an address of a megabyte would keep the page busy for minutes.
const MOST_CHOICES: usize = 500;
const MOST_IGNORED: usize = 20;

/// Signs that may stand inside a value as they are, beside letters and digits: those without a meaning in an address
/// that mail programs do not break on.
const PLAIN: &[u8] = b"!$*-.:;@^_~";

const MEASURES: [(&str, Measure); 4] = [
    ("deelnemers", Measure::Participants),
    ("gesprekken", Measure::Conversations),
    ("per-gesprek", Measure::PerConversation),
    ("organisaties", Measure::Organisations),
];
const FORMS: [(&str, Form); 2] = [("stippen", Form::Dots), ("staven", Form::Bars)];
const COUNTINGS: [(&str, Counting); 2] = [("ideeen", Counting::Ideas), ("alles", Counting::All)];
const STACKS: [(&str, Stack); 3] = [("spoor", Stack::Track), ("soort", Stack::Kind), ("spiegel", Stack::Mirror)];
const ORDERS: [(&str, Order); 3] = [("omvang", Order::Size), ("naam", Order::Name), ("verwantschap", Order::Likeness)];
const WHOLE: [(&str, bool); 2] = [("eerste", false), ("alles", true)];
/// Pages without anything to fill in.
const PAGES: [(&str, Route); 11] = [
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
const VIEWS: [(&str, View); 3] = [("kaartjes", View::Cards), ("lijst", View::List), ("tabel", View::Table)];

pub(super) fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

pub(super) fn name<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, other)| *other == value).map_or("", |(name, _)| *name)
}

#[inline(never)]
pub(super) fn decode(text: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let mut bytes = text.bytes().collect::<Vec<u8>>();
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        let escaped = digit(bytes.get(from + 1)).zip(digit(bytes.get(from + 2))).filter(|_| bytes[from] == b'%');
        let (byte, len) = escaped.map_or((bytes[from], 1), |(high, low)| ((high * 16 + low) as u8, 3));
        bytes[to] = byte;
        (from, to) = (from + len, to + 1);
    }
    bytes.truncate(to);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[inline(never)]
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    encoded
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

    /// Reads the part of an address from `#` on; an empty one is the overview.
    pub fn parse(hash: &str) -> Address {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, pairs) = hash.split_once('?').unwrap_or((hash, ""));
        let mut address = Address::of(parse_path(path));
        for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if !address.take(key, value) {
                address.ignore(format!("{}={}", decode(key), decode(value)));
            }
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
            for id in value.split(',').map(decode).filter(|id| !id.is_empty()) {
                let is_kind = || Kind::ALL.iter().any(|kind| kind.id() == id);
                if (facet == Facet::Kind && !is_kind()) || self.query.chosen(facet).len() == MOST_CHOICES {
                    self.ignore(format!("{key}={id}"));
                } else {
                    self.query = std::mem::take(&mut self.query).and(facet, &id);
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
            "orde" => return set(&mut self.order, find(&ORDERS, &word)),
            "rijen" => return set(&mut self.whole, find(&WHOLE, &word)),
            "naast" => return self.take_beside(value),
            "keuze" => self.picked = word,
            "taal" => return set(&mut self.lang, Lang::of_tag(&word).map(Some)),
            _ => return false,
        }
        true
    }

    /// Takes in what is to stand side by side: `spoor:citizens,thema:gezondheid`. What is not understood is told.
    fn take_beside(&mut self, value: &str) -> bool {
        for item in value.split(',').filter(|item| !item.is_empty()) {
            let (key, id) = item.split_once(':').unwrap_or((item, ""));
            let facet = Facet::ALL.into_iter().find(|facet| facet.key() == decode(key));
            match facet.map(|facet| (facet, decode(id))).filter(|(_, id)| !id.is_empty()) {
                Some(side) if self.beside.len() < MOST_CHOICES => {
                    if !self.beside.contains(&side) {
                        self.beside.push(side);
                    }
                }
                _ => self.ignore(format!("naast={}", decode(item))),
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
                href.push_str(&if parse_path(&plain) == self.route { plain } else { encode(path) });
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
            Sort::Theme => pairs.push(("sorteer", "thema".to_owned())),
            Sort::Kind => pairs.push(("sorteer", "soort".to_owned())),
            Sort::Chance(seed) => pairs.push(("sorteer", format!("toeval-{seed}"))),
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
        option("orde", name(&ORDERS, self.order), self.order == Order::default());
        option("rijen", name(&WHOLE, self.whole), !self.whole);
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
        href
    }
}

fn parse_path(path: &str) -> Route {
    let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let plain = |word: &str| PAGES.iter().find(|(page, _)| *page == word).map(|(_, route)| route.clone());
    let route = match parts.as_slice() {
        [] => Some(Route::Overview),
        ["thema", id] => Some(Route::Theme((*id).to_owned())),
        ["kaartje", id] => Some(Route::Record((*id).to_owned())),
        [word] => plain(word),
        _ => None,
    };
    route.unwrap_or_else(|| Route::Unknown(parts.join("/")))
}

fn parse_sort(word: &str) -> Option<Sort> {
    match word {
        "relevantie" => Some(Sort::Relevance),
        "thema" => Some(Sort::Theme),
        "soort" => Some(Sort::Kind),
        _ => word.strip_prefix("toeval-").and_then(|seed| seed.parse().ok()).map(Sort::Chance),
    }
}
