//! A hundred things that readers type, and whether a record that they mean stands among the first three.

use dialogue_explorer::corpus::Corpus;
use dialogue_explorer::query::{Index, Query};

use crate::WORLD;

/// The rows of a file of queries: what is typed, and the ids of the records that are meant.
pub fn rows(file: &str) -> Vec<(&str, Vec<&str>)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once('\t'));
    rows.map(|(text, ids)| (text, ids.split(',').collect())).collect()
}

/// What is to be said of each row of which no record that is meant stands among the first three.
pub fn missed((corpus, index): &(Corpus, Index), rows: &[(&str, Vec<&str>)]) -> Vec<String> {
    let mut missed = Vec::new();
    for (text, wanted) in rows {
        let mut query = Query::default();
        query.text.push_str(text);
        let answer = index.answer(corpus, &query);
        let first: Vec<&str> = answer.order.iter().take(3).map(|&record| corpus.records[record].id.as_str()).collect();
        for id in wanted {
            assert!(corpus.record(id).is_some(), "{text}: no record {id}");
        }
        if !first.iter().any(|id| wanted.contains(id)) {
            missed.push(format!("{text}: of {} found, {first:?} came first, not {wanted:?}", answer.count()));
        }
    }
    missed
}

#[test]
fn a_hundred_queries() {
    let rows = rows(include_str!("../fixtures/queries.txt"));
    assert_eq!(rows.len(), 100);
    let missed = missed(&WORLD, &rows);
    println!("{} missed:\n{}", missed.len(), missed.join("\n"));
    assert!(missed.len() <= 3, "{} missed:\n{}", missed.len(), missed.join("\n"));
}
