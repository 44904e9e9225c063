//! One bitset for every value of every facet, and the words; from a [`Query`] to its [`Answer`].

use super::answer::{Answer, AnswerTask};
use super::{Bits, Facet, Query, WordIndex, inverted_index};
use crate::corpus::{Corpus, Kind, Progress, RecordIx};

/// A corpus prepared for queries.
#[derive(Clone, Debug, Default)]
pub struct Index {
    len: usize,
    values: Vec<Vec<(String, Bits)>>,
    summaries: Bits,
    pub(super) words: WordIndex,
}

/// An index in the making, so that a page can go on living while a large corpus is prepared: call [`Builder::step`]
/// until all is done, then [`Builder::finish`]. Every step must be given the same corpus.
#[derive(Clone, Debug)]
pub struct Builder {
    index: Index,
    words: inverted_index::Builder,
    done: usize,
}

impl Builder {
    /// Begins with no record read.
    pub fn new(corpus: &Corpus) -> Self {
        let len = corpus.records.len();
        let mut values: Vec<Vec<(String, Bits)>> = vec![Vec::new(); Facet::ALL.len()];
        let mut named = |facet: Facet, id: &str| values[facet as usize].push((id.to_owned(), Bits::none(len)));
        corpus.tracks.iter().for_each(|item| named(Facet::Track, &item.id));
        corpus.themes.iter().for_each(|item| named(Facet::Theme, &item.id));
        Kind::ALL.iter().for_each(|kind| named(Facet::Kind, kind.id()));
        corpus.codes.iter().for_each(|item| named(Facet::Code, &item.id));
        corpus.actors.iter().for_each(|item| named(Facet::Actor, &item.id));
        corpus.places.iter().for_each(|item| named(Facet::Place, &item.id));
        corpus.roles.iter().for_each(|item| named(Facet::Role, &item.id));
        let index = Index { len, values, summaries: Bits::none(len), words: WordIndex::new(len) };
        Builder { index, words: inverted_index::Builder::new(corpus), done: 0 }
    }

    /// Reads at most so many records more.
    pub fn step(&mut self, corpus: &Corpus, records: usize) -> Progress {
        let total = corpus.records.len();
        let end = self.done.saturating_add(records).min(total);
        for at in self.done..end {
            self.read(corpus, at);
        }
        self.done = end;
        Progress { done: end, total }
    }

    fn put(&mut self, facet: Facet, value: usize, record: RecordIx) {
        self.index.values[facet as usize][value].1.insert(record);
    }

    fn read(&mut self, corpus: &Corpus, at: RecordIx) {
        let record = &corpus.records[at];
        let theme = &corpus.themes[record.theme];
        self.put(Facet::Track, theme.track, at);
        self.put(Facet::Theme, record.theme, at);
        self.put(Facet::Kind, kind_rank(record.kind), at);
        record.codes.iter().for_each(|&code| self.put(Facet::Code, code, at));
        record.actors.iter().for_each(|&actor| self.put(Facet::Actor, actor, at));
        theme.hosts.iter().for_each(|&place| self.put(Facet::Place, place, at));
        if let Some(speaker) = &record.speaker {
            speaker.group.iter().for_each(|&role| self.put(Facet::Role, role, at));
            if let Some(number @ 1..=99) = speaker.dialogue.map(usize::from) {
                let dialogues = &mut self.index.values[Facet::Dialogue as usize];
                for known in dialogues.len()..number {
                    dialogues.push(((known + 1).to_string(), Bits::none(self.index.len)));
                }
                self.put(Facet::Dialogue, number - 1, at);
            }
        }
        if corpus.is_summary(record.theme) {
            self.index.summaries.insert(at);
        }
        self.index.words.read(&mut self.words, corpus, at);
    }

    /// The index of the records read.
    pub fn finish(mut self) -> Index {
        self.index.words.inverted_index = self.words.finish();
        self.index
    }
}

impl Index {
    /// Prepares a corpus at once. Takes time and memory in proportion to its text.
    pub fn build(corpus: &Corpus) -> Self {
        let mut builder = Builder::new(corpus);
        builder.step(corpus, usize::MAX);
        builder.finish()
    }

