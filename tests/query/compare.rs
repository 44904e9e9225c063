//! Choices side by side, against counting by hand.

use dialogue_explorer::corpus::{Kind, RecordIx};
use dialogue_explorer::query::compare::{FACETS, MAX_SIDES, compare};
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

fn choice(facets: &'static [Facet]) -> impl Strategy<Value = (Facet, String)> {
    values_of_one(facets).prop_flat_map(select)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_that_of_the_records_it_leads_to(
        beside in vec(choice(&FACETS), 0..6),
        chosen in vec(choice(&Facet::ALL), 0..3),
    ) {
        let (corpus, index) = &*WORLD;
        let query = chosen.into_iter().fold(Query::default(), |query, (facet, id)| query.and(facet, &id));
        let whole = compare(corpus, index, &query, &beside);
        prop_assert_eq!(whole.sides.len(), beside.len().min(MAX_SIDES));
        prop_assert_eq!(whole.sides.len() + whole.ignored.len(), beside.len());
        for (side, (facet, id)) in whole.sides.iter().zip(&beside) {
            prop_assert_eq!((side.facet, &side.id), (*facet, id));
            let records = by_hand(&query.clone().without(*facet).and(*facet, id));
            let mut found = side.answer.order.clone();
            found.sort_unstable();
            prop_assert_eq!(&found, &records);
            for (number, kind) in Kind::ALL.into_iter().enumerate() {
                let here = records.iter().filter(|&&record| corpus.records[record].kind == kind).count();
                prop_assert_eq!(side.kinds[number], here);
                if here > 0 {
                    prop_assert_eq!(by_hand(&side.narrowed(Facet::Kind, kind.id())).len(), here);
                }
            }
            for (row, (value, _)) in index.values(whole.by).iter().enumerate() {
                let here = records.iter().filter(|&&record| has(record, whole.by, value)).count();
                prop_assert_eq!(side.rows[row], here, "{:?} {}", whole.by, value);
                if here > 0 {
                    prop_assert_eq!(by_hand(&side.narrowed(whole.by, value)).len(), here, "{:?} {}", whole.by, value);
                }
            }
            let most = side.rows.iter().max().copied().unwrap_or(0);
            prop_assert!(side.top().iter().all(|&row| side.rows[row] == most && most > 0));
        }
        for row in 0..index.values(whole.by).len() {
            let having = whole.sides.iter().filter(|side| side.rows[row] > 0).count();
            let groups = [&whole.shared, &whole.partly, &whole.only].map(|rows| rows.contains(&row));
            let all = having > 0 && having == whole.sides.len();
            prop_assert_eq!(groups, [all, !all && having > 1, !all && having == 1]);
        }
    }
}

#[test]
fn what_cannot_stand_beside_is_told() {
    let (corpus, index) = &*WORLD;
    let side = |facet, id: &str| (facet, id.to_owned());
    let beside = [
        side(Facet::Track, "citizens"),
        side(Facet::Track, "nergens"),
        side(Facet::Kind, "idea"),
        side(Facet::Track, "science"),
    ];
    let whole = compare(corpus, index, &Query::default(), &beside);
    let names: Vec<&str> = whole.sides.iter().map(|side| side.id.as_str()).collect();
    assert_eq!(names, ["citizens", "science"]);
    assert_eq!(whole.ignored, [beside[1].clone(), beside[2].clone()]);
}

#[test]
fn rows_are_of_a_facet_that_nothing_is_chosen_from() {
    let (corpus, index) = &*WORLD;
    let tracks = [(Facet::Track, "citizens".to_owned()), (Facet::Track, "science".to_owned())];
    let codes = [(Facet::Code, "wonen".to_owned()), (Facet::Code, "zorg".to_owned())];
    let roles = [(Facet::Role, "student".to_owned()), (Facet::Role, "ambtenaar".to_owned())];
    let green = Query::by(Facet::Code, "groen-en-natuur");
    let of = |query: &Query, beside: &[(Facet, String)]| compare(corpus, index, query, beside).by;
    assert_eq!(of(&Query::default(), &tracks), Facet::Code);
    assert_eq!(of(&green, &tracks), Facet::Actor);
    assert_eq!(of(&green.clone().and(Facet::Actor, "rijk"), &tracks), Facet::Kind);
    assert_eq!(of(&Query::default(), &codes), Facet::Theme);
    assert_eq!(of(&Query::default(), &roles), Facet::Code);
    assert_eq!(of(&green, &roles), Facet::Theme);
}

#[test]
fn citizens_and_scientists_on_greenery() {
    let (corpus, index) = &*WORLD;
    let tracks = [(Facet::Track, "citizens".to_owned()), (Facet::Track, "science".to_owned())];
    let mut query = Query::default();
    query.text = "groen".to_owned();
    let whole = compare(corpus, index, &query, &tracks);
    assert!(whole.sides.iter().all(|side| side.answer.count() > 0));
    let greenery = corpus.code("groen-en-natuur").unwrap();
    assert_eq!(whole.sides[0].top(), [greenery]);
    // The science reports have the word, but hardly ever about greenery; that is a finding too.
    assert!(whole.sides[1].rows[greenery] * 5 < whole.sides[0].rows[greenery]);
    // A topic that one side never names leaves nothing to share.
    let whole = compare(corpus, index, &Query::by(Facet::Code, "thuiswerken"), &tracks);
    assert!(whole.sides[0].answer.count() > 0 && whole.sides[1].answer.count() == 0);
    assert!(whole.shared.is_empty() && whole.sides[1].top().is_empty());
}
