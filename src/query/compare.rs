//! Choices side by side: the records of each, which rows all of them share, and which only one of them has.

use super::answer::Answer;
use super::index::Index;
use super::{Facet, Query};
use crate::corpus::Corpus;
use crate::sort::sort_by;

/// The largest number of sides.
pub const MAX_SIDES: usize = 4;

/// What can be a side: kinds of dialogue, reports, places, codes, actors and role groups.
pub const FACETS: [Facet; 6] = [Facet::Track, Facet::Theme, Facet::Code, Facet::Role, Facet::Actor, Facet::Place];

/// One of the choices that stand side by side.
#[derive(Clone, Debug)]
pub struct Side {
    /// What it is a choice in.
    pub facet: Facet,
    /// Id of what is chosen.
    pub id: String,
    /// The query whose records the side has.
    pub query: Query,
    /// Its records.
    pub answer: Answer,
    /// How many of them there are of each kind, in the order of the values of that facet.
    pub kinds: Vec<usize>,
    /// How many of them each row counts, in the order of the values of [`Comparison::by`].
    pub rows: Vec<usize>,
}

impl Side {
    /// The query of those records of the side that have one value of a facet.
    pub fn narrowed(&self, facet: Facet, id: &str) -> Query {
        self.query.clone().without(facet).and(facet, id)
    }

    /// The rows that this side has most records of, all of them where several have as many; empty where it has none.
    pub fn top(&self) -> Vec<usize> {
        let most = self.rows.iter().copied().max().unwrap_or(0);
        (0..self.rows.len()).filter(|&row| most > 0 && self.rows[row] == most).collect()
    }
}

/// Choices side by side, counted by one facet.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The facet whose values are the rows: the codes, or another facet where codes are already chosen. Within a
    /// facet choices add up, so that choosing a further value of such a facet would give more than its row counts.
    pub by: Facet,
    /// The sides, at most [`MAX_SIDES`].
    pub sides: Vec<Side>,
    /// Rows that every side has, those with the largest part of their sides first.
    pub shared: Vec<usize>,
    /// Rows that more than one side has, but not all.
    pub partly: Vec<usize>,
    /// Rows that one side alone has, side by side.
    pub only: Vec<usize>,
    /// Sides of the request that were left out: no record has them, they are of a facet that is not compared, or
    /// there were [`MAX_SIDES`] already.
    pub ignored: Vec<(Facet, String)>,
}

impl Comparison {
    /// Whether matching records of summaries are left out on any side.
    pub fn leaves_out(&self) -> bool {
        self.sides.iter().any(|side| side.answer.left_out > 0)
    }
}

/// Answers a query once for each side, with the choices of the query in the facet of the side replaced by the side.
pub fn compare(corpus: &Corpus, index: &Index, query: &Query, beside: &[(Facet, String)]) -> Comparison {
    let known = |(facet, id): &(Facet, String)| FACETS.contains(facet) && index.known(*facet, id).is_some();
    let (mut kept, mut ignored) = (Vec::new(), Vec::new());
    for side in beside {
        let to = if known(side) && kept.len() < MAX_SIDES { &mut kept } else { &mut ignored };
        to.push(side.clone());
    }
    let by = rows_by(query, &kept);
    let mut sides = Vec::new();
    for (facet, id) in kept {
        let query = query.clone().without(facet).and(facet, &id);
        let answer = index.answer(corpus, &query);
        let count = |by: Facet| -> Vec<usize> {
            let values = index.values(by).iter();
            // Where a facet is already chosen from, only what is chosen can be opened, so only that is counted.
            let open = query.chosen(by).is_empty();
            values
                .map(|(id, bits)| if open || query.has(by, id) { answer.matches.intersection_count(bits) } else { 0 })
                .collect()
        };
        let (kinds, rows) = (count(Facet::Kind), count(by));
        sides.push(Side { facet, id, query, answer, kinds, rows });
    }
    let (mut shared, mut partly, mut only) = (Vec::new(), Vec::new(), Vec::new());
    for row in 0..index.values(by).len() {
        let having = sides.iter().filter(|side| side.rows[row] > 0).count();
        match having {
            0 => continue,
            having if having == sides.len() => &mut shared,
            1 => &mut only,
            _ => &mut partly,
        }
        .push(row);
    }
    // Sides differ in size, so their shares are added, in thousandths.
    let share = |row: usize| -> usize {
        sides.iter().map(|side| (side.rows[row] * 1000).checked_div(side.answer.count()).unwrap_or(0)).sum()
    };
    let first = |row: usize| sides.iter().position(|side| side.rows[row] > 0);
    let by_share = |a: &usize, b: &usize| share(*b).cmp(&share(*a));
    sort_by(&mut shared, &by_share);
    sort_by(&mut partly, &by_share);
    sort_by(&mut only, &|a, b| first(*a).cmp(&first(*b)).then_with(|| by_share(a, b)));
    Comparison { by, sides, shared, partly, only, ignored }
}

/// The facet of the rows: the first in order of use to a reader from which nothing is chosen.
fn rows_by(query: &Query, sides: &[(Facet, String)]) -> Facet {
    let is_side = |facet: Facet| sides.iter().any(|(side, _)| *side == facet);
    let free = |facet: &Facet| query.chosen(*facet).is_empty() && !is_side(*facet);
    // Tracks and places are made of themes, so themes say little about them.
    let themes = ![Facet::Track, Facet::Place].into_iter().any(is_side);
    let order = [Facet::Code, Facet::Theme, Facet::Actor].into_iter().filter(|facet| *facet != Facet::Theme || themes);
    order.into_iter().find(free).unwrap_or(Facet::Kind)
}
