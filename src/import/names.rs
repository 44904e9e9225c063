//! Names that come back in many rows, such as themes and topics: each once, whatever its spelling, with an id made of it.

use std::collections::{HashMap, HashSet};

use super::problem::{Fault, Problems, Table};
use crate::query::words::{fold, one_typo};

/// Above so many names nobody looks for those that are alike: they are no list of names, but texts.
const MOST_COMPARED: usize = 400;
/// Names shorter than this are too short to be alike by mistake.
const LEAST_LETTERS: usize = 6;
/// How long an id is at most.
const LONGEST_ID: usize = 60;

/// Names of one kind.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The place of each name, by what its spellings share.
    known: HashMap<String, usize>,
    /// The place of each spelling: that of its name, and which of its spellings it is.
    spelled: HashMap<String, (usize, usize)>,
    items: Vec<Vec<Spelling>>,
}

/// A spelling of a name, and the rows where it stands.
#[derive(Debug)]
struct Spelling {
    text: String,
    rows: Vec<u32>,
}

/// What sets one number apart from another.
const OF_NUMBERS: &str = "<>≤≥+";

/// What two spellings of one name share: its letters and digits, and where it has a number what sets that apart from
/// another, as in `<65` and `65+`. A name without letters or digits is only itself.
pub fn key(name: &str) -> String {
    let mut key = letters(name);
    if key.contains(|letter: char| letter.is_ascii_digit()) {
        key.extend(name.chars().filter(|sign| OF_NUMBERS.contains(*sign)));
    }
    key
}

/// The letters and digits of a name, of which the permanent ids of records are made; or itself where it has none.
pub(super) fn letters(name: &str) -> String {
    let folded = fold(name);
    if folded.is_empty() { name.to_owned() } else { folded }
}

/// What a name means by a list of meanings, each with the folded names for it, parted by blanks.
pub(super) fn meaning<T: Copy>(meanings: &[(T, &str)], name: &str) -> Option<T> {
    let folded = Some(fold(name)).filter(|folded| !folded.is_empty())?;
    let is = |names: &str| names.split_whitespace().any(|name| name == folded);
    meanings.iter().find(|(_, names)| is(names)).map(|(meaning, _)| *meaning)
}

impl Names {
    /// The place of a name among the others, first met in this row or again. The name is clean and not empty.
    pub(super) fn add(&mut self, name: &str, row: u32) -> usize {
        if let Some(&(at, spelling)) = self.spelled.get(name) {
            self.items[at][spelling].rows.push(row);
            return at;
        }
        let at = *self.known.entry(key(name)).or_insert_with(|| {
            self.items.push(Vec::new());
            self.items.len() - 1
        });
        let spellings = &mut self.items[at];
        self.spelled.insert(name.to_owned(), (at, spellings.len()));
        spellings.push(Spelling { text: name.to_owned(), rows: vec![row] });
        at
    }

    /// The place of a name that was met before.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.known.get(&key(name)).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Each name in the spelling that most rows have; the first of those that as many have.
    pub(super) fn titles(&self) -> Vec<&str> {
        let often = |spellings: &[Spelling]| {
            let most = spellings.iter().map(|spelling| spelling.rows.len()).max();
            spellings.iter().position(|spelling| Some(spelling.rows.len()) == most).unwrap_or_default()
        };
        self.items.iter().map(|spellings| spellings[often(spellings)].text.as_str()).collect()
    }

    /// Tells of the spellings that were taken as one, and of names so alike that they may be one.
    pub(super) fn tell(&self, column: &str, problems: &mut Problems) {
        let titles = self.titles();
        for (spellings, kept) in self.items.iter().zip(&titles) {
            for spelling in spellings.iter().filter(|spelling| spelling.text != **kept) {
                let what = Fault::Spelling { found: spelling.text.clone(), kept: (*kept).to_owned() };
                spelling.rows.iter().for_each(|&row| problems.add(Table::Records, row, column, what.clone()));
            }
        }
        if titles.len() > MOST_COMPARED {
            return;
        }
        let keys: Vec<String> = titles.iter().map(|title| key(title)).collect();
        let rows = |at: usize| self.items[at].iter().map(|spelling| spelling.rows.len()).sum::<usize>();
        for one in 0..keys.len() {
            for other in one + 1..keys.len() {
                let short = keys[one].len().min(keys[other].len()) < LEAST_LETTERS;
                // A number makes another name: 'Tafel 1' and 'Tafel 2'.
                let digits = |at: usize| {
                    let of_number = |letter: &char| letter.is_ascii_digit() || OF_NUMBERS.contains(*letter);
                    keys[at].chars().filter(of_number).collect::<String>()
                };
                // Few mistake the first letter; 'huren' and 'buren' are two words.
                let begin = keys[one].chars().next() == keys[other].chars().next();
                if short
                    || !begin
                    || digits(one) != digits(other)
                    || !one_typo(keys[one].as_bytes(), keys[other].as_bytes())
                {
                    continue;
                }
                let (seldom, often) = if rows(one) < rows(other) { (one, other) } else { (other, one) };
                let what = Fault::LooksLike { found: titles[seldom].to_owned(), other: titles[often].to_owned() };
                let of_seldom = self.items[seldom].iter().flat_map(|spelling| &spelling.rows);
                of_seldom.for_each(|&row| problems.add(Table::Records, row, column, what.clone()));
            }
        }
    }
}

/// Ids that are given out, each once.
#[derive(Debug, Default)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// An id of small letters, digits and hyphens for a name: the name itself as far as it goes. Where another name has
    /// it already, a number follows.
    pub(super) fn of(&mut self, name: &str, fallback: &str) -> String {
        let slug = slug(name);
        let slug = if slug.is_empty() { format!("{fallback}-{}", hash(name) % 1_000_000) } else { slug };
        self.unique(slug, name)
    }

    /// This id, or with a number behind it where it is given out: one that the content asks for, before any other.
    pub(super) fn unique(&mut self, id: String, content: &str) -> String {
        if self.0.insert(id.clone()) {
            return id;
        }
        let numbers = std::iter::once(hash(content)).chain(2..);
        let candidates = numbers.map(|number| format!("{id}-{number}"));
        candidates.into_iter().find(|candidate| self.0.insert(candidate.clone())).unwrap_or(id)
    }
}

/// A name as a part of an address: words in small letters of ASCII and digits, joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’')) {
        let plain: String = fold(word).chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.is_empty() || slug.len() + plain.len() >= LONGEST_ID {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&plain);
    }
    slug
}

/// FNV-1a over 32 bits, never 0: what an id says of content.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)).max(1)
}
