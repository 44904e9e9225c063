//! What every file says of where it comes from.

use serde::Serialize;

use crate::corpus::{Citation, Corpus};
use crate::tools::site::Site;
use crate::tools::site::addresses::{ASIDE, CORPUS};
use crate::tools::site::catalog::{licence, publisher};

/// The corpus that a file is of.
#[derive(Serialize)]
pub struct Origin<'a> {
    id: &'a str,
    title: String,
    version: Option<State<'a>>,
    /// BCP 47 tag of the titles in this file.
    language: &'a str,
    publisher: &'a str,
    licence: &'a str,
    licence_url: Option<String>,
    /// The whole corpus in the language that it was written in, seen from a file in a folder.
    file: String,
}

/// Which state of the corpus it is: the day it was published, and a hash of its content, empty where it has none.
#[derive(Serialize)]
struct State<'a> {
    date: &'a str,
    hash: &'a str,
}

impl<'a> Origin<'a> {
    /// That of a site.
    pub fn of(site: &'a Site) -> Origin<'a> {
        let corpus = &site.corpus;
        Origin {
            id: &corpus.id,
            title: site.title(),
            version: corpus.version.as_ref().map(|version| State { date: &version.date, hash: &version.hash }),
            language: &corpus.language,
            publisher: publisher(site),
            licence: &corpus.licence,
            licence_url: licence(&corpus.licence),
            file: site.from_root(site.at(ASIDE), CORPUS),
        }
    }
}

/// Something of the corpus by its id, with its title in the language of the file.
#[derive(Serialize)]
pub struct Reference<'a> {
    pub id: &'a str,
    pub title: &'a str,
}

/// A place in the source: first and last line, from 1, both included, and the same in words.
#[derive(Serialize)]
pub struct Passage<'a> {
    source: Option<Reference<'a>>,
    section: Reference<'a>,
    lines: (u32, u32),
    text: String,
}

/// Where something stands in the source.
pub fn passages<'a>(site: &'a Site, citations: &[Citation]) -> Vec<Passage<'a>> {
    let corpus: &Corpus = &site.corpus;
    let passage = |citation: &Citation| {
        let section = corpus.section(*citation);
        let source = corpus.source(*citation);
        Passage {
            source: source.map(|source| Reference { id: &source.id, title: &source.title }),
            section: Reference { id: &section.id, title: &section.title },
            lines: citation.lines,
            text: site.lang.source_lines(corpus, *citation),
        }
    };
    citations.iter().map(passage).collect()
}
