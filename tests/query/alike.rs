//! Records that are close in wording.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use dialogue_explorer::corpus::RecordIx;
use dialogue_explorer::query::alike::Wordings;
use dialogue_explorer::query::words::for_each_token;

use crate::WORLD;
use crate::by_hand::{all, is_summary};

static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    let mut wordings = Wordings::new(&WORLD.1).unwrap();
    while wordings.step(&WORLD.1) {}
    wordings
});

fn nearest(record: RecordIx, shown: &[RecordIx]) -> Vec<RecordIx> {
    WORDINGS.nearest((&WORLD.0, &WORLD.1), record, shown, 5)
}

fn closeness(record: RecordIx) -> Vec<f32> {
    WORDINGS.closeness(&WORLD.0, &WORLD.1, record)
}

/// The weight of each term of each record, from its texts alone.
static VECTORS: LazyLock<Vec<BTreeMap<String, f64>>> = LazyLock::new(|| {
    let stemmer = WORLD.1.stemmer();
    let mut vectors: Vec<BTreeMap<String, f64>> = Vec::new();
    for record in &WORLD.0.records {
        let mut weights: BTreeMap<String, f64> = BTreeMap::new();
        for text in [&record.title, &record.body] {
            let mut times: BTreeMap<String, usize> = BTreeMap::new();
            for_each_token(text, &mut |_, word, _| *times.entry(word.to_owned()).or_default() += 1);
            for (word, times) in times.into_iter().filter(|(word, _)| !stemmer.is_stop_word(word)) {
                let again = times > 1 && std::ptr::eq(text, &record.body);
                *weights.entry(stemmer.stem(&word)).or_default() += if again { 1.5 } else { 1.0 };
            }
        }
        vectors.push(weights);
    }
    let mut holding: BTreeMap<String, usize> = BTreeMap::new();
    vectors.iter().flat_map(BTreeMap::keys).for_each(|term| *holding.entry(term.clone()).or_default() += 1);
    let records = vectors.len();
    for weights in &mut vectors {
        weights.retain(|term, _| holding[term] <= 10 + records / 10);
        weights.iter_mut().for_each(|(term, weight)| *weight *= (records as f64 / holding[term] as f64).ln());
    }
    vectors
});

fn cosine(a: RecordIx, b: RecordIx) -> f64 {
    let product = |a: &BTreeMap<String, f64>, b: &BTreeMap<String, f64>| -> f64 {
        a.iter().filter_map(|(term, weight)| Some(weight * b.get(term)?)).sum()
    };
    let (a, b) = (&VECTORS[a], &VECTORS[b]);
    product(a, b) / (product(a, a) * product(b, b)).sqrt()
}

#[test]
fn closeness_is_the_cosine_of_the_weights_that_the_texts_give() {
    for record in all().step_by(53) {
        for (other, close) in closeness(record).into_iter().enumerate() {
            let (by_hand, close) = (cosine(record, other), f64::from(close));
            assert!((close - by_hand).abs() < 1e-4, "{record} and {other}: {close}, by hand {by_hand}");
        }
    }
}

#[test]
fn a_record_is_closest_to_itself_and_as_close_to_another_as_that_to_it() {
    let close: Vec<Vec<f32>> = all().map(closeness).collect();
    for record in all() {
        assert!((close[record][record] - 1.0).abs() < 1e-5, "{record} to itself: {}", close[record][record]);
        for other in all().step_by(7) {
            let (there, back) = (close[record][other], close[other][record]);
            assert!(
                (there - back).abs() < 1e-5 && (0.0..1.00001).contains(&there),
                "{record}, {other}: {there}, {back}"
            );
        }
    }
}

#[test]
fn the_nearest_are_the_five_closest_that_stand_on_their_own() {
    let corpus = &WORLD.0;
    for record in all().step_by(29) {
        let item = &corpus.records[record];
        let mut apart: Vec<RecordIx> = all().filter(|&other| other != record && !is_summary(other)).collect();
        apart.retain(|&other| item.part_of != Some(other) && corpus.records[other].part_of != Some(record));
        let close = closeness(record);
        apart.sort_by(|&a, &b| close[b].total_cmp(&close[a]));
        apart.retain(|&other| close[other] > 0.0);
        let five: Vec<RecordIx> = apart.iter().copied().take(5).collect();
        assert_eq!(nearest(record, &[]), five, "{}", item.id);
        // What the page shows already makes room for the next.
        let shown: Vec<RecordIx> = five.iter().copied().step_by(2).collect();
        let next: Vec<RecordIx> = apart.into_iter().filter(|other| !shown.contains(other)).take(5).collect();
        assert_eq!(nearest(record, &shown), next, "{}", item.id);
    }
}

#[test]
fn they_are_of_other_themes_and_without_a_code_in_common_too() {
    let records = &WORLD.0.records;
    let codes = |record: RecordIx| records[record].codes.iter().copied().collect::<BTreeSet<_>>();
    let pairs: Vec<(RecordIx, RecordIx)> =
        all().flat_map(|record| nearest(record, &[]).into_iter().map(move |other| (record, other))).collect();
    let across = pairs.iter().filter(|(a, b)| records[*a].theme != records[*b].theme).count();
    let unseen = pairs.iter().filter(|(a, b)| codes(*a).is_disjoint(&codes(*b))).count();
    assert!(across > pairs.len() / 5 && unseen > pairs.len() / 5, "{across} and {unseen} of {}", pairs.len());
}

#[test]
fn an_index_without_words_has_no_wordings() {
    let mut builder = dialogue_explorer::query::Builder::new(&WORLD.0);
    builder.step(&WORLD.0, usize::MAX);
    assert!(Wordings::new(&builder.finish()).is_none());
}
