//! Words to records.
//!
//! Every term that is asked for finds the words of the vocabulary that answer it; what they are worth by field and by
//! level adds up for each record. A record has to answer every term, or, where none does, as many as any.

use super::ask::{self, Level, Term};
use super::vocabulary::{AGAIN, BODY, Builder, CODES, NEARBY, Places, SPEAKER, THEME, TITLE, Vocabulary};
use crate::corpus::{Corpus, Kind, RecordIx};

/// What a word is worth in each field, and what a second time in the body adds. A word in several fields is worth
/// what the best is worth, and [`FURTHER`] of the others.
const FIELDS: [(u8, f32); 7] =
    [(TITLE, 3.0), (BODY, 1.6), (SPEAKER, 1.2), (CODES, 1.0), (THEME, 0.6), (NEARBY, 0.3), (AGAIN, 0.8)];
/// The part of its worth that each further field adds to the best one.
const FURTHER: f32 = 0.15;
/// What a match is worth, against the word itself; without a level it is a phrase.
fn level_worth(level: Option<Level>) -> f32 {
    match level {
        None => 1.5,
        Some(Level::Exact) => 1.0,
        Some(Level::Stem) => 0.85,
        Some(Level::Compound) => 0.55,
        Some(Level::Prefix) => 0.45,
    }
}
/// What a corrected word is worth, against the word itself.
const FUZZY: f32 = 0.4;
/// What a filler is worth, against a word that has to be there.
const FILLER: f32 = 0.15;
/// What a word that every record holds is worth, against a word that one record holds.
const COMMON: f32 = 0.4;
/// What ideas, initiatives and advice have over other kinds: enough to stand first among equals only.
const IDEA: f32 = 0.05;

/// What words found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Records that answer every word and phrase and none that is excluded, in the order of the corpus, with their
    /// score: 0 or more, higher is better. A text that asks for nothing, such as a lone minus, finds every record with
    /// score 0.
    pub scores: Vec<(RecordIx, f32)>,
    /// Whether no record of a report answers every word, so that `scores` holds those that answer the most words. They
    /// answer every phrase all the same.
    pub partial: bool,
    /// Words that nothing held, folded, with the word or words that were searched for in their stead.
    pub corrected: Vec<(String, String)>,
    /// Words and phrases that no record holds and nothing was searched for in the stead of, folded.
    pub missing: Vec<String>,
    /// What was searched for, for marking it in the text.
    pub(super) terms: Vec<Term>,
}

/// A corpus prepared for searching by words.
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    pub(super) vocabulary: Vocabulary,
    /// For each record, whether it is of a kind that counts as an idea.
    ideas: Vec<bool>,
    /// For each record, whether it stands in a summary, which counts leave out unless asked.
    summaries: Vec<bool>,
}

/// What one term asks for.
struct Want<'a> {
    needed: bool,
    quoted: bool,
    places: Vec<(Places<'a>, f32)>,
}

impl WordIndex {
    /// Reads every record of the corpus. Takes time and memory in proportion to its text.
    pub fn build(corpus: &Corpus) -> Self {
        let mut index = WordIndex::default();
        let mut builder = Builder::new(corpus);
        for record in 0..corpus.records.len() {
            index.read(&mut builder, corpus, record);
        }
        index.vocabulary = builder.finish();
        index
    }

    /// Reads the next record of the corpus; its words go into a vocabulary that is put in at the end.
    pub(super) fn read(&mut self, words: &mut Builder, corpus: &Corpus, record: RecordIx) {
        words.read(corpus, record);
        let record = &corpus.records[record];
        self.ideas.push(Kind::IDEAS.contains(&record.kind));
        self.summaries.push(corpus.is_summary(record.theme));
    }

