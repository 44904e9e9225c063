//! Choices that the words typed last may stand for: codes, themes, roles, actors and places whose names hold them.

use super::index::Index;
use super::words::{self, TokenKind};
use super::{Facet, Query};

/// The largest number of suggestions.
pub const MAX_SUGGESTIONS: usize = 7;
/// How many of the words typed last are looked for together.
const MAX_WORDS: usize = 3;
/// The fewest bytes that find a name by the beginning of a word.
const MIN_PREFIX: usize = 2;
/// The fewest bytes that find a name by a part within a word.
const MIN_INFIX: usize = 3;
/// The facets that are suggested, those first that come first at equal fit.
const FACETS: [Facet; 5] = [Facet::Code, Facet::Theme, Facet::Role, Facet::Actor, Facet::Place];

/// A choice that can take the place of the words typed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is a choice in.
    pub facet: Facet,
    /// Id of what is chosen.
    pub id: String,
    /// Its name, as the reader sees it.
    pub name: String,
    /// How many records choosing it gives, 1 or more, while the other facets stay as they are.
    pub count: usize,
    /// The typed text without the words that it takes the place of.
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
    let last = starts.len().saturating_sub(MAX_WORDS);
    for (words, &start) in starts[last..].iter().enumerate() {
        let typed = &text[start..];
        let is_one_word = last + words + 1 == starts.len();
        let needle = words::fold(typed);
        if found.len() >= MAX_SUGGESTIONS || typed.starts_with('-') || typed.contains('"') || needle.len() < MIN_PREFIX
        {
            continue;
        }
        // Other forms of the word count too, but of a single word only.
        let stem = is_one_word.then(|| index.stemmer().stem(&needle));
        let mut by_fit = [const { Vec::new() }; 3];
        let rest = text[..start].trim_end().to_owned();
        let without_words = Query { text: rest.clone(), ..query.clone() };
        let mut counts: Option<Vec<Vec<usize>>> = None;
        for facet in FACETS {
            for (place, (id, _)) in index.values(facet).iter().enumerate() {
                if query.has(facet, id) || found.iter().any(|other| (other.facet, &other.id) == (facet, id)) {
                    continue;
                }
                let name = name(facet, id);
                let Some(fit) = fit(&name, &needle, stem.as_deref()) else { continue };
                let counts = counts.get_or_insert_with(|| index.counts(&without_words));
                let count = counts[facet as usize][place];
                if count > 0 {
                    by_fit[fit].push(Suggestion { facet, id: id.clone(), name, count, rest: rest.clone() });
                }
            }
        }
        found.extend(by_fit.into_iter().flatten());
    }
    found.truncate(MAX_SUGGESTIONS);
    found
}

/// How a name fits what was typed: 0 where it begins with it, 1 where one of its words does, 2 where one of its words
/// holds it or its stem, where it is a single word and has one.
fn fit(name: &str, needle: &str, stem: Option<&str>) -> Option<usize> {
    let mut whole = String::new();
    let mut starts = Vec::new();
    words::for_each_token(name, &mut |kind, word, _| {
        if kind != TokenKind::Joined {
            starts.push(whole.len());
            whole.push_str(word);
        }
    });
    let at = |needle: &str| starts.iter().position(|&start| whole[start..].starts_with(needle)).map(|at| at.min(1));
    at(needle).or_else(|| at(stem?)).or_else(|| {
        let within = stem.is_some() && needle.len() >= MIN_INFIX && whole.contains(needle);
        within.then_some(2)
    })
}
