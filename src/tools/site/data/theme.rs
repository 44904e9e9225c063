//! One theme as JSON: what its report gives, and which records it has.

use serde::Serialize;

use super::origin::{Origin, Passage, Reference, passages};
use crate::corpus::{Count, Person, PlaceIx, RecordIx, ThemeIx};
use crate::route::{Address, Route};
use crate::tools::site::Site;
use crate::tools::site::addresses::{ASIDE, CARDS, REPORTS, file_name};

/// A theme with the titles of all that it names.
#[derive(Serialize)]
pub struct ThemeFile<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    summary: &'a str,
    notes: &'a [String],
    /// BCP 47 tag of question, summary and notes.
    language: &'a str,
    track: Reference<'a>,
    /// Whether counts take its records along; those of summaries they do not.
    counted: bool,
    conversations: Option<Number>,
    participants: Option<Number>,
    organisations: Option<Number>,
    /// Not where the participants live.
    hosts: Vec<Host<'a>>,
    held: &'a [String],
    people: Vec<Attendee<'a>>,
    listed_organisations: &'a [String],
    citations: Vec<Passage<'a>>,
    records: Vec<Entry<'a>>,
    caveat: &'a str,
    /// Its page, which needs no program.
    url: String,
    /// The same in the explorer.
    explorer: String,
    corpus: Origin<'a>,
}

/// A number of people or meetings, with whether the report says 'about'.
#[derive(Serialize)]
struct Number {
    value: u32,
    approximate: bool,
}

/// Somebody at the table; what the report does not say is empty.
#[derive(Serialize)]
struct Attendee<'a> {
    name: &'a str,
    affiliation: &'a str,
    side: &'a str,
}

/// A municipality that was host.
#[derive(Serialize)]
struct Host<'a> {
    id: &'a str,
    code: &'a str,
    name: &'a str,
    province: &'a str,
}

/// A record of the theme, with its own file.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    kind: &'a str,
    title: &'a str,
    file: String,
}

/// The file of a theme.
pub fn file(site: &Site, theme: ThemeIx) -> ThemeFile<'_> {
    let corpus = &site.corpus;
    let item = &corpus.themes[theme];
    let track = &corpus.tracks[item.track];
    let host = |&place: &PlaceIx| {
        let place = &corpus.places[place];
        Host { id: &place.id, code: &place.code, name: &place.name, province: &place.province }
    };
    let entry = |record: RecordIx| {
        let record = &corpus.records[record];
        let file = site.absolute(ASIDE, &format!("../{CARDS}/{}.json", file_name(&record.id)));
        Entry { id: &record.id, kind: record.kind.id(), title: &record.title, file }
    };
    ThemeFile {
        id: &item.id,
        title: &item.title,
        question: &item.question,
        summary: &item.summary,
        notes: &item.notes,
        language: corpus.theme_language(theme),
        track: Reference { id: &track.id, title: &track.title },
        counted: !track.summary,
        conversations: item.conversations.as_ref().map(number),
        participants: item.participants.as_ref().map(number),
        organisations: item.organisations.as_ref().map(number),
        hosts: item.hosts.iter().map(host).collect(),
        held: &item.held,
        people: item.people.iter().map(attendee).collect(),
        listed_organisations: &item.listed_organisations,
        citations: passages(site, &item.citations),
        records: site.records_of(theme).into_iter().map(entry).collect(),
        caveat: site.lang.count_caveat(),
        url: site.absolute(ASIDE, &format!("../{REPORTS}/{}.html", file_name(&item.id))),
        explorer: site.in_app(ASIDE, &Address::of(Route::Theme(item.id.clone())).href()),
        corpus: Origin::of(site),
    }
}

fn number(count: &Count) -> Number {
    Number { value: count.value, approximate: count.approximate }
}

fn attendee(person: &Person) -> Attendee<'_> {
    Attendee { name: &person.name, affiliation: &person.affiliation, side: &person.side }
}
