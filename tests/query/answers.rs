//! What a query gives, against counting by hand: facets, summaries, order, and sets of records.

use std::collections::{BTreeSet, HashSet};

use dialogue_explorer::corpus::{Corpus, Kind, RecordIx};
use dialogue_explorer::query::{Builder, Facet, Query, RecordSet, Sort, WordIndexer, all_records};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::by_hand::{self, asks_for_summaries, fits, has, is_summary, values_of_one};
use crate::{WORLD, with_words};

/// The records that a query gives, and how many of summaries are left out. Values that nothing has are passed over.
fn by_hand(query: &Query) -> (BTreeSet<RecordIx>, usize) {
    let index = &WORLD.1;
    let known = |facet: Facet, id: &String| index.values(facet).iter().any(|(value, _)| value == id);
    let choices = Facet::ALL.into_iter().flat_map(|facet| query.chosen(facet).iter().map(move |id| (facet, id)));
    let query =
        choices.filter(|(facet, id)| known(*facet, id)).fold(Query::default(), |it, (facet, id)| it.and(facet, id));
    let all: BTreeSet<RecordIx> = by_hand::all().filter(|&record| fits(&query, record)).collect();
    let summaries = asks_for_summaries(&query);
    let given: BTreeSet<RecordIx> = all.iter().copied().filter(|&record| summaries || !is_summary(record)).collect();
    let left_out = all.len() - given.len();
    (given, left_out)
}

