//! A selection: records that the reader keeps, in an order of their own, with a line of notes at each.
//!
//! On the device it stands as lines, an id and its note with a tab between.

use std::collections::{HashMap, HashSet};

/// The name under which the device keeps the selection of a corpus: that of the folder that the explorer's page is in,
/// so that explorers side by side on one site do not share one, and the corpus's id.
///
/// For a file of the reader's `own` its title is in it too: ids are copied with the files that others begin from, and
/// none of those is to show what was kept of another, nor of the corpus that came with the explorer. A file that was
/// mended, or is called something else, has its selection all the same.
pub fn name(folder: &str, id: &str, own: Option<&str>) -> String {
    let (line, title) = own.map_or(("", ""), |title| ("\n", title));
    ["selectie ", folder, " ", id, line, title].concat()
}

/// A record that the reader keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The id of the record, which this corpus may not know.
    pub id: String,
    /// What the reader noted with it; one line, often empty.
    pub note: String,
}

impl Pick {
    /// A record with its note. Line breaks, tabs and other controls become blanks.
    pub fn new(id: &str, note: &str) -> Pick {
        Pick { id: one_line(id), note: one_line(note) }
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// A selection as lines, as the device keeps it.
pub fn lines(picks: &[Pick]) -> String {
    let mut out = String::new();
    for pick in picks {
        [pick.id.as_str(), "\t", &pick.note, "\n"].into_iter().for_each(|part| out.push_str(part));
    }
    out
}

/// Reads what [`lines`] has written. A record that stands there twice is read once.
pub fn of_lines(text: &str) -> Vec<Pick> {
    let (mut picks, mut known) = (Vec::new(), HashSet::new());
    for line in text.split('\n') {
        let (id, note) = line.split_once('\t').unwrap_or((line, ""));
        let pick = Pick::new(id, note);
        if !id.is_empty() && known.insert(pick.id.clone()) {
            picks.push(pick);
        }
    }
    picks
}

/// Where a record stands in a selection.
pub fn place(picks: &[Pick], id: &str) -> Option<usize> {
    picks.iter().position(|pick| pick.id == id)
}

/// Notes something with a record. One that is not kept comes in: what was noted is not lost because another tab has
/// taken the record out meanwhile.
pub fn note(picks: &mut Vec<Pick>, id: &str, note: &str) {
    match place(picks, id) {
        Some(at) => picks[at] = Pick::new(id, note),
        None => picks.push(Pick::new(id, note)),
    }
}

/// Lets two records change places; nothing changes where one of them is not kept.
pub fn swap(picks: &mut [Pick], one: &str, other: &str) {
    if let (Some(one), Some(other)) = (place(picks, one), place(picks, other)) {
        picks.swap(one, other);
    }
}

/// Adds what another selection has more. Where both have a note at a record and the notes differ, both stay.
pub fn join(own: &mut Vec<Pick>, other: &[Pick]) {
    *own = merge(&[], other, own, true);
}

/// Makes the change from `before` to `after` to `now`, which has changed as well meanwhile: by another tab, or since a
/// change that is undone, which is that from what it made to what there was.
///
/// A record that came in stands behind the one that it stood behind, or else on top; one that was taken out goes; of a
/// note that both have changed both stay; and a new order is that of the records that the change knows. All else in
/// `now` stays as it is. Takes time in proportion to the records.
pub fn rebase(before: &[Pick], after: &[Pick], now: &[Pick]) -> Vec<Pick> {
    merge(before, after, now, false)
}

/// The same; what comes in stands at the end where that is wished.
fn merge(before: &[Pick], after: &[Pick], now: &[Pick], at_end: bool) -> Vec<Pick> {
    let (was, will, is) = (places(before), places(after), places(now));
    let mut picks = now.to_vec();
    // What comes in at the top, and behind each record of now.
    let mut added = vec![Vec::new(); now.len() + 1];
    let mut last = if at_end { now.len() } else { 0 };
    for pick in after {
        let old = was.get(&pick.id).map(|&at| &before[at].note);
        match is.get(&pick.id) {
            Some(&at) => {
                if !at_end {
                    last = at + 1;
                }
                let note = &mut picks[at].note;
                if old == Some(note) {
                    note.clone_from(&pick.note);
                } else if old != Some(&pick.note) && !note.contains(&pick.note) {
                    let blank = if note.is_empty() { "" } else { " · " };
                    *note = [note.as_str(), blank, &pick.note].concat();
                }
            }
            // One that was there before was taken out elsewhere, unless something was noted with it since.
            None if old != Some(&pick.note) => added[last].push(pick.clone()),
            None => {}
        }
    }
    let mut added = added.into_iter();
    let mut out = added.next().unwrap_or_default();
    for (pick, behind) in picks.into_iter().zip(added) {
        if will.contains_key(&pick.id) || !was.contains_key(&pick.id) {
            out.push(pick);
        }
        out.extend(behind);
    }
    let both = |one: &[Pick], other: &HashMap<String, usize>| -> Vec<String> {
        one.iter().filter(|pick| other.contains_key(&pick.id)).map(|pick| pick.id.clone()).collect()
    };
    if both(before, &will) != both(after, &was) {
        let at = places(&out);
        let sorted: Vec<Pick> = after.iter().filter_map(|pick| Some(out[*at.get(&pick.id)?].clone())).collect();
        out.iter_mut().filter(|pick| will.contains_key(&pick.id)).zip(sorted).for_each(|(pick, next)| *pick = next);
    }
    out
}

fn places(picks: &[Pick]) -> HashMap<String, usize> {
    picks.iter().enumerate().map(|(at, pick)| (pick.id.clone(), at)).collect()
}
