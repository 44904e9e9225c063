//! The values of a facet as parts of a figure: each with its name, its colour and its records.

use super::classes::track_class;
use crate::corpus::{Corpus, Kind};
use crate::query::{Facet, Index, Query, RecordSet};
use crate::text::Lang;

/// At most this many colours stand in one figure.
const COLOURS: usize = 5;

/// One value of a facet, or several joined to one.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its id, or that of the first of those joined.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Class of its colour.
    pub class: &'static str,
    facet: Facet,
    ids: Vec<String>,
    /// The records that have it.
    pub(super) bits: RecordSet,
}

impl Part {
    /// The query with this choice in place of those of the same facet.
    pub fn narrow(&self, query: Query) -> Query {
        self.ids.iter().fold(query.without(self.facet), |query, id| query.and(self.facet, id))
    }
}

/// The values of a facet that a query leaves in view: those that it chose, else all. Unknown choices narrow nothing.
#[inline(never)]
pub fn parts(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, facet: Facet) -> Vec<Part> {
    let values = index.values(facet);
    let narrows = values.iter().any(|(id, _)| query.has(facet, id));
    let mut parts = Vec::new();
    for (place, (id, bits)) in values.iter().enumerate() {
        if !narrows || query.has(facet, id) {
            let class = match facet {
                Facet::Track => track_class(place),
                Facet::Theme => track_class(corpus.themes[place].track),
                _ => track_class(0),
            };
            let title = lang.value(corpus, facet, id);
            parts.push(Part { id: id.clone(), title, class, facet, ids: vec![id.clone()], bits: bits.clone() });
        }
    }
    parts
}

/// The parts that some of these records have.
pub fn occurring(mut parts: Vec<Part>, records: &RecordSet) -> Vec<Part> {
    parts.retain(|part| part.bits.intersection_count(records) > 0);
    parts
}

/// The kinds of these records, joined where they are too many for the eye to tell apart.
pub fn kinds(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, records: &RecordSet) -> Vec<Part> {
    let mut kinds = occurring(parts(corpus, index, query, lang, Facet::Kind), records);
    if kinds.len() > COLOURS {
        let together = |part: &Part| match Kind::ALL.into_iter().find(|kind| kind.id() == part.id) {
            Some(Kind::Idea | Kind::Initiative | Kind::Advice) => 0,
            Some(Kind::Pain) => 1,
            Some(Kind::Seed) => 2,
            Some(Kind::Voice) => 3,
            _ => 4,
        };
        let mut groups: [Option<Part>; COLOURS] = Default::default();
        for part in kinds {
            let place = together(&part);
            match &mut groups[place] {
                Some(group) => {
                    group.title = if place == 0 { lang.counting_ideas() } else { lang.other_ideas() }.to_owned();
                    group.ids.extend(part.ids);
                    group.bits.union_with(&part.bits);
                }
                empty => *empty = Some(part),
            }
        }
        kinds = groups.into_iter().flatten().collect();
    }
    for (place, part) in kinds.iter_mut().enumerate() {
        part.class = ["k0", "k1", "k2", "k3", "k4"][place.min(COLOURS - 1)];
    }
    kinds
}