/// A query with a few choices in a few facets; some of them nothing has.
fn query() -> impl Strategy<Value = Query> {
    let of_a_facet = values_of_one(&Facet::ALL).prop_flat_map(|values| vec(select(values), 1..4));
    let unknown = (select(&Facet::ALL[..]), Just("niets".to_owned())).prop_map(|choice| vec![choice]);
    let choices = vec(prop_oneof![12 => of_a_facet, 1 => unknown], 0..4);
    choices.prop_map(|choices| {
        choices.into_iter().flatten().fold(Query::default(), |query, (facet, id)| query.and(facet, &id))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn matches_and_facet_counts_equal_a_count_by_hand(query in query()) {
        let (corpus, index) = &*WORLD;
        let answer = index.answer(corpus, &query);
        let (given, left_out) = by_hand(&query);
        prop_assert_eq!(answer.matches.ones().collect::<BTreeSet<_>>(), given.clone());
        prop_assert_eq!(index.matches(&query), answer.matches.clone());
        prop_assert_eq!((answer.count(), answer.left_out), (given.len(), left_out));
        for (facet, id) in &answer.unknown {
            prop_assert!(query.has(*facet, id) && id == "niets");
        }
        for facet in Facet::ALL {
            // What a value would give is what stands when it alone is chosen in its facet.
            let counts = &answer.counts[facet as usize];
            prop_assert_eq!(counts.len(), index.values(facet).len());
            let open = query.clone().without(facet);
            let without = by_hand(&open).0;
            for (&count, (id, _)) in counts.iter().zip(index.values(facet)) {
                let asks = asks_for_summaries(&Query::default().and(facet, id));
                let has = |record: &&RecordIx| has(**record, facet, id);
                let by_hand = if asks { by_hand(&open.clone().and(facet, id)).0.len() } else { without.iter().filter(has).count() };
                prop_assert_eq!(count, by_hand, "{:?} {}", facet, id);
            }
        }
    }

    #[test]
    fn any_order_is_an_order_of_the_same_records(query in query(), seed in any::<u32>()) {
        let (corpus, index) = &*WORLD;
        let matches: Vec<RecordIx> = index.matches(&query).ones().collect();
        for sort in [Sort::Relevance, Sort::Theme, Sort::Kind, Sort::Chance(seed)] {
            let mut sorted = query.clone();
            sorted.sort = sort;
            let order = index.answer(corpus, &sorted).order;
            prop_assert_eq!(&order, &index.answer(corpus, &sorted).order, "the same seed gives the same order");
            let kind = |record: &RecordIx| Kind::ALL.iter().position(|kind| *kind == corpus.records[*record].kind);
            match sort {
                Sort::Theme => prop_assert!(order.is_sorted_by_key(|&record| corpus.records[record].theme)),
                Sort::Chance(_) => {}
                Sort::Relevance => {
                    let key = |record: &RecordIx| (!names(corpus, &query, *record), kind(record), *record);
                    prop_assert!(order.is_sorted_by_key(key));
                }
                Sort::Kind => prop_assert!(order.is_sorted_by_key(|record| (kind(record), *record))),
            }
            let mut same = order;
            same.sort_unstable();
            prop_assert_eq!(&same, &matches);
        }
    }

    #[test]
    fn record_sets_are_sets(len in 0..300usize, steps in vec((0..5usize, vec(0..320usize, 0..40)), 0..12)) {
        let (mut records, mut model) = (RecordSet::with_capacity(len), HashSet::new());
        let set_of = |items: &HashSet<usize>| {
            let mut set = RecordSet::with_capacity(len);
            items.iter().for_each(|&item| set.insert(item));
            set
        };
        for (step, items) in steps {
            let items: HashSet<usize> = items.into_iter().filter(|item| *item < len).collect();
            let other = set_of(&items);
            prop_assert_eq!(records.intersection_count(&other), model.intersection(&items).count());
            match step {
                0 => { records.intersect_with(&other); model.retain(|item| items.contains(item)); }
                1 => { records.union_with(&other); model.extend(&items); }
                2 => { records.difference_with(&other); model.retain(|item| !items.contains(item)); }
                3 => items.iter().for_each(|&item| { records.insert(item); model.insert(item); }),
                _ => { records = all_records(len); model = (0..len).collect(); }
            }
            let mut sorted: Vec<usize> = model.iter().copied().collect();
            sorted.sort_unstable();
            prop_assert_eq!(records.ones().collect::<Vec<_>>(), sorted);
            prop_assert_eq!(records.count_ones(..), model.len());
            prop_assert!((0..330).all(|item| records.contains(item) == model.contains(&item)));
            prop_assert_eq!(&records, &set_of(&model));
        }
    }
}

/// Whether a record names a place that is asked for, in words of their own.
fn names(corpus: &Corpus, query: &Query, record: RecordIx) -> bool {
    let record = &corpus.records[record];
    let plain = |text: &str| format!(" {} ", text.replace(|letter: char| !letter.is_alphanumeric(), " "));
    let of = |name: &String| [&record.title, &record.body].iter().any(|text| plain(text).contains(&plain(name)));
    let chosen = corpus.places.iter().filter(|place| query.has(Facet::Place, &place.id));
    chosen.flat_map(|place| [Some(&place.name), place.named_as.as_ref()]).flatten().any(of)
}

#[test]
fn cards_that_name_the_chosen_place_come_first() {
    let (corpus, index) = &*crate::english::BUNDLED;
    let mut led = 0;
    for place in &corpus.places {
        let query = Query::by(Facet::Place, &place.id);
        let order = index.answer(corpus, &query).order;
        let first = order.iter().take_while(|&&record| names(corpus, &query, record)).count();
        assert_eq!(first, order.iter().filter(|&&record| names(corpus, &query, record)).count(), "{}", place.name);
        led += first;
    }
    assert!(led > 0, "no card names a host of its theme");
}

#[test]
fn chance_gives_another_order_for_another_seed() {
    let (corpus, index) = &*WORLD;
    let order = |seed| {
        let mut query = Query::default();
        query.sort = Sort::Chance(seed);
        index.answer(corpus, &query).order
    };
    let orders: HashSet<Vec<RecordIx>> = (0..20).map(order).collect();
    assert_eq!(orders.len(), 20);
    let first: HashSet<RecordIx> = orders.iter().map(|order| order[0]).collect();
    assert!(first.len() > 15, "another seed begins elsewhere: {first:?}");
}

#[test]
fn summaries_come_in_only_where_their_track_or_theme_is_chosen() {
    let (corpus, index) = &*WORLD;
    let summaries: usize = (0..corpus.records.len()).filter(|&record| is_summary(record)).count();
    assert!(summaries > 0 && summaries < corpus.records.len());
    let with_code =
        corpus.records.iter().enumerate().find(|(at, it)| is_summary(*at) && !it.codes.is_empty()).unwrap().1;
    let code = corpus.codes[with_code.codes[0]].id.as_str();
    let threads = corpus.tracks.iter().find(|track| track.summary).unwrap().id.as_str();
    let thread = corpus.themes[with_code.theme].id.as_str();
    let open = Query::default();
    let table = [
        (open.clone(), false),
        (Query::by(Facet::Kind, with_code.kind.id()), false),
        (Query::by(Facet::Code, code), false),
        (Query::by(Facet::Track, "citizens").and(Facet::Theme, "gezondheid"), false),
        (Query::by(Facet::Track, threads), true),
        (Query::by(Facet::Theme, thread), true),
        (Query::by(Facet::Theme, thread).and(Facet::Theme, "gezondheid").and(Facet::Code, code), true),
    ];
    for (query, asked) in table {
        let answer = index.answer(corpus, &query);
        let among = answer.order.iter().any(|&record| is_summary(record));
        assert_eq!((among, answer.left_out == 0), (asked, asked || by_hand(&query).1 == 0), "{query:?}");
    }
    assert_eq!(index.answer(corpus, &open).left_out, summaries);
    assert_eq!(index.reports().count_ones(..), corpus.records.len() - summaries);
}

/// Facets are there at once, words when they have been read in steps; then an index is what it is when it is built whole.
#[test]
fn words_may_come_later_than_facets() {
    let (corpus, whole) = &*WORLD;
    let words = |text: &str| with_words(text, Query::default());
    let mut builder = Builder::new(corpus);
    while builder.step(corpus, 100).done < corpus.records.len() {}
    let index = builder.finish();
    assert!(!index.has_words() && whole.has_words());
    let filtered = Query::by(Facet::Theme, "gezondheid");
    assert_eq!(index.answer(corpus, &filtered).counts, whole.answer(corpus, &filtered).counts);
    // Until there are words, a text neither narrows nor finds.
    let waiting = index.answer(corpus, &words("eenzaam"));
    assert_eq!((waiting.matches, waiting.found.is_none()), (whole.matches(&Query::default()), true));

    let mut indexer = WordIndexer::new(corpus, None);
    while indexer.step(corpus, None, 7).done < corpus.records.len() {}
    index.add_words(indexer.finish());
    assert!(index.has_words());
    for text in ["eenzaam", "jongeren -school", "\"brede welvaart\"", "eenzamheid", "qqqzzzxxx", " "] {
        let (late, early) = (index.answer(corpus, &words(text)), whole.answer(corpus, &words(text)));
        assert_eq!((late.order, late.counts, late.left_out), (early.order, early.counts, early.left_out), "{text}");
    }
}
