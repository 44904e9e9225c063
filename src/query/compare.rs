//! Choices side by side: which part of the records of each has a topic, and which records are typical of it.

use super::index::{Index, kind_rank};
use super::record_set::RecordSet;
use super::{Facet, Query};
use crate::corpus::{Corpus, RecordIx};
use crate::sort::{sort_by, sorted_places};

/// The largest number of sides.
pub const MAX_SIDES: usize = 4;

/// Fewer records than this are few: one of them makes more than five percentage points.
pub const FEW: usize = 20;

/// What can be a side: kinds of dialogue, reports, places, codes, actors and role groups.
pub const FACETS: [Facet; 6] = [Facet::Track, Facet::Theme, Facet::Code, Facet::Role, Facet::Actor, Facet::Place];

/// Facets whose values may be of one track only.
const OF_ONE_TRACK: [Facet; 4] = [Facet::Theme, Facet::Place, Facet::Actor, Facet::Role];

/// A value of a facet.
pub type Choice = (Facet, String);

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
    pub records: RecordSet,
    /// How many they are.
    pub count: usize,
    /// How many they would be without the words and codes of [`Comparison::asked`].
    pub whole: usize,
}

/// A value of [`Comparison::by`] that some record of a side has.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// How many records of each side have it.
    pub counts: Vec<usize>,
    /// The sides with the largest and the smallest share, the first of those that are equal. Sides without records have
    /// no share; none where fewer than two have any.
    pub ends: Option<(usize, usize)>,
    /// The difference between these two shares as they are shown, in percentage points.
    pub gap: usize,
}

/// Choices side by side, counted by one facet.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The words and the codes of the query without the sides ([`base`]): what every side is asked about.
    pub asked: Query,
    /// The facet whose values are the rows: the codes, or another facet where codes are already chosen. Within a
    /// facet choices add up, so that choosing a further value of such a facet would give more than its row counts.
    pub by: Facet,
    /// The sides, at most [`MAX_SIDES`].
    pub sides: Vec<Side>,
    /// The rows, those with the largest difference first, then those with the largest share.
    pub rows: Vec<Row>,
}

/// Whether another side has a record too, its score, the rank of its kind, and itself.
type Scored = (bool, f64, usize, RecordIx);

/// A share in whole percents, half of one upwards; 0 where the whole is zero.
pub fn percents(part: usize, whole: usize) -> usize {
    let (part, whole) = (part as u64, whole as u64);
    (part * 200 + whole).checked_div(whole * 2).unwrap_or(0) as usize
}

/// A share in millionths, to order by.
fn millionths(part: usize, whole: usize) -> u64 {
    (part as u64 * 1_000_000).checked_div(whole as u64).unwrap_or(0)
}

/// What stands side by side where nothing is asked for: what the query chooses of the first of [`OF_ONE_TRACK`] of which each
/// value lies within a track, several side by side and one alone beside that track; else the tracks of the query where it has
/// several, else all tracks but those of summaries, or the themes where there is but one track; at most [`MAX_SIDES`].
fn default_sides(corpus: &Corpus, index: &Index, query: &Query) -> Vec<Choice> {
    let (mut sides, mut track) = (Vec::new(), None);
    for facet in OF_ONE_TRACK {
        if !sides.is_empty() || !query.chosen(Facet::Track).is_empty() {
            break;
        }
        for id in query.chosen(facet) {
            let Some(records) = index.known(facet, id) else { continue };
            let count = records.count_ones(..);
            track = index.values(Facet::Track).iter().find(|(_, whole)| records.intersection_count(whole) == count);
            if track.is_none() {
                sides.clear();
                break;
            }
            sides.push((facet, id.clone()));
        }
    }
    if let (1, Some((track, _))) = (sides.len(), track) {
        sides.push((Facet::Track, track.clone()));
    }
    if sides.is_empty() {
        let tracks = corpus.tracks.iter().filter(|track| !track.summary);
        sides = tracks.map(|track| (Facet::Track, track.id.clone())).collect();
        let chosen = |side: &Choice| query.has(side.0, &side.1);
        if sides.iter().filter(|side| chosen(side)).count() > 1 {
            sides.retain(chosen);
        }
    }
    if sides.len() < 2 {
        let themes = (0..corpus.themes.len()).filter(|&theme| !corpus.is_summary(theme));
        sides = themes.map(|theme| (Facet::Theme, corpus.themes[theme].id.clone())).collect();
    }
    sides.truncate(MAX_SIDES);
    sides
}

/// The sides that there are, and what of a request was left out: no record has it, it is of a facet that is not
/// compared, or there were [`MAX_SIDES`] already.
pub fn sides_of(corpus: &Corpus, index: &Index, query: &Query, beside: &[Choice]) -> (Vec<Choice>, Vec<Choice>) {
    let (mut kept, mut ignored) = (Vec::new(), Vec::new());
    for side in beside {
        let is_side = FACETS.contains(&side.0) && index.known(side.0, &side.1).is_some() && kept.len() < MAX_SIDES;
        if is_side { &mut kept } else { &mut ignored }.push(side.clone());
    }
    if kept.is_empty() {
        kept = default_sides(corpus, index, query);
    }
    (kept, ignored)
}

fn without_sides(index: &Index, query: &Query, sides: &[Choice]) -> Query {
    let mut base = query.clone();
    base.retain(&|facet, id| index.known(facet, id).is_some() && sides.iter().all(|side| side.0 != facet));
    base
}

