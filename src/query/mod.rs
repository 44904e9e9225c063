//! What the reader asks, and the answer.
//!
//! A [`Query`] is plain text all through: ids as they stand in the address. [`Index`] turns it into an [`Answer`] over
//! one corpus. Nothing here knows of pages or addresses.

mod answer;
mod bits;
pub mod compare;
pub mod highlight;
mod index;
mod inverted_index;
mod lookup;
mod phrase;
mod query_parser;
pub mod related;
mod scoring;
mod search;
pub mod stem;
pub mod suggest;
pub mod words;

pub use answer::{Answer, AnswerTask};
pub use bits::Bits;
pub use index::{Builder, Index};
pub use search::{Found, WordIndex};

use crate::corpus::Kind;

/// Something that records can be chosen by. Within a facet the choices add up (or); between facets they narrow (and).
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
}

/// The order of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By relevance where words are asked for, else by kind.
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
    /// The same order; where it is left to chance, another one.
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

    /// The same query without the choices of a facet.
    pub fn without(mut self, facet: Facet) -> Self {
        self.chosen[facet as usize].clear();
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

    /// Puts a choice in, or takes it out where it was in.
    pub fn toggle(&mut self, facet: Facet, id: &str) {
        let chosen = &mut self.chosen[facet as usize];
        match chosen.iter().position(|chosen| chosen == id) {
            Some(position) => {
                chosen.remove(position);
            }
            None => chosen.push(id.to_owned()),
        }
    }

    /// Keeps only the choices that the test accepts, and gives those that it does not.
    pub fn retain(&mut self, mut keep: impl FnMut(Facet, &str) -> bool) -> Vec<(Facet, String)> {
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

    /// Whether nothing narrows the records.
    pub fn is_open(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.iter().all(Vec::is_empty)
    }
}
