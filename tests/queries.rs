//! A hundred things that readers type, and whether a record that they mean stands among the first three.

use dialogue_explorer::corpus::decode;
use dialogue_explorer::query::{Index, Query};

#[test]
fn a_hundred_queries() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/corpus.json");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let corpus = decode(&text).unwrap_or_else(|error| panic!("{path}: {error:?}")).corpus;
    let index = Index::build(&corpus);
    let lines = include_str!("fixtures/queries.txt").lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
    assert_eq!(rows.len(), 100);
    let mut missed = Vec::new();
    for (text, wanted) in rows {
        let mut query = Query::default();
        query.text = text.to_owned();
        let answer = index.answer(&corpus, &query);
        let first: Vec<&str> = answer.order.iter().take(3).map(|&record| corpus.records[record].id.as_str()).collect();
        for id in wanted.split(',') {
            assert!(corpus.record(id).is_some(), "{text}: no record {id}");
        }
        if !first.iter().any(|id| wanted.split(',').any(|wanted| wanted == *id)) {
            missed.push(format!("{text}: of {} found, {first:?} came first, not {wanted}", answer.count()));
        }
    }
    println!("{} missed:\n{}", missed.len(), missed.join("\n"));
    assert!(missed.len() <= 5, "{} missed:\n{}", missed.len(), missed.join("\n"));
}
