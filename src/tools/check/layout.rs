//! Which part of a source stands in which lines.

use std::ops::RangeInclusive;

use super::findings::Findings;
use super::raw_corpus::RawCorpus;

/// The corpus whose source is known line by line.
const NETHERLANDS: &str = "nederland-na-de-crisis";
const LINES: usize = 7291;
const PARTS: [(&str, RangeInclusive<usize>); 5] = [
    ("threads over all dialogues", 1..=319),
    ("threads of the citizen dialogues", 320..=691),
    ("citizen reports", 692..=3861),
    ("civil-society reports", 3862..=5699),
    ("science dialogues", 5700..=LINES),
];

/// Which lines of a source hold what.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The last line with text, where that is known.
    pub lines: Option<usize>,
    /// Where attributed voices stand.
    pub voices: RangeInclusive<usize>,
    /// Where every line must be cited or explained.
    pub required: RangeInclusive<usize>,
    /// The parts of the source by name.
    pub parts: Vec<(String, RangeInclusive<usize>)>,
}

impl Layout {
    /// The layout of the source of this corpus; of an unknown one the whole text of `lines` lines is one part, in
    /// which every voice needs a record and every line a citation.
    pub fn of(raw: &RawCorpus, lines: usize) -> Layout {
        if raw.id == NETHERLANDS {
            let parts = PARTS.into_iter().map(|(name, range)| (name.to_owned(), range)).collect();
            return Layout { lines: Some(LINES), voices: 692..=3861, required: 320..=LINES, parts };
        }
        let whole = 1..=lines;
        Layout {
            lines: None,
            voices: whole.clone(),
            required: whole.clone(),
            parts: vec![("whole text".to_owned(), whole)],
        }
    }

    pub(super) fn check(&self, lines: &[String], out: &mut Findings) {
        let last = lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |index| index + 1);
        if let Some(expected) = self.lines.filter(|&expected| expected != last) {
            let message = format!("the text ends in line {last}; expected {expected}: is it another version?");
            out.error("source", None, message);
        }
    }
}
