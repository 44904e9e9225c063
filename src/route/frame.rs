//! Frames: the part of an address between `?` and `#`, read and written side by side.
//!
//! It stands before the hash, so that a host page can tell a frame from the whole explorer, and the hash keeps meaning
//! the same in both.

use super::address_text::{PARTS, find, name, part};
use super::mended::{hash_alone, is_tracking, pairs, without_signs};
use super::percent::{decode, encode};
use super::{Address, Route};
use crate::query::words::fold;

/// In which colours a frame is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// As the device of the reader asks for.
    #[default]
    Auto,
    /// Light, whatever the device asks for.
    Light,
    /// Dark, whatever the device asks for.
    Dark,
}

impl Colours {
    /// The word in addresses, which is also what the attribute `data-theme` says.
    pub fn word(self) -> &'static str {
        name(&COLOURS, self)
    }
}

/// What a frame shows, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The id of a figure, or `all`, `compare`, `cards`, `list` or `record`; none where the page stands in no frame.
    pub part: Option<String>,
    /// Whether the reader is kept from changing what is chosen.
    pub fixed: bool,
    /// The colours.
    pub colours: Colours,
    /// The pair that names a corpus other than the app's own, as it was written but for signs behind it. What else stands
    /// there is of nobody's concern, and is not handed on.
    pub corpus: String,
    /// Values that were not understood.
    pub ignored: Vec<String>,
}

const CORPUS: &str = "corpus=";
const FIXED: [(&str, bool); 3] = [("nee", false), ("ja", true), ("", true)];
const COLOURS: [(&str, Colours); 3] = [("auto", Colours::Auto), ("licht", Colours::Light), ("donker", Colours::Dark)];

impl Frame {
    /// Reads the part of an address from `?` up to `#`.
    pub fn parse(search: &str) -> Frame {
        let mut frame = Frame::default();
        // The address of a corpus may have pairs of its own.
        for pair in pairs(search.strip_prefix('?').unwrap_or(search), &is_tracking) {
            if pair.is_empty() {
                continue;
            }
            let (key, written) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (fold(&decode(key)), decode(written));
            let understood = match key.as_str() {
                "embed" => {
                    frame.part = Some(part(&value).map_or_else(|| value.clone(), str::to_owned));
                    true
                }
                "vast" => find(&FIXED, &value).map(|fixed| frame.fixed = fixed).is_some(),
                "kleur" => find(&COLOURS, &value).map(|colours| frame.colours = colours).is_some(),
                "corpus" => {
                    let file = value.split(['"', '<', '>']).find(|part| !part.is_empty()).unwrap_or_default();
                    let file = without_signs(file);
                    let written = if file == value { written.to_owned() } else { encode(file) };
                    frame.corpus = [CORPUS, &written].concat();
                    true
                }
                _ => true,
            };
            if !understood {
                frame.ignored.push(format!("{key}={value}"));
            }
        }
        frame
    }

    /// Writes the part of an address from `?` up to `#`. Defaults are left out, so equal frames have equal addresses.
    pub fn search(&self) -> String {
        let mut pairs = String::new();
        if let Some(part) = &self.part {
            join(&mut pairs, "embed=", &encode(part));
        }
        if self.fixed {
            join(&mut pairs, "vast=", name(&FIXED, true));
        }
        if self.colours != Colours::Auto {
            join(&mut pairs, "kleur=", self.colours.word());
        }
        if !self.corpus.is_empty() {
            join(&mut pairs, "", &self.corpus);
        }
        if !pairs.is_empty() {
            pairs.insert(0, '?');
        }
        pairs
    }

    /// The file of the corpus, as its address; none where it is the app's own.
    pub fn corpus_file(&self) -> Option<String> {
        self.corpus.strip_prefix(CORPUS).map(decode)
    }

    /// Whether the whole explorer stands in the frame, with its menu and all of its pages.
    pub fn is_whole(&self) -> bool {
        self.part.as_deref() == Some("all")
    }

    /// The address of a page of the whole explorer, from `?` on.
    pub fn explorer(&self, address: &Address) -> String {
        Frame { corpus: self.corpus.clone(), ..Frame::default() }.search() + &address.href()
    }

    /// The page of the explorer on which the part stands too, or the one that was asked for.
    pub fn home(&self, asked: Route) -> Route {
        let part = PARTS.iter().find(|(part, _)| Some(*part) == self.part.as_deref());
        part.and_then(|(_, home)| home.clone()).unwrap_or(asked)
    }
}

fn join(pairs: &mut String, key: &str, value: &str) {
    if !pairs.is_empty() {
        pairs.push('&');
    }
    pairs.push_str(key);
    pairs.push_str(value);
}

/// The id of a record out of what someone has copied: the id itself, any address of the record, or that of its page or of its
/// place in a report, also within other signs or as a part of another address.
pub fn record_id(copied: &str) -> String {
    let copied = copied.trim();
    let plain = decode(copied);
    for text in [copied, &plain] {
        if let Some(at) = text.find('#')
            && let Route::Record(id) = Address::parse(&text[at..]).route
        {
            return id;
        }
        let Some((page, behind)) = text.split_once(".html") else { continue };
        let name = &page[page.rfind('/').map_or(0, |at| at + 1)..];
        if name.contains('%') {
            continue;
        }
        // A report has each of its cards under its id.
        return match behind.split_once('#') {
            Some((_, id)) if !page.contains("kaartje/") => without_signs(hash_alone(id)).to_owned(),
            _ => name.to_owned(),
        };
    }
    // Some hosts leave `.html` out, and beside a page lies the same as data.
    let Some((_, card)) = plain.split_once("kaartje/") else { return copied.to_owned() };
    let id = card.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    id.strip_suffix(".json").unwrap_or(id).to_owned()
}
