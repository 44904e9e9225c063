//! Choices that the words typed last may stand for: codes, themes, roles, actors, places and kinds whose names hold
//! them; one, or several of different facets together.

use std::ops::Range;

use super::index::Index;
use super::query_parser::{MINUS, QUOTES};
use super::words::{self, TokenKind};
use super::{Facet, Query};
use crate::sort::sort_by;

/// The largest number of suggestions, and of those that are several choices for the same words.
pub const MAX_SUGGESTIONS: usize = 7;
const MAX_COMBINATIONS: usize = 3;
/// How many ways of reading the words as several choices are tried.
const MAX_TRIED: usize = 16;
/// How many of the words typed last are looked at, how many of them can make a name, and how many names they can make.
const MAX_WORDS: usize = 6;
const MAX_WORDS_OF_NAME: usize = 3;
const MAX_NAMES: usize = 3;
/// The fewest bytes that find a name by the beginning of a word.
const MIN_PREFIX: usize = 2;
/// The fewest bytes that find a name by a part within a word, or beside another name.
const MIN_INFIX: usize = 3;
/// The facets that are suggested, those first that come first at equal fit.
const FACETS: [Facet; 7] =
    [Facet::Code, Facet::Theme, Facet::Role, Facet::Actor, Facet::Place, Facet::Track, Facet::Kind];

/// Choices that can take the place of the words typed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is chosen, by facet and id: one value, or several of different facets.
    pub choices: Vec<(Facet, String)>,
    /// Their names, as the reader sees them.
    pub name: String,
    /// How many records choosing them gives, 1 or more, while the other facets stay as they are.
    pub count: usize,
    /// The typed text without the words that they take the place of.
    pub rest: String,
}

impl Suggestion {
    /// The query with the choices in the place of the words.
    pub fn take(&self, query: Query) -> Query {
        let query = self.choices.iter().fold(query, |query, (facet, id)| query.and(*facet, id));
        Query { text: self.rest.clone(), ..query }
    }
}

/// Suggestions for the end of a query's text, best first: names that begin with what was typed, then those with a word
/// that does, then those that hold it within a word. More words typed that fit one name come before fewer; where they
/// fit none, but one after the other names of different facets, those are suggested together. Nothing is suggested that
/// is chosen already or that would give no record. Where no name fits a word, its `synonyms` are tried. `name` gives a
/// value the name that readers see.
pub fn suggest(
    index: &Index,
    synonyms: &[Vec<String>],
    query: &Query,
    name: &dyn Fn(Facet, &str) -> String,
) -> Vec<Suggestion> {
    let words = last_words(&query.text);
    let names = if words.is_empty() { Vec::new() } else { names(index, query, name) };
    let typed = Typed { index, synonyms, text: &query.text, words, names };
    let mut found: Vec<Suggestion> = Vec::new();
    for (from, word) in typed.words.iter().enumerate() {
        if found.len() >= MAX_SUGGESTIONS {
            break;
        }
        let before = found.len();
        let rest = Query { text: query.text[..word.start].trim_end().to_owned(), ..query.clone() };
        let mut counts: Option<Vec<Vec<usize>>> = None;
        for (_, name) in typed.fitting(from, typed.words.len()) {
            let count = counts.get_or_insert_with(|| index.counts(&rest))[name.facet as usize][name.place];
            add(&mut found, &rest, &[name], count);
        }
        if found.len() > before {
            continue;
        }
        let mut combinations = typed.combinations(from, MAX_NAMES);
        sort_by(&mut combinations, &|(a, one), (b, other)| (one.len(), a).cmp(&(other.len(), b)));
        for (_, names) in combinations.into_iter().take(MAX_TRIED) {
            if found.len() < before + MAX_COMBINATIONS {
                combine(index, &mut found, &rest, names);
            }
        }
    }
    found.truncate(MAX_SUGGESTIONS);
    found
}

/// Adds a suggestion in the place of all words but those of `rest`, unless it is there or gives no record.
fn add(found: &mut Vec<Suggestion>, rest: &Query, names: &[&Name], count: usize) {
    let choices: Vec<(Facet, String)> = names.iter().map(|name| (name.facet, name.id.to_owned())).collect();
    if count > 0 && found.iter().all(|other| other.choices != choices) {
        let name = names.iter().map(|name| name.name.as_str()).collect::<Vec<&str>>().join(" × ");
        found.push(Suggestion { choices, name, count, rest: rest.text.clone() });
    }
}

/// Adds several choices as one suggestion. Where they give no record, kinds of record are passed over, so that who asks
/// for ideas is offered what there is instead.
fn combine(index: &Index, found: &mut Vec<Suggestion>, rest: &Query, mut names: Vec<&Name>) {
    let count = |names: &[&Name]| {
        let query = names.iter().fold(rest.clone(), |query, name| query.and(name.facet, name.id));
        index.matches(&query).count_ones(..)
    };
    let mut matching = count(&names);
    if matching == 0 {
        names.retain(|name| name.facet != Facet::Kind);
        matching = count(&names);
    }
    if names.len() > 1 {
        add(found, rest, &names, matching);
    }
}

