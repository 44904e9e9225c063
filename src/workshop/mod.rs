//! From a table of the reader's own to an explorer of it, in the browser.
//!
//! bytes -> [`Session`] (the tables, with what the reader chose) -> [`Report`] -> [`Change`]s, which come back to the
//! session -> a corpus, and with it [`explorer`]: one file that is the whole app.
//!
//! The page shows a report and asks for changes; the worker holds the session. They speak in [`message`]s, which hold
//! no bytes.
//!
//! Invariants: nothing leaves the device. A session does not know the page, and no file of it names the browser; what is
//! made is read by [`crate::corpus::decode()`] before it is given. What a reader chose is never lost: a table that is
//! opened again has every choice that still fits it.

mod choices;
#[cfg(target_arch = "wasm32")]
mod client;
pub mod explorer;
#[cfg(target_arch = "wasm32")]
mod fields;
#[cfg(target_arch = "wasm32")]
mod handing;
#[cfg(target_arch = "wasm32")]
mod jobs;
pub mod letters;
#[cfg(target_arch = "wasm32")]
mod link;
pub mod log;
pub mod message;
#[cfg(target_arch = "wasm32")]
pub mod page;
mod questions;
#[cfg(target_arch = "wasm32")]
mod queue;
mod report;
mod session;
mod typed;
#[cfg(target_arch = "wasm32")]
mod upload;
#[cfg(target_arch = "wasm32")]
mod view_about;
#[cfg(target_arch = "wasm32")]
mod view_columns;
#[cfg(target_arch = "wasm32")]
mod view_problems;
#[cfg(target_arch = "wasm32")]
mod view_result;
#[cfg(target_arch = "wasm32")]
mod view_table;
#[cfg(target_arch = "wasm32")]
mod view_themes;
#[cfg(target_arch = "wasm32")]
pub mod worker;

pub use message::{
    Answer, Asked, Change, ColumnReport, Field, ProblemReport, Question, Report, Request, ThemeReport, Which,
};
pub use session::{FileNames, Session};
