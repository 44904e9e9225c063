//! What of the query narrows a figure.

use leptos::prelude::*;

use super::loaded_corpus::loaded;
use super::state::state;
use crate::query::compare::base;
use crate::query::{Facet, Query};
use crate::route::Address;

/// What narrows a figure; tracks the address.
pub fn narrowing(figure: &str) -> Query {
    let Address { query, beside, .. } = state().address.get();
    let loaded = loaded();
    match figure {
        // A chosen place is marked on the map, but hides no other.
        "hosts" => query.without(Facet::Place),
        "contrast" => base(&loaded.corpus, &loaded.index, &query, &beside),
        _ => query,
    }
}
