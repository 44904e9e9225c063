//! Municipalities of the country by the names that people write.

use std::cell::RefCell;
use std::collections::HashMap;

use super::names::slug;
use crate::corpus::Place;
use crate::geo::nearest;
use crate::geo::places::place_name;
use crate::query::words::fold;

/// A municipality of the list.
#[derive(Clone, Debug, PartialEq)]
struct Municipality {
    name: String,
    province: &'static str,
    lat: f64,
    lon: f64,
    folded: String,
    /// The same without what tells it from another of that name, as in 'Bergen (L)'.
    short: String,
}

/// What a name stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// The municipality at this place of the list.
    One(usize),
    /// Several have the name.
    Several(Vec<String>),
    /// None has; perhaps this was meant.
    None { nearest: Option<String> },
}

/// So many names that no municipality has are compared with all; more are no names of places, but texts.
const MOST_COMPARED: usize = 1000;

/// The municipalities, by their list.
#[derive(Debug, Default)]
pub(super) struct Municipalities {
    list: Vec<Municipality>,
    /// What was found for names that were asked for: a misspelt one may stand in every row.
    known: RefCell<HashMap<String, Found>>,
}

/// The provinces with their municipalities, a line a province, parted by semicolons.
const PROVINCES: &str = include_str!("provinces.txt");

impl Municipalities {
    /// Reads the list, as [`nearest::municipalities`] does.
    pub(super) fn read(list: &str) -> Municipalities {
        let with_names = |nearest::Municipality { name, at: (lat, lon) }| Municipality {
            province: province(&name),
            lat,
            lon,
            folded: fold(&name),
            short: fold(name.split('(').next().unwrap_or_default()),
            name,
        };
        Municipalities { list: nearest::municipalities(list).map(with_names).collect(), known: RefCell::default() }
    }

    /// The id of the municipality at a place of the list.
    pub(super) fn id(&self, at: usize) -> String {
        slug(&self.list[at].name)
    }

    /// That municipality as a place of a corpus.
    pub(super) fn place(&self, at: usize) -> Place {
        let Municipality { name, province, lat, lon, .. } = &self.list[at];
        let (name, province) = (name.clone(), (*province).to_owned());
        Place { id: self.id(at), name, province, lat: *lat, lon: *lon, ..Place::default() }
    }

    /// What a name stands for. Case, accents and signs do not matter, nor does 'gemeente' before it.
    pub(super) fn find(&self, name: &str) -> Found {
        if let Some(found) = self.known.borrow().get(name) {
            return found.clone();
        }
        let found = self.look_up(name);
        self.known.borrow_mut().insert(name.to_owned(), found.clone());
        found
    }

    /// The names in a cell. What stands behind a comma may be a name too, or tell where the place before it lies.
    pub(super) fn parted<'a>(&self, cell: &'a str) -> Vec<&'a str> {
        // 'a/d' stands within a name.
        let slash = |part: &str| if part.to_lowercase().contains(" a/d ") { " / " } else { "/" };
        let parts = cell.split([';', '|']).flat_map(|part| part.split(slash(part)));
        let names = parts.flat_map(|part| part.splitn(if self.is_one(part) { 1 } else { usize::MAX }, ','));
        names.map(str::trim).filter(|name| !name.is_empty()).collect()
    }

    /// Whether a name with a comma is that of one place: behind it stand a province, the country, or the rest of the name.
    fn is_one(&self, name: &str) -> bool {
        const BEHIND: [&str; 4] = ["nederland", "netherlands", "thenetherlands", "gerwenennederwetten"];
        let Some((_, behind)) = name.split_once(',') else { return true };
        let Found::One(at) = self.find(name.trim()) else { return false };
        let province = fold(self.list[at].province);
        behind.split(',').map(place_name).all(|behind| behind == province || BEHIND.contains(&behind.as_str()))
    }

    fn look_up(&self, name: &str) -> Found {
        let bare = place_name(name);
        let bare = bare.as_str();
        if let Some(at) = self.list.iter().position(|item| item.folded == bare) {
            return Found::One(at);
        }
        let same: Vec<usize> = (0..self.list.len()).filter(|&at| self.list[at].short == bare).collect();
        match same[..] {
            [] => Found::None { nearest: self.nearest(bare) },
            [one] => Found::One(one),
            _ => Found::Several(same.iter().map(|&at| self.list[at].name.clone()).collect()),
        }
    }

    /// The municipality whose name is the fewest changes away, where they are few for its length.
    fn nearest(&self, folded: &str) -> Option<String> {
        let letters = folded.chars().count();
        let most = match letters {
            0..3 | 40.. => return None,
            _ if self.known.borrow().len() > MOST_COMPARED => return None,
            3..7 => 1,
            7..12 => 2,
            _ => 3,
        };
        let near =
            |name: &str| if name.len().abs_diff(folded.len()) > 2 * most { usize::MAX } else { distance(name, folded) };
        let far = |item: &Municipality| near(&item.folded).min(near(&item.short));
        let nearest = self.list.iter().map(|item| (far(item), &item.name)).min_by_key(|(far, _)| *far);
        let beginning = || self.list.iter().find(|item| letters >= 5 && item.folded.starts_with(folded));
        nearest
            .filter(|(far, _)| *far <= most)
            .map(|(_, name)| name.clone())
            .or_else(|| beginning().map(|item| item.name.clone()))
    }
}

/// The province of a municipality; empty of one that is not known.
fn province(name: &str) -> &'static str {
    let holds = |line: &'static str| {
        let mut names = line.split(';');
        let province = names.next()?;
        names.any(|other| other == name).then_some(province)
    };
    PROVINCES.lines().find_map(holds).unwrap_or_default()
}

/// The optimal string alignment distance: how many letters have to be put in, left out, changed or swapped with their
/// neighbour to turn one word into another, none of them twice.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let mut least =
                (last[column] + usize::from(letter != against)).min(last[column + 1] + 1).min(next[column] + 1);
            if row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *against {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}
