//! What a reader may mean by the words typed last: codes, themes, roles, parties and places whose names hold them.

use super::stem::stem;
use super::words::{self, TokenKind};
use super::{Facet, Index, Query};

/// How many suggestions there are at most.
pub const MOST: usize = 7;
/// How many words typed last are read together.
const WORDS: usize = 3;
/// Letters that have to be typed before a name is found by its beginning.
const BEGINS: usize = 2;
/// Letters that have to be typed before a name is found by a part within a word.
const WITHIN: usize = 3;
/// What is suggested; at equal fit the first here stands first.
const FACETS: [Facet; 5] = [Facet::Code, Facet::Theme, Facet::Role, Facet::Actor, Facet::Place];

/// A choice that can take the place of the words typed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is a choice in.
    pub facet: Facet,
    /// What is chosen.
    pub id: String,
    /// Its name, as it was looked through.
    pub name: String,
    /// How many records choosing it gives, 1 or more, while the other facets stay as they are.
    pub count: usize,
    /// What is left of the typed text without the words that it takes the place of.
    pub rest: String,
}

impl Suggestion {
    /// The query with the choice in the place of the words.
    pub fn take(&self, query: Query) -> Query {
        Query { text: self.rest.clone(), ..query.and(self.facet, &self.id) }
    }
}

/// Suggestions for the end of a query's text, best first: names that begin with what was typed, then those with a word
/// that does, then those that hold it within a word. More words typed that fit one name come before fewer. Nothing is
/// suggested that is chosen already or that would give no record. `name` gives a value the name that readers see.
pub fn suggest(index: &Index, query: &Query, name: &dyn Fn(Facet, &str) -> String) -> Vec<Suggestion> {
    let text = query.text.trim_end();
    let mut starts: Vec<usize> = Vec::new();
    for (at, letter) in text.char_indices() {
        if !letter.is_whitespace() && !text[..at].ends_with(|before: char| !before.is_whitespace()) {
            starts.push(at);
        }
    }
    let mut found: Vec<Suggestion> = Vec::new();
    let last = starts.len().saturating_sub(WORDS);
    for (words, &start) in starts[last..].iter().enumerate() {
        let typed = &text[start..];
        let alone = last + words + 1 == starts.len();
        let needle = words::fold(typed);
        if found.len() >= MOST || typed.starts_with('-') || typed.contains('"') || needle.len() < BEGINS {
            continue;
        }
        let mut fitting = [const { Vec::new() }; 3];
        let rest = text[..start].trim_end().to_owned();
        let open = Query { text: rest.clone(), ..query.clone() };
        let mut counts: Option<Vec<Vec<usize>>> = None;
        for facet in FACETS {
            for (place, (id, _)) in index.values(facet).iter().enumerate() {
                if query.has(facet, id) || found.iter().any(|other| (other.facet, &other.id) == (facet, id)) {
                    continue;
                }
                let name = name(facet, id);
                let Some(fit) = fit(&name, &needle, alone) else { continue };
                let counts = counts.get_or_insert_with(|| index.counts(&open));
                let count = counts[facet as usize][place];
                if count > 0 {
                    fitting[fit].push(Suggestion { facet, id: id.clone(), name, count, rest: rest.clone() });
                }
            }
        }
        found.extend(fitting.into_iter().flatten());
    }
    found.truncate(MOST);
    found
}

/// How a name fits what was typed: 0 the best, 2 the least. A word alone may also be another form of a word of the name, or stand
/// within one.
fn fit(name: &str, needle: &str, alone: bool) -> Option<usize> {
    let mut whole = String::new();
    let mut starts = Vec::new();
    words::for_each_token(name, &mut |piece, word, _| {
        if piece != TokenKind::Joined {
            starts.push(whole.len());
            whole.push_str(word);
        }
    });
    let at = |needle: &str| starts.iter().position(|&start| whole[start..].starts_with(needle)).map(|at| at.min(1));
    at(needle).or_else(|| if alone { at(&stem(needle)) } else { None }).or_else(|| {
        let within = alone && needle.len() >= WITHIN && whole.contains(needle);
        within.then_some(2)
    })
}
