//! From terms to clauses: each word with its other words, its compounds, its parts, and what may have been meant by it.

use super::affix_key::{AffixKey, AffixMask};
use super::found::Found;
use super::record_set::RecordSet;
use super::scoring::{Alternative, Clause};
use super::search::WordIndex;
use super::spelling;
use super::term::Term;

/// The weight of a corrected word, where that of the word as typed is 1.
const CORRECTED_WEIGHT: f32 = 0.4;
/// The weight of another word for the same, and what that of each one further in its group is of the one before: the usual
/// word stands first.
const SYNONYM_WEIGHT: f32 = 0.7;
const NEXT_SYNONYM_WEIGHT: f32 = 0.95;
/// A compound that fewer records hold is searched for by its parts too.
const ENOUGH_RECORDS: usize = 3;
/// Bytes of the shortest word that is taken for the beginning of others.
const SHORTEST_BEGINNING: usize = 4;
/// The weight of a part of a compound, which adds as little to a score as a stop word does.
const PART_WEIGHT: f32 = 0.25;
/// The weight of a word that only the originals of translated texts hold.
const ORIGINAL_WEIGHT: f32 = 0.3;

impl WordIndex {
    /// Where a term is answered, and by which records: by the texts, or where no text holds it, by the originals.
    pub(super) fn resolve(&self, term: &Term, weight: f32) -> (Alternative<'_>, RecordSet) {
        let term = &self.inverted().with_name(term.clone());
        let records = self.texts.records(term);
        if let Some(originals) = self.originals.as_ref().filter(|_| records.is_clear()) {
            let term = originals.inverted.with_name(term.in_language(originals.inverted.stemmer));
            let records = originals.records(&term);
            if !records.is_clear() {
                let weight = weight * ORIGINAL_WEIGHT;
                return (Alternative { term, index: &originals.inverted, weight }, records);
            }
        }
        (Alternative { term: term.clone(), index: &self.texts.inverted, weight }, records)
    }

