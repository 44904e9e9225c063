//! The tracks and themes of a table, with all that its rows and the table about themes say of them.

use std::collections::{BTreeSet, HashMap};

use super::cells::Cells;
use super::columns::Column;
use super::names::{Ids, Names, key, slug};
use super::plan::Plan;
use super::problem::{Fault, Problems, Table};
use super::rows::{RowDraft, Rows};
use super::theme_facts::{ThemeFacts, ThemeRow, add_new};
use super::values::number_at_end;
use crate::corpus::{Count, Track, TrackShape};

/// A theme, with what belongs to it.
#[derive(Debug, Default)]
pub(super) struct ThemeDraft {
    pub(super) id: String,
    pub(super) title: String,
    /// Place of its track in [`Themes::tracks`].
    pub(super) track: usize,
    /// Its rows, as places in [`Rows::drafts`].
    pub(super) rows: Vec<usize>,
    pub(super) facts: ThemeFacts,
    /// Number of each dialogue, by its place among their names.
    pub(super) dialogues: HashMap<usize, u16>,
}

/// All tracks and themes.
#[derive(Debug, Default)]
pub(super) struct Themes {
    pub(super) tracks: Vec<Track>,
    pub(super) list: Vec<ThemeDraft>,
    /// The theme of each row.
    pub(super) of_row: Vec<usize>,
    /// How many people took part in each theme by the tables, whatever is typed.
    pub(super) found: Vec<Option<Count>>,
}

