//! Places: the map beside its figure, and municipalities that were no host.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "geo/map.rs"]
mod map;
