//! What an address meant that mail, chat or copying has changed on its way.
//!
//! | changed | read as |
//! |---|---|
//! | signs behind it: a full stop, a bracket, a quotation mark, a blank | without them, where nothing has them in its name |
//! | `<br>`, `</a>`, `">text`, `&gt;`, `&nbsp;`, `[/url]`, `|words` behind it | without them |
//! | another address before it, or the same once more, as in `[address](address)` and `address<address>` | the last one |
//! | `&amp;` and its like for `&`; `&`, `?`, `#` or `;` for one another | the pairs that they part |
//! | a line broken within a key or an id, a key in capitals, `=3D` for `=` | the key, the word or the id |
//! | encoded twice, or as a whole | decoded as often |
//! | ligatures, full width, soft hyphens, other case in ids and words | the id or word with the same letters |
//! | pairs by which a sender counts who comes, `:~:` and what follows | nothing, and they are not passed on |
//!
//! Invariants: an address that [`Address::href`] has written is read as it is; an id that the corpus has is never taken
//! for another.

use super::{Address, Route};
use crate::corpus::Corpus;
use crate::query::words::fold;
use crate::query::{Facet, Index};

/// What is put behind an address, or around it.
const SIGNS: &str = ".,:;!'\"*_~)]}>|\\’‘‚“”„«»‹›…\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{feff}";
/// Signs that belong to what stands before them where one of these opens it.
const PAIRS: [(char, &str); 8] =
    [(')', "("), (']', "["), ('}', "{"), ('>', "<"), ('’', "‘‚"), ('”', "“„"), ('“', "„"), ('»', "«")];

/// What begins behind an address and in none: the part of a page that is to be shown, what chat, forums and HTML put behind.
const BEHIND: [&str; 6] = [":~:", "|", "[", "</", "%3C/", "%3c/"];

/// How names of pairs begin, or end, that tell a sender who has come by which letter, post or advertisement, and what
/// mail programs add that look at links.
const TRACKING: &str = "_ utm_ mc_ hsa_ pk_ piwik_ mtm_ matomo_ vero_ oly_ mkt_ ml_ igsh li_fat at_ sc_ sccid gcl srsltid epik dm_i \
    gad_ sdata spm wt hscta reserved xtor elq echobox fb_ sfmc_ spuser spjob sprep vgo_ inf_contact ck_sub bsft_ ns_c ns_m ns_s trk \
    ref_src ref_url itm_ ga_";
const TRACKING_ENDS: &str = "clid clkid clickid braid _cid kwcid extid";

/// Whether a pair is a sender's, by its name, and says nothing to the app.
pub(super) fn is_tracking(key: &str) -> bool {
    let key = key.split('=').next().unwrap_or_default().to_ascii_lowercase();
    TRACKING.split(' ').any(|begin| key.starts_with(begin)) || TRACKING_ENDS.split(' ').any(|end| key.ends_with(end))
}

/// The part of an address from `#` on, without what stands around it: what was put behind, and all before the last `#/`,
/// which no address has within.
pub(super) fn hash_alone(mut hash: &str) -> &str {
    let last = hash.split("#/").last().unwrap_or_default();
    // With the slash, behind which a sign belongs to the address.
    hash = &hash[(hash.len() - last.len()).saturating_sub(1)..];
    for mark in BEHIND {
        hash = hash.split(mark).next().unwrap_or_default();
    }
    hash
}

/// The pairs of an address, without what `&amp;` and its like leave of themselves before one. What was put behind a pair by another
/// sign than `&` is a pair of its own where it `parts` them.
pub(super) fn pairs<'a>(text: &'a str, parts: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
    let mut pairs = Vec::new();
    for mut pair in text.split('&') {
        let at = pairs.len();
        while let Some(rest) =
            ["amp;", "amp%3B", "amp%3b", "#38;", "#038;", "#x26;"].iter().find_map(|left| pair.strip_prefix(left))
        {
            pair = rest;
        }
        while let Some((before, behind)) = pair.rsplit_once(['?', '#', ';']).filter(|(_, behind)| parts(behind)) {
            pairs.insert(at, behind);
            pair = before;
        }
        pairs.insert(at, pair);
    }
    pairs
}

/// A text without signs at its end that are not its own.
#[inline(never)]
pub(super) fn without_signs(mut text: &str) -> &str {
    while let Some(last) = text.chars().next_back() {
        let before = &text[..text.len() - last.len_utf8()];
        let count = |signs: &str| before.chars().filter(|&sign| signs.contains(sign)).count();
        let is_closing = match PAIRS.iter().find(|(close, _)| *close == last) {
            Some((_, open)) => count(open) > count(last.encode_utf8(&mut [0; 4])),
            None => last == '"' && count("\"") % 2 == 1,
        };
        if is_closing || !(SIGNS.contains(last) || last.is_whitespace()) {
            break;
        }
        text = before;
    }
    text
}

