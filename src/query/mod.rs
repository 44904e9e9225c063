//! Full-text search and facets over a corpus.
//!
//! text -> [`query_parser`] -> [`term`]s -> [`lookup`], [`phrase`] and [`spelling`] in an [`inverted_index`] -> postings
//! -> clauses ([`search`]) -> [`scoring`] -> [`Found`] records -> with the facets of a [`Query`] ([`index`]) ->
//! an [`Answer`] -> [`highlight`]ed
//!
//! Invariants:
//! - Any text is a query, and no text costs more than sixteen terms.
//! - No record of a summary counts unless its track or theme is chosen.
//! - Between facets choices narrow, within a facet they add up; the number beside a choice is what choosing it gives.
//! - A record's score depends on the corpus and the text alone, not on earlier queries.
//! - Nothing here knows of pages, addresses or the language of the interface. What is specific to a language of the
//!   texts stands in [`stem`].

mod affix_key;
mod answer;
pub mod compare;
mod found;
pub mod highlight;
mod index;
mod indexer;
mod inverted_index;
mod lookup;
mod phrase;
pub mod query_parser;
mod record_set;
pub mod related;
mod request;
mod scoring;
mod search;
mod spelling;
pub mod stem;
pub mod suggest;
pub mod term;
mod text_index;
pub mod words;

pub use answer::{Answer, AnswerTask};
pub use found::Found;
pub use index::{Builder, Index};
pub use record_set::{RecordSet, all_records};
pub use request::{Facet, Query, Sort};
pub use search::WordIndex;
