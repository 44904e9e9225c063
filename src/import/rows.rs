//! Rows of the table with what was said, each read by itself. What they name is kept with its spellings, so that the
//! whole can choose among them.

use std::collections::{BTreeMap, HashSet};

use super::cells::Cells;
use super::columns::Column;
use super::kinds;
use super::municipalities::{Found, Municipalities};
use super::names::Names;
use super::plan::Plan;
use super::problem::{Fault, Problems};
use super::values;
use crate::corpus::{Count, Kind};

/// A row with something that was said. What it names stands as a place in the lists of [`Rows`].
#[derive(Debug)]
pub(super) struct RowDraft {
    pub(super) row: u32,
    /// None where the row has no theme.
    pub(super) theme: Option<usize>,
    pub(super) track: Option<usize>,
    pub(super) kind: Kind,
    pub(super) title: String,
    pub(super) body: String,
    pub(super) topics: Vec<usize>,
    pub(super) role: Option<usize>,
    pub(super) name: Option<String>,
    pub(super) dialogue: Option<usize>,
    pub(super) places: Vec<usize>,
    pub(super) day: Option<String>,
    pub(super) participants: Option<Count>,
    pub(super) source: Option<usize>,
    pub(super) section: Option<usize>,
    pub(super) lines: Option<(u32, u32)>,
}

/// All rows that were read, and what they name.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) drafts: Vec<RowDraft>,
    pub(super) themes: Names,
    pub(super) tracks: Names,
    pub(super) topics: Names,
    pub(super) roles: Names,
    pub(super) dialogues: Names,
    pub(super) sources: Names,
    pub(super) sections: Names,
    /// Languages that rows say they are in, each with those rows: as tags, and what is no language as it stands there.
    pub(super) languages: BTreeMap<String, Vec<u32>>,
}

impl Rows {
    /// Reads a row.
    pub(super) fn read(&mut self, cells: &Cells, plan: &Plan, list: &Municipalities, problems: &mut Problems) {
        let row = cells.number();
        let title = cells.text(Column::Title, problems);
        let text = cells.text(Column::Text, problems);
        if title.is_empty() && text.is_empty() {
            return problems.add(cells.table, row, "", Fault::NoText);
        }
        let (title, body) = if title.is_empty() { values::title_of(&text) } else { (title, text) };
        let named = |names: &mut Names, column: Column, problems: &mut Problems| {
            let name = cells.text(column, problems);
            (!name.is_empty()).then(|| names.add(plan.meant(&name), row))
        };
        let theme = named(&mut self.themes, Column::Theme, problems);
        let track = named(&mut self.tracks, Column::Track, problems);
        let role = named(&mut self.roles, Column::Role, problems);
        let dialogue = named(&mut self.dialogues, Column::Dialogue, problems);
        let source = named(&mut self.sources, Column::Source, problems);
        let section = named(&mut self.sections, Column::Section, problems);
        if theme.is_none() && cells.has(Column::Theme) {
            cells.tell(Column::Theme, Fault::NoTheme, problems);
        }
        let mut known = HashSet::new();
        let topics = cells.topics(problems).into_iter().map(|topic| self.topics.add(plan.meant(&topic), row));
        let topics = topics.filter(|&at| known.insert(at)).collect();
        let name = Some(cells.text(Column::Name, problems)).filter(|name| !name.is_empty());
        self.language(&cells.text(Column::Language, problems), row);
        self.drafts.push(RowDraft {
            row,
            theme,
            track,
            kind: kind(cells, plan, problems),
            title,
            body,
            topics,
            role,
            name,
            dialogue,
            places: places(cells, plan, list, problems),
            day: cells.day(problems),
            participants: cells.count(Column::Participants, problems),
            source,
            section,
            lines: cells.lines(problems),
        });
    }

    /// Notes the language of a row, by its tag or its name; a cell that is neither as it stands there.
    fn language(&mut self, cell: &str, row: u32) {
        if !cell.is_empty() {
            self.languages.entry(language_tag(cell).unwrap_or_else(|| cell.to_owned())).or_default().push(row);
        }
    }
}

/// The tag of a language, by its name or as a tag; none of what is neither.
pub fn language_tag(name: &str) -> Option<String> {
    let lower = name.to_lowercase().replace('_', "-");
    let tag = match lower.trim_end_matches('.') {
        "nederlands" | "dutch" | "ned" => "nl",
        "engels" | "english" | "eng" => "en",
        "fries" | "frisian" | "frysk" => "fy",
        "duits" | "german" => "de",
        "frans" | "french" => "fr",
        "turks" | "turkish" => "tr",
        "arabisch" | "arabic" => "ar",
        "pools" | "polish" => "pl",
        "oekraïens" | "ukrainian" => "uk",
        other => other,
    };
    let mut parts = tag.split('-');
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_primary = parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && is_part(part));
    (is_primary && parts.all(is_part)).then(|| tag.to_owned())
}

/// The kind of a row: an idea where it has none, or one that is not known.
fn kind(cells: &Cells, plan: &Plan, problems: &mut Problems) -> Kind {
    let name = cells.text(Column::Kind, problems);
    if name.is_empty() {
        return Kind::Idea;
    }
    plan.kind(&name).or_else(|| kinds::kind(&name)).unwrap_or_else(|| {
        cells.tell(Column::Kind, Fault::UnknownKind { found: name }, problems);
        Kind::Idea
    })
}

/// The municipalities of a row, as places in the list.
pub(super) fn places(cells: &Cells, plan: &Plan, list: &Municipalities, problems: &mut Problems) -> Vec<usize> {
    let cell = cells.text(Column::Place, problems);
    let mut places = Vec::new();
    for name in list.parted(&cell) {
        let name = plan.place(name);
        let what = match list.find(name) {
            Found::One(at) if places.contains(&at) => continue,
            Found::One(at) => {
                places.push(at);
                continue;
            }
            Found::Several(names) => Fault::AmbiguousPlace { found: name.to_owned(), names },
            Found::None { nearest } => Fault::UnknownPlace { found: name.to_owned(), nearest },
        };
        cells.tell(Column::Place, what, problems);
    }
    places
}