impl Themes {
    /// Puts the themes of the rows together. A theme that stands in two tracks is two themes.
    pub(super) fn of(rows: &Rows, told: Vec<ThemeRow>, plan: &Plan, cells: &Cells, problems: &mut Problems) -> Themes {
        let mut themes = Themes::default();
        // A row without a track has that of other rows of its theme.
        let mut track_of = HashMap::new();
        for (theme, track) in rows.drafts.iter().filter_map(|draft| draft.theme.zip(draft.track)) {
            track_of.entry(theme).or_insert(track);
        }
        for row in told.iter().filter(|row| row.track.is_some()) {
            track_of.entry(row.theme).or_insert(row.track.unwrap_or_default());
        }
        let mut places: HashMap<(usize, Option<usize>), usize> = HashMap::new();
        let mut keys = Vec::new();
        let no_track = rows.tracks.len();
        for draft in &rows.drafts {
            let known = draft.theme.and_then(|theme| track_of.get(&theme).copied());
            let key = (draft.track.or(known).unwrap_or(no_track), draft.theme);
            themes.of_row.push(*places.entry(key).or_insert_with(|| {
                keys.push(key);
                keys.len() - 1
            }));
        }
        themes.tracks(rows, plan, &keys);
        themes.titles(rows, plan, &keys);
        for (at, (draft, &theme)) in rows.drafts.iter().zip(&themes.of_row).enumerate() {
            let theme = &mut themes.list[theme];
            theme.rows.push(at);
            add_new(&mut theme.facts.places, &draft.places);
            theme.facts.days.extend(draft.day.clone());
        }
        themes.participants(&rows.drafts, cells, problems);
        let mut of_name: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, (_, name)) in keys.iter().enumerate() {
            of_name.entry(name.unwrap_or(usize::MAX)).or_default().push(at);
        }
        for mut row in told {
            for &at in of_name.get(&row.theme).into_iter().flatten() {
                if row.track.is_none_or(|track| track == keys[at].0) {
                    themes.list[at].facts.take(&row.facts);
                    // The same people are not counted again for the theme of that name in another track.
                    row.facts.forget_numbers();
                }
            }
        }
        // What is typed of a name is said of all themes that have it, and counts for the first.
        let typed = plan.participants().into_iter();
        let mut typed: HashMap<String, Option<&Count>> = typed.map(|(name, count)| (name, Some(count))).collect();
        for theme in &mut themes.list {
            theme.facts.days.sort();
            theme.facts.days.dedup();
            themes.found.push(theme.facts.participants.clone());
            if !typed.is_empty()
                && let Some(count) = typed.get_mut(&key(&theme.title))
            {
                theme.facts.participants = count.take().cloned();
            }
        }
        themes.dialogues(rows, cells, problems);
        themes
    }

    fn tracks(&mut self, rows: &Rows, plan: &Plan, keys: &[(usize, Option<usize>)]) {
        let mut ids = Ids::default();
        let mut titles = rows.tracks.titles();
        titles.push(&plan.words.track);
        // The track that rows without one get is there only where it has some.
        let used: BTreeSet<usize> = keys.iter().map(|(track, _)| *track).collect();
        for (at, title) in titles.into_iter().enumerate().filter(|(at, _)| *at < rows.tracks.len() || used.contains(at))
        {
            let shape = TrackShape::ALL[at % TrackShape::ALL.len()];
            self.tracks.push(Track {
                id: ids.of(title, "spoor"),
                title: title.to_owned(),
                shape: Some(shape),
                ..Track::default()
            });
        }
    }

    fn titles(&mut self, rows: &Rows, plan: &Plan, keys: &[(usize, Option<usize>)]) {
        let titles = rows.themes.titles();
        let mut ids = Ids::default();
        let mut tracks: HashMap<Option<usize>, usize> = HashMap::new();
        keys.iter().for_each(|(_, theme)| *tracks.entry(*theme).or_default() += 1);
        for &(track, theme) in keys {
            let title = theme.map_or(plan.words.theme.as_str(), |theme| titles[theme]);
            let shared = tracks.get(&theme).is_some_and(|tracks| *tracks > 1);
            let id = if shared {
                ids.of(&format!("{title} {}", self.tracks[track].id), "thema")
            } else {
                ids.of(title, "thema")
            };
            self.list.push(ThemeDraft { id, title: title.to_owned(), track, ..ThemeDraft::default() });
        }
    }

    /// The number of participants that the rows of a theme tell; the largest where they differ.
    fn participants(&mut self, drafts: &[RowDraft], cells: &Cells, problems: &mut Problems) {
        let heading = cells.heading(Column::Participants);
        for theme in &mut self.list {
            let drafts = theme.rows.iter().map(|&row| &drafts[row]);
            let counts: Vec<(&Count, u32)> =
                drafts.filter_map(|draft| Some((draft.participants.as_ref()?, draft.row))).collect();
            let Some((largest, _)) = counts.iter().max_by_key(|(count, _)| count.value) else { continue };
            theme.facts.participants = Some((*largest).clone());
            let what = Fault::SeveralNumbers { theme: theme.title.clone(), kept: largest.value };
            for (_, row) in counts.iter().filter(|(count, _)| count.value != largest.value) {
                problems.add(Table::Records, *row, &heading, what.clone());
            }
        }
    }

    /// Numbers the dialogues of each theme: by the numbers that they have, where those are sound, otherwise from 1 in
    /// the order of their names.
    fn dialogues(&mut self, rows: &Rows, cells: &Cells, problems: &mut Problems) {
        let titles = rows.dialogues.titles();
        for theme in &mut self.list {
            let met: BTreeSet<usize> = theme.rows.iter().filter_map(|&row| rows.drafts[row].dialogue).collect();
            if met.is_empty() {
                continue;
            }
            let held = theme.facts.conversations.as_ref().map_or(0, |count| count.value as usize).max(met.len());
            let numbers: Vec<Option<u16>> = met.iter().map(|&at| number_at_end(titles[at])).collect();
            let distinct: BTreeSet<u16> = numbers.iter().flatten().copied().collect();
            let sound = distinct.len() == met.len() && distinct.last().is_some_and(|last| usize::from(*last) <= held);
            if sound {
                theme.dialogues = met.into_iter().zip(numbers.into_iter().flatten()).collect();
            } else {
                let mut order: Vec<usize> = met.into_iter().collect();
                order.sort_by_key(|&at| (number_at_end(titles[at]), titles[at]));
                theme.dialogues = order.into_iter().zip(1..).collect();
                let what = Fault::Renumbered { theme: theme.title.clone() };
                problems.add(Table::Records, 0, &cells.heading(Column::Dialogue), what);
            }
            let count = u32::try_from(theme.dialogues.len()).unwrap_or(u32::MAX);
            theme.facts.conversations.get_or_insert(Count { value: count, approximate: false });
        }
    }
}

/// What rows name, as entries with ids, in alphabetical order. With them, the id of each name by its place.
pub(super) fn named(names: &Names, fallback: &str) -> (Vec<(String, String)>, Vec<String>) {
    let titles = names.titles();
    let mut order: Vec<usize> = (0..titles.len()).collect();
    order.sort_by_key(|&at| (slug(titles[at]), titles[at]));
    let mut ids = Ids::default();
    let mut of_place = vec![String::new(); titles.len()];
    let mut entries = Vec::new();
    for at in order {
        of_place[at] = ids.of(titles[at], fallback);
        entries.push((of_place[at].clone(), titles[at].to_owned()));
    }
    (entries, of_place)
}
