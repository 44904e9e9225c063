//! Words to records.

use super::highlight::fold;
use crate::corpus::{Corpus, RecordIx};

/// What words found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Records that hold every word, with their score; higher is better.
    pub scores: Vec<(RecordIx, f32)>,
    /// The folded words, for marking them in the text.
    pub words: Vec<String>,
}

/// The folded words of every record, title apart.
#[derive(Clone, Debug)]
pub struct WordIndex {
    records: Vec<(Vec<String>, Vec<String>)>,
}

/// Weight of a word that stands in the title, against 1 in the text.
const TITLE: f32 = 3.0;

impl WordIndex {
    /// Reads every record of the corpus.
    pub fn build(corpus: &Corpus) -> Self {
        let records = corpus
            .records
            .iter()
            .map(|record| {
                let mut rest = words(&record.body);
                for &code in &record.codes {
                    rest.extend(words(&corpus.codes[code].title));
                }
                if let Some(speaker) = &record.speaker {
                    rest.extend(words(&speaker.role));
                    rest.extend(speaker.name.iter().flat_map(|name| words(name)));
                }
                (words(&record.title), rest)
            })
            .collect();
        WordIndex { records }
    }

    /// The records in which every word of the text begins some word.
    pub fn search(&self, text: &str) -> Found {
        let wanted = words(text);
        let mut scores = Vec::new();
        for (index, (title, rest)) in self.records.iter().enumerate() {
            let mut score = 0.0;
            let all = wanted.iter().all(|word| {
                let in_title = title.iter().any(|other| other.starts_with(word.as_str()));
                let in_rest = rest.iter().any(|other| other.starts_with(word.as_str()));
                score += if in_title { TITLE } else { 0.0 } + if in_rest { 1.0 } else { 0.0 };
                in_title || in_rest
            });
            if all && !wanted.is_empty() {
                scores.push((index, score));
            }
        }
        Found { scores, words: wanted }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold).collect()
}
