//! Choices side by side, against counting by hand.

use std::collections::BTreeMap;

use dialogue_explorer::corpus::RecordIx;
use dialogue_explorer::query::compare::{Choice, Comparison, FACETS, MAX_SIDES, base, compare, percents, sides_of};
use dialogue_explorer::query::{Facet, Query};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::WORLD;
use crate::by_hand::{self, asks_for_summaries, fits, has, is_summary, values_of_one};

/// The records of a query without words, found by looking at every one of them.
fn by_hand(query: &Query) -> Vec<RecordIx> {
    let asked = asks_for_summaries(query);
    by_hand::all().filter(|&record| fits(query, record) && (asked || !is_summary(record))).collect()
}

fn choice(facets: &'static [Facet]) -> impl Strategy<Value = Choice> {
    values_of_one(facets).prop_flat_map(select)
}

fn side(facet: Facet, id: &str) -> Choice {
    (facet, id.to_owned())
}

fn ids(whole: &Comparison) -> Vec<&str> {
    whole.sides.iter().map(|side| side.id.as_str()).collect()
}

/// How like a side a record is, as the documentation of `typical` has it.
fn likeness(sides: &[Vec<RecordIx>], side: usize, record: RecordIx) -> f64 {
    let corpus = &WORLD.0;
    let share = |side: &Vec<RecordIx>, code: usize| {
        side.iter().filter(|&&other| corpus.records[other].codes.contains(&code)).count() as f64 / side.len() as f64
    };
    let others: Vec<_> = sides.iter().enumerate().filter(|(at, other)| *at != side && !other.is_empty()).collect();
    let weight = |&code: &usize| {
        let elsewhere: f64 = others.iter().map(|(_, other)| share(other, code)).sum();
        share(&sides[side], code) - elsewhere / others.len().max(1) as f64
    };
    corpus.records[record].codes.iter().map(weight).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_that_of_the_records_it_leads_to(
        beside in vec(choice(&FACETS), 1..6),
        chosen in vec(choice(&Facet::ALL), 0..3),
    ) {
        let (corpus, index) = &*WORLD;
        let query = chosen.into_iter().fold(Query::default(), |query, (facet, id)| query.and(facet, &id));
        let whole = compare(corpus, index, &query, &beside);
        prop_assert_eq!(whole.sides.len(), beside.len().min(MAX_SIDES));
        let (kept, ignored) = sides_of(corpus, index, &query, &beside);
        prop_assert_eq!(whole.sides.len() + ignored.len(), beside.len());
        prop_assert_eq!(kept.len(), whole.sides.len());
        let without = whole.sides.iter().fold(query.clone(), |query, side| query.without(side.facet));
        prop_assert_eq!(&base(corpus, index, &query, &beside), &without);
        let records: Vec<Vec<RecordIx>> =
            whole.sides.iter().map(|side| by_hand(&without.clone().and(side.facet, &side.id))).collect();
        for ((side, records), (facet, id)) in whole.sides.iter().zip(&records).zip(&beside) {
            prop_assert_eq!((side.facet, &side.id), (*facet, id));
            prop_assert_eq!(&side.records.ones().collect::<Vec<_>>(), records);
            prop_assert_eq!(by_hand(&side.query).len(), side.count);
            let open = if side.facet == Facet::Code { side.query.clone() } else { side.query.clone().without(Facet::Code) };
            prop_assert_eq!(by_hand(&open).len(), side.whole);
        }
        // Every value that some record of a side has is a row, and no other is.
        let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (value, _) in index.values(whole.by) {
            let having = |records: &Vec<RecordIx>| records.iter().filter(|&&it| has(it, whole.by, value)).count();
            let counts: Vec<usize> = records.iter().map(having).collect();
            if counts.iter().any(|&count| count > 0) {
                rows.insert(value, counts);
            }
        }
        prop_assert_eq!(whole.rows.len(), rows.len());
        for row in &whole.rows {
            prop_assert_eq!(&row.counts, &rows[row.id.as_str()], "{:?} {}", whole.by, row.id);
            let shares: Vec<(usize, usize)> = row.counts.iter().zip(&whole.sides)
                .filter(|(_, side)| side.count > 0).map(|(&count, side)| (count, side.count)).collect();
            let shown = || shares.iter().map(|&(count, of)| percents(count, of));
            let gap = shown().max().unwrap_or(0) - shown().min().unwrap_or(0);
            prop_assert_eq!((row.gap, row.ends.is_some()), (gap, shares.len() > 1));
            if let Some((most, least)) = row.ends {
                let share = |side: usize| row.counts[side] as f64 / whole.sides[side].count as f64;
                for (count, of) in &shares {
                    let other = *count as f64 / *of as f64;
                    prop_assert!(share(least) - 1e-6 <= other && other <= share(most) + 1e-6, "{}", row.id);
                }
            }
            for (at, side) in whole.sides.iter().enumerate().filter(|(at, _)| row.counts[*at] > 0) {
                prop_assert_eq!(by_hand(&whole.narrowed(side, row)).len(), row.counts[at], "{:?} {}", whole.by, row.id);
            }
        }
        prop_assert!(whole.rows.is_sorted_by(|a, b| a.gap >= b.gap));
        for (at, here) in records.iter().enumerate() {
            let typical = whole.typical(corpus, index, at, 3);
            prop_assert_eq!(typical.len(), here.len().min(3));
            // No record that is left out is more like the side, or like it and only of this side.
            let elsewhere = |record: RecordIx| {
                records.iter().enumerate().any(|(other, there)| other != at && there.contains(&record))
            };
            let worth = |record: RecordIx| (!elsewhere(record), likeness(&records, at, record));
            if let Some(last) = typical.last().map(|&record| worth(record)) {
                for &record in here.iter().filter(|record| !typical.contains(record)) {
                    let other = worth(record);
                    prop_assert!(other.0 <= last.0);
                    prop_assert!(other.0 != last.0 || other.1 <= last.1 + 1e-9);
                }
            }
        }
    }
}

