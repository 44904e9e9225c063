//! The Dialogue Explorer: public dialogues made visible, entirely in the browser.
//!
//! # Code map
//!
//! Pure rooms stand below, the browser above; arrows point down only.
//!
//! | room | what it is for |
//! |---|---|
//! | [`corpus`] | what the dialogues said: the schema, its reader, and the resolved whole with its problems |
//! | [`query`] | what the reader asks: facets as bitsets, search in Dutch and English, ranking, highlight; `Query` to `Answer` |
//! | [`route`] | addresses, parser and printer side by side; the only place that knows their text |
//! | [`text`] | every visible sentence, Dutch and English; numbers, plurals, dates |
//! | [`lang`] | the two languages of the interface, by tag |
//! | [`geo`] | projection, outlines of regions, host municipalities and the nearest of them |
//! | [`chart`] | numbers to a `Figure`, and a figure to a `Scene` through plotters and a backend of our own |
//! | [`export`] | what leaves the app: figures, records, citations, selections in addresses, the snippet of a frame |
//! | [`overview`] | the key figures and the table of records, shared by the app and the page before it |
//! | `tools` | native programs on the pure rooms: the corpus checker, the static pages, the portable file, off line use, the server, sizes |
//! | `browser` | web-sys and gloo edges: fetch, storage, clipboard, page, widths |
//! | `ui` | Leptos: shell, pages, figures, cards, controls; no arithmetic, no sentence of its own |
//!
//! `src/main.rs` mounts the app and does nothing else; `src/bin/` holds thin programs over `tools`.
//!
//! # Invariants
//!
//! 1. Pure rooms name neither leptos nor web-sys, and compile and are tested natively (`tests/layers.rs`).
//! 2. One [`query::Query`] value drives chart, map, list, cards, table and link. Nothing keeps a second copy of a
//!    filter; the address holds all of it (`tests/route.rs`).
//! 3. A [`chart::Figure`] cannot be built without a title, a sentence, a caveat and a table, all from one computation
//!    (`tests/chart/figures.rs` holds that chart, table, sentence and cards give the same numbers).
//! 4. A mark carries the address of the records behind it. Every number on screen is a link to what it counts.
//! 5. Corpus text is text: it never becomes HTML.
//! 6. Bad data gives a value plus problems (path, line, what was found, what was expected); only an unusable corpus is
//!    an error, and the app then still stands (`tests/corpus.rs`, `tests/browsers.rs`).
//! 7. Nothing is asked of the network but the app's own files. No cookie. Storage is a convenience whose absence, or
//!    whose throwing, changes nothing else.
//!
//! No two rooms name each other, directly or by a detour (`tests/layers.rs`).

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod chart;
pub mod corpus;
pub mod export;
pub mod geo;
pub mod lang;
pub mod overview;
pub mod query;
pub mod route;
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod tools;
#[cfg(target_arch = "wasm32")]
pub mod ui;
