//! What of the query narrows a figure.

use leptos::prelude::*;

use super::loaded_corpus::loaded;
use super::state::state;
use crate::chart;
use crate::query::Query;
use crate::query::compare::base;

/// What narrows a figure; tracks the address.
pub fn narrowing(figure: &str) -> Query {
    let address = state().address.get();
    let loaded = loaded();
    match figure {
        "contrast" => base(&loaded.corpus, &loaded.index, &address.query, &address.beside),
        _ => chart::narrowing(figure, &address.asked()),
    }
}
