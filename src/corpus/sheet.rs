//! A file while it is read: where its lines begin, and what is wrong in it.

use super::decode::{ALIASES, LISTS, Problem, What};
use super::json::{self, Piece};
use super::read::{Expected, Faults, Misfit, Read};
use crate::small::{Names, arrange};

/// Where an item stands in the file.
#[derive(Clone, Copy)]
pub(super) struct At {
    list: usize,
    index: usize,
    line: usize,
}

pub(super) struct Sheet<'a> {
    pub(super) text: &'a str,
    /// The ids of the list that is read, and what they stand for.
    pub(super) ids: Names,
    /// Whether something in it is not JSON.
    pub(super) is_broken: bool,
    /// Each problem after its place among those of the same line.
    problems: Vec<(usize, Problem)>,
    /// Lines are counted on from the last place asked for, so that a large file is walked once.
    counted: (usize, usize),
}

impl<'a> Sheet<'a> {
    pub(super) fn new(text: &'a str) -> Sheet<'a> {
        Sheet { text, ids: Names::default(), is_broken: false, problems: Vec::new(), counted: (0, 1) }
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
    pub(super) fn problem(&mut self, at: At, field: &str, what: What) {
        let (name, _) = LISTS[at.list];
        let path = format!("{name}[{}]{field}", at.index);
        // In one line what an item is itself comes before what it refers to.
        let rank = match what {
            What::UnknownId { .. } | What::Orphan { .. } => LISTS.len() + at.list,
            _ if at.list == ALIASES => LISTS.len() + at.list,
            _ => at.list,
        };
        self.problems.push((rank, Problem { path, line: at.line, what }));
    }

    /// What is wrong, in the order of the file.
    pub(super) fn problems(&mut self) -> Vec<Problem> {
        arrange(&mut self.problems, |a, b| (a.1.line, a.0).cmp(&(b.1.line, b.0)));
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
        let mut faults = Faults::default();
        let item = T::read(piece.value, &mut faults);
        let at = self.admit(list, index, piece, faults, id(&item))?;
        Some((item, at))
    }

    #[inline(never)]
    fn admit(&mut self, list: usize, index: usize, piece: &Piece<'a>, faults: Faults, id: &str) -> Option<At> {
        let at = At { list, index, line: self.line(piece.value) };
        self.is_broken |= json::is_json(piece.value).is_err();
        let unreadable = piece.trouble.map(|byte| Misfit::unreadable(piece.value, byte));
        // Nothing could refer to it, and no address could lead there.
        let nameless = || {
            let path = if list == ALIASES { ".from" } else { ".id" };
            id.is_empty().then(|| Misfit {
                path: path.to_owned(),
                expected: Expected::Name,
                found: Some("\"\"".to_owned()),
            })
        };
        if let Some(misfit) = unreadable.or(faults.first).or_else(nameless) {
            self.problem(at, "", What::Shape(misfit));
        } else if self.ids.add(id) {
            return Some(at);
        } else {
            self.problem(at, ".id", What::DuplicateId { id: id.to_owned() });
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
    ) -> Names {
        self.ids = Names::default();
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
    ) -> Names {
        self.list(list, &lists[list], id, &mut |sheet, item, _| {
            sheet.ids.point(items.len());
            items.push(item);
        })
    }

    /// What an id stands for; one that is not known is told.
    #[inline(never)]
    pub(super) fn resolve(&mut self, id: &str, known: &Names, at: At, field: &str) -> Option<usize> {
        let found = known.get(id);
        if found.is_none() {
            self.problem(at, field, What::UnknownId { id: id.to_owned() });
        }
        found
    }

    /// What a list of ids stands for, each once. One that is not known is told once.
    pub(super) fn resolve_all(&mut self, ids: &[String], known: &Names, at: At, field: &str) -> Vec<usize> {
        let (mut found, mut seen) = (Vec::new(), Names::default());
        for id in ids {
            if seen.add(id) {
                found.extend(self.resolve(id, known, at, field));
            }
        }
        found
    }
}