    fn clause(&self, term: &Term, weight: f32) -> Clause<'_> {
        let (alternative, records) = self.resolve(term, weight);
        Clause { is_required: !term.is_stop_word, is_phrase: term.is_phrase, alternatives: vec![alternative], records }
    }

    /// Adds to the clause of a typed word the other words for the same that the texts hold.
    fn add_synonyms<'a>(&'a self, clause: &mut Clause<'a>, term: &Term, found: &mut Found) {
        let (mut used, mut weight) = (Vec::new(), SYNONYM_WEIGHT);
        for (word, other) in self.synonyms.of(term) {
            let records = self.texts.records(other);
            if !records.is_clear() {
                clause.records.union_with(&records);
                let (term, index) = (other.clone(), self.inverted());
                clause.alternatives.push(Alternative { term, index, weight });
                used.push(word.clone());
            }
            weight *= NEXT_SYNONYM_WEIGHT;
        }
        if !used.is_empty() {
            found.synonyms.push((term.text.clone(), used));
        }
    }

    /// Adds to the clause of a compound that few records hold those that hold both its parts as words of their own:
    /// onderwijskwaliteit finds kwaliteit van onderwijs. Where the corpus has other words for it, it is a subject that people
    /// put in many ways, and the first part is enough: woningtekort finds what else is said of woningen.
    ///
    /// The clauses for the parts, which are returned, only add to the score, so that these records come after the others,
    /// those with both parts first. A word that only summaries hold is left to them, and a word of a name is no compound.
    fn add_parts<'a>(&'a self, clause: &mut Clause<'a>, term: &Term, found: &mut Found) -> Vec<Clause<'a>> {
        let is_rare = clause.records.count_ones(..) < ENOUGH_RECORDS && !clause.records.is_disjoint(&self.reports);
        if !is_rare || term.is_phrase || term.is_stop_word || self.names.hold(term) {
            return Vec::new();
        }
        let (mut parts, mut used): (Vec<Clause>, Vec<String>) = (Vec::new(), Vec::new());
        let same = self.synonyms.of(term);
        let others = same.iter().map(|(_, other)| other.text.as_str());
        for word in [term.text.as_str()].into_iter().chain(others) {
            let Some(words) = spelling::parts(self.inverted(), word) else { continue };
            let told = if same.is_empty() { words.join(" + ") } else { words[0].clone() };
            let strict = |word: String| Term { is_strict: true, ..Term::word(&word, self.stemmer()) };
            let clauses = words.map(|word| Clause { is_required: false, ..self.clause(&strict(word), PART_WEIGHT) });
            let mut records = clauses[0].records.clone();
            if same.is_empty() {
                records.intersect_with(&clauses[1].records);
            }
            if !records.is_subset(&clause.records) {
                clause.records.union_with(&records);
                used.push(told);
            }
            parts.extend(clauses);
        }
        if used.is_empty() {
            return Vec::new();
        }
        found.terms.extend(parts.iter().flat_map(|clause| &clause.alternatives).map(|part| part.term.clone()));
        match found.synonyms.iter_mut().find(|(typed, _)| *typed == term.text) {
            Some((_, others)) => others.append(&mut used),
            None => found.synonyms.push((term.text.clone(), used)),
        }
        parts
    }

    /// Whether a short word that is being typed stands in a text as it is, and so is taken for finished.
    pub(super) fn stands_as_typed(&self, term: &Term) -> bool {
        (2..=3).contains(&term.text.len()) && term.is_unfinished && !term.is_phrase && {
            let words = self.inverted().words_sharing_affix(AffixKey::of_prefix(&term.text), AffixMask::FOUR_BYTES);
            words.iter().any(|word| word.text == term.text)
        }
    }

    /// A clause for each term, with the compounds that it makes with its neighbours, and, where no record answers it,
    /// with what may have been meant.
    pub(super) fn clauses(&self, terms: &[Term], found: &mut Found) -> Vec<Clause<'_>> {
        let mut clauses: Vec<Clause> = terms.iter().map(|term| self.clause(term, 1.0)).collect();
        for (clause, term) in clauses.iter_mut().zip(terms) {
            self.add_synonyms(clause, term, found);
        }
        let typed = clauses.iter().flat_map(|clause| &clause.alternatives).map(|alternative| alternative.term.clone());
        found.terms.extend(typed.filter(|term| !term.is_stop_word));
        for (at, pair) in terms.windows(2).enumerate() {
            let Some(joined) = pair[0].joined_with(&pair[1]) else { continue };
            let (alternative, records) = self.resolve(&joined, 1.0);
            let is_original = |other: &Alternative| !std::ptr::eq(other.index, &self.texts.inverted);
            // Two words of a translation that happen to make one of the original's language mean nothing together.
            let neighbours = &mut clauses[at..at + 2];
            let are_original = neighbours.iter().any(|clause| clause.alternatives.iter().any(is_original));
            if records.is_clear() || (is_original(&alternative) && !are_original) {
                continue;
            }
            for clause in neighbours {
                clause.records.union_with(&records);
                clause.alternatives.push(alternative.clone());
            }
            found.terms.push(alternative.term);
        }
        let mut parts: Vec<Clause> = Vec::new();
        for (clause, term) in clauses.iter_mut().zip(terms) {
            parts.extend(self.add_parts(clause, term, found));
        }
        for (at, term) in terms.iter().enumerate() {
            if clauses[at].is_required && clauses[at].records.is_clear() {
                self.replace(&mut clauses, at, term, found);
            }
        }
        clauses.extend(parts);
        clauses
    }

    /// Puts a clause for the words that begin so in the place of that of a word which no record holds: who stops in the middle
    /// of a word keeps what was found up to there. Whether there are such words.
    fn take_as_beginning<'a>(&'a self, clauses: &mut [Clause<'a>], at: usize, term: &Term, found: &mut Found) -> bool {
        let begun = Term { is_unfinished: true, ..term.clone() };
        let clause = self.clause(&begun, CORRECTED_WEIGHT);
        let answers = !term.is_phrase && term.text.len() >= SHORTEST_BEGINNING && !clause.records.is_clear();
        if answers {
            found.corrected.push((term.text.clone(), term.text.clone() + "…"));
            found.terms.push(begun);
            clauses[at] = clause;
        }
        answers
    }

    /// Puts clauses for what may have been meant in the place of a clause that no record answers.
    fn replace<'a>(&'a self, clauses: &mut Vec<Clause<'a>>, at: usize, term: &Term, found: &mut Found) {
        // That hyphens were typed where none stand, or the other way round, is no mistake to speak of.
        let is_known = |part: &String| {
            !part.starts_with(|first: char| first.is_ascii_digit())
                && !self.resolve(&Term::word(part, self.stemmer()), 1.0).1.is_clear()
        };
        let mut words = if term.parts.iter().any(is_known) { term.parts.clone() } else { Vec::new() };
        if words.is_empty() {
            // A name or a number that is not there is no other one.
            let is_fixed = self.names.hold(term) || term.text.bytes().all(|byte| byte.is_ascii_digit());
            if !is_fixed {
                words = spelling::replacement(self.inverted(), term);
            }
            match words.is_empty() {
                true if !is_fixed && self.take_as_beginning(clauses, at, term, found) => {}
                true => found.missing.push(term.text.clone()),
                false => found.corrected.push((term.text.clone(), words.join(" "))),
            }
        }
        for (number, word) in words.iter().enumerate() {
            let is_strict = words.len() == 1;
            let term = Term { is_strict, is_stop_word: false, ..Term::word(word, self.stemmer()) };
            let clause = self.clause(&term, CORRECTED_WEIGHT);
            found.terms.extend(clause.alternatives.first().map(|first| first.term.clone()));
            match number {
                0 => clauses[at] = clause,
                _ => clauses.push(clause),
            }
        }
    }
}
