//! Records that are close in wording, whatever their themes and codes.
//!
//! A record is a vector with a weight for each term of its title and body: how much the record makes of the term times
//! the rarity of the term, ln(records / records that hold it). Forms of a word are one term. The closeness of two records
//! is the cosine of their vectors: 0 without a term in common, 1 for a record and itself.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use super::index::Index;
use super::inverted_index::{BODY, Posting, REPEATED, TITLE};
use super::words::for_each_token;
use crate::corpus::{Corpus, RecordIx};
use crate::sort::sort_pairs;

/// A term that more records hold than so many and a tenth of all does not tell records apart, and is left out.
const ALWAYS_RARE: usize = 10;
/// How many postings are read in a step: some milliseconds of work on a phone.
const POSTINGS_PER_STEP: usize = 50_000;

/// The vectors of the records of an index: what of them no single posting tells.
#[derive(Clone, Debug)]
pub struct Wordings {
    /// Each word by number, after the hash of its stem, and in this order. No two stems have the same hash of 64 bits.
    words: Vec<(u64, usize)>,
    /// The rarity of the term that each of these words is a form of; 0 for what is left out.
    rarities: Vec<f32>,
    /// The square of the length of the vector of each record.
    squares: Vec<f32>,
    /// What each record makes of the term that is being read.
    weights: Vec<f32>,
}

impl Wordings {
    /// Vectors in the making, in steps, so that a page can respond meanwhile: call [`Wordings::step`] until nothing is
    /// left. None for an index without words. All that follows must be given the same index.
    pub fn new(index: &Index) -> Option<Wordings> {
        let inverted = index.inverted()?;
        let words = (0..).map_while(|number| inverted.word(number)).filter(|word| !word.postings.is_empty());
        let mut words: Vec<(u64, usize)> = words.map(|word| (hash(word.stem), word.number as usize)).collect();
        sort_pairs(&mut words);
        let zeros = vec![0.0f32; inverted.record_count()];
        Some(Wordings { words, rarities: Vec::new(), squares: zeros.clone(), weights: zeros })
    }

    /// Reads a slice of the postings more; whether there were any left.
    pub fn step(&mut self, index: &Index) -> bool {
        let (Some(inverted), records) = (index.inverted(), self.squares.len()) else { return false };
        let mut holding: Vec<RecordIx> = Vec::new();
        let mut read = 0;
        let from = self.rarities.len();
        for term in self.words[from..].chunk_by(|a, b| a.0 == b.0) {
            if read > POSTINGS_PER_STEP {
                break;
            }
            let words = term.iter().filter_map(|&(_, number)| inverted.word(number as u32));
            let counts: Vec<bool> = words.clone().map(|word| !inverted.stemmer.is_stop_word(word.text)).collect();
            for (word, _) in words.zip(&counts).filter(|(_, counts)| **counts) {
                read += word.postings.len();
                for posting in word.postings {
                    let (record, weight) = (posting.record(), weight(posting));
                    if weight > 0.0 && self.weights[record] == 0.0 {
                        holding.push(record);
                    }
                    self.weights[record] += weight;
                }
            }
            let is_rare = holding.len() <= ALWAYS_RARE + records / 10;
            let rarity = if is_rare { (records as f32 / holding.len().max(1) as f32).ln() } else { 0.0 };
            for record in holding.drain(..) {
                self.squares[record] += (std::mem::take(&mut self.weights[record]) * rarity).powi(2);
            }
            self.rarities.extend(counts.into_iter().map(|counts| if counts { rarity } else { 0.0 }));
        }
        self.rarities.len() > from
    }

    /// The closeness of a record to each record, itself included: from 0 to 1.
    pub fn closeness(&self, corpus: &Corpus, index: &Index, record: RecordIx) -> Vec<f32> {
        let mut closeness = vec![0.0f32; self.squares.len()];
        let (Some(inverted), Some(item)) = (index.inverted(), corpus.records.get(record)) else { return closeness };
        let mut stems = Vec::new();
        for text in [&item.title, &item.body] {
            for_each_token(text, &mut |_, word, _| stems.push((hash(&inverted.stemmer.stem(word)), 0)));
        }
        sort_pairs(&mut stems);
        stems.dedup();
        for (stem, _) in stems {
            let begin = self.words.partition_point(|word| word.0 < stem);
            let forms = self.words.iter().zip(&self.rarities).skip(begin).take_while(|(word, _)| word.0 == stem);
            let forms = forms.filter(|(_, rarity)| **rarity > 0.0);
            let lists = forms.map(|((_, word), rarity)| (&inverted.postings[*word], *rarity));
            let own = lists.clone().filter_map(|(list, rarity)| {
                let at = list.binary_search_by(|posting| posting.record().cmp(&record)).ok()?;
                Some(weight(&list[at]) * rarity)
            });
            let own: f32 = own.sum();
            for (list, rarity) in lists.filter(|_| own > 0.0) {
                for posting in list {
                    closeness[posting.record()] += own * weight(posting) * rarity;
                }
            }
        }
        let own = self.squares[record];
        for (sum, square) in closeness.iter_mut().zip(&self.squares).filter(|(sum, _)| **sum > 0.0) {
            *sum /= (own * square).sqrt();
        }
        closeness
    }

    /// The records closest in wording to a record, at most `limit` of them, closest first. Left out are those of
    /// summaries, those in `shown`, the record itself, what it is a part of and what is part of it.
    pub fn nearest(
        &self,
        (corpus, index): (&Corpus, &Index),
        record: RecordIx,
        shown: &[RecordIx],
        limit: usize,
    ) -> Vec<RecordIx> {
        let whole = corpus.records.get(record).and_then(|item| item.part_of);
        let is_apart = |other: RecordIx| {
            let that = &corpus.records[other];
            let is_kin = other == record || whole == Some(other) || that.part_of == Some(record);
            !is_kin && !corpus.is_summary(that.theme) && !shown.contains(&other)
        };
        let closeness = self.closeness(corpus, index, record).into_iter().zip(0..);
        let close = closeness.filter(|&(closeness, other)| closeness > 0.0 && is_apart(other));
        // The bits of positive numbers rise with them.
        let mut close: Vec<(u64, RecordIx)> = close.map(|(it, other)| (u64::from(!it.to_bits()), other)).collect();
        sort_pairs(&mut close);
        close.into_iter().take(limit).map(|(_, other)| other).collect()
    }
}

fn hash(stem: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(stem)
}

/// What a record makes of a word: 1 each for having it in the title and in the body, and half for a second time there.
fn weight(posting: &Posting) -> f32 {
    let has = |place| if posting.fields() & place != 0 { 1.0 } else { 0.0 };
    has(TITLE) + has(BODY) + has(REPEATED) / 2.0
}