/// Whether a word, as an address has it, has the letters and digits of one of ours, alone or before what was put behind it.
#[inline(never)]
pub(super) fn is_alike(own: &str, word: &str) -> bool {
    own == word || letters(word).contains(&fold(own))
}

/// Whether a sign parts a word from what was put behind it.
pub(super) fn is_apart(letter: char) -> bool {
    letter.is_whitespace() || "<>\"([|".contains(letter)
}

/// The letters and digits of a word, without what mail writes as the end of `=3D`; and those of it before words, or the rest of
/// a tag, that were put behind it.
fn letters(word: &str) -> [String; 2] {
    let word = word.strip_prefix("3D").unwrap_or(word);
    let mut pieces = word.split(is_apart).map(fold);
    [fold(word), pieces.find(|piece| !piece.is_empty()).unwrap_or_default()]
}

/// The id or word that a text was, out of those that there are: itself, or without signs behind it, or with the same letters in
/// all, or before what was put behind it, in this order. None where it is like none.
#[inline(never)]
pub(super) fn meant<'a>(text: &str, ids: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let (whole, alike) = (without_signs(text), letters(text));
    let mut best = (3, "");
    for id in ids {
        if id == text {
            return Some(id);
        }
        let plain = fold(id);
        let rank = match alike.iter().position(|letters| *letters == plain) {
            _ if id == whole => 0,
            Some(rank) if !plain.is_empty() || id.is_empty() => 1 + rank,
            _ => 3,
        };
        if rank < best.0 {
            best = (rank, id);
        }
    }
    (best.0 < 3).then_some(best.1)
}

impl Address {
    /// Puts ids of the corpus in the place of those that were changed on their way; whether there were any. What the
    /// corpus knows stays, and so does what is like nothing in it.
    pub fn settle(&mut self, corpus: &Corpus, index: &Index) -> bool {
        let before = self.clone();
        let is_known = |facet: Facet, id: &str| index.values(facet).iter().any(|(value, _)| value == id);
        let of_facet = |facet: Facet, id: &str| {
            let found = meant(id, &mut index.values(facet).iter().map(|(value, _)| value.as_str()));
            found.unwrap_or(id).to_owned()
        };
        let of_route = |route: &Route, id: &str| match route {
            Route::Record(_) => meant(id, &mut corpus.ids().map(|(id, _)| id)).map(str::to_owned),
            _ => Some(of_facet(Facet::Theme, id)).filter(|id| is_known(Facet::Theme, id)),
        };
        // Pairs may have been encoded together with the id or the choice that they stand behind.
        let mut behind = String::new();
        if let Route::Record(id) | Route::Theme(id) = &self.route {
            let whole = of_route(&self.route, id);
            let at = if whole.is_some() { None } else { id.find(['?', '&', '#', ';']) };
            let found = whole.or_else(|| of_route(&self.route, &id[..at?]));
            if found.is_some()
                && let Some(at) = at
            {
                behind.extend(["&", &id[at + 1..]]);
            }
            if let (Route::Record(id) | Route::Theme(id), Some(found)) = (&mut self.route, found) {
                *id = found;
            }
        }
        for (facet, mut id) in self.query.retain(&is_known) {
            if let Some(at) = id.find('&').filter(|&at| id[at..].contains('=')) {
                behind.push_str(&id[at..]);
                id.truncate(at);
            }
            let whole = of_facet(facet, &id);
            let parts: Vec<String> = whole.split(',').map(|part| of_facet(facet, part)).collect();
            // What parts the choices may have been encoded too.
            let is_list = !is_known(facet, &whole) && parts.iter().any(|part| is_known(facet, part));
            for id in if is_list { parts } else { vec![whole] } {
                if !without_signs(&id).is_empty() {
                    self.query = std::mem::take(&mut self.query).and(facet, &id);
                }
            }
        }
        if !behind.is_empty() {
            let mut told = std::mem::take(&mut self.ignored);
            *self = Address::parse(&(self.href() + &behind));
            told.append(&mut self.ignored);
            self.ignored = told;
            self.settle(corpus, index);
            return true;
        }
        for (facet, id) in std::mem::take(&mut self.beside) {
            let id = of_facet(facet, &id);
            let is_list = !is_known(facet, &id)
                && id.split_once(',').is_some_and(|(first, _)| is_known(facet, &of_facet(facet, first)));
            if is_list {
                self.take_beside(&[facet.key(), ":", &id].concat());
            } else {
                self.beside.push((facet, id));
            }
        }
        self.beside.iter_mut().for_each(|(facet, id)| *id = of_facet(*facet, id));
        if self.route != Route::Selection && !self.picked.is_empty() && corpus.record(&self.picked).is_none() {
            let themes = index.values(Facet::Theme).iter().map(|(theme, _)| theme.as_str());
            let provinces = corpus.places.iter().map(|place| place.province.as_str());
            let mut ids = themes.chain(provinces).chain(corpus.ids().map(|(id, _)| id));
            self.picked = meant(&self.picked, &mut ids).unwrap_or_else(|| without_signs(&self.picked)).to_owned();
        }
        *self != before
    }
}
