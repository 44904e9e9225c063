//! What the reader is asked about names of a table, in an order that stays while answers come and go.

use std::collections::{HashMap, HashSet};

use super::message::{Asked, MOST_QUESTIONS, Question};
use super::typed::Typed;
use crate::corpus::Kind;
use crate::import::{Fault, Problem, name_key};
use crate::text::Lang;

/// Questions in the order in which they came up.
#[derive(Clone, Debug, Default)]
pub(super) struct Questions(Vec<Open>);

/// A question without words.
#[derive(Clone, Debug, PartialEq)]
struct Open {
    id: Id,
    name: String,
    /// The values that are offered.
    offered: Vec<String>,
}

/// What tells a question from others: what is asked, and what the spellings of the name share.
type Id = (Asked, String);

/// The questions of now, each once.
#[derive(Default)]
struct Now {
    list: Vec<Open>,
    places: HashMap<Id, usize>,
}

impl Questions {
    /// Takes up what is asked now. What was answered stays, so that it can be taken back; any other question goes with
    /// its reason.
    pub(super) fn take(&mut self, problems: &[Problem], typed: Typed) {
        let mut now = Now::default();
        // The problem may be that an answer is itself no municipality; its question stands under the first name.
        let answers: HashSet<String> = typed.answers(Asked::Place).map(|(_, meant)| name_key(meant)).collect();
        for open in problems.iter().filter_map(|problem| asked(&problem.what)) {
            if open.id.0 != Asked::Place || !answers.contains(&open.id.1) {
                now.add(open);
            }
        }
        for what in [Asked::Kind, Asked::Place, Asked::Same] {
            for (name, meant) in typed.answers(what) {
                let id = (what, name_key(name));
                let known = self.0.iter().find(|known| known.id == id).cloned();
                let mut open = known.unwrap_or_else(|| {
                    let offered = match what {
                        Asked::Kind => kinds(),
                        Asked::Place => Vec::new(),
                        Asked::Same => vec![name.to_owned()],
                    };
                    Open { id, name: name.to_owned(), offered }
                });
                if !open.offered.iter().any(|value| value == meant) {
                    open.offered.insert(0, meant.to_owned());
                }
                now.add(open);
            }
        }
        let known: Vec<Id> = std::mem::take(&mut self.0).into_iter().map(|open| open.id).collect();
        let Now { list, places } = now;
        let mut list: Vec<Option<Open>> = list.into_iter().map(Some).collect();
        self.0.extend(known.iter().filter_map(|id| list[*places.get(id)?].take()));
        self.0.extend(list.into_iter().flatten());
    }

    /// The questions in words, and how many more there are.
    pub(super) fn list(&self, typed: Typed, lang: Lang) -> (Vec<Question>, usize) {
        let words = |open: &Open, value: &String| match open.id.0 {
            Asked::Kind => {
                let kind = Kind::ALL.into_iter().find(|kind| kind.id() == value);
                kind.map_or_else(|| value.clone(), |kind| lang.kind(kind).to_owned())
            }
            Asked::Same if *value == open.name => lang.another_name(value),
            Asked::Place | Asked::Same => value.clone(),
        };
        let question = |open: &Open| Question {
            what: open.id.0,
            name: open.name.clone(),
            offered: open.offered.iter().map(|value| (value.clone(), words(open, value))).collect(),
            meant: typed.answer(open.id.0, &open.name).map(str::to_owned),
        };
        let list = self.0.iter().take(MOST_QUESTIONS).map(question).collect();
        (list, self.0.len().saturating_sub(MOST_QUESTIONS))
    }
}

impl Now {
    /// Adds a question, or what it offers to the one of that name.
    fn add(&mut self, open: Open) {
        let Some(&at) = self.places.get(&open.id) else {
            self.places.insert(open.id.clone(), self.list.len());
            return self.list.push(open);
        };
        let known = &mut self.list[at];
        for value in open.offered {
            if !known.offered.contains(&value) {
                known.offered.push(value);
            }
        }
        // That it is another name comes last.
        known.offered.sort_by_key(|value| *value == known.name);
    }
}

/// Whether a problem is settled by an answer: two names that look alike are not the same.
pub(super) fn is_settled(problem: &Problem, typed: Typed) -> bool {
    match &problem.what {
        Fault::LooksLike { found, .. } => {
            typed.answer(Asked::Same, found).is_some_and(|meant| name_key(meant) == name_key(found))
        }
        _ => false,
    }
}

/// What a fault asks.
fn asked(fault: &Fault) -> Option<Open> {
    let (what, name, offered) = match fault {
        Fault::UnknownKind { found } => (Asked::Kind, found, kinds()),
        Fault::UnknownPlace { found, nearest } => (Asked::Place, found, nearest.iter().cloned().collect()),
        Fault::AmbiguousPlace { found, names } => (Asked::Place, found, names.clone()),
        Fault::LooksLike { found, other } => (Asked::Same, found, vec![other.clone(), found.clone()]),
        _ => return None,
    };
    Some(Open { id: (what, name_key(name)), name: name.clone(), offered })
}

fn kinds() -> Vec<String> {
    Kind::ALL.into_iter().map(|kind| kind.id().to_owned()).collect()
}
