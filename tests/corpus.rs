//! The room of the corpus: what is read of a file, sound or not, and what is said of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "figures/all.rs"]
mod all;
#[path = "corpus/broken.rs"]
mod broken;
#[path = "corpus/cases.rs"]
mod cases;
#[path = "site/crawl.rs"]
mod crawl;
#[path = "corpus/decode.rs"]
mod decode;
#[path = "corpus/downstream.rs"]
mod downstream;
#[path = "corpus/hostile.rs"]
mod hostile;
#[path = "corpus/hostile_languages.rs"]
mod hostile_languages;
#[path = "corpus/numbers.rs"]
mod numbers;
#[path = "export/read.rs"]
mod read;
#[path = "corpus/schema_1.rs"]
mod schema_1;
#[path = "corpus/translation.rs"]
mod translation;
#[path = "site/trunk_page.rs"]
mod trunk_page;
#[path = "corpus/words.rs"]
mod words;
