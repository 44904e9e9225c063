//! What the reader asks, and the answer: facets, words, suggestions, comparisons.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "query/alike.rs"]
mod alike;
#[path = "query/answers.rs"]
mod answers;
#[path = "query/by_hand.rs"]
mod by_hand;
#[path = "query/compare.rs"]
mod compare;
#[path = "query/english.rs"]
mod english;
#[path = "query/facets.rs"]
mod facets;
#[path = "../benches/generate.rs"]
mod generate;
#[path = "query/keys.rs"]
mod keys;
#[path = "query/letters.rs"]
mod letters;
#[path = "query/names.rs"]
mod names;
#[path = "query/only_names.rs"]
mod only_names;
#[path = "query/queries.rs"]
mod queries;
#[path = "query/related.rs"]
mod related;
#[path = "query/search.rs"]
mod search;
#[path = "query/standout.rs"]
mod standout;
#[path = "query/suggest.rs"]
mod suggest;
#[path = "query/synonyms.rs"]
mod synonyms;
#[path = "query/tasks.rs"]
mod tasks;
#[path = "query/words.rs"]
mod words;

use std::sync::LazyLock;

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::query::{Index, Query};

/// The corpus that comes with the app, and its index.
static WORLD: LazyLock<(Corpus, Index)> = LazyLock::new(|| {
    let corpus = decode(generate::BUNDLED).unwrap().corpus;
    let index = Index::build(&corpus);
    (corpus, index)
});

/// A query with these words.
fn with_words(text: &str, mut query: Query) -> Query {
    query.text = text.to_owned();
    query
}
