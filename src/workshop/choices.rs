//! Which sheets are read and what their columns hold: what the headings ask for, and over it what the reader changed.

use super::message::{Change, Which};
use crate::import::{Column, Mapping, Sheet, Tables, choose, letters};

/// A file with tables, by its name.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    pub(super) name: String,
    pub(super) tables: Tables,
}

/// Where the table about themes stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ThemesAt {
    /// On a sheet of the same file.
    SameFile(usize),
    /// On a sheet of a second file.
    SecondFile(usize),
}

/// The sheets that are read, with what their columns hold.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choices {
    pub(super) sheet: usize,
    pub(super) mapping: Mapping,
    pub(super) themes: Option<ThemesAt>,
    /// Without columns where there is no table about themes.
    pub(super) theme_mapping: Mapping,
}

impl Choices {
    /// Reads off the tables and the changes. A change that fits no sheet, row or column is passed over.
    pub(super) fn of(file: &Opened, second: Option<&Opened>, changes: &[Change]) -> Choices {
        let sheets = &file.tables.sheets;
        let by_name = |name: &String| sheets.iter().position(|sheet| sheet.name == *name);
        let (mut sheet, mut themes) = choose(sheets);
        for change in changes {
            match change {
                Change::Sheet(name) => sheet = by_name(name).unwrap_or(sheet),
                Change::ThemesSheet(name) => themes = name.as_ref().and_then(|name| by_name(name).or(themes)),
                _ => {}
            }
        }
        // A sheet with what was said is not also about themes.
        let themes = match second {
            Some(second) => Some(ThemesAt::SecondFile(of_themes(&second.tables))),
            None => themes.filter(|themes| *themes != sheet).map(ThemesAt::SameFile),
        };
        let mapping = mapped(&sheets[sheet], Which::Records, changes);
        let mut choices = Choices { sheet, mapping, themes, theme_mapping: Mapping::default() };
        if let Some(sheet) = choices.themes_sheet(file, second) {
            choices.theme_mapping = mapped(sheet, Which::Themes, changes);
        }
        choices
    }

    /// The sheet about themes.
    pub(super) fn themes_sheet<'a>(&self, file: &'a Opened, second: Option<&'a Opened>) -> Option<&'a Sheet> {
        match self.themes? {
            ThemesAt::SameFile(at) => file.tables.sheets.get(at),
            ThemesAt::SecondFile(at) => second?.tables.sheets.get(at),
        }
    }
}

/// The sheet of a file about themes that says so by its headings; the first where none does.
fn of_themes(tables: &Tables) -> usize {
    tables.sheets.iter().position(|sheet| Mapping::of(sheet).is_of_themes()).unwrap_or_default()
}

fn mapped(sheet: &Sheet, which: Which, changes: &[Change]) -> Mapping {
    let row = changes.iter().rev().find_map(|change| match change {
        Change::Headings(number) if which == Which::Records => Some(*number),
        _ => None,
    });
    let place = |number: u32| sheet.rows_from(0).position(|row| row.number() == number);
    let mut mapping = match row {
        Some(None) => Mapping::at(sheet, None),
        Some(Some(number)) => place(number).map_or_else(|| Mapping::of(sheet), |at| Mapping::at(sheet, Some(at))),
        None => Mapping::of(sheet),
    };
    for change in changes {
        let Change::Column { table, letters: named, heading, holds } = change else { continue };
        let is_it = |column: &usize| letters(*column) == *named && mapping.heading(*column) == heading;
        let Some(column) = (0..mapping.width()).find(is_it).filter(|_| *table == which) else { continue };
        match holds.as_deref().map(Column::of_key) {
            None => mapping.set(column, None),
            Some(Some(holds)) => mapping.set(column, Some(holds)),
            Some(None) => {}
        }
    }
    mapping
}
