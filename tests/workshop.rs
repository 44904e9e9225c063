//! The room of the workshop, as far as it needs no browser: what a session says of a table, and what changes do to it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![allow(clippy::type_complexity, reason = "tables of cases")]

#[path = "workshop/answers.rs"]
mod answers;
#[path = "workshop/changes.rs"]
mod changes;
#[path = "workshop/evening.rs"]
mod evening;
#[path = "workshop/log.rs"]
mod log;
#[path = "import/package.rs"]
#[allow(dead_code, reason = "the import makes more of it")]
mod package;
#[path = "import/recount.rs"]
mod recount;
#[path = "workshop/tables.rs"]
mod tables;
