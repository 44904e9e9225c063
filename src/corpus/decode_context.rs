//! A file while it is read: where its lines begin, which ids it has, and what is wrong in it.

use std::collections::{HashMap, HashSet};

use serde_json::value::RawValue;

use super::fields::{Fields, FromFields};
use super::lines::Lines;
use super::mismatch::{Expected, SchemaMismatch, parse};
use super::problem::{List, Problem, ProblemKind, in_order};
use super::value::Value;

/// Where an item stands in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub(super) list: List,
    pub(super) index: usize,
    pub(super) line: usize,
}

/// What ids stand for: an index into the list that they belong to.
pub(super) type Ids = HashMap<String, usize>;

/// Reads items, and keeps what is wrong with them.
pub(super) struct DecodeContext<'a> {
    lines: Lines<'a>,
    /// Every id of the list that is read so far, also those of items that were left out.
    seen: HashSet<String>,
    /// Each problem after its rank among those of the same line.
    problems: Vec<(usize, Problem)>,
}

impl<'a> DecodeContext<'a> {
    pub(super) fn new(text: &'a str) -> DecodeContext<'a> {
        DecodeContext { lines: Lines::of(text), seen: HashSet::new(), problems: Vec::new() }
    }

    /// The line, from 1, on which a part of the text begins.
    pub(super) fn line(&mut self, part: &str) -> usize {
        self.lines.line(part)
    }

    /// Notes what is wrong with an item, or with a field of it.
    pub(super) fn problem(&mut self, at: At, field: &str, what: ProblemKind) {
        let path = format!("{}[{}]{field}", at.list.key(), at.index);
        // In one line what an item is itself comes before what it refers to.
        let refers =
            at.list == List::Aliases || matches!(what, ProblemKind::UnknownId { .. } | ProblemKind::Orphan { .. });
        let rank = at.list as usize + if refers { List::ALL.len() } else { 0 };
        self.problems.push((rank, Problem { path, line: at.line, what }));
    }

    /// Notes what is wrong with the file as a whole.
    pub(super) fn file_problem(&mut self, problem: Problem) {
        self.problems.push((0, problem));
    }

    /// What is wrong, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        in_order(self.problems)
    }

    /// Begins another list, whose ids are its own.
    pub(super) fn begin_list(&mut self) {
        self.seen = HashSet::new();
    }

    /// Reads the value of an item; none, with a problem, where it cannot be read.
    pub(super) fn value(&mut self, list: List, index: usize, raw: &'a RawValue) -> Option<(Value, At)> {
        let at = At { list, index, line: self.line(raw.get()) };
        match parse(raw.get()) {
            Ok(value) => Some((value, at)),
            Err(mismatch) => {
                self.problem(at, "", ProblemKind::Shape(mismatch));
                None
            }
        }
    }

    /// Reads an item; none, with a problem, where it does not fit, or its id is taken.
    pub(super) fn item<T: FromFields>(&mut self, at: At, value: &Value) -> Option<T> {
        let mut fields = Fields::new(value);
        let item = T::from_fields(&mut fields);
        let is_sound = self.fits(at, fields) && self.admit(at, id_of(value));
        is_sound.then_some(item)
    }

    /// Whether everything that was read of an item fits.
    #[inline(never)]
    pub(super) fn fits(&mut self, at: At, fields: Fields) -> bool {
        let mismatch = fields.into_mismatch();
        let fits = mismatch.is_none();
        if let Some(mismatch) = mismatch {
            self.problem(at, "", ProblemKind::Shape(mismatch));
        }
        fits
    }

    /// Whether an item has an id, and one that no other item of the list has.
    #[inline(never)]
    pub(super) fn admit(&mut self, at: At, id: &str) -> bool {
        if id.is_empty() {
            // Nothing could refer to it, and no address could lead there.
            let path = if at.list == List::Aliases { "" } else { ".id" };
            let found = Some("\"\"".to_owned());
            let mismatch = SchemaMismatch { path: path.to_owned(), expected: Expected::Name, found };
            self.problem(at, "", ProblemKind::Shape(mismatch));
            return false;
        }
        let is_new = self.seen.insert(id.to_owned());
        if !is_new {
            self.problem(at, ".id", ProblemKind::DuplicateId { id: id.to_owned() });
        }
        is_new
    }

    /// What an id stands for; one that is not known is a problem.
    pub(super) fn resolve(&mut self, id: &str, known: &Ids, at: At, field: &str) -> Option<usize> {
        let found = known.get(id).copied();
        if found.is_none() {
            self.problem(at, field, ProblemKind::UnknownId { id: id.to_owned() });
        }
        found
    }

    /// What a list of ids stands for, each once. One that is not known is told once.
    pub(super) fn resolve_all(&mut self, ids: Vec<String>, known: &Ids, at: At, field: &str) -> Vec<usize> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        for id in ids {
            if !seen.contains(&id) {
                found.extend(self.resolve(&id, known, at, field));
                seen.insert(id);
            }
        }
        found
    }
}

/// The id of an item that has one.
fn id_of(item: &Value) -> &str {
    item.get("id").and_then(Value::as_str).unwrap_or_default()
}
