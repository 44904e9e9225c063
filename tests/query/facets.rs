//! Facet counts beside words: what stands at each value is what choosing it gives, counted over the records one by one.

use std::collections::BTreeSet;

use dialogue_explorer::corpus::RecordIx;
use dialogue_explorer::query::suggest::{MAX_SUGGESTIONS, suggest};
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::by_hand::{asks_for_summaries, fits, has, is_summary, values_of_one};
use crate::{WORLD, with_words};

/// Words that some, many and no records have, as they may be typed.
const WORDS: [&str; 22] = [
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
    // Words of groups that mean the same, and words that only summaries hold.
    "jongeren ",
    "woningnood",
    "boer wijk",
    "fruitbomen planten",
    "fruitbomen",
    "wendag jongeren",
    // Rare compounds, words in the place of another, and a name.
    "woningtekort",
    "onderwijskwaliteit groen",
    "wijkbiblotheek",
    "Tollenaar",
];

/// What the choices of a query give of these records, summaries among them.
fn by_hand(query: &Query, worded: &BTreeSet<RecordIx>) -> BTreeSet<RecordIx> {
    worded.iter().copied().filter(|&record| fits(query, record)).collect()
}

fn query() -> impl Strategy<Value = Query> {
    let choices = values_of_one(&Facet::ALL).prop_flat_map(|values| vec(select(values), 1..3));
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
        // Summaries that answer every word come by themselves, and only where no report does and nobody asked for them.
        let summaries: BTreeSet<RecordIx> = answer.summaries.iter().copied().collect();
        prop_assert!(summaries.is_empty() || !asks_for_summaries(&query));
        prop_assert!(summaries.iter().all(|&record| is_summary(record) && fits(&query, record)));
        let of_summaries = by_hand(&query, &worded).into_iter().filter(|&record| is_summary(record)).count();
        let left_out = if asks_for_summaries(&query) { 0 } else { of_summaries };
        prop_assert_eq!(answer.left_out + summaries.len(), left_out);
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
        let found = suggest(index, &corpus.synonyms, &query, &|facet, id| Lang::Nl.value(corpus, facet, id));
        prop_assert!(found.len() <= MAX_SUGGESTIONS);
        for suggestion in found {
            prop_assert!(suggestion.count > 0 && query.text.starts_with(&suggestion.rest));
            prop_assert!(suggestion.choices.iter().all(|(facet, id)| !query.has(*facet, id)));
            let alone = suggestion.choices.iter().fold(query.clone(), |query, (facet, _)| query.without(*facet));
            let taken = suggestion.take(alone);
            prop_assert!(suggestion.choices.iter().all(|(facet, id)| taken.has(*facet, id)));
            prop_assert_eq!(index.matches(&taken).count_ones(..), suggestion.count, "{:?}", suggestion);
        }
    }
}
