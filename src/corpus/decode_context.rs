//! A file while it is read: where its lines begin, and what is wrong in it.

use super::decode::{ALIASES, LISTS, Problem, ProblemKind};
use super::json::{self, Piece};
use super::read::{Expected, FieldErrors, Read, SchemaMismatch};
use std::collections::{HashMap, HashSet};

/// Where an item stands in the file.
#[derive(Clone, Copy)]
pub(super) struct At {
    list: usize,
    index: usize,
    line: usize,
}

/// What ids stand for: an index into the list that they belong to.
pub(super) type Ids = HashMap<String, usize>;

pub(super) struct DecodeContext<'a> {
    pub(super) text: &'a str,
    /// The ids of the list that is read, and what they stand for.
    pub(super) ids: Ids,
    /// Every id of that list so far, also those of items that were left out.
    seen: HashSet<String>,
    /// Whether something in it is not JSON.
    pub(super) is_broken: bool,
    /// Each problem after its place among those of the same line.
    problems: Vec<(usize, Problem)>,
    /// Lines are counted on from the last place asked for, so that a large file is walked once.
    counted: (usize, usize),
}

impl<'a> DecodeContext<'a> {
    pub(super) fn new(text: &'a str) -> DecodeContext<'a> {
        DecodeContext {
            text,
            ids: Ids::default(),
            seen: HashSet::new(),
            is_broken: false,
            problems: Vec::new(),
            counted: (0, 1),
        }
    }

    fn line(&mut self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let (from, lines) = if offset >= self.counted.0 { self.counted } else { (0, 1) };
        let lines = lines + self.text.as_bytes()[from..offset].iter().filter(|&&byte| byte == b'\n').count();
        self.counted = (offset, lines);
        lines
    }

    /// Notes what is wrong with an item, or with a field of it.
    #[inline(never)]
    pub(super) fn problem(&mut self, at: At, field: &str, what: ProblemKind) {
        let (name, _) = LISTS[at.list];
        let path = format!("{name}[{}]{field}", at.index);
        // In one line what an item is itself comes before what it refers to.
        let rank = match what {
            ProblemKind::UnknownId { .. } | ProblemKind::Orphan { .. } => LISTS.len() + at.list,
            _ if at.list == ALIASES => LISTS.len() + at.list,
            _ => at.list,
        };
        self.problems.push((rank, Problem { path, line: at.line, what }));
    }

    /// Says what an id of the list that is read stands for.
    pub(super) fn point(&mut self, id: &str, index: usize) {
        self.ids.insert(id.to_owned(), index);
    }

    /// What is wrong, in the order of the file.
    pub(super) fn problems(&mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|(rank, problem)| (problem.line, *rank));
        std::mem::take(&mut self.problems).into_iter().map(|(_, problem)| problem).collect()
    }

    /// Reads an item; none where it does not fit, or its id is taken.
    pub(super) fn item<T: Read>(
        &mut self,
        list: usize,
        index: usize,
        piece: &Piece<'a>,
        id: fn(&T) -> &String,
    ) -> Option<(T, At)> {
        let mut errors = FieldErrors::default();
        let item = T::read(piece.value, &mut errors);
        let at = self.admit(list, index, piece, errors, id(&item))?;
        Some((item, at))
    }

    #[inline(never)]
    fn admit(&mut self, list: usize, index: usize, piece: &Piece<'a>, errors: FieldErrors, id: &str) -> Option<At> {
        let at = At { list, index, line: self.line(piece.value) };
        self.is_broken |= json::is_json(piece.value).is_err();
        let unreadable = piece.trouble.map(|byte| SchemaMismatch::unreadable(piece.value, byte));
        // Nothing could refer to it, and no address could lead there.
        let nameless = || {
            let path = if list == ALIASES { ".from" } else { ".id" };
            id.is_empty().then(|| SchemaMismatch {
                path: path.to_owned(),
                expected: Expected::Name,
                found: Some("\"\"".to_owned()),
            })
        };
        if let Some(misfit) = unreadable.or(errors.first).or_else(nameless) {
            self.problem(at, "", ProblemKind::Shape(misfit));
        } else if self.seen.insert(id.to_owned()) {
            return Some(at);
        } else {
            self.problem(at, ".id", ProblemKind::DuplicateId { id: id.to_owned() });
        }
        None
    }

    /// The items of a list that fit, each id once; gives what their ids stand for, where `keep` says so.
    pub(super) fn list<T: Read>(
        &mut self,
        list: usize,
        pieces: &[Piece<'a>],
        id: fn(&T) -> &String,
        keep: &mut dyn FnMut(&mut Self, T, At),
    ) -> Ids {
        self.ids = Ids::default();
        self.seen = HashSet::new();
        for (index, piece) in pieces.iter().enumerate() {
            if let Some((item, at)) = self.item(list, index, piece, id) {
                keep(self, item, at);
            }
        }
        std::mem::take(&mut self.ids)
    }

    /// The items of a list that refer to nothing.
    pub(super) fn plain<T: Read>(
        &mut self,
        list: usize,
        lists: &[Vec<Piece<'a>>],
        id: fn(&T) -> &String,
        items: &mut Vec<T>,
    ) -> Ids {
        self.list(list, &lists[list], id, &mut |context, item, _| {
            context.point(id(&item), items.len());
            items.push(item);
        })
    }

    /// What an id stands for; one that is not known is told.
    #[inline(never)]
    pub(super) fn resolve(&mut self, id: &str, known: &Ids, at: At, field: &str) -> Option<usize> {
        let found = known.get(id).copied();
        if found.is_none() {
            self.problem(at, field, ProblemKind::UnknownId { id: id.to_owned() });
        }
        found
    }

    /// What a list of ids stands for, each once. One that is not known is told once.
    pub(super) fn resolve_all(&mut self, ids: &[String], known: &Ids, at: At, field: &str) -> Vec<usize> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        for id in ids {
            if seen.insert(id) {
                found.extend(self.resolve(id, known, at, field));
            }
        }
        found
    }
}