    /// The records that answer the words and phrases of a typed text. Any text will do; of its words and phrases the
    /// first sixteen count.
    pub fn search(&self, text: &str) -> Found {
        let (excluded, mut terms): (Vec<Term>, Vec<Term>) = ask::parse(text).into_iter().partition(|term| term.minus);
        if terms.iter().all(|term| term.filler) {
            terms.iter_mut().for_each(|term| term.filler = false);
        }
        let mut found = Found::default();
        let mut total = vec![0.0f32; self.ideas.len()];
        let mut rare = total.clone();
        let mut answered = vec![0u32; self.ideas.len()];
        let mut barred = vec![false; self.ideas.len()];
        let mut needed = 0u32;
        for want in self.wants(terms, &mut found) {
            let worths = self.worths(&want.places);
            let records = worths.iter().filter(|worth| **worth > 0.0).count();
            let weight = self.rarity(records) * if want.needed { 1.0 } else { FILLER };
            needed += u32::from(want.needed);
            let cubed = weight.powi(3);
            for (record, worth) in worths.into_iter().enumerate() {
                if worth > 0.0 {
                    total[record] += worth * weight;
                    rare[record] += worth * cubed;
                    answered[record] += u32::from(want.needed);
                } else if want.quoted {
                    barred[record] = true;
                }
            }
        }
        for term in excluded {
            // Who leaves out koffie may well want koffiebar, and a word that is still growing says too little.
            let term = Term { strict: true, open: false, filler: false, ..term };
            for place in self.vocabulary.answers(&term).iter().flat_map(|(places, _)| places.iter()) {
                // Nobody who leaves out a town means every record of the theme that it hosted.
                barred[(place >> 8) as usize] |= place & 0xff != u32::from(NEARBY);
            }
        }
        let open = (0..total.len()).filter(|&record| !barred[record]);
        // A summary that answers more must not keep what the reports have from those who do not ask for summaries.
        let most = |summary: bool| {
            let among = open.clone().filter(|&record| self.summaries[record] <= summary);
            among.map(|record| answered[record]).max().filter(|&most| most > 0)
        };
        let most = most(false).or_else(|| most(true)).unwrap_or_default();
        found.partial = 0 < most && most < needed;
        if found.partial {
            // Among records that answer different words, which word it is says more than where it stands.
            total = rare;
        }
        if most > 0 || needed == 0 {
            let idea = |record: usize| if needed > 0 && self.ideas[record] { IDEA } else { 0.0 };
            let best = open.filter(|&record| answered[record] >= most);
            found.scores = best.map(|record| (record, total[record] + idea(record))).collect();
        }
        found
    }

    /// Each term with its places, those of the compounds that it makes with its neighbours, and, where there are none
    /// of these, those of what it may have been meant to be.
    fn wants(&self, terms: Vec<Term>, found: &mut Found) -> Vec<Want<'_>> {
        let places = |term: &Term, worth: f32| -> Vec<_> {
            self.vocabulary.answers(term).into_iter().map(|places| (places, worth)).collect()
        };
        let mut wants: Vec<Want> = terms
            .iter()
            .map(|term| Want { needed: !term.filler, quoted: term.phrase, places: places(term, 1.0) })
            .collect();
        for (at, pair) in terms.windows(2).enumerate() {
            let both = pair[0].with(&pair[1]).map(|both| (places(&both, 1.0), both));
            if let Some((places, both)) = both.filter(|(places, _)| !places.is_empty()) {
                wants[at].places.extend(places.iter().cloned());
                wants[at + 1].places.extend(places);
                found.terms.push(both);
            }
        }
        for (at, term) in terms.iter().enumerate() {
            if !wants[at].needed || !wants[at].places.is_empty() {
                continue;
            }
            // That hyphens were typed where none stand, or the other way round, is no mistake to speak of.
            let mut instead = term.parts.clone();
            if instead.is_empty() {
                instead = self.vocabulary.instead(term);
                match instead.as_slice() {
                    [] => found.missing.push(term.text.clone()),
                    [word] => found.corrected.push((term.text.clone(), word.clone())),
                    [first, rest @ ..] => {
                        let used = rest.iter().fold(first.clone(), |used, word| used + " " + word);
                        found.corrected.push((term.text.clone(), used));
                    }
                }
            }
            for (number, word) in instead.iter().enumerate() {
                let term = Term { strict: instead.len() == 1, filler: false, ..Term::word(word) };
                let want = Want { needed: true, quoted: false, places: places(&term, FUZZY) };
                if number == 0 {
                    wants[at] = want
                } else {
                    wants.push(want)
                }
                found.terms.push(term);
            }
        }
        found.terms.extend(terms.into_iter().filter(|term| !term.filler));
        wants
    }

    /// What the best of the places is worth in each record.
    fn worths(&self, places: &[(Places, f32)]) -> Vec<f32> {
        let mut fields = [0.0f32; 256];
        for (bits, worth) in fields.iter_mut().enumerate() {
            let held = FIELDS.iter().filter(|(bit, _)| bits & usize::from(*bit) != 0).map(|(_, worth)| *worth);
            let (best, sum) = held.fold((0.0f32, 0.0), |(best, sum), worth| (best.max(worth), sum + worth));
            *worth = best + (sum - best) * FURTHER;
        }
        let mut worths = vec![0.0f32; self.ideas.len()];
        for ((places, level), worth) in places {
            let worth = worth * level_worth(*level);
            for place in places.iter() {
                let best = &mut worths[(place >> 8) as usize];
                *best = best.max(worth * fields[(place & 0xff) as usize]);
            }
        }
        worths
    }

    /// What a term is worth that so many records answer: 1 for a single one, [`COMMON`] for all, evenly by powers.
    fn rarity(&self, records: usize) -> f32 {
        let share = (records.max(1) as f32).ln() / (self.ideas.len().max(2) as f32).ln();
        1.0 - (1.0 - COMMON) * share
    }
}
