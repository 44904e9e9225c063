//! Facet counts beside words: what stands at each value is what choosing it gives, counted over the records one by one.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dialogue_explorer::corpus::RecordIx;
use dialogue_explorer::query::suggest::{MAX_SUGGESTIONS, suggest};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::WORLD;

/// Words that some, many and no records have, as they may be typed.
const WORDS: [&str; 12] = [
    "eenzaam",
    "groen",
    "jongeren school",
    "\"samen leven\"",
    "gemeente -school",
    "wandel",
    "qqqzzz",
    "de",
    "ontmoeten in de buurt",
    "-groen",
    "thuis-werken",
    "digitaal",
];

/// A query with these words.
fn with_words(text: &str, mut query: Query) -> Query {
    query.text = text.to_owned();
    query
}

fn has(record: RecordIx, facet: Facet, id: &str) -> bool {
    let corpus = &WORLD.0;
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let speaker = item.speaker.as_ref();
    match facet {
        Facet::Track => corpus.tracks[theme.track].id == id,
        Facet::Theme => theme.id == id,
        Facet::Kind => item.kind.id() == id,
        Facet::Code => item.codes.iter().any(|&code| corpus.codes[code].id == id),
        Facet::Actor => item.actors.iter().any(|&actor| corpus.actors[actor].id == id),
        Facet::Place => theme.hosts.iter().any(|&place| corpus.places[place].id == id),
        Facet::Role => speaker.and_then(|it| it.group).is_some_and(|role| corpus.roles[role].id == id),
        Facet::Dialogue => speaker.and_then(|it| it.dialogue).is_some_and(|number| number.to_string() == id),
    }
}

fn is_summary(record: RecordIx) -> bool {
    let corpus = &WORLD.0;
    corpus.tracks[corpus.themes[corpus.records[record].theme].track].summary
}

/// Tracks and themes of summaries.
static SUMMARIES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let corpus = &WORLD.0;
    let records = (0..corpus.records.len()).filter(|&record| is_summary(record));
    let themes = records.map(|record| &corpus.themes[corpus.records[record].theme]);
    themes.flat_map(|theme| [theme.id.clone(), corpus.tracks[theme.track].id.clone()]).collect()
});

fn asks_for_summaries(query: &Query) -> bool {
    [Facet::Track, Facet::Theme].into_iter().any(|facet| query.chosen(facet).iter().any(|id| SUMMARIES.contains(id)))
}

/// What the choices of a query give of these records, looking at each, summaries among them.
fn by_hand(query: &Query, worded: &BTreeSet<RecordIx>) -> BTreeSet<RecordIx> {
    let fits = |record: &RecordIx| {
        Facet::ALL.into_iter().all(|facet| {
            let chosen = query.chosen(facet);
            chosen.is_empty() || chosen.iter().any(|id| has(*record, facet, id))
        })
    };
    worded.iter().copied().filter(fits).collect()
}

fn query() -> impl Strategy<Value = Query> {
    let mut known: Vec<(Facet, String)> = Vec::new();
    for facet in Facet::ALL {
        known.extend(WORLD.1.values(facet).iter().map(|(id, _)| (facet, id.clone())));
    }
    let choices = select(Facet::ALL.to_vec()).prop_flat_map(move |facet| {
        let ids: Vec<_> = known.iter().filter(|(other, _)| *other == facet).cloned().collect();
        vec(select(ids), 1..3)
    });
    (vec(choices, 0..3), select(WORDS.to_vec())).prop_map(|(choices, text)| {
        let choices = choices.into_iter().flatten();
        let query = choices.fold(Query::default(), |query, (facet, id)| query.and(facet, &id));
        with_words(text, query)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_beside_words_equal_a_count_by_hand(query in query()) {
        let (corpus, index) = &*WORLD;
        let answer = index.answer(corpus, &query);
        // What the words alone answer, summaries among them, is the search's own affair and tested there.
        let every = corpus.tracks.iter().fold(Query::default(), |every, track| every.and(Facet::Track, &track.id));
        let words = index.matches(&with_words(&query.text, every));
        let worded: BTreeSet<RecordIx> = words.ones().collect();
        let shown = |asks: bool, record: &RecordIx| asks || !is_summary(*record);
        let mut given = by_hand(&query, &worded);
        given.retain(|record| shown(asks_for_summaries(&query), record));
        prop_assert_eq!(answer.matches.ones().collect::<BTreeSet<_>>(), given);
        for facet in Facet::ALL {
            let open = query.clone().without(facet);
            let without = by_hand(&open, &worded);
            for (&count, (id, _)) in answer.counts[facet as usize].iter().zip(index.values(facet)) {
                let asks = asks_for_summaries(&open.clone().and(facet, id));
                let by_hand = without.iter().filter(|&record| has(*record, facet, id) && shown(asks, record)).count();
                prop_assert_eq!(count, by_hand, "{:?} {} with {:?}", facet, id, query.text);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_suggestion_gives_as_many_as_it_says(query in query(), typed in "[a-z]{2,4}( [a-z]{1,4})?") {
        let (corpus, index) = &*WORLD;
        let query = with_words(&format!("{} {typed}", query.text), query);
        let found = suggest(index, &query, &|facet, id| Lang::Nl.value(corpus, facet, id));
        prop_assert!(found.len() <= MAX_SUGGESTIONS);
        for suggestion in found {
            let (facet, id) = (suggestion.facet, &suggestion.id);
            prop_assert!(!query.has(facet, id) && suggestion.count > 0 && query.text.starts_with(&suggestion.rest));
            let taken = suggestion.take(query.clone().without(facet));
            prop_assert!(taken.has(facet, id));
            prop_assert_eq!(index.matches(&taken).count_ones(..), suggestion.count, "{:?}", suggestion);
        }
    }
}