/// What narrows all sides alike: the query without choices in the facets that stand side by side, which the sides take
/// the place of.
pub fn base(corpus: &Corpus, index: &Index, query: &Query, beside: &[Choice]) -> Query {
    without_sides(index, query, &sides_of(corpus, index, query, beside).0)
}

/// Counts the records of each side. Choices of the query that the corpus does not know are passed over. Where nothing
/// that can be a side is asked for, the tracks stand side by side.
pub fn compare(corpus: &Corpus, index: &Index, query: &Query, beside: &[Choice]) -> Comparison {
    let kept = sides_of(corpus, index, query, beside).0;
    let base = without_sides(index, query, &kept);
    let mut asked = base.clone();
    asked.retain(&|facet, _| facet == Facet::Code);
    let by = rows_by(&base, &kept);
    let mut sides = Vec::new();
    for (facet, id) in kept {
        let query = base.clone().and(facet, &id);
        let records = index.matches(&query);
        let count = records.count_ones(..);
        // A side that is a code itself is not asked about that code.
        let open = query.clone().without_words();
        let open = if facet == Facet::Code { open } else { open.without(Facet::Code) };
        let whole = if asked.is_open() { count } else { index.matches(&open).count_ones(..) };
        sides.push(Side { facet, id, query, records, count, whole });
    }
    let rows = rows(index, &base, by, &sides);
    Comparison { asked, by, sides, rows }
}

/// The facet of the rows: the first in order of use to a reader from which nothing is chosen.
fn rows_by(query: &Query, sides: &[Choice]) -> Facet {
    let is_side = |facet: Facet| sides.iter().any(|(side, _)| *side == facet);
    let free = |facet: &Facet| query.chosen(*facet).is_empty() && !is_side(*facet);
    // Tracks and places are made of themes, so themes say little about them.
    let themes = ![Facet::Track, Facet::Place].into_iter().any(is_side);
    let order = [Facet::Code, Facet::Theme, Facet::Actor].into_iter().filter(|facet| *facet != Facet::Theme || themes);
    order.into_iter().find(free).unwrap_or(Facet::Kind)
}

fn rows(index: &Index, base: &Query, by: Facet, sides: &[Side]) -> Vec<Row> {
    // Where a facet is already chosen from, only what is chosen can be opened, so only that is counted.
    let open = base.chosen(by).is_empty();
    let (mut rows, mut keys) = (Vec::new(), Vec::new());
    for (id, having) in index.values(by).iter().filter(|(id, _)| open || base.has(by, id)) {
        let counts: Vec<usize> = sides.iter().map(|side| side.records.intersection_count(having)).collect();
        if counts.iter().all(|&count| count == 0) {
            continue;
        }
        let share = |side: usize| millionths(counts[side], sides[side].count);
        let with: Vec<usize> = (0..sides.len()).filter(|&side| sides[side].count > 0).collect();
        let most = with.iter().copied().min_by_key(|&side| u64::MAX - share(side)).unwrap_or(0);
        let least = with.iter().copied().min_by_key(|&side| share(side)).unwrap_or(0);
        let shown = |side: usize| percents(counts[side], sides[side].count);
        let (gap, exact) = (shown(most) - shown(least), share(most) - share(least));
        keys.push([u64::MAX - gap as u64, u64::MAX - exact, u64::MAX - share(most)]);
        rows.push(Row { id: id.clone(), ends: (with.len() > 1).then_some((most, least)), gap, counts });
    }
    let places = sorted_places(rows.len(), &|a, b| keys[a].cmp(&keys[b]));
    places.into_iter().map(|place| rows[place].clone()).collect()
}

impl Comparison {
    /// The query of those records of a side that a row counts.
    pub fn narrowed(&self, side: &Side, row: &Row) -> Query {
        side.query.clone().only(self.by, &row.id)
    }

    /// The records of a side that are most like it and least like the others, at most `most` of them.
    ///
    /// Each code of a record counts for the share of the side's records that have it, less the mean share at the other
    /// sides that have records; the sum is the record's score. What another side has too comes last. Equal records come
    /// in the order of kinds, ideas first, then in that of the corpus.
    pub fn typical(&self, corpus: &Corpus, index: &Index, side: usize, most: usize) -> Vec<RecordIx> {
        let here = &self.sides[side];
        let others = || self.sides.iter().enumerate().filter(|(at, other)| *at != side && other.count > 0);
        let weight = |having: &RecordSet| {
            let share = |side: &Side| side.records.intersection_count(having) as f64 / side.count.max(1) as f64;
            let elsewhere: f64 = others().map(|(_, other)| share(other)).sum();
            share(here) - elsewhere / others().count().max(1) as f64
        };
        let weights: Vec<f64> = index.values(Facet::Code).iter().map(|(_, having)| weight(having)).collect();
        let mut scored: Vec<Scored> = Vec::new();
        for at in here.records.ones() {
            let record = &corpus.records[at];
            let score: f64 = record.codes.iter().map(|&code| weights[code]).sum();
            let shared = others().any(|(_, other)| other.records.contains(at));
            scored.push((shared, score, kind_rank(record.kind), at));
        }
        let better = |a: &Scored, b: &Scored| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2));
        sort_by(&mut scored, &better);
        scored.into_iter().take(most).map(|(.., record)| record).collect()
    }
}
