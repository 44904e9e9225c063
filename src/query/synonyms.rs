//! Words that people use for the same thing, as the corpus groups them.

use super::stem::Stemmer;
use super::term::Term;
use super::words;
use crate::corpus::Corpus;

/// Letters of the shortest word that is taken for others.
const MIN_LETTERS: usize = 3;

/// The groups of a corpus; of each word how it is written, and the term that finds it and its other forms.
#[derive(Clone, Debug, Default)]
pub struct Synonyms(Vec<Vec<(String, Term)>>);

impl Synonyms {
    /// The groups of words of a corpus, by the rules of its language.
    pub fn new(corpus: &Corpus) -> Synonyms {
        let stemmer = Stemmer::for_language(&corpus.language);
        let word = |word: &String| {
            let term = Term::word(&words::fold(word), stemmer);
            (word.clone(), Term { is_strict: true, is_stop_word: false, ..term })
        };
        Synonyms(corpus.synonyms.iter().map(|group| group.iter().map(word).collect()).collect())
    }

    /// The other words of the groups that hold a term; of a word that may still be growing only where it is as it stands
    /// in the group. None for a phrase, a word that is excluded, and one that says little on its own.
    pub(super) fn of(&self, term: &Term) -> Vec<&(String, Term)> {
        if term.is_phrase || term.is_excluded || term.is_stop_word || term.text.chars().nth(MIN_LETTERS - 1).is_none() {
            return Vec::new();
        }
        let is_form = |other: &Term| other.stem == term.stem;
        let is_same = |other: &Term| other.text == term.text || (!term.is_unfinished && is_form(other));
        let groups = self.0.iter().filter(|group| group.iter().any(|(_, other)| is_same(other)));
        groups.flatten().filter(|(_, other)| !is_form(other)).collect()
    }
}
