//! One bitset for every value of every facet, and the words; from a [`Query`] to its [`Answer`].

use super::{Bits, Facet, Found, Query, Sort, WordIndex, vocabulary};
use crate::corpus::{Corpus, Kind, Progress, RecordIx};

/// What a query gives.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The records that match.
    pub matches: Bits,
    /// The same records in the order asked for.
    pub order: Vec<RecordIx>,
    /// For each facet and each of its values, how many records choosing that value would give while the other facets
    /// stay as they are.
    pub counts: Vec<Vec<usize>>,
    /// Records of summaries that match too, but are left out because the reader did not ask for summaries.
    pub left_out: usize,
    /// Choices of the query that this corpus does not know.
    pub unknown: Vec<(Facet, String)>,
    /// What the words matched.
    pub found: Option<Found>,
}

impl Answer {
    /// How many records match.
    pub fn count(&self) -> usize {
        self.order.len()
    }
}

/// A corpus prepared for queries.
#[derive(Clone, Debug, Default)]
pub struct Index {
    len: usize,
    values: Vec<Vec<(String, Bits)>>,
    summaries: Bits,
    words: WordIndex,
}

/// An index in the making, so that a page can go on living while a large corpus is prepared: call [`Builder::step`]
/// until all is done, then [`Builder::finish`]. Every step must be given the same corpus.
#[derive(Clone, Debug)]
pub struct Builder {
    index: Index,
    words: vocabulary::Builder,
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
        Builder { index, words: vocabulary::Builder::new(corpus), done: 0 }
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
        self.index.words.vocabulary = self.words.finish();
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
    fn parts(&self, query: &Query, words: Option<Bits>) -> (Bits, usize, Vec<Option<Bits>>) {
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

    fn counts_of(&self, sets: &[Option<Bits>]) -> Vec<Vec<usize>> {
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
        let found = (!query.text.trim().is_empty()).then(|| self.words.search(&query.text));
        let (matches, left_out, sets) = self.parts(query, found.as_ref().map(|found| found.matches.clone()));
        let counts = self.counts_of(&sets);
        let mut unknown = Vec::new();
        for facet in Facet::ALL {
            for id in query.chosen(facet) {
                if !self.values(facet).iter().any(|(value, _)| value == id) {
                    unknown.push((facet, id.clone()));
                }
            }
        }
        let order = order(corpus, query, &matches, found.as_ref());
        Answer { matches, order, counts, left_out, unknown, found }
    }
}

fn kind_rank(kind: Kind) -> usize {
    Kind::ALL.iter().position(|&other| other == kind).unwrap_or(Kind::ALL.len())
}

fn order(corpus: &Corpus, query: &Query, matches: &Bits, found: Option<&Found>) -> Vec<RecordIx> {
    // One number for each record, so that sorting compares no more than that. Scores are never negative, and so rise
    // with their bits.
    let rank = |record: RecordIx| kind_rank(corpus.records[record].kind) as u64;
    let mut keys: Vec<(u64, RecordIx)> = Vec::with_capacity(matches.count());
    for record in matches.iter() {
        let key = match query.sort {
            Sort::Theme => corpus.records[record].theme as u64,
            Sort::Kind | Sort::Relevance => rank(record),
            Sort::Chance(seed) => scramble(seed, record),
        };
        keys.push((key, record));
    }
    if let (Sort::Relevance, Some(found)) = (query.sort, found) {
        // Both are in the order of the corpus, and every match was found.
        let mut scores = found.scores.iter();
        for (key, record) in &mut keys {
            if let Some((_, score)) = scores.find(|(other, _)| other == record) {
                *key |= u64::from(!score.to_bits()) << 8;
            }
        }
    }
    by_key(keys)
}

/// Sorts by the number that stands before each; equal ones keep their order. Byte by byte from the last, which takes
/// time in proportion to how many there are.
fn by_key(mut items: Vec<(u64, RecordIx)>) -> Vec<RecordIx> {
    let mut sorted = items.clone();
    for byte in 0..8 {
        let digit = |key: u64| (key >> (8 * byte)) as usize & 0xff;
        let mut starts = [0usize; 257];
        items.iter().for_each(|(key, _)| starts[digit(*key) + 1] += 1);
        if starts.contains(&items.len()) {
            continue;
        }
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        for &(key, record) in &items {
            let at = &mut starts[digit(key)];
            sorted[*at] = (key, record);
            *at += 1;
        }
        std::mem::swap(&mut items, &mut sorted);
    }
    items.into_iter().map(|(_, record)| record).collect()
}

/// A well-mixed number of a seed and an index (the finaliser of splitmix64).
fn scramble(seed: u32, record: usize) -> u64 {
    let mut value = (u64::from(seed) << 32 ^ record as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