/// The words of a text that suggestions can take the place of: the last ones that are neither excluded nor in quotes.
fn last_words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let begin = word.as_ptr() as usize - text.as_ptr() as usize;
        words.push(begin..begin + word.len());
        if word.starts_with(MINUS) || word.contains(QUOTES) {
            words.clear();
        }
    }
    words.split_off(words.len().saturating_sub(MAX_WORDS))
}

/// A value that is not chosen, by its name.
struct Name<'a> {
    facet: Facet,
    /// Its place among the values of the facet.
    place: usize,
    id: &'a str,
    name: String,
    /// The name folded and without spaces, and where its words begin in that.
    folded: String,
    starts: Vec<usize>,
    /// Whether anything is chosen in its facet.
    is_beside_chosen: bool,
}

fn names<'a>(index: &'a Index, query: &Query, name: &dyn Fn(Facet, &str) -> String) -> Vec<Name<'a>> {
    let mut names = Vec::new();
    for facet in FACETS {
        let is_beside_chosen = !query.chosen(facet).is_empty();
        for (place, (id, _)) in index.values(facet).iter().enumerate().filter(|(_, (id, _))| !query.has(facet, id)) {
            let (name, mut folded, mut starts) = (name(facet, id), String::new(), Vec::new());
            words::for_each_token(&name, &mut |kind, word, _| {
                if kind != TokenKind::Joined {
                    starts.push(folded.len());
                    folded.push_str(word);
                }
            });
            names.push(Name { facet, place, id, name, folded, starts, is_beside_chosen });
        }
    }
    names
}

/// The words typed last and what they may name.
struct Typed<'a> {
    index: &'a Index,
    synonyms: &'a [Vec<String>],
    text: &'a str,
    words: Vec<Range<usize>>,
    names: Vec<Name<'a>>,
}

/// How names fit what was typed, 0 at best.
type Fitting<N> = Vec<(usize, N)>;

impl Typed<'_> {
    /// The names that the words from one to another fit, best first.
    fn fitting(&self, from: usize, to: usize) -> Fitting<&Name<'_>> {
        let needle = words::fold(&self.text[self.words[from].start..self.words[to - 1].end]);
        if needle.len() < MIN_PREFIX || to - from > MAX_WORDS_OF_NAME {
            return Vec::new();
        }
        let stemmer = self.index.stemmer();
        // Other forms of the word count too, but of a single word only.
        let stem = (to - from == 1).then(|| stemmer.stem(&needle));
        let mut found = self.named(&needle, stem.as_deref());
        if found.is_empty()
            && let Some(stem) = stem
        {
            // Most words begin otherwise, and need not be stemmed to tell that.
            let is_same = |word: &String| word.bytes().next() == needle.bytes().next() && stemmer.stem(word) == stem;
            for group in self.synonyms {
                let folded: Vec<String> = group.iter().map(|word| words::fold(word)).collect();
                if folded.iter().any(is_same) {
                    found.extend(folded.iter().flat_map(|word| self.named(word, Some(&stemmer.stem(word)))));
                }
            }
        }
        sort_by(&mut found, &|(a, _), (b, _)| a.cmp(b));
        found
    }

    /// The names that fit one needle, in the order of the facets.
    fn named(&self, needle: &str, stem: Option<&str>) -> Fitting<&Name<'_>> {
        self.names.iter().filter_map(|name| Some((name.fit(needle, stem)?, name))).collect()
    }

    /// The ways of reading the words from one on as names of different facets, at most so many. A stop word names nothing,
    /// and may stand between two names.
    fn combinations(&self, from: usize, most: usize) -> Fitting<Vec<&Name<'_>>> {
        let mut found = Vec::new();
        let is_stop_word = |at: &usize| {
            let word = words::fold(&self.text[self.words[*at].clone()]);
            self.index.stemmer().is_stop_word(&word)
        };
        let begin = from + usize::from(is_stop_word(&from));
        for to in (begin + 1..=self.words.len()).filter(|_| most > 0) {
            let length = self.words[to - 1].end - self.words[from].start;
            let heads = self.fitting(from, to).into_iter();
            let mut heads =
                heads.filter(|(fit, name)| *fit < 2 && length >= MIN_INFIX && !name.is_beside_chosen).peekable();
            if heads.peek().is_none() {
                continue;
            }
            let next = (to..self.words.len()).find(|at| !is_stop_word(at));
            let tails = next.map_or_else(Vec::new, |next| self.combinations(next, most - 1));
            for (fit, name) in heads {
                if to == self.words.len() {
                    found.push((fit, vec![name]));
                }
                for (more, names) in tails.iter().filter(|(_, names)| names.iter().all(|it| it.facet != name.facet)) {
                    found.push((fit + more, [&[name], names.as_slice()].concat()));
                }
            }
        }
        found
    }
}

impl Name<'_> {
    /// How it fits what was typed: 0 where it begins with it, 1 where one of its words does, 2 where one of its words
    /// holds it or its stem, where it is a single word and has one.
    fn fit(&self, needle: &str, stem: Option<&str>) -> Option<usize> {
        let at = |needle: &str| {
            let start = self.starts.iter().position(|&start| self.folded[start..].starts_with(needle));
            start.map(|at| at.min(1))
        };
        at(needle).or_else(|| at(stem?)).or_else(|| {
            let within = stem.is_some() && needle.len() >= MIN_INFIX && self.folded.contains(needle);
            within.then_some(2)
        })
    }
}
