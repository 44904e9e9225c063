//! The room of the import: what becomes of a table, and what is said of it.
//!
//! `fixtures/evening.csv` is a table of an invented evening, with the faults that such tables have; evening.xlsx and
//! evening.ods are the same table (in UTF-8) saved by LibreOffice 7.4: `soffice --headless
//! --infilter="CSV:59,34,76,1,,1043,true,true" --convert-to xlsx evening.csv`. workbook.xlsx and workbook.ods, saved by it
//! too, have an empty sheet, one about themes and one of cards with merged cells, dates and formulas.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::type_complexity, reason = "tables of cases")]

#[path = "import/any_table.rs"]
mod any_table;
#[path = "import/columns.rs"]
mod columns;
#[path = "import/corpus.rs"]
mod corpus;
#[path = "import/evening.rs"]
mod evening;
#[path = "import/files.rs"]
mod files;
#[path = "import/hostile.rs"]
mod hostile;
#[path = "unbreakable/memory.rs"]
mod memory;
#[path = "unbreakable/mutate.rs"]
mod mutate;
#[path = "import/package.rs"]
mod package;
#[path = "import/program.rs"]
mod program;
#[path = "import/recount.rs"]
mod recount;
#[path = "import/round_trip.rs"]
mod round_trip;
#[path = "import/tables.rs"]
mod tables;
#[path = "import/themes.rs"]
mod themes;
#[path = "import/values.rs"]
mod values;
