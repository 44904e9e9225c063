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
//! | [`sort`] | sorting through one copy of the algorithm |
//! | [`decimal`] | numbers as machines read them |
//! | [`letters`] | what is a letter, and the small letters of capitals |
//! | [`geo`] | projection, outlines of regions, host municipalities and the nearest of them |
//! | [`chart`] | numbers to a `Figure`, and a figure to a `Scene` through the scales and the mesh of plotters, and a backend of our own |
//! | [`export`] | what leaves the app: figures, records, citations, selections in addresses, the snippet of a frame; files of records and tables are written by a program of their own, which comes when it is asked for |
//! | [`import`] | from a table of somebody's own dialogues to a corpus and the problems of the table |
//! | [`workshop`] | makes an explorer of a table, in the browser: what the reader chose, what is asked, the page and its worker |
//! | [`reader`] | the source at hand: cited lines of the reports, and word that something is not right; in the program that comes when it is asked for (`public/reader.js` shows it, and reads cards aloud) |
//! | [`overview`] | the key figures and the table of records, shared by the app and the page before it |
//! | `tools` | native programs on the pure rooms: the corpus checker, the static pages and their pictures, versions that stay, the outline, the portable file, off line use, the server, sizes |
//! | `browser` | web-sys and gloo edges: navigation (history, scroll), fetch, storage, clipboard, timers, files, the document |
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
//!    whose throwing, changes nothing else. A selection is kept under a name made of the page's folder and the corpus;
//!    a change to it is made to what the device has then, since other tabs change it too ([`export::picks::rebase`]).
//! 8. Nothing is wired to the first corpus: titles, tracks, shapes, pictograms, caveats and codes come from the file.
//! 9. No two rooms name each other, nor do modules of a room, directly or by a detour (`tests/layers.rs`).
//!
//! # Crates of the first load
//!
//! Whose code is in the program, beside that of Rust's own libraries, with kB before wasm-opt (`make size` tells them
//! anew). `tests/tools/size.rs` holds that each has a line here; what may come along at all stands in `deny.toml`.
//!
//! | crate | what for | kB | kept by |
//! |---|---|---|---|
//! | `reactive_graph` | signals and memos: what is drawn anew when something changes | 60 | `ui`, through leptos |
//! | `js_sys` | JavaScript's own objects: promises, arrays, dates | 31 | `browser`, `ui` |
//! | `tachys` | elements of a page, and their change | 37 | `ui::dom`, through leptos |
//! | `wasm_bindgen` | calls between the program and JavaScript | 24 | `browser`, `ui` |
//! | `web_sys` | the browser's interfaces, by name | 17 | `browser`, `ui` |
//! | `serde_json` | corpora, language files and outlines are read with it, item by item | 13 | `corpus`, `geo` |
//! | `hashbrown` | hash tables, those of `std` too | 12 | everywhere |
//! | `plotters` | scales and the mesh of figures, which stand among our own code once they are compiled | under 1 | `chart` |
//! | `dlmalloc` | memory, in the place of what an operating system gives | 8 | `std` |
//! | `indexmap` | maps that keep their order, in the graph of signals | 4 | reactive_graph |
//! | `fixedbitset` | sets of records | 2 | `query` |
//! | `wasm_streams` | files that are read as they come, which this app does not: an empty crate in its place | under 1 | leptos, through server_fn |
//! | `leptos` | mounts the app | 1 | `main` |
//! | `futures_core` | what waits for something | under 1 | leptos |
//! | `futures_util` | the same | under 1 | `ui::corpus_loader`, through futures |
//! | `futures_channel` | hands on what has come | under 1 | any_spawner |
//! | `gloo_net` | asks for the app's own files | under 1 | `browser::fetch` |
//! | `slotmap` | where owners of signals stand | under 1 | reactive_graph |
//! | `any_spawner` | begins what runs beside | under 1 | leptos |
//! | `throw_error` | errors of views, which this app has none of | under 1 | leptos |
//! | `send_wrapper` | values of JavaScript among signals | under 1 | `ui::setting`, tachys |
//! | `guardian` | borrows that outlive their signal | under 1 | reactive_graph |
//! | `leptos_dom` | events of elements | under 1 | leptos |
//!
//! # The way of a key
//!
//! What happens between a key in the search box and the results (`tests/layers.rs` holds the names):
//!
//! 1. `ui::suggest::search` hears the input, and calls `State::replace_query`.
//! 2. `State::commit` prints the new `Address` and gives it to `navigation::replace_debounced`; the browser is told of
//!    it once the keys pause.
//! 3. `State::show` sets `State::address`, or `State::awaiting_words` until the words are indexed; `SearchResults::query`
//!    follows the address.
//! 4. `SearchResults::count` asks `Index::matches`, and the number is painted with the next frame.
//! 5. `SearchResults::update` waits for `timer::painted`, and longer where the last answer took long.
//! 6. `AnswerTask` scores, counts and orders in steps; `timer::yield_if_due` lets the page live in between.
//! 7. `SearchResults::draw` sets the answer and `ResultsState::Partial`.
//! 8. `result_list` gives `keyed_list` the records: cards that stay are kept, `cards::card` makes new ones.
//! 9. `SearchResults::count_of` is read anew by the facets that are open.
//! 10. `ResultsState::Fresh`: the page is that of its address.
//!
//! # The way of a click
//!
//! What happens between a click on a link and the page that it leads to:
//!
//! 1. `navigation::remember_place` writes the `Place` with the entry of the history that may be left now.
//! 2. The browser changes the part from `#` on, as a new entry, and tells `navigation::listen`.
//! 3. `shell::arrive` puts the help away and calls `State::navigated`.
//! 4. `Address::parse` reads route, query, view and options; what it does not understand is kept as ignored.
//! 5. `state::route_memo` changes only if the page is another one.
//! 6. `pages::page` builds the page of the `Route`.
//! 7. `loaded_corpus::loaded` gives it the `LoadedCorpus`, in the language of the interface.
//! 8. Figures come from `chart`, through `figure::figure_view` and `plot::plot_view`.
//! 9. `page::focus` moves the focus to the heading.
//! 10. `navigation::scroll_on` scrolls to the top, or to where the page was left, with the focus on the link that was followed.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod chart;
pub mod corpus;
pub mod decimal;
pub mod export;
pub mod geo;
pub mod import;
pub mod lang;
pub mod letters;
pub mod overview;
pub mod query;
pub mod reader;
pub mod route;
pub mod sort;
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod tools;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod workshop;
