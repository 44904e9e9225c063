//! What a table about themes says: how many people took part, and what else belongs to a theme as a whole.

use super::cells::Cells;
use super::columns::Column;
use super::municipalities::Municipalities;
use super::plan::Plan;
use super::problem::{Fault, Problems};
use super::rows::{Rows, places};
use crate::corpus::Count;

/// What is known of a theme beside what was said in it.
#[derive(Debug, Default)]
pub(super) struct ThemeFacts {
    pub(super) question: String,
    pub(super) summary: String,
    pub(super) participants: Option<Count>,
    pub(super) conversations: Option<Count>,
    pub(super) organisations: Option<Count>,
    /// Places in the list of municipalities.
    pub(super) places: Vec<usize>,
    pub(super) days: Vec<String>,
}

/// A row of the table about themes: the theme, its track where the row names one, and what it says.
pub(super) struct ThemeRow {
    pub(super) theme: usize,
    pub(super) track: Option<usize>,
    pub(super) facts: ThemeFacts,
}

/// Reads the table about themes. A row that no record belongs to is told and left out.
pub(super) fn read(
    mut cells: Cells,
    rows: &Rows,
    plan: &Plan,
    list: &Municipalities,
    problems: &mut Problems,
) -> Vec<ThemeRow> {
    let mut found = Vec::new();
    if !cells.has(Column::Theme) {
        return found;
    }
    while cells.left() > 0 {
        cells.tell_beyond_headings(problems);
        found.extend(theme_row(&cells, rows, plan, list, problems));
        cells.advance();
    }
    found
}

/// Reads the row at hand.
fn theme_row(
    cells: &Cells,
    rows: &Rows,
    plan: &Plan,
    list: &Municipalities,
    problems: &mut Problems,
) -> Option<ThemeRow> {
    let name = cells.text(Column::Theme, problems);
    let track = cells.text(Column::Track, problems);
    if name.is_empty() {
        cells.tell(Column::Theme, Fault::NoTheme, problems);
        return None;
    }
    let Some(theme) = rows.themes.find(plan.meant(&name)) else {
        cells.tell(Column::Theme, Fault::ThemeWithoutRows { theme: name }, problems);
        return None;
    };
    let facts = ThemeFacts {
        question: cells.text(Column::Question, problems),
        summary: cells.text(Column::Summary, problems),
        participants: cells.count(Column::Participants, problems),
        conversations: cells.count(Column::Conversations, problems),
        organisations: cells.count(Column::Organisations, problems),
        places: places(cells, plan, list, problems),
        days: cells.day(problems).into_iter().collect(),
    };
    Some(ThemeRow { theme, track: rows.tracks.find(plan.meant(&track)), facts })
}