#[test]
fn what_stands_side_by_side_is_what_is_asked_for_or_else_the_tracks() {
    let (corpus, index) = &*WORLD;
    let tracks = ["citizens", "civil-society", "science"];
    let two = Query::by(Facet::Track, "science").and(Facet::Track, "citizens");
    let table: [(Query, Vec<Choice>, &[&str], usize); 7] = [
        (Query::default(), vec![], &tracks, 0),
        (Query::by(Facet::Track, "science"), vec![], &tracks, 0),
        (two.clone(), vec![], &["citizens", "science"], 0),
        (two, vec![side(Facet::Role, "student")], &["student"], 0),
        (Query::default(), vec![side(Facet::Track, "nergens"), side(Facet::Kind, "idea")], &tracks, 2),
        (
            Query::default(),
            vec![side(Facet::Track, "citizens"), side(Facet::Track, "nergens"), side(Facet::Code, "wonen")],
            &["citizens", "wonen"],
            1,
        ),
        (
            Query::default(),
            vec![side(Facet::Track, "threads"), side(Facet::Track, "science")],
            &["threads", "science"],
            0,
        ),
    ];
    for (query, beside, expected, ignored) in table {
        let whole = compare(corpus, index, &query, &beside);
        let left_out = sides_of(corpus, index, &query, &beside).1.len();
        assert_eq!((ids(&whole), left_out), (expected.to_vec(), ignored), "{query:?} {beside:?}");
        assert!(whole.sides.iter().all(|side| side.count > 0), "{query:?} {beside:?}");
    }
}

#[test]
fn what_is_of_one_track_stands_beside_the_whole_of_it() {
    let (corpus, index) = &*WORLD;
    let town = Query::by(Facet::Place, "houten");
    let mut typed = town.clone();
    typed.text = "groen".to_owned();
    let tracks: &[&str] = &["citizens", "civil-society", "science"];
    let table: [(Query, &[&str]); 7] = [
        (town.clone(), &["houten", "citizens"]),
        (typed, &["houten", "citizens"]),
        (town.clone().and(Facet::Place, "zeist"), &["houten", "zeist"]),
        (town.clone().and(Facet::Role, "student"), &["houten", "citizens"]),
        // Of several tracks, of none, and not one of what can be chosen.
        (Query::by(Facet::Role, "student"), tracks),
        (Query::by(Facet::Kind, "seed"), tracks),
        (Query::by(Facet::Place, "nergens"), tracks),
    ];
    for (query, expected) in table {
        let whole = compare(corpus, index, &query, &[]);
        assert_eq!(ids(&whole), expected, "{query:?}");
        if expected.contains(&"houten") {
            assert!(whole.sides.iter().all(|side| side.count > 0), "{query:?}");
            assert!(whole.rows.iter().all(|row| row.ends.is_some()), "{query:?}");
        }
    }
}

#[test]
fn rows_are_of_a_facet_that_nothing_is_chosen_from() {
    let (corpus, index) = &*WORLD;
    let tracks = [side(Facet::Track, "citizens"), side(Facet::Track, "science")];
    let codes = [side(Facet::Code, "wonen"), side(Facet::Code, "zorg")];
    let roles = [side(Facet::Role, "student"), side(Facet::Role, "ambtenaar")];
    let green = Query::by(Facet::Code, "groen-en-natuur");
    let of = |query: &Query, beside: &[Choice]| compare(corpus, index, query, beside).by;
    assert_eq!(of(&Query::default(), &tracks), Facet::Code);
    assert_eq!(of(&Query::by(Facet::Code, "niets"), &tracks), Facet::Code);
    assert_eq!(of(&green, &tracks), Facet::Actor);
    assert_eq!(of(&green.clone().and(Facet::Actor, "rijk"), &tracks), Facet::Kind);
    assert_eq!(of(&Query::default(), &codes), Facet::Theme);
    assert_eq!(of(&green, &codes), Facet::Theme);
    assert_eq!(of(&Query::default(), &roles), Facet::Code);
    assert_eq!(of(&green, &roles), Facet::Theme);
}

#[test]
fn citizens_and_scientists_on_greenery() {
    let (corpus, index) = &*WORLD;
    let tracks = [side(Facet::Track, "citizens"), side(Facet::Track, "science")];
    let mut query = Query::default();
    query.text = "groen".to_owned();
    let whole = compare(corpus, index, &query, &tracks);
    let open = compare(corpus, index, &Query::default(), &tracks);
    for (side, open) in whole.sides.iter().zip(&open.sides) {
        assert!(0 < side.count && side.count < open.count);
        assert_eq!(side.whole, open.count);
    }
    let greenery = whole.rows.iter().find(|row| row.id == "groen-en-natuur").unwrap();
    assert!(greenery.counts[0] > greenery.counts[1]);
    // A topic that one side never names: its share is of nothing, and nothing is told of it.
    let whole = compare(corpus, index, &Query::by(Facet::Code, "thuiswerken"), &tracks);
    assert!(whole.sides[0].count > 0 && whole.sides[1].count == 0);
    assert!(!whole.rows.is_empty() && whole.rows.iter().all(|row| row.ends.is_none() && row.gap == 0));
    assert!(whole.typical(corpus, index, 1, 3).is_empty());
}

#[test]
fn shares_are_rounded_and_never_of_nothing() {
    for (part, whole, expected) in [(0, 0, 0), (3, 0, 0), (1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (7, 7, 100)]
    {
        assert_eq!(percents(part, whole), expected, "{part} of {whole}");
    }
}
