//! What leaves the app: drawings and tables, selections, snippets of frames.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "figures/all.rs"]
mod all;
#[path = "export/citation.rs"]
mod citation;
#[path = "export/decimal.rs"]
mod decimal;
#[path = "export/drawings.rs"]
mod drawings;
#[path = "export/embed.rs"]
mod embed;
#[path = "export/links.rs"]
mod links;
#[path = "export/picks.rs"]
mod picks;
#[path = "export/read.rs"]
mod read;
#[path = "export/sealed.rs"]
mod sealed;
#[path = "export/selection.rs"]
mod selection;
#[path = "export/tables.rs"]
mod tables;
