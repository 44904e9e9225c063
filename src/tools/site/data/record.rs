//! One record as JSON.

use serde::Serialize;

use super::origin::{Origin, Passage, Reference, passages};
use crate::corpus::RecordIx;
use crate::route::{Address, Route};
use crate::tools::site::Site;
use crate::tools::site::addresses::{ASIDE, CARDS, file_name};

/// A record with the titles of all that it names.
#[derive(Serialize)]
pub struct RecordFile<'a> {
    id: &'a str,
    kind: Reference<'a>,
    title: &'a str,
    body: &'a str,
    /// BCP 47 tag of title and body.
    language: &'a str,
    theme: Reference<'a>,
    track: Reference<'a>,
    /// Whether counts take it along; those of summaries they do not.
    counted: bool,
    codes: Vec<Reference<'a>>,
    actors: Vec<Reference<'a>>,
    part_of: Option<Reference<'a>>,
    parts: Vec<Reference<'a>>,
    speaker: Option<Speaker<'a>>,
    citations: Vec<Passage<'a>>,
    /// Its page, which needs no program.
    url: String,
    /// The same in the explorer.
    explorer: String,
    corpus: Origin<'a>,
}

/// Who said it.
#[derive(Serialize)]
struct Speaker<'a> {
    role: &'a str,
    name: Option<&'a str>,
    dialogue: Option<u16>,
    group: Option<Reference<'a>>,
}

/// The file of a record.
pub fn file(site: &Site, record: RecordIx) -> RecordFile<'_> {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let track = &corpus.tracks[theme.track];
    let other = |record: RecordIx| {
        let other = &corpus.records[record];
        Reference { id: &other.id, title: &other.title }
    };
    RecordFile {
        id: &item.id,
        kind: Reference { id: item.kind.id(), title: lang.kind(item.kind) },
        title: &item.title,
        body: &item.body,
        language: corpus.record_language(record),
        theme: Reference { id: &theme.id, title: &theme.title },
        track: Reference { id: &track.id, title: &track.title },
        counted: !track.summary,
        codes: item.codes.iter().map(|&at| (&corpus.codes[at].id, &corpus.codes[at].title)).map(reference).collect(),
        actors: item
            .actors
            .iter()
            .map(|&at| (&corpus.actors[at].id, &corpus.actors[at].title))
            .map(reference)
            .collect(),
        part_of: item.part_of.map(other),
        parts: site.parts_of(record).iter().map(|&part| other(part)).collect(),
        speaker: item.speaker.as_ref().map(|said| Speaker {
            role: &said.role,
            name: said.name.as_deref(),
            dialogue: said.dialogue,
            group: said.group.map(|at| reference((&corpus.roles[at].id, &corpus.roles[at].title))),
        }),
        citations: passages(site, &item.citations),
        url: site.absolute(ASIDE, &format!("../{CARDS}/{}.html", file_name(&item.id))),
        explorer: site.in_app(ASIDE, &Address::of(Route::Record(item.id.clone())).href()),
        corpus: Origin::of(site),
    }
}

fn reference<'a>((id, title): (&'a String, &'a String)) -> Reference<'a> {
    Reference { id, title }
}