    /// The values of a facet, with the records that have them, in the order of the corpus.
    pub fn values(&self, facet: Facet) -> &[(String, Bits)] {
        &self.values[facet as usize]
    }

    /// The records that have one value of a facet; none where the corpus does not know it.
    pub fn records(&self, facet: Facet, id: &str) -> Bits {
        let found = self.values(facet).iter().find(|(value, _)| value == id);
        found.map_or_else(|| Bits::none(self.len), |(_, bits)| bits.clone())
    }

    /// The records of summaries, which counts leave out unless asked.
    pub fn summaries(&self) -> &Bits {
        &self.summaries
    }

    /// Every record but those of summaries.
    pub fn reports(&self) -> Bits {
        let mut bits = Bits::all(self.len);
        bits.minus(&self.summaries);
        bits
    }

    /// The records that match, without order or counts: what a figure needs.
    pub fn matches(&self, query: &Query) -> Bits {
        self.parts(query, self.words(query)).0
    }

    /// The records that the words of a query match; none where it has no words.
    fn words(&self, query: &Query) -> Option<Bits> {
        (!query.text.trim().is_empty()).then(|| self.words.matches(&query.text))
    }

    /// Of what the words match: matches, matching summaries that are left out, and the set of each facet.
    pub(super) fn parts(&self, query: &Query, words: Option<Bits>) -> (Bits, usize, Vec<Option<Bits>>) {
        let mut sets: Vec<Option<Bits>> = Vec::with_capacity(Facet::ALL.len() + 2);
        for facet in Facet::ALL {
            sets.push(self.union(query, facet));
        }
        sets.push(words);
        let mut matches = self.intersect(&sets, usize::MAX);
        let left_out = if self.asks_for_summaries(query) {
            sets.push(None);
            0
        } else {
            sets.push(Some(self.reports()));
            let all = matches.count();
            matches.minus(&self.summaries);
            all - matches.count()
        };
        (matches, left_out, sets)
    }

    /// Summaries come in only where the reader chose their track or theme.
    fn asks_for_summaries(&self, query: &Query) -> bool {
        [Facet::Track, Facet::Theme]
            .into_iter()
            .any(|facet| query.chosen(facet).iter().any(|id| self.records(facet, id).count_and(&self.summaries) > 0))
    }

    fn union(&self, query: &Query, facet: Facet) -> Option<Bits> {
        let mut union: Option<Bits> = None;
        for id in query.chosen(facet) {
            if let Some((_, bits)) = self.values(facet).iter().find(|(value, _)| value == id) {
                union.get_or_insert_with(|| Bits::none(self.len)).or(bits);
            }
        }
        union
    }

    fn intersect(&self, sets: &[Option<Bits>], without: usize) -> Bits {
        let mut bits = Bits::all(self.len);
        for (index, set) in sets.iter().enumerate() {
            if let Some(set) = set
                && index != without
            {
                bits.and(set);
            }
        }
        bits
    }

    /// For each facet and each of its values, how many records choosing that value would give: [`Answer::counts`]
    /// without the rest of an answer.
    pub fn counts(&self, query: &Query) -> Vec<Vec<usize>> {
        self.counts_of(&self.parts(query, self.words(query)).2)
    }

    pub(super) fn counts_of(&self, sets: &[Option<Bits>]) -> Vec<Vec<usize>> {
        Facet::ALL
            .into_iter()
            .map(|facet| {
                // What ticking a summary would give includes its records, so the track and theme facets count them.
                let without = usize::from(matches!(facet, Facet::Track | Facet::Theme));
                let rest = self.intersect(&sets[..sets.len() - without], facet as usize);
                self.values(facet).iter().map(|(_, bits)| rest.count_and(bits)).collect()
            })
            .collect()
    }

    /// Answers a query. Choices that the corpus does not know are passed over and told.
    pub fn answer(&self, corpus: &Corpus, query: &Query) -> Answer {
        AnswerTask::new(self, corpus, query.clone()).finish()
    }
}

pub(super) fn kind_rank(kind: Kind) -> usize {
    Kind::ALL.iter().position(|&other| other == kind).unwrap_or(Kind::ALL.len())
}
