//! The source at hand, and word that something is not right with a card: what is asked, and what is shown for an answer. It
//! stands in the program that comes when it is asked for, so that the first load does not grow.
//!
//! a button of the app -> `reader.js` -> [`Question`] -> [`Reader`] -> [`Node`]s -> `reader.js`, which puts them into its
//! dialog and hands back what is pressed there.
//!
//! Invariants: the text of the reports is text, and never becomes HTML; it is kept in memory only, and goes nowhere; it is
//! that of one corpus, by its id, and never shown for another.

mod answer;
pub mod correction;
pub mod passage;
mod question;
mod source_text;
mod source_view;
mod view;

pub use answer::Reader;
pub use passage::{Lines, Passage, passages};
pub use question::{Cited, Question};
pub use source_text::SourceText;
pub use view::Node;
