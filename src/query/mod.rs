//! Full-text search and facets over a corpus.
//!
//! text -> [`query_parser`] -> [`term`]s -> `lookup`, `phrase` and `spelling` in an `inverted_index` -> postings
//! -> `clauses` with their `synonyms` -> `search` -> `scoring` -> [`Found`] records -> with the facets of a [`Query`] (`index`) ->
//! an [`Answer`] -> [`highlight`]ed
//!
//! Invariants:
//! - Any text is a query, and no text costs more than sixteen terms.
//! - No record of a summary counts unless its track or theme is chosen.
//! - A record answers words by its own text; names of its theme are offered (`names`) and find no record.
//! - Between facets choices narrow, within a facet they add up; the number beside a choice is what choosing it gives.
//! - A record's score depends on the corpus and the text alone, not on earlier queries.
//! - Nothing here knows of pages, addresses or the language of the interface. What is specific to a language of the
//!   texts stands in [`stem`].

mod affix_key;
pub mod alike;
mod answer;
mod clauses;
pub mod compare;
mod found;
pub mod highlight;
mod index;
mod indexer;
mod inverted_index;
mod lookup;
mod names;
mod phrase;
pub mod query_parser;
mod record_set;
pub mod related;
mod scoring;
mod search;
mod spelling;
pub mod standout;
pub mod stem;
pub mod suggest;
mod synonyms;
pub mod term;
mod text_index;
pub mod words;

pub use answer::{Answer, AnswerTask};
pub use found::Found;
pub use index::{Builder, Index};
pub use names::{NameKind, Named};
pub use record_set::{RecordSet, all_records};
pub use search::{WordIndex, WordIndexer};

use crate::corpus::Kind;

/// A property by which records are chosen. Within a facet the choices add up (or); between facets they narrow (and).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
pub enum Facet {
    /// Kind of dialogue.
    Track,
    /// Report.
    Theme,
    /// Kind of record.
    Kind,
    /// Code of the codebook.
    Code,
    /// Who is to act.
    Actor,
    /// Municipality that hosted the record's theme.
    Place,
    /// Role group of the speaker.
    Role,
    /// Number of the dialogue within its theme.
    Dialogue,
}

impl Facet {
    /// Every facet, in the order of display.
    pub const ALL: [Facet; 8] = [
        Facet::Track,
        Facet::Theme,
        Facet::Kind,
        Facet::Code,
        Facet::Actor,
        Facet::Place,
        Facet::Role,
        Facet::Dialogue,
    ];

    /// The Dutch word that stands for the facet in addresses and hooks.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Track => "spoor",
            Facet::Theme => "thema",
            Facet::Kind => "soort",
            Facet::Code => "code",
            Facet::Actor => "actor",
            Facet::Place => "plaats",
            Facet::Role => "rol",
            Facet::Dialogue => "dialoog",
        }
    }

    /// The hook of a value, which is one name among those of all facets: `thema:gezondheid`.
    pub fn hook(self, id: &str) -> String {
        format!("{}:{id}", self.key())
    }
}

/// The order of results. Equal records keep the order of the corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By relevance for a query with words, else by kind.
    #[default]
    Relevance,
    /// By theme, in the order of the reports.
    Theme,
    /// By kind, ideas first.
    Kind,
    /// At random, the same for the same seed.
    Chance(u32),
}

impl Sort {
    /// Another random order where the order is random; else the same.
    pub fn again(self) -> Sort {
        match self {
            Sort::Chance(seed) => Sort::Chance(seed.wrapping_add(1)),
            plain => plain,
        }
    }
}

/// What the reader asks: choices by facet, words, and the order of the results.
///
/// How the results are shown is not part of it, so that going from cards to a list asks nothing anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    chosen: [Vec<String>; Facet::ALL.len()],
    /// Words to search for, as typed.
    pub text: String,
    /// Order of the results.
    pub sort: Sort,
}

impl Query {
    /// A query with one choice.
    #[inline(never)]
    pub fn by(facet: Facet, id: &str) -> Self {
        Query::default().and(facet, id)
    }

    /// The same query with one choice more.
    #[inline(never)]
    pub fn and(mut self, facet: Facet, id: &str) -> Self {
        if !self.has(facet, id) {
            self.chosen[facet as usize].push(id.to_owned());
        }
        self
    }

    /// The same query with the kinds that count as ideas.
    pub fn and_ideas(self) -> Self {
        Kind::IDEAS.into_iter().fold(self, |query, kind| query.and(Facet::Kind, kind.id()))
    }

    /// The same query for these kinds, or for those of them that are chosen; none where only others are.
    pub fn of_kinds(&self, kinds: &[Kind]) -> Option<Query> {
        let is_asked = |kind: &&Kind| self.chosen(Facet::Kind).is_empty() || self.has(Facet::Kind, kind.id());
        let kinds: Vec<&Kind> = kinds.iter().filter(is_asked).collect();
        let of = |query: Query, kind: &&Kind| query.and(Facet::Kind, kind.id());
        (!kinds.is_empty()).then(|| kinds.iter().fold(self.clone().without(Facet::Kind), of))
    }

    /// The same query without the choices of a facet.
    pub fn without(mut self, facet: Facet) -> Self {
        self.chosen[facet as usize].clear();
        self
    }

    /// The same query with this choice alone in its facet.
    pub fn only(self, facet: Facet, id: &str) -> Self {
        self.without(facet).and(facet, id)
    }

    /// Whether it has a text that is more than spaces.
    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The same query without its words.
    pub fn without_words(mut self) -> Self {
        self.text.clear();
        self
    }

    /// The ids chosen in a facet, in the order in which they were chosen.
    pub fn chosen(&self, facet: Facet) -> &[String] {
        &self.chosen[facet as usize]
    }

    /// Whether this id is chosen.
    pub fn has(&self, facet: Facet, id: &str) -> bool {
        self.chosen(facet).iter().any(|chosen| chosen == id)
    }

    /// Adds a choice, or removes it where it was chosen.
    pub fn toggle(&mut self, facet: Facet, id: &str) {
        let chosen = &mut self.chosen[facet as usize];
        match chosen.iter().position(|chosen| chosen == id) {
            Some(position) => {
                chosen.remove(position);
            }
            None => chosen.push(id.to_owned()),
        }
    }

    /// Removes the choices for which `keep` returns false, and returns them.
    pub fn retain(&mut self, keep: &dyn Fn(Facet, &str) -> bool) -> Vec<(Facet, String)> {
        let mut dropped = Vec::new();
        for facet in Facet::ALL {
            self.chosen[facet as usize].retain(|id| {
                let kept = keep(facet, id);
                if !kept {
                    dropped.push((facet, id.clone()));
                }
                kept
            });
        }
        dropped
    }

    /// Takes every choice and the words away; the order stays.
    pub fn clear(&mut self) {
        self.chosen.iter_mut().for_each(Vec::clear);
        self.text.clear();
    }

    /// Whether nothing narrows the records.
    pub fn is_open(&self) -> bool {
        !self.has_words() && self.chosen.iter().all(Vec::is_empty)
    }
}
