//! What the reader has changed since a table was opened, to be done again where it is opened anew.

use super::message::Change;

/// Adds a change at the end. An earlier one of the same thing goes.
pub fn record(log: &mut Vec<Change>, change: Change) {
    log.retain(|earlier| !is_of_the_same(earlier, &change));
    log.push(change);
}

/// Whether the later of two changes leaves nothing of the earlier.
fn is_of_the_same(one: &Change, other: &Change) -> bool {
    use Change::{
        Column, Field, FillDown, Headings, Language, Meaning, Participants, Sheet, ThemesSheet, WithoutThemes,
    };
    match (one, other) {
        (
            Column { table, letters, heading, .. },
            Column { table: other_table, letters: other_letters, heading: other_heading, .. },
        ) => (table, letters, heading) == (other_table, other_letters, other_heading),
        (Meaning { what, name, .. }, Meaning { what: other_what, name: other_name, .. }) => {
            (what, name) == (other_what, other_name)
        }
        (Field { field, .. }, Field { field: other, .. }) => field == other,
        (Participants { theme, .. }, Participants { theme: other, .. }) => theme == other,
        (Sheet(_), Sheet(_))
        | (ThemesSheet(_), ThemesSheet(_))
        | (WithoutThemes, WithoutThemes)
        | (Headings(_), Headings(_))
        | (FillDown(_), FillDown(_))
        | (Language(_), Language(_)) => true,
        _ => false,
    }
}
