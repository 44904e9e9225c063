//! Drawing every figure of the overview anew after a filter, on the bundled corpus and for a desk.

#![allow(clippy::unwrap_used, reason = "a benchmark ends by panicking")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use dialogue_explorer::chart::frequency::{self, Options};
use dialogue_explorer::chart::hosts;
use dialogue_explorer::chart::participants;
use dialogue_explorer::corpus::decode;
use dialogue_explorer::geo::Shapes;
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::{Counting, Form, Measure, Order, Stack};
use dialogue_explorer::text::Lang;

const CORPUS: &str = include_str!("../public/corpus.json");
const SHAPES: &str = include_str!("../public/shapes.json");
const WIDTH: f32 = 1100.0;
/// How many codes the overview shows.
const CODES: usize = 12;

fn redraw(criterion: &mut Criterion) {
    let corpus = decode(CORPUS).unwrap().corpus;
    let shapes: Shapes = Shapes::read(SHAPES).unwrap();
    let index = Index::build(&corpus);
    let filters = [
        ("open", Query::default()),
        ("theme", Query::by(Facet::Theme, "gezondheid")),
        ("ideas-of-citizens", Query::by(Facet::Track, "citizens").and_ideas()),
    ];
    let ask = Options { counting: Counting::Ideas, stack: Stack::Track, order: Order::Size, most: CODES };
    let mut group = criterion.benchmark_group("overview");
    group.sample_size(30);
    for (name, query) in filters {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let people =
                    participants::figure(&corpus, &query, Lang::Nl, Measure::Participants, Form::Dots, Order::Size);
                let places = hosts::figure(&corpus, &index, Some(&shapes), &query, Lang::Nl);
                let codes = frequency::figure(&corpus, &index, &query, Lang::Nl, ask);
                for figure in [people, places, codes] {
                    black_box(figure.scene(WIDTH));
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, redraw);
criterion_main!(benches);
