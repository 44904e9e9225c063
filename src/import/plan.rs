//! What is typed beside a table: all that a corpus needs and no row says.

use std::collections::HashMap;

use super::names::key;
use crate::corpus::{Count, Kind};

/// What is typed beside a table, and the choices made by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Title of the dialogues; the id of the corpus is made of it.
    pub title: String,
    /// One line under the title.
    pub subtitle: String,
    /// What the dialogues were, in a few words.
    pub about: String,
    /// Name of the table, such as that of its file: rows are cited by it where no column says where they are from.
    pub table: String,
    /// BCP 47 tag of the language of the texts; otherwise that of most rows, and Dutch where no row says one.
    pub language: Option<String>,
    /// First and last day or month, ISO 8601; otherwise those of the rows, which an empty one of the two means too.
    pub period: Option<(String, String)>,
    /// The day on which the corpus is made, ISO 8601; none leaves its version open.
    pub date: Option<String>,
    /// Licence of the texts, as an SPDX name.
    pub licence: String,
    /// What kinds are meant by names that are not known.
    pub kinds: Vec<(String, Kind)>,
    /// Which municipalities are meant by names that are not known.
    pub places: Vec<(String, String)>,
    /// Names that mean another: a theme, a track, a topic or a role that is written in two ways.
    pub same: Vec<(String, String)>,
    /// How many people took part in themes, by their names; more certain than what the tables say.
    pub participants: Vec<(String, Count)>,
    /// Whether an empty cell of what groups rows (theme, track, dialogue, place, date, source, section) means what the
    /// cell above it says, as in tables whose cells were merged.
    pub fill_down: bool,
    /// Words for what the table leaves open.
    pub words: PlanWords,
}

/// Words, in the language of the corpus, for what a table leaves open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanWords {
    /// The track of a table that has none.
    pub track: String,
    /// The theme of rows that have none.
    pub theme: String,
    /// The role of a speaker of whom nothing is told.
    pub role: String,
    /// The rows of the table, as a section that is cited.
    pub rows: String,
    /// A report of which only lines are told.
    pub report: String,
}

impl Plan {
    /// The name that is meant by one of a table.
    pub(super) fn meant<'a>(&'a self, name: &'a str) -> &'a str {
        typed(&self.same, name).map_or(name, String::as_str)
    }

    /// The kind that is meant by a name, where that was said by hand.
    pub(super) fn kind(&self, name: &str) -> Option<Kind> {
        typed(&self.kinds, name).copied()
    }

    /// How many people took part in themes, where that was said by hand, by what spellings of their names share.
    pub(super) fn participants(&self) -> HashMap<String, &Count> {
        self.participants.iter().map(|(name, count)| (key(self.meant(name)), count)).collect()
    }

    /// The name of the municipality that is meant by one of a table.
    pub(super) fn place<'a>(&'a self, name: &'a str) -> &'a str {
        typed(&self.places, name).map_or(name, String::as_str)
    }
}

/// What was said by hand of a name, in whatever spelling.
fn typed<'a, T>(choices: &'a [(String, T)], name: &str) -> Option<&'a T> {
    choices.iter().find(|(typed, _)| key(typed) == key(name)).map(|(_, meant)| meant)
}
