//! How reading, indexing and searching grow with the number of records, beside a scan of every text.
//!
//! Each step is measured at three sizes of one generated corpus. `benches/table.mjs` turns the results into ratios.

#![allow(clippy::unwrap_used, reason = "a benchmark ends by panicking")]

mod generate;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::query::alike::Wordings;
use dialogue_explorer::query::{Facet, Index, Query};

const SIZES: [usize; 3] = [800, 7_000, 70_000];
const QUERIES: &str = include_str!("queries.txt");

/// Every query as it is typed: one text a keystroke.
fn keystrokes() -> Vec<&'static str> {
    let typed = |query: &'static str| query.char_indices().map(|(at, letter)| &query[..at + letter.len_utf8()]);
    QUERIES.lines().flat_map(typed).collect()
}

fn words(text: &str) -> Query {
    let mut query = Query::default();
    query.text.push_str(text);
    query
}

/// What an app does without an index: lower case, and every word somewhere in title or text.
fn scan(corpus: &Corpus, typed: &str) -> usize {
    let typed = typed.to_lowercase();
    let asked: Vec<&str> = typed.split_whitespace().collect();
    let holds = |text: &str| {
        let text = text.to_lowercase();
        asked.iter().all(|word| text.contains(word))
    };
    corpus.records.iter().filter(|record| holds(&format!("{} {}", record.title, record.body))).count()
}

fn steps(criterion: &mut Criterion) {
    for size in SIZES {
        let text = generate::corpus(size);
        let corpus = decode(&text).unwrap().corpus;
        let index = Index::build(&corpus);
        let keys = keystrokes();
        let mut measure = |name: &str, units: Throughput, run: &mut dyn FnMut()| {
            let mut group = criterion.benchmark_group(name);
            group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2));
            group
                .throughput(units)
                .bench_function(BenchmarkId::from_parameter(size), |bencher| bencher.iter(&mut *run));
            group.finish();
        };
        let bytes = Throughput::Bytes(text.len() as u64);
        measure("decode", bytes.clone(), &mut || drop(black_box(decode(&text))));
        measure("index", bytes, &mut || drop(black_box(Index::build(&corpus))));
        let strokes = Throughput::Elements(keys.len() as u64);
        // The matches alone, then all that a page wants: matches, order, and the counts beside every facet.
        measure("search", strokes.clone(), &mut || {
            keys.iter().for_each(|key| drop(black_box(index.matches(&words(key)))));
        });
        measure("answer", strokes, &mut || {
            keys.iter().for_each(|key| drop(black_box(index.answer(&corpus, &words(key)))));
        });
        let few: Vec<&str> = QUERIES.lines().collect();
        measure("scan", Throughput::Elements(few.len() as u64), &mut || {
            few.iter().for_each(|key| {
                black_box(scan(&corpus, key));
            });
        });
        let facets = [
            Query::default(),
            Query::default().and_ideas(),
            Query::by(Facet::Track, "citizens").and(Facet::Kind, "voice"),
            Query::by(Facet::Theme, "gezondheid").and(Facet::Code, "ontmoeten"),
        ];
        measure("facets", Throughput::Elements(facets.len() as u64), &mut || {
            facets.iter().for_each(|query| drop(black_box(index.answer(&corpus, query))));
        });
        // What the first page of a record waits for, and then each.
        let wordings = || {
            let mut wordings = Wordings::new(&index).unwrap();
            while wordings.step(&index) {}
            wordings
        };
        measure("wordings", Throughput::Elements(1), &mut || drop(black_box(wordings())));
        let wordings = wordings();
        measure("alike", Throughput::Elements(100), &mut || {
            (0..100).for_each(|record| drop(black_box(wordings.nearest((&corpus, &index), record, &[], 5))));
        });
    }
}

criterion_group!(benches, steps);
criterion_main!(benches);
