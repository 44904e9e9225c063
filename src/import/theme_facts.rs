//! What a table about themes says: how many people took part, and what else belongs to a theme as a whole.

use std::collections::HashMap;

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

impl ThemeFacts {
    /// Forgets how many took part in what.
    pub(super) fn forget_numbers(&mut self) {
        (self.participants, self.conversations, self.organisations) = (None, None, None);
    }

    /// Keeps the larger of each number where another row of the same theme has another, and tells of which columns.
    fn keep_largest(&mut self, earlier: &ThemeFacts, mut tell: impl FnMut(Column, u32)) {
        let numbers = [
            (Column::Participants, &mut self.participants, &earlier.participants),
            (Column::Conversations, &mut self.conversations, &earlier.conversations),
            (Column::Organisations, &mut self.organisations, &earlier.organisations),
        ];
        for (column, own, earlier) in numbers {
            let Some(earlier) = earlier else { continue };
            let differs = own.as_ref().is_some_and(|own| own.value != earlier.value);
            let largest = own.get_or_insert_with(|| earlier.clone());
            if largest.value < earlier.value {
                largest.clone_from(earlier);
            }
            if differs {
                tell(column, largest.value);
            }
        }
    }

    /// Takes what a row of the table about themes says over what was known.
    pub(super) fn take(&mut self, told: &ThemeFacts) {
        let text = |own: &mut String, told: &String| {
            if !told.is_empty() {
                own.clone_from(told);
            }
        };
        text(&mut self.question, &told.question);
        text(&mut self.summary, &told.summary);
        let number = |own: &mut Option<Count>, told: &Option<Count>| {
            if told.is_some() {
                own.clone_from(told);
            }
        };
        number(&mut self.participants, &told.participants);
        number(&mut self.conversations, &told.conversations);
        number(&mut self.organisations, &told.organisations);
        add_new(&mut self.places, &told.places);
        self.days.extend(told.days.iter().cloned());
    }
}

/// Adds what a list does not hold yet.
pub(super) fn add_new(list: &mut Vec<usize>, others: &[usize]) {
    for other in others {
        if !list.contains(other) {
            list.push(*other);
        }
    }
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
    rows: &mut Rows,
    plan: &Plan,
    list: &Municipalities,
    problems: &mut Problems,
) -> Vec<ThemeRow> {
    let mut found: Vec<ThemeRow> = Vec::new();
    // Where the row before stands that tells of the same theme, as where each evening has one.
    let mut last = HashMap::new();
    if !cells.has(Column::Theme) {
        return found;
    }
    let mut tracks: HashMap<usize, Vec<usize>> = HashMap::new();
    for (theme, track) in rows.drafts.iter().filter_map(|draft| draft.theme.zip(draft.track)) {
        add_new(tracks.entry(theme).or_default(), &[track]);
    }
    while cells.left() > 0 {
        cells.tell_beyond_headings(problems);
        if let Some(mut row) = theme_row(&cells, rows, &mut tracks, plan, list, problems) {
            let whose = (row.theme, row.track);
            if let Some(earlier) = last.insert(whose, found.len()).and_then(|at: usize| found.get(at)) {
                row.facts.keep_largest(&earlier.facts, |column, kept| {
                    let theme = cells.text(Column::Theme, &mut Problems::default());
                    cells.tell(column, Fault::SeveralNumbers { theme, kept }, problems);
                });
            }
            found.push(row);
        }
        cells.advance();
    }
    found
}

/// Reads the row at hand. A theme whose rows name no track gets the one that is named here; the tracks of each theme stand
/// in `tracks`.
fn theme_row(
    cells: &Cells,
    rows: &mut Rows,
    tracks: &mut HashMap<usize, Vec<usize>>,
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
    let (tracks, named) = (tracks.entry(theme).or_default(), plan.meant(&track));
    if tracks.is_empty() && !named.is_empty() {
        tracks.push(rows.tracks.add(named, cells.number()));
    }
    let track = rows.tracks.find(named).filter(|at| tracks.contains(at));
    if track.is_none() && !named.is_empty() {
        cells.tell(Column::Theme, Fault::ThemeWithoutRows { theme: format!("{name} ({named})") }, problems);
        return None;
    }
    let facts = ThemeFacts {
        question: cells.text(Column::Question, problems),
        summary: cells.text(Column::Summary, problems),
        participants: cells.count(Column::Participants, problems),
        conversations: cells.count(Column::Conversations, problems),
        organisations: cells.count(Column::Organisations, problems),
        places: places(cells, plan, list, problems),
        days: cells.day(problems).into_iter().collect(),
    };
    Some(ThemeRow { theme, track, facts })
}
