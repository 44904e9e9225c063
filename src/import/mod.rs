//! From a table of somebody's own dialogues to a corpus.
//!
//! bytes -> [`read()`] -> [`Sheet`]s -> [`choose`], [`Mapping`] (which a hand may change) -> [`build()`] with a [`Plan`] (what
//! is typed beside it) -> a corpus file and [`Problem`]s -> [`write()`].
//!
//! Invariants: nothing here touches files, threads or clocks, and no input panics. Text is never lost in silence: the
//! encoding that was taken is told, a row that says something becomes a record, and what was left out or taken for
//! something else is a problem with its rows and column. Formulas are text. The same row has the same id wherever it
//! stands. What is made is read by [`crate::corpus::decode()`] without a problem.

mod build;
mod cells;
mod citations;
mod columns;
mod delimited;
mod delimiter;
mod encoding;
mod file_type;
mod kinds;
mod mapping;
mod municipalities;
mod names;
mod ods_extent;
mod plan;
mod problem;
mod progress;
mod read;
mod rows;
mod sheet;
mod theme_facts;
mod themes;
mod values;
mod workbook;
mod write;

pub use crate::corpus::Progress;
pub use build::{Built, Input, build, corpus_id, set_typed, set_version};
pub use columns::Column;
pub use encoding::{Encoding, WINDOWS_1252};
pub use file_type::{OtherFile, TableError};
pub use kinds::{kind, word as kind_word};
pub use mapping::{Mapping, choose};
pub use names::key as name_key;
pub use plan::{Plan, PlanWords};
pub use problem::{Fault, Problem, Table};
pub use progress::Watch;
pub use read::{Tables, read};
pub use rows::language_tag;
pub use sheet::{ColumnIx, Row, Sheet, letters};
pub use values::{moment, people};
pub use write::write;
