//! Counting by hand: every record of the corpus looked at by itself, without the index.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dialogue_explorer::corpus::RecordIx;
use dialogue_explorer::query::{Facet, Query};
use proptest::prelude::*;
use proptest::sample::select;

use crate::WORLD;

/// The values that a record has in a facet, read from the record itself.
fn values(record: RecordIx, facet: Facet) -> Vec<String> {
    let corpus = &WORLD.0;
    let record = &corpus.records[record];
    let theme = &corpus.themes[record.theme];
    let speaker = record.speaker.as_ref();
    match facet {
        Facet::Track => vec![corpus.tracks[theme.track].id.clone()],
        Facet::Theme => vec![theme.id.clone()],
        Facet::Kind => vec![record.kind.id().to_owned()],
        Facet::Code => record.codes.iter().map(|&code| corpus.codes[code].id.clone()).collect(),
        Facet::Actor => record.actors.iter().map(|&actor| corpus.actors[actor].id.clone()).collect(),
        Facet::Place => theme.hosts.iter().map(|&place| corpus.places[place].id.clone()).collect(),
        Facet::Role => speaker.and_then(|it| it.group).map(|role| corpus.roles[role].id.clone()).into_iter().collect(),
        Facet::Dialogue => speaker.and_then(|it| it.dialogue).map(|number| number.to_string()).into_iter().collect(),
    }
}

static VALUES: LazyLock<Vec<[Vec<String>; Facet::ALL.len()]>> =
    LazyLock::new(|| all().map(|record| Facet::ALL.map(|facet| values(record, facet))).collect());

/// Every record.
pub fn all() -> impl Iterator<Item = RecordIx> {
    0..WORLD.0.records.len()
}

/// Whether a record has a value.
pub fn has(record: RecordIx, facet: Facet, id: &str) -> bool {
    VALUES[record][facet as usize].iter().any(|value| value == id)
}

/// Whether a record has one of the values that are chosen, in every facet in which some are.
pub fn fits(query: &Query, record: RecordIx) -> bool {
    Facet::ALL.into_iter().all(|facet| {
        let chosen = query.chosen(facet);
        chosen.is_empty() || chosen.iter().any(|id| has(record, facet, id))
    })
}

/// Whether a record is of a summary.
pub fn is_summary(record: RecordIx) -> bool {
    let corpus = &WORLD.0;
    corpus.tracks[corpus.themes[corpus.records[record].theme].track].summary
}

/// Tracks and themes of summaries.
static SUMMARIES: LazyLock<BTreeSet<(Facet, String)>> = LazyLock::new(|| {
    let of =
        |record: RecordIx| [Facet::Track, Facet::Theme].map(|facet| (facet, VALUES[record][facet as usize][0].clone()));
    all().filter(|&record| is_summary(record)).flat_map(of).collect()
});

/// Whether a query names a track or a theme of a summary, so that its records count too.
pub fn asks_for_summaries(query: &Query) -> bool {
    SUMMARIES.iter().any(|(facet, id)| query.has(*facet, id))
}

/// The values that the corpus has in one of these facets, each facet as often as the others: the four tracks come as
/// often as the many places.
pub fn values_of_one(facets: &'static [Facet]) -> impl Strategy<Value = Vec<(Facet, String)>> {
    select(facets).prop_map(|facet| WORLD.1.values(facet).iter().map(|(id, _)| (facet, id.clone())).collect())
}
